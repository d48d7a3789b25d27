import { useEffect } from 'react';

const stops =
  'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable="true"]';

const isTabStop = (element: HTMLElement): boolean =>
  element.tabIndex >= 0 &&
  !element.matches(':disabled') &&
  element.getClientRects().length > 0 &&
  element.closest('details:not([open]) > :not(summary)') === null;

/** Where Tab, or Shift+Tab, leaves the pane. */
function edgeStop(isBackward: boolean): HTMLElement | undefined {
  const all = [...document.querySelectorAll<HTMLElement>(stops)];
  return isBackward ? all.find(isTabStop) : all.findLast(isTabStop);
}

/** Of a radio group the arrows choose, so any of it stands for all. */
const isSameStop = (a: Element, b: Element | undefined): boolean =>
  a === b ||
  (a instanceof HTMLInputElement &&
    b instanceof HTMLInputElement &&
    a.type === 'radio' &&
    a.type === b.type &&
    a.name === b.name);

/**
 * In Excel on the web office.js moves the focus itself on Tab, through a list of its own that lacks
 * `summary` and leaves the pane from anything not listed, such as a heading that was just announced.
 * So Tab is the browser's within the pane, and office.js hears it only where the pane ends.
 */
export function useKeyboardTravel(): void {
  useEffect(() => {
    const onTab = (event: KeyboardEvent): void => {
      if (event.key !== 'Tab') return;
      const edge = edgeStop(event.shiftKey);
      const at = document.activeElement;
      if (at === null || !isSameStop(at, edge)) event.stopPropagation();
    };
    document.addEventListener('keydown', onTab);
    return () => {
      document.removeEventListener('keydown', onTab);
    };
  }, []);
}
