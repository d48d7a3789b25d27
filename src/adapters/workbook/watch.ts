import { tableCodes, type TableCode } from '../../domain/tables/all';
import type { WorkbookEvent } from '../../ports/workbook';
import type { OfficeHost } from './host';
import { roundTrip } from './roundTrip';
import type { KnownTable, Session } from './session';

type InTurn = <T>(work: () => Promise<T>) => Promise<T>;
type Listener = (event: WorkbookEvent) => void;

/** Events come in bursts (a paste, a fill); one hint a burst is enough. */
const debounce = 300;
/** Handlers get lost when the connection drops; registration is tried again at this pace. */
const retryAfter = 5_000;

const tableOfSheet = (session: Session, sheetId: string): KnownTable | undefined =>
  [...session.tables.values()].find((table) => table.sheetId === sheetId);

/** Collects what events hint at and passes it on when it has been quiet for a moment. */
function hints(listener: Listener, select: () => void) {
  const dirty = new Set<TableCode>();
  let isRemote = false;
  let hasMoved = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    timer = undefined;
    if (dirty.size > 0) listener({ kind: 'dirty', tables: [...dirty], remote: isRemote });
    dirty.clear();
    isRemote = false;
    if (hasMoved) select();
    hasMoved = false;
  };
  const later = (): void => {
    if (timer !== undefined) clearTimeout(timer);
    timer = setTimeout(flush, debounce);
  };
  return {
    changed(tables: readonly TableCode[], remote: boolean): void {
      for (const table of tables) dirty.add(table);
      isRemote ||= remote;
      later();
    },
    moved(): void {
      hasMoved = true;
      later();
    },
    stop(): void {
      if (timer !== undefined) clearTimeout(timer);
      timer = undefined;
    },
  };
}

interface Registration {
  remove(): Promise<void>;
}

async function register(
  host: OfficeHost,
  session: Session,
  found: ReturnType<typeof hints>,
): Promise<Registration | undefined> {
  const handled = Promise.resolve();
  const added = await roundTrip(host, (context) => {
    const { worksheets } = context.workbook;
    const changed = worksheets.onChanged.add((event) => {
      const table = tableOfSheet(session, event.worksheetId);
      // An event of a sheet we do not know may be a table moved there: everything is doubtful.
      const isKnown = table !== undefined || session.tables.size > 0;
      if (table) found.changed([table.code], event.source === 'Remote');
      else if (!isKnown) found.changed(tableCodes, event.source === 'Remote');
      return handled;
    });
    const gone = worksheets.onDeleted.add(() => {
      found.changed(tableCodes, false);
      return handled;
    });
    const selected = worksheets.onSelectionChanged.add(() => {
      found.moved();
      return handled;
    });
    return () => [changed, gone, selected];
  });
  if (!added.ok) return undefined;
  return {
    async remove() {
      const context = added.value[0]?.context;
      if (!context) return;
      try {
        await host.Excel.run(context, async (same) => {
          for (const handler of added.value) handler.remove();
          await same.sync();
        });
      } catch {
        // The session that held the handlers is gone, and they with it.
      }
    },
  };
}

/**
 * Listens for hints that tables have changed or the selection has moved. Events are never trusted:
 * they mark a table dirty and no more. Registration is repeated until it succeeds.
 */
export async function watch(
  host: OfficeHost,
  session: Session,
  listener: Listener,
  inTurn: InTurn,
): Promise<() => Promise<void>> {
  let isStopped = false;
  const found = hints(listener, () => {
    void inTurn(async () => (await import('./selection')).selectionNow(host, session)).then(
      (now) => {
        if (now.ok && !isStopped) listener({ kind: 'selected', selection: now.value });
      },
    );
  });
  let registration = await inTurn(() => register(host, session, found));
  const retry = setInterval(() => {
    if (registration || isStopped) return;
    void inTurn(() => register(host, session, found)).then((now) => {
      registration = now;
      // What happened while nobody listened is unknown.
      if (now) found.changed(tableCodes, false);
    });
  }, retryAfter);
  return async () => {
    isStopped = true;
    clearInterval(retry);
    found.stop();
    await registration?.remove();
  };
}
