import { addressOf, columnLetters } from '../../core/area';
import type { BookCell, BookRow, BookSheet, RowSize } from '../book';
import type { CarriedText } from '../carried';
import { toFileForm } from '../formula/formulaForm';
import { tableNameAt } from '../formula/tableAt';
import type { LossList } from '../loss';
import { element } from '../xml/element';
import { escapeCellText } from '../xml/entities';
import type { XmlAttributes } from '../xml/xmlReader';
import type { SharedStrings } from './sharedStrings';

export interface RowsTarget {
  readonly strings: SharedStrings;
  /** By style index of the book. */
  readonly formats: readonly number[];
  /** By style index of the book: what the style looks like, `lookKey`. */
  readonly looks: readonly string[];
  /** The same by format of the file as it was. */
  readonly carriedLooks: readonly string[];
  readonly losses: LossList;
  /** `cm` of a dynamic array; undefined when the file's metadata has no room for one. */
  readonly dynamicMetadata: number | undefined;
}

/** Excel's limit for the text of one cell. */
const MAX_TEXT = 32_767;

/** The content of `<sheetData>`. */
export function writeRows(sheet: BookSheet, target: RowsTarget): string {
  const sizes = new Map(sheet.rowSizes.map((size) => [size.row, size]));
  const attributes: ReadonlyMap<number, XmlAttributes> = sheet.carried?.rows ?? new Map();
  const cells = new Map(sheet.rows.map((row) => [row.row, row]));
  const numbers = new Set([...cells.keys(), ...sizes.keys(), ...attributes.keys()]);
  const writer = new CellWriter(sheet, target);
  let xml = '';
  for (const row of [...numbers].sort((a, b) => a - b)) {
    const content = cells.get(row);
    const inner = content === undefined ? '' : writer.row(content);
    xml += rowTag(row, sizes.get(row), attributes.get(row), inner);
  }
  return xml;
}

function rowTag(
  row: number,
  size: RowSize | undefined,
  kept: XmlAttributes | undefined,
  inner: string,
): string {
  const { automaticHeight, ...rest } = kept ?? {};
  const automatic = automaticHeight === undefined ? undefined : Number(automaticHeight);
  const pixels = size?.pixels;
  const isAutomatic =
    automatic !== undefined &&
    (pixels === undefined || Math.round((automatic * 96) / 72) === pixels);
  const height = isAutomatic ? automatic : pixels === undefined ? undefined : (pixels * 72) / 96;
  if (size === undefined && kept === undefined) return `<row r="${String(row + 1)}">${inner}</row>`;
  return element(
    'row',
    {
      r: row + 1,
      ...rest,
      ht: height,
      customHeight: height !== undefined && !isAutomatic ? true : undefined,
      hidden: size?.hidden === true ? true : undefined,
    },
    inner,
  );
}

class CellWriter {
  readonly #sheet: BookSheet;
  readonly #target: RowsTarget;
  readonly #letters: string[] = [];
  /** Excel repairs a table whose header cell is not the very text of its column. */
  readonly #headers = new Map<string, string>();
  #richByText: Map<string, CarriedText> | undefined;

  constructor(sheet: BookSheet, target: RowsTarget) {
    for (const { area, columns, showHeaders } of sheet.tables) {
      columns.forEach(({ name }, index) => {
        const key = `${String(area.row)},${String(area.column + index)}`;
        if (showHeaders) this.#headers.set(key, name);
      });
    }
    this.#sheet = sheet;
    this.#target = target;
  }

  row({ row, cells }: BookRow): string {
    let xml = '';
    for (const cell of cells) xml += this.#cell(row, cell);
    return xml;
  }

