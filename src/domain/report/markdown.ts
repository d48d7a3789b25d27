import { fixed, percentText } from './figureText';
import { isoDate } from '../shared/period';
import type { CellValue } from '../shared/cell';
import type { ReportCell, SheetSpec } from './sheet';

/** A computed value as the sheet would show it. */
function shown(cell: ReportCell, value: CellValue): string {
  if (value === null) return '';
  if (typeof value !== 'number') return String(value);
  switch (cell.format) {
    case 'percent':
      return percentText(value);
    case 'date':
      return isoDate(value);
    case 'integer':
      return fixed(value, 0);
    case 'rate':
      return String(value);
    case 'money':
    case 'number':
      return fixed(value, 2);
    default:
      return String(value);
  }
}

/** Text that neither opens a table cell, nor HTML, nor a link. */
const escaped = (text: string): string =>
  text.replace(/[\\`*_[\]<>|#]/gu, '\\$&').replace(/\r?\n/gu, '<br>');

const titled: Readonly<Record<string, string>> = { title: '# ', subtitle: '### ', heading: '## ' };

/** Width of a row up to its last cell that says something. */
const widthOf = (texts: readonly string[]): number => texts.findLastIndex((t) => t !== '') + 1;

const tableRow = (texts: readonly string[], width: number): string =>
  `| ${Array.from({ length: width }, (_, i) => texts[i] ?? '').join(' | ')} |`;

/**
 * A report sheet as Markdown for the command line: the computed values where the sheet has been
 * written (`figures` by name), else the pane's own. Tables begin at column heads and end at a blank
 * row; what else a row says becomes a line.
 */
export function markdownOf(
  spec: SheetSpec,
  figures: Readonly<Record<string, CellValue>> = {},
): string {
  const out: string[] = [];
  let width = 0;
  for (const row of spec.rows) {
    const texts = row.map((cell) => {
      const computed = cell.figure === undefined ? undefined : figures[cell.figure];
      return escaped(shown(cell, computed ?? cell.expected ?? cell.value ?? null));
    });
    const used = widthOf(texts);
    const prefix = titled[row[0]?.look ?? ''];
    if (row.some((cell) => cell.look === 'columnHead' && (cell.value ?? '') !== '')) {
      width = used;
      out.push(
        '',
        tableRow(texts, width),
        tableRow(
          Array.from({ length: width }, () => '---'),
          width,
        ),
      );
    } else if (used === 0 || prefix !== undefined) {
      width = 0;
      out.push('', ...(prefix === undefined ? [] : [prefix + (texts[0] ?? '')]));
    } else if (width > 0) out.push(tableRow(texts, width));
    else out.push(`- ${texts.filter((text) => text !== '').join(' · ')}`);
  }
  return `${out
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()}\n`;
}
