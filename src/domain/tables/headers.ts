import type { Language } from '../../terms/language';
import type { ColumnCode, Table } from './table';

/** Header of a column in one language. */
export const headerOf = (table: Table, code: string, language: Language): string => {
  const header = table.columns[code]?.header;
  if (!header) throw new Error(`No column ${code} in ${table.code}`);
  return language === 'zh-CN' ? header[0] : header[1];
};

/** Full-width and half-width, spaces and case do not make another header. */
export const normalHeader = (header: string): string =>
  header.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();

/**
 * Column codes of a sheet's headers, whichever shipped language each is in; null for a column
 * that is not ours. `['编号', 'Campaign', 'My notes']` → `['id', 'name', null]`
 */
export function codesOfHeaders<T extends Table>(
  table: T,
  headers: readonly string[],
): (ColumnCode<T> | null)[] {
  const byHeader = new Map<string, ColumnCode<T>>();
  for (const [code, column] of Object.entries(table.columns)) {
    for (const header of [...column.header, code]) byHeader.set(normalHeader(header), code);
  }
  return headers.map((header) => byHeader.get(normalHeader(header)) ?? null);
}

/** The language most of the recognised headers are in; ties go to the first shipped language. */
export function languageOfHeaders(table: Table, headers: readonly string[]): Language {
  const present = new Set(headers.map(normalHeader));
  const hits = [0, 0];
  for (const column of Object.values(table.columns)) {
    column.header.forEach((header, i) => {
      if (present.has(normalHeader(header))) hits[i] = (hits[i] ?? 0) + 1;
    });
  }
  return (hits[1] ?? 0) > (hits[0] ?? 0) ? 'en-US' : 'zh-CN';
}
