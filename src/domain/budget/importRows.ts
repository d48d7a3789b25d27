import type { CellValue } from '../shared/cell';
import { isBlank } from '../shared/cell';
import type { Change } from '../shared/changes';
import { serialOf, isoDate } from '../shared/period';
import { allTables, tableOf, type TableCode } from '../tables/all';
import { normalHeader } from '../tables/headers';
import { readRows, type CellProblemCode } from '../tables/read';
import type { RowValues } from '../tables/write';

/** Tables whose rows may be brought up to date from a file, matched by ID, and their columns. */
export const importable = {
  Budget: [
    'committed',
    'accrued',
    'actual',
    'forecast',
    'spentOn',
    'invoiceNo',
    'invoiceOn',
    'contractNo',
    'accepted',
    'reasonCode',
    'reason',
  ],
  KPIs: ['actual', 'measuredOn', 'source', 'reasonCode', 'reason'],
} as const satisfies Partial<Record<TableCode, readonly string[]>>;
export type ImportTable = keyof typeof importable;

/** For each header of the file: a column code, `id`, or null to leave it out. */
export type ColumnMapping = Readonly<Record<string, string | null>>;

/** A file's sheet, as `ports/tableFile` gives it. */
export interface SourceTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  readonly firstRow: number;
}

export type BadRowCode = CellProblemCode | 'idMissing' | 'idUnknown' | 'idRepeated' | 'rowVoided';

export interface BadRow {
  /** Row of the file, one-based, as the person sees it there. */
  readonly fileRow: number;
  readonly code: BadRowCode;
  readonly column: string;
  readonly value: CellValue;
}

export interface MatchedRow {
  readonly fileRow: number;
  readonly rowId: string;
  readonly set: RowValues;
  /** What stands in the workbook now; the change is refused if it is another by then. */
  readonly was: RowValues;
}

export interface ImportPreview {
  readonly table: ImportTable;
  readonly matched: readonly MatchedRow[];
  /** Rows of the file that say what the workbook already has. */
  readonly unchanged: number;
  readonly bad: readonly BadRow[];
}

/**
 * Proposes what each header of a file means: as remembered from last time, else by the shipped
 * headers in either language or the code; headers that are not ours are left out.
 */
export function proposeMapping(
  table: ImportTable,
  headers: readonly string[],
  remembered: ColumnMapping = {},
): ColumnMapping {
  const known = new Map<string, string>();
  for (const code of ['id', ...importable[table]]) {
    const column = tableOf(table).columns[code];
    for (const header of [code, ...(column?.header ?? [])]) known.set(normalHeader(header), code);
  }
  return Object.fromEntries(
    headers.map((header) => [
      header,
      header in remembered
        ? (remembered[header] ?? null)
        : (known.get(normalHeader(header)) ?? null),
    ]),
  );
}

/** Year first, so that no day is taken for a month: 2026-11-03, 2026/11/3, 2026.11.3, 2026年11月3日. */
const plainDate = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/u;

export function dateCell(value: CellValue): CellValue {
  const match = typeof value === 'string' ? plainDate.exec(value.normalize('NFKC').trim()) : null;
  if (!match) return value;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const serial = serialOf(year, month, day);
  const expected = `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isoDate(serial) === expected ? serial : value;
}

interface Known {
  readonly id: string;
  readonly voided: boolean | null;
}

/** The file's rows under our headers; the line's own currency decides its minor units. */
function typedRows(
  table: ImportTable,
  source: SourceTable,
  mapping: ColumnMapping,
  currencyOf: (id: string) => string | null,
) {
  const allowed = new Set<string>(['id', ...importable[table]]);
  const codes = source.headers.map((header) => {
    const code = mapping[header] ?? null;
    return code !== null && allowed.has(code) ? code : '';
  });
  const idAt = codes.indexOf('id');
  const body = source.rows.map((cells) => [
    ...codes.map((code, i) => {
      const value = cells[i] ?? null;
      return code !== '' && tableOf(table).columns[code]?.kind === 'date' ? dateCell(value) : value;
    }),
    idAt < 0 ? null : currencyOf(String(cells[idAt] ?? '').trim()),
  ]);
  // A header nobody has keeps the reader from taking the column for one of ours.
  const headers = [
    ...codes.map((code, i) => (code === '' ? `\u0000${String(i)}` : code)),
    'currency',
  ];
  return {
    codes: codes.filter((code) => code !== '' && code !== 'id'),
    typed: readRows(allTables[table], { code: table, sheet: '', headers, body, top: 0, left: 0 }),
  };
}

function idProblem(
  id: string,
  known: Known | undefined,
  seen: ReadonlySet<string>,
): BadRowCode | null {
  if (id === '') return 'idMissing';
  if (!known) return 'idUnknown';
  if (seen.has(id)) return 'idRepeated';
  return known.voided === true ? 'rowVoided' : null;
}

/**
 * What an import would do, before anything is written: which cells of which rows change, and every
 * row that cannot be taken with its reason. A blank cell of the file leaves the workbook's as it is.
 */
export function previewImport(
  table: ImportTable,
  source: SourceTable,
  mapping: ColumnMapping,
  rows: readonly (Known & object)[],
): ImportPreview {
  const byId = new Map(rows.map((row) => [row.id, row as Known & RowValues]));
  const currencyOf = (id: string): string | null => {
    const currency = byId.get(id)?.['currency'];
    return typeof currency === 'string' ? currency : null;
  };
  const { codes, typed } = typedRows(table, source, mapping, currencyOf);
  const fileRow = (index: number): number => source.firstRow + index;
  const bad: BadRow[] = typed.problems
    .filter(({ code }) => code !== 'missingId' && code !== 'duplicateId')
    .map(({ code, column, index, value }) => ({ fileRow: fileRow(index), code, column, value }));
  const broken = new Set(bad.map((row) => row.fileRow));
  const matched: MatchedRow[] = [];
  const seen = new Set<string>();
  let unchanged = 0;
  typed.rows.forEach((row, i) => {
    const at = fileRow(typed.indexes[i] ?? i);
    const id = row.id.trim();
    const known = byId.get(id);
    const problem = idProblem(id, known, seen);
    seen.add(id);
    if (problem) bad.push({ fileRow: at, code: problem, column: 'id', value: id });
    if (problem || broken.has(at) || !known) return;
    const values = row as unknown as RowValues;
    const changed = codes.filter((code) => !isBlank(values[code]) && values[code] !== known[code]);
    if (changed.length === 0) {
      unchanged += 1;
      return;
    }
    const pick = (from: RowValues): RowValues =>
      Object.fromEntries(changed.map((code) => [code, from[code] ?? null]));
    matched.push({ fileRow: at, rowId: id, set: pick(values), was: pick(known) });
  });
  return { table, matched, unchanged, bad: bad.sort((a, b) => a.fileRow - b.fileRow) };
}

/** One change set: all of the import, or none of it. */
export const importChanges = (preview: ImportPreview): readonly Change[] =>
  preview.matched.map(({ rowId, set, was }) => ({
    kind: 'update',
    table: preview.table,
    rowId,
    set,
    was,
  }));
