/**
 * Something that a file holds and that opening or saving cannot keep whole. `code` names it for the
 * wording, `detail` carries what the sentence needs; `count` sums equal losses of one sheet.
 */
export interface Loss {
  readonly code: LossCode;
  /** Name of the sheet, absent for the whole workbook. */
  readonly sheet?: string;
  /** `B7`, or the address of an area. */
  readonly cell?: string;
  /** Member of the package, when it is one. */
  readonly part?: string;
  readonly detail?: string;
  readonly count: number;
}

export type LossCode =
  /** Digital signatures do not survive any change. */
  | 'signature'
  /** Macros cannot live in an .xlsx. */
  | 'macros'
  /** A chart of a kind that cannot be drawn: kept in the file as it was. */
  | 'chart-kept'
  /** A chart was changed and is written anew, without decoration that is not understood. */
  | 'chart-restyled'
  /** Text with several fonts was edited; it keeps one. */
  | 'rich-text'
  /** Parts bound to places (pictures, groups, sparklines) while rows or columns moved. */
  | 'place-may-differ'
  /** Results of a what-if data table stay as values. */
  | 'data-table'
  /** Linked data types and pictures in cells keep their plain value. */
  | 'rich-value'
  /** A rule or format that cannot be shown: kept in the file as it was. */
  | 'validation-kept'
  | 'validation-list-too-long'
  | 'validation-text-cut'
  | 'conditional-format-kept'
  /** A fill with a pattern or a gradient is shown as one colour. */
  | 'fill-simplified'
  /** The sheet is a chart sheet, dialog or macro sheet: kept, not shown. */
  | 'sheet-kept'
  | 'password'
  | 'filter-criteria'
  | 'text-too-long'
  | 'sheet-renamed'
  | 'name-invalid'
  /** A member of the package that nothing refers to any more. */
  | 'part-dropped';

/** Collects losses; equal ones are counted. */
export class LossList {
  readonly #losses = new Map<string, Loss>();

  add(loss: Omit<Loss, 'count'>): void {
    const key = [loss.code, loss.sheet, loss.part, loss.detail].join('\u0000');
    const before = this.#losses.get(key);
    this.#losses.set(key, before ? { ...before, count: before.count + 1 } : { ...loss, count: 1 });
  }

  get all(): readonly Loss[] {
    return [...this.#losses.values()];
  }
}
