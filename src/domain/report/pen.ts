import { formulaText } from '../tables/formulaText';
import { allTables, tableOf, type TableCode } from '../tables/all';
import { plans } from '../tables/plans';
import type { CellValue } from '../shared/cell';
import type { Language } from '../../terms/language';
import { say, type Wording, type WordingValues } from '../../terms/wording';
import type { CellLook, FigureFormat, ReportCell } from './sheet';

/** What every part of a report is written with: words of its language, formulas of the workbook's. */
export interface Pen {
  /** Language of the report's own words. */
  readonly language: Language;
  /** Language of the workbook's headers and choice words, which formulas must use. */
  readonly bookLanguage: Language;
}

export const words = (pen: Pen, entry: Wording, values?: WordingValues): string =>
  say(entry, pen.language, values);

/** A word of a choice column: in the report's language for reading, in the workbook's for matching. */
export const choiceWord = (
  language: Language,
  table: TableCode,
  column: string,
  code: string | null,
): string => {
  const wording = code === null ? undefined : tableOf(table).columns[column]?.choices?.[code];
  return wording === undefined ? (code ?? '') : say(wording, language);
};

/** Text literal of a formula. `quoted('a"b')` → `"a""b"` */
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Rows of a table bear one and the same formula: it is put into the workbook's words once. */
const written: Readonly<Record<Language, Map<string, string>>> = {
  'zh-CN': new Map(),
  'en-US': new Map(),
};
const mostWritten = 2000;

/** Formula by column codes → formula in the workbook's headers, e.g. `SUM(Budget[planned])`. */
export function inBook(pen: Pen, formula: string): string {
  const known = written[pen.bookLanguage];
  const found = known.get(formula);
  if (found !== undefined) return found;
  const text = formulaText(plans, formula, pen.bookLanguage);
  if (known.size >= mostWritten) known.clear();
  known.set(formula, text);
  return text;
}

export const cell = (
  value: CellValue,
  look: CellLook = 'text',
  more: Partial<ReportCell> = {},
): ReportCell => ({ value, look, ...more });

export const wordCell = (pen: Pen, entry: Wording, look: CellLook = 'label'): ReportCell =>
  cell(say(entry, pen.language), look);

export interface Live {
  readonly formula: string;
  readonly expected: CellValue;
  readonly figure: string;
  readonly format?: FigureFormat;
  readonly look?: CellLook;
  readonly wrap?: boolean;
  readonly align?: NonNullable<ReportCell['align']>;
}

/** A live cell: formula by column codes and `{figure}` names, with the pane's own value of it. */
export const live = (pen: Pen, what: Live): ReportCell => ({
  look: 'plain',
  ...what,
  formula: inBook(pen, what.formula),
});

/** `INDEX(Weekly[progress],MATCH($K{row},Weekly[id],0))`: a column of the row whose ID is in `id`. */
export const columnOf = (table: TableCode, column: string, id: string): string => {
  if (!(column in allTables[table].columns)) throw new Error(`No column ${column} in ${table}`);
  return `INDEX(${table}[${column}],MATCH(${id},${table}[id],0))`;
};

/** Text of a row's column; blank shows blank instead of 0. */
export const textOf = (table: TableCode, column: string, id: string): string =>
  `=${columnOf(table, column, id)}&""`;

/**
 * Number or date of a row's column; blank shows blank instead of 0. ISNUMBER, because engines differ
 * on whether 0 equals "".
 */
export const numberOf = (table: TableCode, column: string, id: string): string => {
  const found = columnOf(table, column, id);
  return `=IF(ISNUMBER(${found}),${found},"")`;
};

/**
 * A choice of a row's column: live where report and workbook speak one language, else the word as
 * it is now, because the sheet holds the other language's word.
 */
export const choiceCell = (
  pen: Pen,
  table: TableCode,
  column: string,
  id: string,
  code: string | null,
  figure: string,
): ReportCell => {
  const expected = choiceWord(pen.language, table, column, code);
  if (pen.language !== pen.bookLanguage) return cell(expected, 'plain');
  return live(pen, { formula: textOf(table, column, id), expected, figure });
};

/** A row whose first cell is a heading and whose look runs over the sheet's whole width. */
export const headingRow = (pen: Pen, entry: Wording, width: number): ReportCell[] => [
  wordCell(pen, entry, 'heading'),
  ...Array.from({ length: width - 1 }, () => cell(null, 'heading')),
];

export const headRow = (pen: Pen, entries: readonly (Wording | null)[]): ReportCell[] =>
  entries.map((entry) =>
    entry === null ? cell(null, 'columnHead') : wordCell(pen, entry, 'columnHead'),
  );
