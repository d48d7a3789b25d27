import { parseAddress, type Area } from '../../../src/host/core/area';
import type { CellValue } from '../../../src/host/core/values';
import type { BookCell, BookRow } from '../../../src/host/xlsx/book';

/** `B2:C4` → its area; a slip in a test's address throws. */
export function area(address: string): Area {
  const parsed = parseAddress(address);
  if (parsed === null) throw new Error(`${address} is no address`);
  return parsed;
}

/** `[value]`, `[value, style]`, `[value, style, formula]`; null leaves a cell out. */
export type Entry = readonly [CellValue, number?, string?] | null;

export function rows(top: number, block: readonly (readonly Entry[])[]): BookRow[] {
  return block.map((line, index) => ({
    row: top + index,
    cells: line.flatMap((entry, column): BookCell[] => {
      if (entry === null) return [];
      const [value, style = 0, formula] = entry;
      return [{ column, value, style, ...(formula === undefined ? {} : { formula }) }];
    }),
  }));
}
