import type { Preferences } from '../taskpane/shell/paneStart';

const prefix = 'oversight.';

/** Kept by the browser; where that is forbidden, for as long as the pane is open. */
export function panePreferences(): Preferences {
  const kept = new Map<string, string>();
  return {
    get: (key) => {
      try {
        return localStorage.getItem(prefix + key) ?? kept.get(key);
      } catch {
        return kept.get(key);
      }
    },
    set: (key, value) => {
      kept.set(key, value);
      try {
        localStorage.setItem(prefix + key, value);
      } catch {
        // Private mode: the choice lasts as long as the pane.
      }
    },
  };
}
