import { configure, render, screen, within } from '@testing-library/react';
import type { ApprovalDeps } from '../../src/application/approval/tools';
import { bookTaskAtOnce } from '../../src/application/compliance/bookTasks';
import { writeTables } from '../../src/adapters/files/writeTables';
import { readTables } from '../../src/adapters/files/readTables';
import { Pane } from '../../src/taskpane/shell/Pane';
import type { PaneStart } from '../../src/taskpane/shell/paneStart';
import type { Language } from '../../src/terms/language';

export interface RenderedPane {
  readonly preferences: Map<string, string>;
  /** The text of the screen, without header and messages. */
  text(): string;
}

/** The browser members that jsdom lacks and Fluent asks for. */
function completeBrowser(): void {
  const matchMedia = (query: string): MediaQueryList =>
    ({
      matches: false,
      media: query,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }) as unknown as MediaQueryList;
  class Observer {
    observe(): void {
      // Nothing changes size in jsdom.
    }
    unobserve(): void {
      // See observe.
    }
    disconnect(): void {
      // See observe.
    }
  }
  Object.assign(window, { matchMedia, ResizeObserver: Observer });
}

// Screens are compiled when first opened, which takes seconds on a busy machine; no test is timed.
configure({ asyncUtilTimeout: 40_000 });

/** Mounts the whole pane on the given ports, at an address. */
export function renderPane(
  deps: ApprovalDeps,
  address: string,
  language: Language = 'zh-CN',
): RenderedPane {
  completeBrowser();
  const preferences = new Map<string, string>();
  window.location.hash = `#/${address}`;
  const start: PaneStart = {
    started: Promise.resolve({
      kind: 'ready',
      deps,
      language,
      readTables,
      writeTables,
      approvalTools: () => Promise.resolve({ gate: deps.gate, judge: deps.judge }),
      checker: (book, task) => Promise.resolve(bookTaskAtOnce(book, task)),
    }),
    preferences: {
      get: (key) => preferences.get(key),
      set: (key, value) => {
        preferences.set(key, value);
      },
    },
    hostLanguage: language,
    watchTheme: (listener) => {
      listener('light');
      return () => undefined;
    },
    copy: () => Promise.resolve(),
  };
  render(<Pane start={start} />);
  return { preferences, text: () => screen.getByRole('main').textContent };
}

/** A field by its label, with or without the star of a field that must be filled. */
export const field = (label: string, nth = 0): HTMLInputElement => {
  const escaped = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const found = within(screen.getByRole('main')).getAllByLabelText(
    new RegExp(`^${escaped}\\s*\\*?$`),
  )[nth];
  if (!found) throw new Error(`No field ${label}`);
  return found as HTMLInputElement;
};
