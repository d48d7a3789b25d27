import { bookOf, type Book } from '../../application/book';
import type { Deps } from '../../application/deps';
import type { TableCode } from '../../domain/tables/all';

type Workbook = Deps['workbook'];
export type ReadRequest = Parameters<Workbook['read']>[0];
type ReadResult = Awaited<ReturnType<Workbook['read']>>;
type Reading = Extract<ReadResult, { ok: true }>['value'];
export type ReadFailure = Extract<ReadResult, { ok: false }>['failure'];
export type WatchedEvent = Parameters<Parameters<Workbook['watch']>[0]>[0];
export type Opened =
  | { readonly ok: true; readonly value: Book }
  | { readonly ok: false; readonly failure: ReadFailure };

type Asked = readonly string[] | 'all';
interface Kept {
  readonly asked: Asked;
  readonly table: Reading['tables'][TableCode];
  readonly at: number;
}

/** Tables are read again after this long, because Excel loses events. */
const freshForMs = 20_000;
/** Waits until a burst of edits is over. */
const quietMs = 100;

export interface BookStore {
  /** What is already known, at once; undefined while something asked for was never read. */
  readonly known: (request: ReadRequest) => Book | undefined;
  /** Reads what is missing, dirty or old, in one round trip. */
  readonly read: (request: ReadRequest) => Promise<Opened>;
  /** Marks tables dirty and tells everyone who shows them. */
  readonly invalidate: (tables: readonly TableCode[]) => void;
  readonly subscribe: (listener: (tables: readonly TableCode[]) => void) => () => void;
  readonly onSelected: (
    listener: (event: Extract<WatchedEvent, { kind: 'selected' }>['selection']) => void,
  ) => () => void;
  readonly start: () => Promise<() => Promise<void>>;
}

const entriesOf = (request: ReadRequest): [TableCode, Asked][] =>
  Object.entries(request) as [TableCode, Asked][];

const covers = (kept: Asked, asked: Asked): boolean =>
  kept === 'all' || (asked !== 'all' && asked.every((column) => kept.includes(column)));

const union = (a: Asked | undefined, b: Asked): Asked =>
  a === undefined ? b : a === 'all' || b === 'all' ? 'all' : [...new Set([...a, ...b])];

interface TableCache {
  readonly known: (request: ReadRequest) => Book | undefined;
  readonly read: (request: ReadRequest) => Promise<Opened>;
  readonly markDirty: (code: TableCode) => void;
}

/** Tables as last read, and which of them can no longer be trusted. */
function createTableCache(workbook: Workbook, now: () => number): TableCache {
  const kept = new Map<TableCode, Kept>();
  const dirty = new Set<TableCode>();
  let language: Reading['language'] = 'zh-CN';
  let date1904 = false;

  const bookFor = (request: ReadRequest): Book => {
    const tables: Partial<Record<TableCode, NonNullable<Kept['table']>>> = {};
    const absent: TableCode[] = [];
    for (const [code] of entriesOf(request)) {
      const table = kept.get(code)?.table;
      if (table) tables[code] = table;
      else absent.push(code);
    }
    return bookOf({ tables, absent, language, date1904 });
  };

  const needed = (request: ReadRequest): ReadRequest => {
    const missing: Partial<Record<TableCode, Asked>> = {};
    for (const [code, asked] of entriesOf(request)) {
      const known = kept.get(code);
      const isFresh =
        known !== undefined &&
        covers(known.asked, asked) &&
        !dirty.has(code) &&
        now() - known.at < freshForMs;
      if (!isFresh) missing[code] = union(known?.asked, asked);
    }
    return missing;
  };

  const readNow = async (request: ReadRequest): Promise<Opened> => {
    const missing = needed(request);
    const codes = entriesOf(missing);
    if (codes.length === 0) return { ok: true, value: bookFor(request) };
    for (const [code] of codes) dirty.delete(code);
    const result = await workbook.read(missing);
    if (!result.ok) {
      for (const [code] of codes) dirty.add(code);
      return result;
    }
    ({ language, date1904 } = result.value);
    for (const [code, asked] of codes)
      kept.set(code, { asked, table: result.value.tables[code], at: now() });
    return { ok: true, value: bookFor(request) };
  };

  return {
    known: (request) =>
      entriesOf(request).every(([code, asked]) => {
        const known = kept.get(code);
        return known !== undefined && covers(known.asked, asked);
      })
        ? bookFor(request)
        : undefined,
    read: readNow,
    markDirty: (code) => {
      dirty.add(code);
    },
  };
}

/**
 * One place through which screens read, so that a table shown by two is read once. Stale tables
 * stay on show until the new reading has come: nothing flickers, nothing typed is lost.
 */
export function createBookStore(workbook: Workbook, now: () => number = Date.now): BookStore {
  const tables = createTableCache(workbook, now);
  const listeners = new Set<(tables: readonly TableCode[]) => void>();
  const selected = new Set<Parameters<BookStore['onSelected']>[0]>();
  let pending: Promise<unknown> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting = new Set<TableCode>();

  const flush = (): void => {
    const changed = [...waiting];
    waiting = new Set();
    for (const listener of [...listeners]) listener(changed);
  };
  const invalidate = (changed: readonly TableCode[], wait: number): void => {
    for (const code of changed) {
      tables.markDirty(code);
      waiting.add(code);
    }
    clearTimeout(timer);
    timer = setTimeout(flush, wait);
  };

  return {
    known: tables.known,
    read: (request) => {
      // One at a time, so that the second of two screens finds what the first has just read.
      const mine = pending.then(() => tables.read(request));
      pending = mine.catch(() => undefined);
      return mine;
    },
    invalidate: (changed) => {
      invalidate(changed, 0);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onSelected: (listener) => {
      selected.add(listener);
      return () => selected.delete(listener);
    },
    start: () =>
      workbook.watch((event) => {
        if (event.kind === 'dirty') invalidate(event.tables, quietMs);
        else for (const listener of [...selected]) listener(event.selection);
      }),
  };
}
