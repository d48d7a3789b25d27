import { parseA1Ref } from '@borgar/fx';
import { parseAddress, type Area } from '../../core/area';
import type { CellValue } from '../../core/values';
import type { Book, BookRow } from '../book';

/** A cell that a chart shows. */
export interface CachedPoint {
  readonly value: CellValue;
  readonly format: string;
}

/** Looks up the cells behind a chart's references, so that a chart can be drawn before a recalculation. */
export class CachedValues {
  readonly #book: Book;
  readonly #rows = new Map<string, Map<number, BookRow>>();

  constructor(book: Book) {
    this.#book = book;
  }

  /** `='预算 表'!$B$2:$B$4` → its cells, row by row; undefined when it is no plain reference. */
  points(reference: string): readonly CachedPoint[] | undefined {
    const bare = reference.replace(/^=/, '');
    const parsed = parseA1Ref(bare);
    const sheetName = parsed?.context?.at(-1);
    const area = parseAddress(bare.slice(bare.lastIndexOf('!') + 1));
    if (sheetName === undefined || area === null) return undefined;
    const rows = this.#sheetRows(sheetName);
    return rows === undefined ? undefined : this.#read(rows, area);
  }

  #sheetRows(name: string): Map<number, BookRow> | undefined {
    const sheet = this.#book.sheets.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (sheet === undefined) return undefined;
    const known = this.#rows.get(sheet.name);
    if (known !== undefined) return known;
    const rows = new Map(sheet.rows.map((row) => [row.row, row]));
    this.#rows.set(sheet.name, rows);
    return rows;
  }

  #read(rows: ReadonlyMap<number, BookRow>, area: Area): CachedPoint[] {
    const points: CachedPoint[] = [];
    // A whole column would be a million points: only rows that hold something count.
    const last = Math.min(area.row + area.rows - 1, Math.max(-1, ...rows.keys()));
    for (let row = area.row; row <= last; row += 1) {
      const cells = new Map(rows.get(row)?.cells.map((cell) => [cell.column, cell]));
      for (let i = 0; i < Math.min(area.columns, 16_384); i += 1) {
        const cell = cells.get(area.column + i);
        const format = this.#book.styles[cell?.style ?? 0]?.numberFormat ?? 'General';
        points.push({ value: cell?.value ?? null, format });
      }
    }
    return points;
  }
}
