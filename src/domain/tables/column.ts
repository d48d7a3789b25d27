import type { Wording } from '../../terms/wording';

/**
 * How a column is stored in the sheet and read into a row:
 * - `id`, `text`, `longText`, `ref`, `instant` (ISO 8601 in UTC), `week`, `quarter`, `month`: text
 * - `money`: cell in major units, row in integer minor units of the row's currency (CNY unless said)
 * - `number`, `integer`; `percent`: cell 0.15 shown as 15 %, row 0.15
 * - `date`: Excel serial day
 * - `choice`: cell shows the wording of the workbook's language, row holds the code
 * - `flag`: cell shows 是/否 or Yes/No, row holds a boolean
 * - `formula`: written by set-up, read only
 */
export type ColumnKind =
  | 'id'
  | 'text'
  | 'longText'
  | 'ref'
  | 'instant'
  | 'week'
  | 'quarter'
  | 'month'
  | 'money'
  | 'number'
  | 'integer'
  | 'percent'
  | 'date'
  | 'choice'
  | 'flag'
  | 'formula';

export type Choices = Readonly<Record<string, Wording>>;

export interface ColumnOptions {
  /** The row is not complete without it. */
  readonly required?: boolean;
  /** Suggested values come from this column (`Team.name`); other text is allowed with a warning. */
  readonly suggest?: string;
  /** For `ref`: the table whose row ID it holds. */
  readonly refers?: string;
  /** Inclusive limits of a number, percent or money in major units. */
  readonly min?: number;
  readonly max?: number;
  /** For `formula`: what the result is, so that it gets the right number format. */
  readonly result?: 'money' | 'number' | 'percent' | 'text' | 'date';
  /** One sentence shown on the header: what to type here. */
  readonly note?: Wording;
  /** Width in characters of the default font. */
  readonly width?: number;
}

export interface Column<V = unknown> extends ColumnOptions {
  readonly kind: ColumnKind;
  readonly header: Wording;
  readonly choices?: Choices;
  /** For `formula`: structured references by column code, e.g. `=[@actual]-[@planned]`. */
  readonly formula?: string;
  /** Carries the row's type only; never set. */
  readonly rowValue?: V;
}

type Maker<V> = (zh: string, en: string, options?: ColumnOptions) => Column<V | null>;
const maker =
  <V>(kind: ColumnKind): Maker<V> =>
  (zh, en, options = {}) => ({ kind, header: [zh, en], ...options });

export const text = maker<string>('text');
export const longText = maker<string>('longText');
export const instant = maker<string>('instant');
export const week = maker<string>('week');
export const quarter = maker<string>('quarter');
export const month = maker<string>('month');
export const money = maker<number>('money');
export const number = maker<number>('number');
export const integer = maker<number>('integer');
export const percent = maker<number>('percent');
export const date = maker<number>('date');
export const flag = maker<boolean>('flag');

export const id = (): Column<string> => ({
  kind: 'id',
  header: ['编号', 'ID'],
  required: true,
  width: 17,
  note: ['由插件填写，请勿改动', 'Filled by the add-in; please leave it as it is'],
});

export const ref = (
  refers: string,
  zh: string,
  en: string,
  options: ColumnOptions = {},
): Column<string | null> => ({ kind: 'ref', header: [zh, en], refers, width: 17, ...options });

/** Chinese characters are twice as wide; the arrow of the list takes about four more. */
const shownWidth = (text: string): number => text.replace(/[\u2e80-\uffef]/g, 'xx').length + 4;

/** Wide enough for its longest word in either language, up to 26 characters. */
const choiceWidth = (choices: Choices, least = 0): number =>
  Math.max(least, Math.min(26, Math.max(...Object.values(choices).flat().map(shownWidth))));

export const choice = <C extends Choices>(
  zh: string,
  en: string,
  choices: C,
  options: ColumnOptions = {},
): Column<(keyof C & string) | null> => ({
  kind: 'choice',
  header: [zh, en],
  choices,
  ...options,
  width: choiceWidth(choices, options.width),
});

export const formula = (
  zh: string,
  en: string,
  expression: string,
  result: NonNullable<ColumnOptions['result']>,
  options: ColumnOptions = {},
): Column<string | number | null> => ({
  kind: 'formula',
  header: [zh, en],
  formula: expression,
  result,
  ...options,
});

/** Every table ends with it: a row is voided, never deleted. */
export const voided = (): Column<boolean | null> =>
  flag('已作废', 'Voided', { note: ['作废后保留痕迹，不删除', 'Void it; rows are never deleted'] });