  #cell(row: number, cell: BookCell): string {
    const { column } = cell;
    const header = this.#headers.get(`${String(row)},${String(column)}`);
    const value = header ?? cell.value;
    this.#letters[column] ??= columnLetters(column);
    const format = this.#format(row, cell);
    const style = format === 0 ? '' : ` s="${String(format)}"`;
    const more = this.#richValue(row, cell);
    const head = `<c r="${this.#letters[column]}${String(row + 1)}"${style}${more}`;
    if (cell.formula !== undefined && header === undefined)
      return this.#formulaCell(head, row, cell);
    if (value === null) return format === 0 ? '' : `${head}/>`;
    if (typeof value === 'string')
      return `${head} t="s"><v>${String(this.#text(row, column, value))}</v></c>`;
    const { type, text } = plainValue(value);
    return `${head}${type}><v>${text}</v></c>`;
  }

  #format(row: number, cell: BookCell): number {
    const format = this.#target.formats[cell.style] ?? 0;
    const formats = this.#sheet.carried?.formats;
    if (formats === undefined || formats.size === 0) return format;
    const before = formats.get(`${String(row)},${String(cell.column)}`);
    if (before === undefined) return format;
    return this.#target.carriedLooks[before] === this.#target.looks[cell.style] ? before : format;
  }

  /** Pictures in cells and linked data types show an error where they are not known. */
  #richValue(row: number, { column, value }: BookCell): string {
    const richValues = this.#sheet.carried?.richValues;
    if (richValues === undefined || richValues.size === 0) return '';
    const vm = richValues.get(`${String(row)},${String(column)}`);
    if (vm === undefined) return '';
    if (typeof value === 'object' && value !== null) return ` vm="${vm}"`;
    const cell = addressOf({ row, column, rows: 1, columns: 1 });
    this.#target.losses.add({ code: 'rich-value', sheet: this.#sheet.name, cell });
    return '';
  }

  /** By place, or by its words once rows or columns moved. */
  #richText(row: number, column: number, value: string): CarriedText | undefined {
    const rich = this.#sheet.carried?.rich;
    if (rich === undefined || rich.size === 0) return undefined;
    if (this.#sheet.origins?.hasMoved !== true) return rich.get(`${String(row)},${String(column)}`);
    this.#richByText ??= new Map([...rich.values()].map((one) => [one.text, one]));
    return this.#richByText.get(value);
  }

  #text(row: number, column: number, value: string): number {
    const { strings, losses } = this.#target;
    const rich = this.#richText(row, column, value);
    if (rich?.text === value) return strings.indexOfSource(rich.source);
    const cell = addressOf({ row, column, rows: 1, columns: 1 });
    if (rich !== undefined) losses.add({ code: 'rich-text', sheet: this.#sheet.name, cell });
    if (value.length <= MAX_TEXT) return strings.indexOf(value);
    losses.add({ code: 'text-too-long', sheet: this.#sheet.name, cell });
    return strings.indexOf(value.slice(0, MAX_TEXT));
  }

  #formulaCell(head: string, row: number, cell: BookCell): string {
    const table = tableNameAt(this.#sheet.tables, row, cell.column);
    const text = escapeCellText(toFileForm(cell.formula ?? '', table));
    const { array, value } = cell;
    const metadata = array?.dynamic === true ? ` cm="${String(this.#target.dynamicMetadata)}"` : '';
    const kind = array === undefined ? '' : ` t="array" ref="${addressOf(array.area)}"`;
    const formula = `<f${kind}>${text}</f>`;
    if (value === null) return `${head}${metadata}>${formula}</c>`;
    const result =
      typeof value === 'string'
        ? { type: ' t="str"', text: escapeCellText(value) }
        : plainValue(value);
    return `${head}${result.type}${metadata}>${formula}<v>${result.text}</v></c>`;
  }
}

function plainValue(value: number | boolean | { readonly error: string }): {
  readonly type: string;
  readonly text: string;
} {
  if (typeof value === 'boolean') return { type: ' t="b"', text: value ? '1' : '0' };
  if (typeof value !== 'number') return { type: ' t="e"', text: value.error };
  return Number.isFinite(value)
    ? { type: '', text: String(value) }
    : { type: ' t="e"', text: '#NUM!' };
}
