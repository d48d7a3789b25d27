import type { ThemeName } from '../taskpane/shell/paneStart';

type Listener = (theme: ThemeName) => void;

/** `#1f1f1f` is dark; relative luminance by WCAG 2.2, against the middle of the scale. */
export function isDark(colour: string): boolean {
  const hex = /^#?([0-9a-f]{6})$/i.exec(colour.trim())?.[1];
  if (hex === undefined) return false;
  const [r = 0, g = 0, b = 0] = [0, 2, 4]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b < 0.18;
}

const matches = (query: string): boolean => window.matchMedia(query).matches;

/** Office says it where it can; the system's own setting otherwise. Forced colours come first. */
function themeNow(): ThemeName {
  if (matches('(forced-colors: active)')) return 'contrast';
  const office = officeBackground();
  if (office !== undefined) return isDark(office) ? 'dark' : 'light';
  return matches('(prefers-color-scheme: dark)') ? 'dark' : 'light';
}

function officeBackground(): string | undefined {
  if (!('Office' in window)) return undefined;
  // Not every host and version fills the context or the theme in, whatever the types say.
  const { context } = Office as { context?: { officeTheme?: { bodyBackgroundColor?: string } } };
  return context?.officeTheme?.bodyBackgroundColor;
}

/** Tells the theme now, when Excel has answered, and at every change of the system's setting. */
export function watchTheme(listener: Listener, ready: Promise<unknown>): () => void {
  const tell = (): void => {
    listener(themeNow());
  };
  tell();
  void ready.then(tell);
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) =>
    window.matchMedia(query),
  );
  for (const query of queries) query.addEventListener('change', tell);
  return () => {
    for (const query of queries) query.removeEventListener('change', tell);
  };
}
