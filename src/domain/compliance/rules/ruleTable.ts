import type { CellValue } from '../../shared/cell';
import { codesOfHeaders, normalHeader } from '../../tables/headers';
import type { RawTable } from '../../tables/read';
import { allTables, isTableCode } from '../../tables/all';
import type { Column } from '../../tables/column';
import { flagWords } from '../../tables/words';
import type { Language } from '../../../terms/language';
import { columnOf, valueAt, type RuleColumn } from './column';
import { isError, valueOfCell, type Value } from './value';

/** A table as rules read it: cells as the sheet shows them, choices and yes/no in one language. */
export interface RuleTable {
  readonly code: string;
  readonly rowIds: readonly string[];
  /** By column code; a column that is not ours by its header. */
  readonly columns: ReadonlyMap<string, RuleColumn>;
  /** Any header or code, normalised → key of `columns`. */
  readonly names: ReadonlyMap<string, string>;
  readonly voided: Uint8Array;
}

/** Everything rules may read. Tables that are absent make rules that need them unjudgeable, not passed. */
export interface RuleBook {
  readonly tables: ReadonlyMap<string, RuleTable>;
  readonly language: Language;
}

const wordAt = (language: Language): 0 | 1 => (language === 'zh-CN' ? 0 : 1);
const YES = ['true', 'y', '1', '√', '✓', ...flagWords[0]].map(normalHeader);
const NO = ['false', 'n', '0', '×', ...flagWords[1]].map(normalHeader);

/**
 * The word a choice or yes/no cell shows in the workbook's language, whichever language or code it was typed in.
 * `canonicalWord(plans.columns.status, 'Approved', 'zh-CN')` → `'已批准'`; other text stays.
 */
export function canonicalWord(column: Column | undefined, value: Value, language: Language): Value {
  if (value === null || typeof value === 'object' || column === undefined) return value;
  const at = wordAt(language);
  if (column.kind === 'flag') {
    const word = normalHeader(String(value));
    if (YES.includes(word)) return flagWords[0][at];
    return NO.includes(word) ? flagWords[1][at] : value;
  }
  if (column.choices === undefined) return value;
  const wanted = normalHeader(String(value));
  for (const [code, wording] of Object.entries(column.choices)) {
    if ([code, ...wording].some((word) => normalHeader(word) === wanted)) return wording[at];
  }
  return value;
}

export function declaredColumn(table: string, code: string): Column | undefined {
  if (!isTableCode(table)) return undefined;
  const columns: Readonly<Record<string, Column>> = allTables[table].columns;
  return columns[code];
}

function namesOf(table: string, keys: readonly string[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const key of keys) {
    const header = declaredColumn(table, key)?.header ?? [];
    for (const name of [...header, key]) names.set(normalHeader(name), key);
  }
  return names;
}

function memoised(convert: (value: CellValue) => Value): (value: CellValue) => Value {
  const known = new Map<CellValue, Value>();
  return (cell) => {
    let value = known.get(cell);
    if (value === undefined) {
      value = convert(cell);
      known.set(cell, value);
    }
    return value;
  };
}

function reader(declared: Column | undefined, language: Language): (cell: CellValue) => Value {
  if (declared?.kind !== 'flag' && declared?.choices === undefined) return valueOfCell;
  return memoised((cell) => canonicalWord(declared, valueOfCell(cell), language));
}

/** A table as read from the workbook → rule table. A row without an ID keeps its place with ID ''. */
export function ruleTableOf(raw: RawTable, language: Language): RuleTable {
  const codes = codesOfHeaders(allTables[raw.code], raw.headers);
  const columns = new Map<string, RuleColumn>();
  raw.headers.forEach((header, index) => {
    const key = codes[index] ?? header;
    if (columns.has(key)) return;
    const read = reader(declaredColumn(raw.code, key), language);
    columns.set(key, columnOf(raw.body.map((cells) => read(cells[index] ?? null))));
  });
  return finish(raw.code, columns, raw.body.length, language);
}

/** The same from plain rows by column code, for examples and snapshots; missing columns are blank. */
export function ruleTableOfRows(
  code: string,
  rows: readonly Readonly<Record<string, CellValue>>[],
  language: Language,
): RuleTable {
  const keys = new Set<string>(rows.flatMap((row) => Object.keys(row)));
  if (isTableCode(code)) for (const key of Object.keys(allTables[code].columns)) keys.add(key);
  const columns = new Map<string, RuleColumn>();
  for (const key of keys) {
    const read = reader(declaredColumn(code, key), language);
    columns.set(key, columnOf(rows.map((row) => read(row[key] ?? null))));
  }
  return finish(code, columns, rows.length, language);
}

/** An error in the ID column stands for itself, as the sheet shows it. */
function idText(value: Value): string {
  if (value === null) return '';
  return isError(value) ? value.error : String(value);
}

function finish(
  code: string,
  columns: ReadonlyMap<string, RuleColumn>,
  size: number,
  language: Language,
): RuleTable {
  const idColumn = columns.get('id');
  const rowIds = Array.from({ length: size }, (_, row) =>
    idColumn === undefined ? '' : idText(valueAt(idColumn, row)),
  );
  const voidedColumn = columns.get('voided');
  const voided = Uint8Array.from({ length: size }, (_, row) =>
    voidedColumn !== undefined && isVoid(voidedColumn, row, language) ? 1 : 0,
  );
  return { code, rowIds, columns, names: namesOf(code, [...columns.keys()]), voided };
}

export function ruleBookOf(raws: Iterable<RawTable>, language: Language): RuleBook {
  const tables = new Map<string, RuleTable>();
  for (const raw of raws) tables.set(raw.code, ruleTableOf(raw, language));
  return { tables, language };
}

/** Whether the row's Voided cell says yes. */
export const isVoid = (column: RuleColumn, row: number, language: Language): boolean =>
  valueAt(column, row) === flagWords[0][wordAt(language)];

/** One cell as `ruleTableOf` would read it. */
export const readCell = (table: string, key: string, cell: CellValue, language: Language): Value =>
  reader(declaredColumn(table, key), language)(cell);
