import Papa from 'papaparse';
import type { CellValue } from '../../domain/shared/cell';
import { isBlank } from '../../domain/shared/cell';
import { failure, success, type Result } from '../../domain/shared/result';
import type { FileFailure, FileTable } from '../../ports/tableFile';
import { decodeText } from './decodeText';

/** Header and rows of a sheet of cells: the first row that is not blank is the header. */
export function tableOfCells(
  name: string,
  cells: readonly (readonly CellValue[])[],
): FileTable | undefined {
  const top = cells.findIndex((row) => row.some((value) => !isBlank(value)));
  if (top < 0) return undefined;
  const headers = (cells[top] ?? []).map((value) => String(value ?? '').trim());
  const rows = cells.slice(top + 1);
  return { name, headers, rows, firstRow: top + 2 };
}

const delimiters = [',', ';', '\t', '|'] as const;

/** The delimiter that parts the header line most often; what is quoted does not count. */
function delimiterOf(text: string): string {
  const header = text.split(/\r?\n/u).find((line) => line.trim() !== '') ?? '';
  const plain = header.replace(/"[^"]*"/gu, '');
  const count = (delimiter: string): number => plain.split(delimiter).length;
  return delimiters.reduce((best, d) => (count(d) > count(best) ? d : best));
}

/**
 * CSV of any delimiter and of the encodings Excel writes. Cells stay text: what looks like a number
 * or a date is read by the column it is meant for, never guessed here.
 */
export function readCsv(
  name: string,
  bytes: Uint8Array,
): Result<readonly FileTable[], FileFailure> {
  const text = decodeText(bytes);
  const parsed = Papa.parse<string[]>(text, { delimiter: delimiterOf(text) });
  const broken = parsed.errors.find((error) => error.type === 'Quotes');
  if (broken)
    return failure({
      code: 'fileBroken',
      name,
      detail: `${broken.code}, row ${String((broken.row ?? 0) + 1)}`,
    });
  const cells = parsed.data.map((row) => row.map((value) => (value === '' ? null : value)));
  const table = tableOfCells(name, cells);
  return table ? success([table]) : failure({ code: 'fileEmpty', name });
}
