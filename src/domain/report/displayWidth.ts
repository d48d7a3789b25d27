/** Wide in a fixed-width face: CJK, kana, hangul, full-width forms. They take two half-widths. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;

/** Half-width columns a text takes. `displayWidth('预算 5')` → `6` */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += wide.test(character) || character > '\uffff' ? 2 : 1;
  return width;
}

/** Width of one character. */
export type Measure = (character: string) => number;

const halfWidths: Measure = (character) => (wide.test(character) ? 2 : 1);

const narrow = /[\s.,:;!'|()[\]fijlrt-]/u;
const capital = /\p{Lu}/u;

/**
 * Width on paper, in the digits that columns count in, of a proportional face as worksheets use: a
 * full-width character is as wide as its type is high, a little more than two digits; bold widens
 * Latin letters, Chinese ones not.
 */
export const printedWidth =
  (isBold: boolean): Measure =>
  (character) => {
    if (wide.test(character)) return 2.1;
    const width = narrow.test(character) ? 0.65 : capital.test(character) ? 1.2 : 1;
    return isBold ? width * 1.06 : width;
  };

export interface TextLine {
  /** Zero-based position in the text, in UTF-16 units as worksheet functions count. */
  readonly start: number;
  readonly text: string;
}

/** Sum of a text's widths, in UTF-16 units as `linesOf` counts them. */
export const widthBy = (measure: Measure, text: string): number => {
  let width = 0;
  for (let i = 0; i < text.length; i += 1) width += measure(text.charAt(i));
  return width;
};

const canBreakAfter = (character: string): boolean =>
  wide.test(character) || /[\s,.;:!?)\-/]/.test(character);

/**
 * Cuts a text into lines of at most `width` (half-widths, unless measured otherwise): at line ends first, then after CJK
 * characters, spaces and punctuation, inside a word only when the word is longer than a line.
 */
export function linesOf(text: string, width: number, measure: Measure = halfWidths): TextLine[] {
  const lines: TextLine[] = [];
  let start = 0;
  let used = 0;
  let breakAt = -1;
  for (let i = 0; i < text.length; i += 1) {
    const character = text.charAt(i);
    if (character === '\n') {
      lines.push({ start, text: text.slice(start, i).trimEnd() });
      [start, used, breakAt] = [i + 1, 0, -1];
      continue;
    }
    used += measure(character);
    if (used > width && i > start) {
      const cut = breakAt > start ? breakAt : i;
      lines.push({ start, text: text.slice(start, cut).trimEnd() });
      start = cut;
      used = widthBy(measure, text.slice(start, i + 1));
      breakAt = -1;
    }
    if (canBreakAfter(character)) breakAt = i + 1;
  }
  lines.push({ start, text: text.slice(start).trimEnd() });
  return lines.filter((line) => line.text !== '');
}
