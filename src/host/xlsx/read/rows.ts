import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';
import { addressOf, parseAddress } from '../../core/area';
import type { ArrayFormula, BookCell, BookRow, BookTable, RowSize } from '../book';
import { fromFileForm } from '../formula/formulaForm';
import { tableNameAt } from '../formula/tableAt';
import type { XmlAttributes, XmlReader } from '../xml/xmlReader';
import { isOn, numberOf, omit } from '../xml/xmlTree';
import { unescapeCellText } from '../xml/entities';
import { cellPosition } from './cellReference';
import { cellValueOf } from './cellValue';
import { readTextItem, type SharedText } from './sharedStrings';

export interface RowsContext {
  readonly strings: readonly SharedText[];
  readonly date1904: boolean;
  readonly tables: readonly Pick<BookTable, 'area' | 'name'>[];
  /** Cell metadata indexes (`cm`) that mean a dynamic array. */
  readonly dynamicMetadata: ReadonlySet<string>;
}

/** Cells of a sheet, and what the rows say beside them. */
export interface SheetRows {
  readonly rows: readonly BookRow[];
  readonly sizes: readonly RowSize[];
  /** Attributes of rows that have any beyond number, span, height and hiding. */
  readonly attributes: ReadonlyMap<number, XmlAttributes>;
  /** By row, then column: source of the text with several fonts. */
  readonly rich: ReadonlyMap<string, string>;
  readonly dataTables: readonly string[];
  /** `vm` of cells that hold more than a value (a picture, a stock), by `row,column`. */
  readonly richValues: ReadonlyMap<string, string>;
}

interface FormulaSource {
  readonly text: string;
  readonly attributes: XmlAttributes;
}

/** Reads `<sheetData>`, standing behind its open tag. */
export function readRows(reader: XmlReader, context: RowsContext): SheetRows {
  return new RowsReader(reader, context).read();
}

class RowsReader {
  readonly #reader: XmlReader;
  readonly #context: RowsContext;
  readonly #rows: BookRow[] = [];
  readonly #sizes: RowSize[] = [];
  readonly #attributes = new Map<number, XmlAttributes>();
  readonly #rich = new Map<string, string>();
  readonly #dataTables: string[] = [];
  readonly #richValues = new Map<string, string>();
  /** Shared formulas by `si`, relative to their master cell. */
  readonly #shared = new Map<string, string>();
  #row = -1;

  constructor(reader: XmlReader, context: RowsContext) {
    this.#reader = reader;
    this.#context = context;
  }

  read(): SheetRows {
    const reader = this.#reader;
    const depth = reader.depth - 1;
    while (reader.depth > depth) {
      if (reader.next() === 'open' && reader.name === 'row') this.#readRow();
    }
    return {
      rows: this.#rows,
      sizes: this.#sizes,
      attributes: this.#attributes,
      rich: this.#rich,
      dataTables: this.#dataTables,
      richValues: this.#richValues,
    };
  }

  #readRow(): void {
    const reader = this.#reader;
    const { attributes } = reader;
    this.#row = attributes['r'] === undefined ? this.#row + 1 : Number(attributes['r']) - 1;
    this.#noteRow(attributes);
    const cells: BookCell[] = [];
    let column = -1;
    const depth = reader.depth - 1;
    while (reader.depth > depth) {
      if (reader.next() !== 'open' || reader.name !== 'c') continue;
      const reference = reader.attributes['r'];
      column = reference === undefined ? column + 1 : cellPosition(reference).column;
      const cell = this.#readCell(column);
      if (cell.value !== null || cell.formula !== undefined || cell.style !== 0) cells.push(cell);
    }
    if (cells.length > 0) this.#rows.push({ row: this.#row, cells });
  }

  #noteRow(attributes: XmlAttributes): void {
    const { ht, hidden, customHeight } = attributes;
    const height = numberOf(ht);
    if (height !== undefined || isOn(hidden)) {
      const pixels = height === undefined ? {} : { pixels: Math.round((height * 96) / 72) };
      this.#sizes.push({ row: this.#row, ...pixels, hidden: isOn(hidden) });
    }
    const automatic: XmlAttributes =
      height !== undefined && !isOn(customHeight) ? { automaticHeight: ht ?? '' } : {};
    const rest = omit(attributes, 'r', 'spans', 'ht', 'hidden', 'customHeight');
    const kept = { ...rest, ...automatic };
    if (Object.keys(kept).length > 0) this.#attributes.set(this.#row, kept);
  }

  #readCell(column: number): BookCell {
    const reader = this.#reader;
    const { s, t, cm, vm } = reader.attributes;
    let raw: string | undefined;
    let formula: FormulaSource | undefined;
    const depth = reader.depth - 1;
    while (reader.depth > depth) {
      if (reader.next() !== 'open') continue;
      if (reader.name === 'v') raw = reader.readText();
      else if (reader.name === 'f')
        formula = { attributes: reader.attributes, text: reader.readText() };
      else if (reader.name === 'is') raw = this.#text(readTextItem(reader), column);
      else reader.skip();
    }
    if (t === 'str' && raw !== undefined) raw = unescapeCellText(raw);
    if (t === 's' && raw !== undefined) this.#text(this.#context.strings[Number(raw)], column);
    if (vm !== undefined) this.#richValues.set(`${String(this.#row)},${String(column)}`, vm);
    const value = cellValueOf(t, raw, this.#context.strings, this.#context.date1904);
    const style = s === undefined ? 0 : Number(s);
    if (formula === undefined) return { column, value, style };
    return { column, value, style, ...this.#formula(formula, column, cm) };
  }

  #text(item: SharedText | undefined, column: number): string {
    if (item?.rich !== undefined)
      this.#rich.set(`${String(this.#row)},${String(column)}`, item.rich);
    return item?.text ?? '';
  }

  #formula(
    source: FormulaSource,
    column: number,
    cm: string | undefined,
  ): { formula?: string; array?: ArrayFormula } {
    const { t, ref, si } = source.attributes;
    if (t === 'dataTable') {
      this.#dataTables.push(this.#address(column));
      return {};
    }
    const text = t === 'shared' ? this.#sharedFormula(source, si ?? '', column) : source.text;
    if (text === '') return {};
    const table = tableNameAt(this.#context.tables, this.#row, column);
    const formula = fromFileForm(unescapeCellText(text), table);
    const area = t === 'array' && ref !== undefined ? parseAddress(ref) : null;
    if (area === null) return { formula };
    const dynamic = cm !== undefined && this.#context.dynamicMetadata.has(cm);
    return { formula, array: { area, dynamic } };
  }

  /** The first cell of a shared formula spells it out; the others follow relative to it. */
  #sharedFormula(source: FormulaSource, si: string, column: number): string {
    const here = this.#address(column);
    if (source.text !== '') {
      this.#shared.set(si, translateFormulaToR1C1(source.text, here));
      return source.text;
    }
    const master = this.#shared.get(si);
    return master === undefined ? '' : translateFormulaToA1(master, here);
  }

  #address(column: number): string {
    return addressOf({ row: this.#row, column, rows: 1, columns: 1 });
  }
}
