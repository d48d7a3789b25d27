import type { CellValue } from '../../domain/shared/cell';
import { success, type Result } from '../../domain/shared/result';
import { tableCodes, tableOf, type TableCode } from '../../domain/tables/all';
import { codesOfHeaders } from '../../domain/tables/headers';
import { isOurTable } from '../../domain/tables/setupPlanning';
import type { OtherTable, Standing, StandingTable } from '../../domain/tables/structure';
import type { WorkbookFailure } from '../../ports/failure';
import type { WorkbookInspection } from '../../ports/workbook';
import type { OfficeHost } from './host';
import { inspect } from './inspect';
import { roundTrip } from './roundTrip';
import type { Session } from './session';

type Inspected = WorkbookInspection['tables'][number];
type Found = Inspected & { readonly code: TableCode };
type Column = readonly CellValue[];

/** A table as it stands, and how many rows of its sheet lie below it. */
interface Stood {
  readonly table: StandingTable;
  readonly rowsBelow: number;
}

/** One response carries about this many cells; a longer list of tables is read in several. */
const cellsAtOnce = 100_000;

const calculatedIn = (code: TableCode, headers: readonly string[]): [string, string][] => {
  const { columns } = tableOf(code);
  return codesOfHeaders(tableOf(code), headers).flatMap((column, i): [string, string][] =>
    column !== null && columns[column]?.kind === 'formula' ? [[column, headers[i] ?? '']] : [],
  );
};

const column = (range: Excel.Range, key: 'formulas' | 'values'): Column =>
  (range[key] as CellValue[][]).map((row) => row[0] ?? null);

function queueTable(context: Excel.RequestContext, found: Found): () => Stood {
  const table = context.workbook.tables.getItem(found.name);
  table.load('showTotals');
  const header = table.getHeaderRowRange();
  header.load('rowIndex,columnIndex');
  const used = table.worksheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,rowCount');
  const body = (name: string): Excel.Range => table.columns.getItem(name).getDataBodyRange();
  const codes = codesOfHeaders(tableOf(found.code), found.headers);
  const id = body(found.headers[codes.indexOf('id')] ?? '');
  id.load('values');
  const calculated = calculatedIn(found.code, found.headers).map(([code, name]) => {
    const range = body(name);
    range.load('formulas');
    return { code, range };
  });
  return () => {
    const { code, sheet, headers, rowCount } = found;
    const [top, left, hasTotals] = [header.rowIndex, header.columnIndex, table.showTotals];
    const bottom = top + rowCount + (hasTotals ? 1 : 0);
    return {
      table: {
        ...{ code, sheet, headers, rowCount, top, left, hasTotals, below: [] },
        ids: column(id, 'values'),
        calculated: Object.fromEntries(
          calculated.map((one) => [one.code, column(one.range, 'formulas')]),
        ),
      },
      rowsBelow: used.isNullObject ? 0 : Math.max(0, used.rowIndex + used.rowCount - bottom - 1),
    };
  };
}

const weightOf = ({ code, headers, rowCount }: Found): number =>
  rowCount * (1 + calculatedIn(code, headers).length);

/** Tables in groups of at most about `cellsAtOnce` cells. */
function batches(tables: readonly Found[]): Found[][] {
  const groups: Found[][] = [];
  let weight = Number.POSITIVE_INFINITY;
  for (const table of tables) {
    weight += weightOf(table);
    if (weight > cellsAtOnce) {
      groups.push([]);
      weight = weightOf(table);
    }
    groups.at(-1)?.push(table);
  }
  return groups;
}

/** Reads the cells below those tables that have any, in one round trip. */
function withBelow(
  host: OfficeHost,
  stood: readonly Stood[],
): Promise<Result<StandingTable[], WorkbookFailure>> {
  return roundTrip(host, (context) => {
    const queued = stood.map(({ table, rowsBelow }) => {
      if (rowsBelow === 0) return undefined;
      const first = table.top + 1 + table.rowCount + (table.hasTotals ? 1 : 0);
      const range = context.workbook.tables
        .getItem(table.code)
        .worksheet.getRangeByIndexes(first, table.left, rowsBelow, table.headers.length);
      range.load('values');
      return range;
    });
    return () =>
      stood.map(({ table }, i) => ({
        ...table,
        below: (queued[i]?.values as CellValue[][] | undefined) ?? [],
      }));
  });
}

/** How the tables found stand; `tables` are ours, under our names. */
export async function standingOf(
  host: OfficeHost,
  tables: readonly Found[],
): Promise<Result<readonly StandingTable[], WorkbookFailure>> {
  const stood: Stood[] = [];
  for (const batch of batches(tables)) {
    const read = await roundTrip(host, (context) => {
      const queued = batch.map((one) => queueTable(context, one));
      return () => queued.map((take) => take());
    });
    if (!read.ok) return read;
    stood.push(...read.value);
  }
  if (stood.every(({ rowsBelow }) => rowsBelow === 0))
    return success(stood.map(({ table }) => table));
  return withBelow(host, stood);
}

const codeOf = ({ name, headers }: Inspected): TableCode | undefined =>
  tableCodes.find((code) => code.toLowerCase() === name.toLowerCase() && isOurTable(code, headers));

export const oursAmong = (tables: readonly Inspected[]): readonly Found[] =>
  tables.flatMap((table) => {
    const code = codeOf(table);
    return code === undefined ? [] : [{ ...table, code }];
  });

const bodiesOf = (
  host: OfficeHost,
  tables: readonly Inspected[],
): Promise<Result<OtherTable[], WorkbookFailure>> =>
  roundTrip(host, (context) => {
    const queued = tables.map(({ name }) => {
      const body = context.workbook.tables.getItem(name).getDataBodyRange();
      body.load('values');
      return body;
    });
    return () =>
      tables.map(({ name, sheet, address, headers }, i) => ({
        ...{ name, sheet, address, headers },
        body: (queued[i]?.values as CellValue[][] | undefined) ?? [],
      }));
  });

/**
 * Reads how our tables stand: calculated cells, what lies below, and tables under other names that
 * hold our columns. Four round trips, five where something lies below a table.
 */
export async function examine(
  host: OfficeHost,
  { date1904 = false }: Pick<Session, 'date1904'>,
): Promise<Result<Standing, WorkbookFailure>> {
  const inspected = await inspect(host);
  if (!inspected.ok) return inspected;
  const { tables } = inspected.value;
  const standing = await standingOf(host, oursAmong(tables));
  if (!standing.ok) return standing;
  const others = tables.filter(
    (table) =>
      codeOf(table) === undefined && tableCodes.some((code) => isOurTable(code, table.headers)),
  );
  if (others.length === 0) return success({ tables: standing.value, others: [], date1904 });
  const bodies = await bodiesOf(host, others);
  if (!bodies.ok) return bodies;
  return success({ tables: standing.value, others: bodies.value, date1904 });
}
