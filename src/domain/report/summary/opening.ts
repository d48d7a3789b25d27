import { reportWords } from '../../../terms/report';
import type { DraftRow } from '../layout';
import { cell, live, numberOf, quoted, textOf, wordCell, words, type Pen } from '../pen';
import type { ReportCell } from '../sheet';
import type { SummaryInput } from './input';

/** Title, identity and period of the campaign; row 2 bears the ID every formula looks up. */
export function openingRows(pen: Pen, input: SummaryInput): DraftRow[] {
  const { plan } = input;
  const plansText = (column: 'name' | 'department' | 'lead' | 'quarter'): ReportCell =>
    live(pen, {
      formula: textOf('Plans', column, '{campaign}'),
      expected: plan[column] ?? '',
      figure: `plan.${column}`,
    });
  const plansDate = (column: 'startOn' | 'endOn'): ReportCell =>
    live(pen, {
      formula: numberOf('Plans', column, '{campaign}'),
      expected: plan[column] ?? '',
      figure: `plan.${column}`,
      format: 'date',
      align: 'left',
    });
  const blank = cell(null);
  const title = words(pen, reportWords.summary);
  return [
    [
      live(pen, {
        formula: `=${quoted(`${title} · `)}&{plan.name}`,
        expected: `${title} · ${plan.name ?? ''}`,
        figure: 'title',
        look: 'title',
      }),
    ],
    [
      wordCell(pen, reportWords.campaignId),
      cell(plan.id, 'plain', { figure: 'campaign' }),
      wordCell(pen, reportWords.name),
      plansText('name'),
      blank,
      wordCell(pen, reportWords.headCode),
      cell(input.headCode, 'plain', { figure: 'headCode' }),
    ],
    [
      wordCell(pen, reportWords.quarter),
      plansText('quarter'),
      wordCell(pen, reportWords.department),
      plansText('department'),
      blank,
      wordCell(pen, reportWords.lead),
      plansText('lead'),
    ],
    [
      wordCell(pen, reportWords.period),
      plansDate('startOn'),
      plansDate('endOn'),
      blank,
      blank,
      wordCell(pen, reportWords.madeOn),
      cell(input.madeOn, 'plain', { figure: 'madeOn', format: 'date', align: 'left' }),
    ],
    [],
  ];
}
