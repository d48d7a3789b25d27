import type { ColumnSize } from '../book';
import { columnWidthOf } from '../geometry';
import { element } from '../xml/element';
import type { XmlAttributes } from '../xml/xmlReader';
import { childrenOf, omit, type XmlElement } from '../xml/xmlTree';

interface Span {
  readonly first: number;
  readonly last: number;
}

/**
 * `<cols>`: the book's sizes, with what the file said beyond them (format, outline) where the columns
 * are still covered.
 */
export function writeColumns(
  sizes: readonly ColumnSize[],
  carried: XmlElement | undefined,
  formats: readonly number[],
): string {
  const old = childrenOf(carried, 'col').map(({ attributes }) => ({
    first: Number(attributes['min']) - 1,
    last: Number(attributes['max']) - 1,
    attributes,
  }));
  const starts = boundaries([...sizes, ...old]);
  const cols = starts.slice(0, -1).map((first, index) => {
    const last = (starts[index + 1] ?? first + 1) - 1;
    const size = sizes.find((one) => covers(one, first));
    const kept = old.find((one) => covers(one, first));
    return colTag(first, last, size, kept?.attributes, formats);
  });
  return cols.some((col) => col !== '') ? element('cols', {}, cols) : '';
}

const covers = (span: Span, column: number): boolean => column >= span.first && column <= span.last;

/** Where anything begins or ends, in order. */
function boundaries(spans: readonly Span[]): number[] {
  const starts = new Set(spans.flatMap(({ first, last }) => [first, last + 1]));
  return [...starts].sort((a, b) => a - b);
}

/** A file needs a width in every `<col>`. */
function colTag(
  first: number,
  last: number,
  size: ColumnSize | undefined,
  kept: XmlAttributes | undefined,
  formats: readonly number[],
): string {
  const rest = omit(kept ?? {}, 'min', 'max', 'width', 'customWidth', 'hidden', 'style');
  if (size === undefined && Object.keys(rest).length === 0) return '';
  const pixels = size?.pixels;
  return element('col', {
    min: first + 1,
    max: last + 1,
    width: pixels === undefined ? (kept?.['width'] ?? 9.140625) : columnWidthOf(pixels),
    style: size?.style === undefined ? undefined : formats[size.style],
    ...rest,
    customWidth: pixels === undefined ? undefined : true,
    hidden: size?.hidden === true ? true : undefined,
  });
}
