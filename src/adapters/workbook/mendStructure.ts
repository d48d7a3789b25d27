import type { CellValue } from '../../domain/shared/cell';
import { failure, success, type Result } from '../../domain/shared/result';
import { tableOf } from '../../domain/tables/all';
import { formulaText } from '../../domain/tables/formulaText';
import { codesOfHeaders, languageOfHeaders } from '../../domain/tables/headers';
import type { StandingTable } from '../../domain/tables/structure';
import type { WorkbookFailure } from '../../ports/failure';
import type {
  FormulaRepair,
  LengthenTable,
  StructureMended,
  StructureRepairs,
} from '../../ports/structure';
import { supports, type OfficeHost } from './host';
import { inspect } from './inspect';
import { roundTrip } from './roundTrip';
import type { Session } from './session';
import { oursAmong, standingOf } from './standing';

type Tables = readonly StandingTable[];

const isFormula = (cell: CellValue | undefined): boolean =>
  typeof cell === 'string' && cell.startsWith('=');
const find = (tables: Tables, code: string): StandingTable | undefined =>
  tables.find((table) => table.code === code);
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Still the same row with the same constant in it. */
const stillLost = (
  tables: Tables,
  { table, column, index, rowId, value }: FormulaRepair,
): boolean => {
  const now = find(tables, table);
  return (
    now !== undefined &&
    isSame(now.ids[index] ?? null, rowId) &&
    isSame(now.calculated[column]?.[index], value)
  );
};

/** The rows below still hold what was shown; what follows them is not looked at. */
const stillBelow = (tables: Tables, { table, cells }: LengthenTable): boolean => {
  const now = find(tables, table);
  return now !== undefined && !now.hasTotals && isSame(now.below.slice(0, cells.length), cells);
};

function queueFormula(
  context: Excel.RequestContext,
  tables: Tables,
  { table: code, column, index }: FormulaRepair,
): void {
  const standing = find(tables, code);
  if (!standing) return;
  const definition = tableOf(code);
  const at = codesOfHeaders(definition, standing.headers).indexOf(column);
  const language = languageOfHeaders(definition, standing.headers);
  const body = context.workbook.tables.getItem(code).getDataBodyRange();
  const formula = formulaText(definition, definition.columns[column]?.formula ?? '', language);
  body.getCell(index, at).formulas = [[formula]];
}

function queueLonger(
  context: Excel.RequestContext,
  tables: Tables,
  { table: code, cells }: LengthenTable,
): void {
  const standing = find(tables, code);
  if (!standing) return;
  const table = context.workbook.tables.getItem(code);
  const { top, left, rowCount, headers } = standing;
  table.resize(
    table.worksheet.getRangeByIndexes(top, left, rowCount + cells.length + 1, headers.length),
  );
}

async function standingNow(
  host: OfficeHost,
  repairs: StructureRepairs,
): Promise<Result<Tables, WorkbookFailure>> {
  const codes = new Set([...repairs.formulas, ...repairs.lengthen].map(({ table }) => table));
  const inspected = await inspect(host);
  if (!inspected.ok) return inspected;
  return standingOf(
    host,
    oursAmong(inspected.value.tables).filter(({ code }) => codes.has(code)),
  );
}

const provenIn = (after: Tables, before: Tables, due: StructureRepairs): number =>
  due.formulas.filter(({ table, column, index }) =>
    isFormula(find(after, table)?.calculated[column]?.[index]),
  ).length +
  due.lengthen.filter(
    ({ table, cells }) =>
      (find(after, table)?.rowCount ?? 0) >= (find(before, table)?.rowCount ?? 0) + cells.length,
  ).length;

/**
 * Writes lost formulas again and makes tables longer over the rows below them: read again, write,
 * read to prove. What no longer holds what the person was shown is left as it is.
 */
export async function mendStructure(
  host: OfficeHost,
  session: Session,
  repairs: StructureRepairs,
): Promise<Result<StructureMended, WorkbookFailure>> {
  if (repairs.lengthen.length > 0 && !supports(host, '1.13'))
    return failure({ code: 'unsupported', api: 'Table.resize' });
  const before = await standingNow(host, repairs);
  if (!before.ok) return before;
  const due: StructureRepairs = {
    formulas: repairs.formulas.filter((repair) => stillLost(before.value, repair)),
    lengthen: repairs.lengthen.filter((repair) => stillBelow(before.value, repair)),
  };
  const asked = repairs.formulas.length + repairs.lengthen.length;
  if (due.formulas.length + due.lengthen.length === 0) return success({ mended: 0, left: asked });
  const written = await roundTrip(host, (context) => {
    for (const repair of due.formulas) queueFormula(context, before.value, repair);
    for (const repair of due.lengthen) queueLonger(context, before.value, repair);
    return () => null;
  });
  // Where tables stand and what their rows are is not as it was.
  session.tables.clear();
  session.readings.clear();
  if (!written.ok) return written;
  const after = await standingNow(host, due);
  if (!after.ok) return after;
  const mended = provenIn(after.value, before.value, due);
  return success({ mended, left: asked - mended });
}
