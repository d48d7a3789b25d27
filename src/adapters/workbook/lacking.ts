import { isBlank, type CellValue } from '../../domain/shared/cell';
import { success, type Result } from '../../domain/shared/result';
import { tableOf, type TableCode } from '../../domain/tables/all';
import { checkOf } from '../../domain/tables/setupChecks';
import { lookRules } from '../../domain/tables/setupLooks';
import { numberFormatOf } from '../../domain/tables/write';
import type { WorkbookFailure } from '../../ports/failure';
import type { Language } from '../../terms/language';
import type { Unfinished } from './finishTable';
import type { OfficeHost } from './host';
import { roundTrip } from './roundTrip';
import type { KnownTable } from './session';

const codesOf = (code: TableCode): string[] => Object.keys(tableOf(code).columns);

/** Everything a table that was just created has still to get. */
export function wholeTable(table: KnownTable, language: Language): Unfinished {
  const { columns } = tableOf(table.code);
  const codes = codesOf(table.code);
  return {
    code: table.code,
    language,
    top: table.top,
    left: table.left,
    rowCount: table.rowCount,
    codes: table.codes,
    checks: codes.filter((code) => columns[code] && checkOf(columns[code], language)),
    notes: codes.filter((code) => columns[code]?.note),
    formats: [],
    formulas: new Map(
      codes.filter((code) => columns[code]?.kind === 'formula').map((code) => [code, 'all']),
    ),
    looks: lookRules.some((rule) => rule.table === table.code),
  };
}

interface ColumnState {
  readonly code: string;
  readonly hasCheck: boolean;
  readonly hasNote: boolean;
  readonly format: string;
  readonly formulas?: readonly CellValue[];
}

function queueColumn(context: Excel.RequestContext, table: KnownTable, code: string) {
  const header = table.headers[table.codes.indexOf(code)] ?? '';
  const column = context.workbook.tables.getItem(table.code).columns.getItem(header);
  const body = column.getDataBodyRange();
  const first = body.getCell(0, 0);
  first.load('numberFormat');
  const headerCell = column.getHeaderRowRange();
  const [check, note] = [first.dataValidation, headerCell.dataValidation];
  check.load('type');
  note.load('type');
  const isFormula = tableOf(table.code).columns[code]?.kind === 'formula';
  if (isFormula) body.load('formulas');
  return (): ColumnState => ({
    code,
    hasCheck: check.type !== 'None',
    hasNote: note.type !== 'None',
    format: String((first.numberFormat as CellValue[][])[0]?.[0] ?? ''),
    ...(isFormula ? { formulas: (body.formulas as CellValue[][]).map((r) => r[0] ?? '') } : {}),
  });
}

function unfinishedOf(
  table: KnownTable,
  language: Language,
  states: readonly ColumnState[],
  hasLooks: boolean,
): Unfinished {
  const whole = wholeTable(table, language);
  const { columns } = tableOf(table.code);
  const stateOf = new Map(states.map((state) => [state.code, state]));
  const lacks = (test: (state: ColumnState) => boolean) => (code: string) => {
    const state = stateOf.get(code);
    return state !== undefined && test(state);
  };
  const formulas = states.flatMap(({ code, formulas: cells }) =>
    cells?.some(isBlank) ? [[code, cells.map(isBlank)] as const] : [],
  );
  return {
    ...whole,
    checks: whole.checks.filter(lacks((state) => !state.hasCheck)),
    notes: whole.notes.filter(lacks((state) => !state.hasNote)),
    formats: states
      .filter(({ code, format }) => {
        const column = columns[code];
        return format === 'General' && column && numberFormatOf(column) !== 'General';
      })
      .map(({ code }) => code),
    formulas: new Map(formulas),
    looks: whole.looks && !hasLooks,
  };
}

/**
 * Looks at tables that exist and tells what each lacks. A format or check that somebody has chosen
 * otherwise is not lacking; only what is plainly absent is.
 */
export async function lacking(
  host: OfficeHost,
  tables: readonly KnownTable[],
  language: Language,
): Promise<Result<Unfinished[], WorkbookFailure>> {
  if (tables.length === 0) return success([]);
  return roundTrip(host, (context) => {
    const queued = tables.map((table) => {
      const formats = context.workbook.tables
        .getItem(table.code)
        .getDataBodyRange().conditionalFormats;
      const count = formats.getCount();
      const present = codesOf(table.code).filter((code) => table.codes.includes(code));
      const columns = present.map((code) => queueColumn(context, table, code));
      return () =>
        unfinishedOf(
          table,
          language,
          columns.map((take) => take()),
          count.value > 0,
        );
    });
    return () => queued.map((take) => take());
  });
}

export const isFinished = (table: Unfinished): boolean =>
  !table.looks &&
  table.formulas.size === 0 &&
  [table.checks, table.notes, table.formats].every((list) => list.length === 0);
