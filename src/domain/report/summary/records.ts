import { reportWords } from '../../../terms/report';
import type { Wording } from '../../../terms/wording';
import type { DecisionRow, FindingRow } from '../../tables/decisions';
import type { DraftRow } from '../layout';
import { cell, choiceCell, headingRow, headRow, live, textOf, words, type Pen } from '../pen';
import type { ReportCell } from '../sheet';
import { instantFormula, instantText } from './course';
import { idColumn, summaryWidth, type SummaryInput } from './input';

const listed = (pen: Pen, entry: Wording, rows: readonly DraftRow[], head: DraftRow): DraftRow[] =>
  rows.length === 0
    ? [headingRow(pen, entry, summaryWidth), [cell(words(pen, reportWords.nothing), 'note')], []]
    : [headingRow(pen, entry, summaryWidth), head, ...rows, []];

function findingRow(pen: Pen, finding: FindingRow): DraftRow {
  const figure = (name: string): string => `finding.${finding.id}.${name}`;
  const text = (column: 'excerpt' | 'basis' | 'message' | 'responsible'): ReportCell =>
    live(pen, {
      formula: textOf('Findings', column, idColumn),
      expected: finding[column] ?? '',
      figure: figure(column),
      ...(column === 'message' ? { look: 'text' as const, wrap: true } : {}),
    });
  const choice = (column: 'severity' | 'state'): ReportCell =>
    choiceCell(pen, 'Findings', column, idColumn, finding[column], figure(column));
  return [
    choice('severity'),
    choice('state'),
    text('responsible'),
    text('excerpt'),
    cell(null),
    text('basis'),
    cell(null),
    cell(null),
    cell(null),
    text('message'),
    cell(finding.id, 'note'),
  ];
}

/** What the checks found, and what became of it. */
export function findingRows(pen: Pen, input: SummaryInput): DraftRow[] {
  const head = headRow(pen, [
    reportWords.severity,
    reportWords.state,
    reportWords.owner,
    reportWords.excerpt,
    null,
    reportWords.basis,
    null,
    null,
    null,
    reportWords.message,
    reportWords.rowId,
  ]);
  const rows = input.findings.map((finding) => findingRow(pen, finding));
  return listed(pen, reportWords.findings, rows, head);
}

function decisionRow(pen: Pen, input: SummaryInput, entry: DecisionRow): DraftRow {
  const figure = (name: string): string => `decision.${entry.id}.${name}`;
  const text = (column: 'actor' | 'role' | 'comment'): ReportCell =>
    live(pen, {
      formula: textOf('Decisions', column, idColumn),
      expected: entry[column] ?? '',
      figure: figure(column),
      ...(column === 'comment' ? { look: 'text' as const, wrap: true } : {}),
    });
  const stage = input.stages.find((s) => s.id === entry.stageId)?.name ?? entry.stageId ?? '';
  return [
    live(pen, {
      formula: instantFormula('Decisions', 'at'),
      expected: instantText(entry.at),
      figure: figure('at'),
    }),
    choiceCell(pen, 'Decisions', 'action', idColumn, entry.action, figure('action')),
    cell(stage, 'plain'),
    text('actor'),
    cell(null),
    text('role'),
    cell(null),
    cell(null),
    cell(null),
    text('comment'),
    cell(entry.id, 'note'),
  ];
}

/** Who decided what, when and at which stage, as the log has it. */
export function decisionRows(pen: Pen, input: SummaryInput): DraftRow[] {
  const head = headRow(pen, [
    reportWords.time,
    reportWords.action,
    reportWords.stage,
    reportWords.actor,
    null,
    reportWords.role,
    null,
    null,
    null,
    reportWords.decision,
    reportWords.rowId,
  ]);
  const rows = input.decisions.map((entry) => decisionRow(pen, input, entry));
  return listed(pen, reportWords.decisions, rows, head);
}
