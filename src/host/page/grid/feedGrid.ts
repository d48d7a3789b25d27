import type { Injector } from '@univerjs/core';
import type { Change, WorkbookModel } from '../../core/model';
import type { WorkbookState } from '../../core/state';
import { feedConditionals } from './conditionalFeed';
import { showEnteredFormulas } from './enteredFormulas';
import { feedFilters } from './filterFeed';
import { feedNotes } from './noteFeed';
import { showTables } from './tableFeed';
import { takeHandMade } from './takeHandMade';
import { feedValidations } from './validationFeed';

type Feed = (injector: Injector, model: WorkbookModel, unitId: string, locale: string) => void;

/** What each feed draws from; it runs again when one of these records was replaced. */
const feeds: readonly { readonly feed: Feed; sources(state: WorkbookState): readonly unknown[] }[] =
  [
    {
      feed: feedValidations,
      sources: (state) => [state.tables, state.names, ...each(state, 'validations')],
    },
    { feed: feedConditionals, sources: (state) => each(state, 'conditionalFormats') },
    { feed: feedNotes, sources: (state) => [...each(state, 'notes'), ...each(state, 'comments')] },
    { feed: feedFilters, sources: (state) => [state.tables, ...each(state, 'autoFilter')] },
  ];

function each(
  state: WorkbookState,
  part: 'validations' | 'conditionalFormats' | 'notes' | 'comments' | 'autoFilter',
): readonly unknown[] {
  return Object.values(state.sheets).map((sheet) => sheet[part]);
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

const sheetLife: ReadonlySet<Change['kind']> = new Set(['reset', 'sheetAdded', 'sheetDeleted']);

interface Drawing {
  ask(): void;
  /** Does at once what was asked for, if anything was. */
  now(): void;
  stop(): void;
}

/** However often it is asked, the work is done once a frame: a request changes many records. */
function onNextFrame(work: () => void): Drawing {
  let asked: number | null = null;
  const cancel = (): void => {
    if (asked !== null) cancelAnimationFrame(asked);
    asked = null;
  };
  return {
    ask() {
      asked ??= requestAnimationFrame(() => {
        asked = null;
        work();
      });
    },
    now() {
      if (asked === null) return;
      cancel();
      work();
    },
    stop: cancel,
  };
}

interface FeedOptions {
  readonly injector: Injector;
  readonly model: WorkbookModel;
  readonly unitId: string;
  /** Who works at the grid. */
  person(): string;
  /** In which language values are read (`zh-CN`). */
  locale(): string;
}

/**
 * Keeps the grid's own plugins in step with what the workbook holds beside its cells, and the
 * workbook with what a person makes there.
 */
export function feedGrid(options: FeedOptions): () => void {
  const { injector, model, unitId } = options;
  let last = feeds.map(() => [] as readonly unknown[]);
  const run = (): void => {
    feeds.forEach(({ feed, sources }, index) => {
      const now = sources(model.state);
      if (isSame(now, last[index] ?? [])) return;
      last[index] = now;
      feed(injector, model, unitId, options.locale());
    });
  };
  run();
  const drawing = onNextFrame(run);
  const stops = [
    showTables(injector, model),
    showEnteredFormulas(injector, model),
    model.onChange((changes) => {
      if (changes.some((change) => change.kind === 'state' || sheetLife.has(change.kind)))
        drawing.ask();
    }),
    takeHandMade({
      ...options,
      feedNow: drawing.now,
      feedAgain() {
        last = feeds.map(() => []);
        drawing.ask();
      },
    }),
    drawing.stop,
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
