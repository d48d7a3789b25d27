import type { CellValue } from '../../domain/shared/cell';
import { tableOf, type TableCode } from '../../domain/tables/all';
import { formulaText } from '../../domain/tables/formulaText';
import { checkOf, type CellCheck } from '../../domain/tables/setupChecks';
import { lookFormula, lookRules } from '../../domain/tables/setupLooks';
import { numberFormatOf } from '../../domain/tables/write';
import type { Language } from '../../terms/language';
import { spansOf } from './readInBlocks';
import { queueCheck, queueHeaderNote } from './setUpChecks';
import { queueLook } from './setUpLooks';

/** What one table still lacks, and where its columns stand. */
export interface Unfinished {
  readonly code: TableCode;
  readonly language: Language;
  /** Zero-based sheet position of the header's first cell. */
  readonly top: number;
  readonly left: number;
  readonly rowCount: number;
  readonly codes: readonly (string | null)[];
  /** Column codes that lack a check, a header note, a number format. */
  readonly checks: readonly string[];
  readonly notes: readonly string[];
  readonly formats: readonly string[];
  /** Calculated columns: for each body row whether the formula is to be written. */
  readonly formulas: ReadonlyMap<string, 'all' | readonly boolean[]>;
  readonly looks: boolean;
}

type Place = (code: string) => number;

function queueFormulas(table: Unfinished, sheet: Excel.Worksheet, place: Place): void {
  const definition = tableOf(table.code);
  for (const [code, rows] of table.formulas) {
    const formula = formulaText(
      definition,
      definition.columns[code]?.formula ?? '',
      table.language,
    );
    const range = sheet.getRangeByIndexes(table.top + 1, place(code), table.rowCount, 1);
    range.formulas =
      rows === 'all'
        ? Array.from({ length: table.rowCount }, () => [formula])
        : rows.map((isDue): CellValue[] => [isDue ? formula : null]);
  }
}

function queueChecks(table: Unfinished, sheet: Excel.Worksheet, place: Place): void {
  const { columns } = tableOf(table.code);
  const alike = new Map<string, { check: CellCheck; at: number[] }>();
  for (const code of table.checks) {
    const column = columns[code];
    const check = column && checkOf(column, table.language);
    if (!check) continue;
    const key = JSON.stringify(check);
    const group = alike.get(key) ?? { check, at: [] };
    group.at.push(place(code));
    alike.set(key, group);
  }
  for (const { check, at } of alike.values()) {
    for (const [first, count] of spansOf(at)) {
      const range = sheet.getRangeByIndexes(table.top + 1, first, table.rowCount, count);
      queueCheck(range, check, { row: table.top + 1, column: first }, table.language);
    }
  }
}

function queueNotes(table: Unfinished, sheet: Excel.Worksheet, place: Place): void {
  const { columns } = tableOf(table.code);
  const at = table.language === 'zh-CN' ? 0 : 1;
  for (const code of table.notes) {
    const column = columns[code];
    if (!column?.note) continue;
    const header = sheet.getRangeByIndexes(table.top, place(code), 1, 1);
    queueHeaderNote(header, column.header[at], column.note[at]);
  }
}

function queueFormats(table: Unfinished, sheet: Excel.Worksheet, place: Place): void {
  const { columns } = tableOf(table.code);
  for (const code of table.formats) {
    const column = columns[code];
    if (!column) continue;
    const range = sheet.getRangeByIndexes(0, place(code), 1, 1).getEntireColumn();
    range.numberFormat = numberFormatOf(column) as unknown as string[][];
  }
}

function queueLooks(table: Unfinished, sheet: Excel.Worksheet): void {
  const columnOf = (code: string): number | undefined => {
    const at = table.codes.indexOf(code);
    return at < 0 ? undefined : table.left + at;
  };
  const rules = lookRules.filter((rule) => rule.table === table.code);
  // Excel puts each new one on top, so the most important is added last.
  for (const rule of [...rules].reverse()) {
    const layout = { columnOf, firstRow: table.top + 2 };
    const formula = lookFormula(rule, layout, table.language);
    const column = rule.column === '*' ? table.left : columnOf(rule.column);
    const width = rule.column === '*' ? table.codes.length : 1;
    if (formula === undefined || column === undefined) continue;
    const range = sheet.getRangeByIndexes(table.top + 1, column, table.rowCount, width);
    queueLook(range, formula, rule.look);
  }
}

/** Queues everything a table lacks: formats first, so that what follows is taken as it is meant. */
export function queueFinish(context: Excel.RequestContext, table: Unfinished): void {
  const sheet = context.workbook.tables.getItem(table.code).worksheet;
  const place: Place = (code) => table.left + table.codes.indexOf(code);
  queueFormats(table, sheet, place);
  queueFormulas(table, sheet, place);
  queueChecks(table, sheet, place);
  queueNotes(table, sheet, place);
  if (table.looks) queueLooks(table, sheet);
}

/** Actions are counted to keep one request within what Excel on the web does in good time. */
export const weightOf = (table: Unfinished): number =>
  table.checks.length * 4 + table.notes.length * 2 + table.formats.length + 20;
