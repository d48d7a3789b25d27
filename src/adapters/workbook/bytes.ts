import type { CellValue } from '../../domain/shared/cell';

/** Excel on the web refuses requests and replies over 5 MB; a fifth is left for what wraps the cells. */
export const payloadLimit = 4_000_000;

/** UTF-8 bytes of a text: Chinese characters take three. */
export function utf8Bytes(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    // Each half of a surrogate pair counts two, together four.
    else if (unit >= 0xd800 && unit <= 0xdfff) bytes += 2;
    else bytes += 3;
  }
  return bytes;
}

/** Bytes of a cell in a request or reply, quotes and comma included. */
export const cellBytes = (value: CellValue): number =>
  typeof value === 'string' ? utf8Bytes(value) + 3 : 12;

export const rowBytes = (row: readonly CellValue[]): number =>
  row.reduce<number>((sum, value) => sum + cellBytes(value), 2);

/**
 * Cuts a list into runs whose summed weight stays within the limit; one item alone may exceed it.
 * `runsWithin([3, 3, 3], 6, (n) => n)` → `[[3, 3], [3]]`
 */
export function runsWithin<T>(
  items: readonly T[],
  limit: number,
  weight: (item: T) => number,
): T[][] {
  const runs: T[][] = [];
  let filled = Infinity;
  for (const item of items) {
    const bytes = weight(item);
    if (filled + bytes > limit) {
      runs.push([]);
      filled = 0;
    }
    runs.at(-1)?.push(item);
    filled += bytes;
  }
  return runs;
}
