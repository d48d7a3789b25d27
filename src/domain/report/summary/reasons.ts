import { reportWords } from '../../../terms/report';
import type { TableCode } from '../../tables/all';
import type { DraftRow } from '../layout';
import { cell, columnOf, headingRow, headRow, live, textOf, words, type Pen } from '../pen';
import { idColumn, summaryWidth, type SummaryInput } from './input';

interface Explained {
  readonly table: 'Budget' | 'KPIs';
  readonly id: string;
  readonly subject: string;
  readonly code: string;
  readonly explanation: string;
  readonly suggestion: string | null;
  readonly owner: string;
}

const given = (text: string | null): boolean => text !== null && text.trim() !== '';

function explained(input: SummaryInput): Explained[] {
  const lead = input.plan.lead ?? '';
  const lines = input.lines
    .filter((line) => given(line.reasonCode))
    .map((line) => ({
      table: 'Budget' as const,
      id: line.id,
      subject: line.item ?? '',
      code: line.reasonCode ?? '',
      explanation: line.reason ?? '',
      suggestion: null,
      owner: line.requester ?? lead,
    }));
  const kpis = input.kpis
    .filter((kpi) => given(kpi.reasonCode))
    .map((kpi) => ({
      table: 'KPIs' as const,
      id: kpi.id,
      subject: kpi.name ?? '',
      code: kpi.reasonCode ?? '',
      explanation: kpi.reason ?? '',
      suggestion: kpi.suggestion,
      owner: kpi.owner ?? '',
    }));
  return [...lines, ...kpis];
}

function reasonRow(pen: Pen, input: SummaryInput, row: Explained): DraftRow {
  const figure = (name: string): string => `reason.${row.id}.${name}`;
  const at = pen.language === 'zh-CN' ? 'Zh' : 'En';
  const coded = input.reasons.find((reason) => reason.code === row.code);
  const byCode = (column: string): string =>
    `IFERROR(INDEX(Reasons[${column}],MATCH($B{row},Reasons[code],0))&"","")`;
  const text = (column: string, table: TableCode = row.table): string =>
    textOf(table, column, idColumn);
  const suggested = at === 'Zh' ? coded?.suggestionZh : coded?.suggestionEn;
  const own = row.table === 'KPIs' ? columnOf('KPIs', 'suggestion', idColumn) : '""';
  return [
    live(pen, {
      formula: text(row.table === 'KPIs' ? 'name' : 'item'),
      expected: row.subject,
      figure: figure('subject'),
      look: 'label',
    }),
    live(pen, { formula: text('reasonCode'), expected: row.code, figure: figure('code') }),
    live(pen, {
      formula: `=${byCode(`name${at}`)}`,
      expected: (at === 'Zh' ? coded?.nameZh : coded?.nameEn) ?? '',
      figure: figure('name'),
    }),
    cell(null),
    live(pen, { formula: text('reason'), expected: row.explanation, figure: figure('reason') }),
    cell(null),
    cell(null),
    cell(null),
    row.table === 'KPIs'
      ? live(pen, { formula: text('owner'), expected: row.owner, figure: figure('owner') })
      : cell(row.owner, 'plain'),
    live(pen, {
      formula: `=IF(${own}<>"",${own}&"",${byCode(`suggestion${at}`)})`,
      expected: row.suggestion ?? suggested ?? '',
      figure: figure('suggestion'),
      look: 'text',
      wrap: true,
    }),
    cell(row.id, 'note'),
  ];
}

/** Every explained variance with its coded reason and the suggestion that answers it. */
export function reasonRows(pen: Pen, input: SummaryInput): DraftRow[] {
  const heading = headingRow(pen, reportWords.reasons, summaryWidth);
  const rows = explained(input).map((row) => reasonRow(pen, input, row));
  if (rows.length === 0) return [heading, [cell(words(pen, reportWords.nothing), 'note')], []];
  const head = headRow(pen, [
    reportWords.what,
    reportWords.code,
    reportWords.reason,
    null,
    reportWords.explanation,
    null,
    null,
    null,
    reportWords.owner,
    reportWords.suggestion,
    reportWords.rowId,
  ]);
  return [heading, head, ...rows, []];
}

/** Lessons already entered for the campaign, then cells in which the reader types. */
export function improvementRows(pen: Pen, input: SummaryInput): DraftRow[] {
  const lessons = input.lessons.map((lesson): DraftRow => [
    cell(words(pen, reportWords.lesson), 'label'),
    live(pen, {
      formula: `=${columnOf('Lessons', 'lesson', idColumn)}&" → "&${columnOf('Lessons', 'action', idColumn)}`,
      expected: `${lesson.lesson ?? ''} → ${lesson.action ?? ''}`,
      figure: `lesson.${lesson.id}`,
      look: 'text',
    }),
    ...Array.from({ length: summaryWidth - 3 }, () => cell(null)),
    cell(lesson.id, 'note'),
  ]);
  const typed = [1, 2, 3].map((n): DraftRow => [
    cell(`${String(n)}.`, 'label', { align: 'right' }),
    cell('', 'input', { inputKey: `improvement.${String(n)}` }),
    ...Array.from({ length: summaryWidth - 3 }, () => cell(null, 'input')),
  ]);
  return [headingRow(pen, reportWords.improvements, summaryWidth), ...lessons, ...typed, []];
}
