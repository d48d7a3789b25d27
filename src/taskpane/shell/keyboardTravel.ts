import { useEffect } from 'react';

const stops =
  'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable="true"]';

/** What Tab stops at, in order; of a radio group the arrows choose, so any of it stands for all. */
function tabStops(root: ParentNode): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(stops)].filter(
    (element) =>
      element.tabIndex >= 0 &&
      !element.matches(':disabled') &&
      element.getClientRects().length > 0 &&
      element.closest('details:not([open]) > :not(summary)') === null,
  );
}

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
      const edge = tabStops(document).at(event.shiftKey ? 0 : -1);
      const at = document.activeElement;
      if (at === null || !isSameStop(at, edge)) event.stopPropagation();
    };
    document.addEventListener('keydown', onTab);
    return () => {
      document.removeEventListener('keydown', onTab);
    };
  }, []);
}
