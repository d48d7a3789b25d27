import type { CarriedArray, CarriedText } from '../carried';
import type { SheetRows } from './rows';

/** Texts with several fonts by `row,column`, with the plain text they show. */
export function richTexts(rows: SheetRows): Map<string, CarriedText> {
  const texts = new Map<string, CarriedText>();
  if (rows.rich.size === 0) return texts;
  for (const { row, cells } of rows.rows) {
    for (const { column, value } of cells) {
      const key = `${String(row)},${String(column)}`;
      const source = rows.rich.get(key);
      if (source !== undefined && typeof value === 'string')
        texts.set(key, { text: value, source });
    }
  }
  return texts;
}

/** Array formulas by `row,column`: the file alone knows how far they reach. */
export function arraysOf(rows: SheetRows): Map<string, CarriedArray> {
  const arrays = new Map<string, CarriedArray>();
  for (const { row, cells } of rows.rows) {
    for (const { column, array, formula } of cells) {
      if (array === undefined || formula === undefined) continue;
      arrays.set(`${String(row)},${String(column)}`, { ...array, formula });
    }
  }
  return arrays;
}
