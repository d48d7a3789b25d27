import Papa from 'papaparse';
import type { CellValue } from '../../domain/shared/cell';

/** Characters with which a spreadsheet takes a text for a formula or a command. */
const dangerous = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u;

/**
 * A text that a spreadsheet would run is led by an apostrophe (OWASP, CSV Injection). Numbers are
 * numbers and stay. `neutral('=1+1')` → `'=1+1`
 */
export const neutral = (value: CellValue): string | number | boolean => {
  if (value === null) return '';
  return typeof value === 'string' && dangerous.test(value) ? `'${value}` : value;
};

/** CSV with a byte order mark, so that Excel reads Chinese, and nothing that runs. */
export const csvOf = (
  headers: readonly string[],
  rows: readonly (readonly CellValue[])[],
): Uint8Array =>
  new TextEncoder().encode(
    `\ufeff${Papa.unparse({
      fields: headers.map((header) => String(neutral(header))),
      data: rows.map((row) => row.map(neutral)),
    })}`,
  );
