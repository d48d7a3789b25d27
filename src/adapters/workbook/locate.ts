import type { CellValue } from '../../domain/shared/cell';
import type { ChangeSet } from '../../domain/shared/changes';
import { failure, success, type Result } from '../../domain/shared/result';
import { tableOf, type TableCode } from '../../domain/tables/all';
import type { WorkbookFailure } from '../../ports/failure';
import type { Located, View } from './applyTypes';
import type { OfficeHost } from './host';
import type { TableReading } from './queueTable';
import { look } from './read';
import { columnAt, type KnownTable, type Session } from './session';

export const tablesOf = (changes: ChangeSet): TableCode[] => [
  ...new Set(changes.changes.map((change) => change.table)),
];

function cellFrom(reading: TableReading | undefined) {
  return (code: string, row: number): CellValue | undefined => {
    if (!reading) return undefined;
    const at = reading.known.codes.indexOf(code);
    if (reading.body) return at < 0 ? undefined : (reading.body[row]?.[at] ?? undefined);
    return reading.columns.find((column) => column.code === code)?.values[row]?.[0];
  };
}

const located = (table: KnownTable, session: Session, isFresh: boolean): Located => ({
  table,
  isFresh,
  cell: cellFrom(session.readings.get(table.code)),
});

const viewOf = (session: Session, codes: readonly TableCode[], isFresh: boolean): View =>
  new Map(
    codes.flatMap((code) => {
      const table = session.tables.get(code);
      return table ? [[code, located(table, session, isFresh)] as const] : [];
    }),
  );

/** Columns a change sets, and the currency that money in them is counted in. */
function touchedColumns(changes: ChangeSet, code: TableCode): string[] {
  const columns = changes.changes.flatMap((change) =>
    change.kind === 'update' && change.table === code ? Object.keys(change.set) : [],
  );
  if (columns.length > 0 && tableOf(code).columns['currency']) columns.push('currency');
  return [...new Set(columns)];
}

/** Reads afresh what a change set needs to know: where its tables stand, row IDs, touched cells. */
export async function locate(
  host: OfficeHost,
  session: Session,
  changes: ChangeSet,
): Promise<Result<View, WorkbookFailure>> {
  const codes = tablesOf(changes);
  const looked = await look(
    host,
    session,
    codes.map((code) => ({ code, wanted: ['id', ...touchedColumns(changes, code)] })),
  );
  if (!looked.ok) return looked;
  const missing = codes.filter((code) => !session.tables.has(code));
  if (missing.length > 0) return failure({ code: 'tableMissing', tables: missing });
  return success(viewOf(session, codes, true));
}

const needsCurrency = (session: Session, changes: ChangeSet): boolean =>
  changes.changes.some((change) => {
    if (change.kind !== 'update' || 'currency' in change.set) return false;
    const { columns } = tableOf(change.table);
    const setsMoney = Object.keys(change.set).some((code) => columns[code]?.kind === 'money');
    if (!setsMoney || !columns['currency']) return false;
    const table = session.tables.get(change.table);
    const row = table?.ids?.indexOf(change.rowId) ?? -1;
    if (!table || columnAt(table, 'currency') < 0) return false;
    return cellFrom(session.readings.get(change.table))('currency', row) === undefined;
  });

const knowsRows = (session: Session, changes: ChangeSet): boolean =>
  changes.changes.every((change) => {
    const table = session.tables.get(change.table);
    if (!table) return false;
    return change.kind === 'append' || table.ids?.includes(change.rowId) === true;
  });

/**
 * What the session still knows, where that is enough to write at once: the use case has just read
 * the rows it changes, and rows it adds have IDs nobody can have written before.
 */
export function rememberedView(
  session: Session,
  changes: ChangeSet,
  isFresh: boolean,
): View | undefined {
  const isUnproven = session.unproven.has(changes.operationId);
  const hasAppends = changes.changes.some((change) => change.kind === 'append');
  if (isUnproven || (hasAppends && !isFresh)) return undefined;
  if (!knowsRows(session, changes) || needsCurrency(session, changes)) return undefined;
  return viewOf(session, tablesOf(changes), false);
}
