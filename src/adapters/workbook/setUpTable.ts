import type { CellValue } from '../../domain/shared/cell';
import { tableOf, type TableCode } from '../../domain/tables/all';
import type { Column } from '../../domain/tables/column';
import { headerOf } from '../../domain/tables/headers';
import type { Table } from '../../domain/tables/table';
import { numberFormatOf, type RowValues } from '../../domain/tables/write';
import type { Language } from '../../terms/language';
import { asText, toCell } from './encode';
import { spansOf } from './readInBlocks';

export interface NewTable {
  readonly code: TableCode;
  readonly language: Language;
  readonly date1904: boolean;
  readonly seeds: readonly RowValues[];
  /** An empty sheet to take over, by its present name; else a sheet is added. */
  readonly takeOver?: string;
}

const tabColours: Readonly<Record<Table['group'], string>> = {
  work: '#0F6CBD',
  records: '#57811B',
  settings: '#8A8886',
};

const styles: Readonly<Record<Table['group'], string>> = {
  work: 'TableStyleMedium2',
  records: 'TableStyleMedium4',
  settings: 'TableStyleMedium1',
};

export const sheetNameOf = (code: TableCode, language: Language): string =>
  tableOf(code).sheet[language === 'zh-CN' ? 0 : 1];

/** Characters → the points in which Excel measures column widths (7 pixels a digit, 5 around). */
const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75;

const defaultWidth: Readonly<Partial<Record<Column['kind'], number>>> = {
  money: 13,
  date: 11,
  flag: 9,
  percent: 9,
  number: 11,
  integer: 9,
  formula: 12,
  longText: 28,
};

/** Wide enough for the header too; a Chinese character is as wide as two digits. */
export function widthOf(column: Column, header: string): number {
  const headerWidth = [...header].reduce((sum, c) => sum + (c > '\u2E80' ? 2 : 1), 0) + 4;
  return Math.min(50, Math.max(column.width ?? defaultWidth[column.kind] ?? 14, headerWidth));
}

function cellsOf(table: NewTable): CellValue[][] {
  const { columns } = tableOf(table.code);
  const rows = table.seeds.length > 0 ? table.seeds : [{}];
  return rows.map((row: RowValues) => {
    const currency = typeof row['currency'] === 'string' ? row['currency'] : 'CNY';
    const encoding = { language: table.language, date1904: table.date1904, currency };
    return Object.entries(columns).map(([code, column]) =>
      column.kind === 'formula' ? '' : asText(toCell(column, row[code] ?? null, encoding)),
    );
  });
}

/** Groups neighbouring columns that are to be treated alike: one action a group. */
function groupsOf<T>(
  columns: readonly T[],
  key: (column: T) => string,
): { readonly key: string; readonly spans: [first: number, count: number][] }[] {
  const byKey = new Map<string, number[]>();
  columns.forEach((column, i) => {
    const name = key(column);
    byKey.set(name, [...(byKey.get(name) ?? []), i]);
  });
  return [...byKey].map(([name, indexes]) => ({ key: name, spans: spansOf(indexes) }));
}

function sheetFor(context: Excel.RequestContext, table: NewTable): Excel.Worksheet {
  const { worksheets } = context.workbook;
  const name = sheetNameOf(table.code, table.language);
  if (table.takeOver === undefined) return worksheets.add(name);
  const sheet = worksheets.getItem(table.takeOver);
  if (table.takeOver !== name) sheet.name = name;
  return sheet;
}

/**
 * Queues a table on its own sheet at A1: formats of whole columns before values, so that text stays
 * text in every row to come; then header, seeds, table, widths and frozen header.
 */
export function queueNewTable(context: Excel.RequestContext, table: NewTable): void {
  const definition = tableOf(table.code);
  const columns = Object.entries(definition.columns).map(([code, column]) => ({
    column,
    header: headerOf(definition, code, table.language),
  }));
  const sheet = sheetFor(context, table);
  sheet.tabColor = tabColours[definition.group];
  const wholeColumns = (first: number, count: number): Excel.Range =>
    sheet.getRangeByIndexes(0, first, 1, count).getEntireColumn();
  for (const { key, spans } of groupsOf(columns, ({ column }) => numberFormatOf(column)))
    for (const [first, count] of spans)
      wholeColumns(first, count).numberFormat = key as unknown as string[][];
  const cells = cellsOf(table);
  const whole = sheet.getRangeByIndexes(0, 0, cells.length + 1, columns.length);
  whole.values = [columns.map(({ header }) => header), ...cells];
  const added = sheet.tables.add(whole, true);
  added.name = table.code;
  added.style = styles[definition.group];
  for (const { key, spans } of groupsOf(columns, (c) => String(widthOf(c.column, c.header))))
    for (const [first, count] of spans)
      wholeColumns(first, count).format.columnWidth = pointsOf(Number(key));
  const wrapped = columns.flatMap(({ column }, i) => (column.kind === 'longText' ? [i] : []));
  for (const [first, count] of spansOf(wrapped)) wholeColumns(first, count).format.wrapText = true;
  wholeColumns(0, columns.length).format.verticalAlignment = 'Top';
  sheet.freezePanes.freezeRows(1);
}
