import { reportWords } from '../../../terms/report';
import type { Wording } from '../../../terms/wording';
import { linesOf } from '../displayWidth';
import type { DraftRow } from '../layout';
import { cell, columnOf, headingRow, live, wordCell, type Pen } from '../pen';
import { summaryWidth, textWidth, type SummaryInput } from './input';

/**
 * A long text of the plan, line under line across the page, still live: each line is a MID of the
 * cell in Plans, the last one takes all that remains.
 */
function textRows(
  pen: Pen,
  input: SummaryInput,
  column: 'objective' | 'marketNotes' | 'customerNotes' | 'competitorNotes' | 'executionPlan',
  label: Wording,
): DraftRow[] {
  const text = input.plan[column] ?? '';
  if (text === '') return [[wordCell(pen, label), wordCell(pen, reportWords.nothing, 'note')]];
  const source = columnOf('Plans', column, '{campaign}');
  // Characters beyond the basic plane are counted differently by worksheet programs: do not cut.
  const hasAstral = /[\u{10000}-\u{10ffff}]/u.test(text);
  const lines = hasAstral ? [{ start: 0, text }] : linesOf(text, textWidth);
  return lines.map((line, i) => {
    const isLast = i === lines.length - 1;
    const length = isLast ? 32_767 : line.text.length;
    return [
      i === 0 ? wordCell(pen, label) : cell(null),
      live(pen, {
        formula: `=MID(${source},${String(line.start + 1)},${String(length)})`,
        expected: isLast ? text.slice(line.start) : line.text,
        figure: `plan.${column}.${String(i + 1)}`,
        look: 'text',
      }),
    ];
  });
}

export function purposeRows(pen: Pen, input: SummaryInput): DraftRow[] {
  return [
    headingRow(pen, reportWords.purpose, summaryWidth),
    ...textRows(pen, input, 'objective', reportWords.objective),
    ...textRows(pen, input, 'marketNotes', reportWords.market),
    ...textRows(pen, input, 'customerNotes', reportWords.customers),
    ...textRows(pen, input, 'competitorNotes', reportWords.competitors),
    ...textRows(pen, input, 'executionPlan', reportWords.executionPlan),
    [],
  ];
}
