import { reportWords } from '../../../terms/report';
import { flexedCost, outputBridge, outputKpiOf, type OutputCost } from '../../effect/outputBridge';
import { toMajor } from '../../shared/money';
import type { DraftRow } from '../layout';
import { headingRow, headRow, live, type Pen } from '../pen';
import type { ReportCell } from '../sheet';
import { summaryWidth, type SummaryInput } from './input';

/**
 * The same variance seen by output: what more or less output cost at the planned unit cost, and what
 * the unit cost itself did. Both sum exactly to the total's variance.
 */
export function outputCostRows(pen: Pen, input: SummaryInput): DraftRow[] {
  const kpi = outputKpiOf(input.kpis);
  if (!kpi) return [];
  const { planned, actual } = input.budget.total;
  const cost: OutputCost = { planned, actual, target: kpi.target, reached: kpi.actual };
  const parts = outputBridge(cost).parts;
  const part = (code: string): number => parts.find((one) => one.code === code)?.amount ?? 0;
  const of = (column: string): string => `{kpi.${kpi.id}.${column}}`;
  const money = (name: string, formula: string, expected: number | ''): ReportCell =>
    live(pen, { formula, expected, figure: `output.${name}`, format: 'money' });
  const number = (name: string, formula: string, expected: number | ''): ReportCell =>
    live(pen, { formula, expected, figure: `output.${name}`, format: 'number' });
  const row: DraftRow = [
    live(pen, {
      formula: `=${of('name')}`,
      expected: kpi.name ?? '',
      figure: 'output.name',
      look: 'label',
    }),
    number('target', `=${of('target')}`, kpi.target),
    number('reached', `=${of('actual')}`, kpi.actual),
    number('plannedUnit', '={budget.total.planned}/$B{row}', toMajor(planned) / kpi.target),
    number(
      'actualUnit',
      '=IF($C{row}=0,"",{budget.total.actual}/$C{row})',
      kpi.actual === 0 ? '' : toMajor(actual) / kpi.actual,
    ),
    money(
      'flexed',
      '=ROUND({budget.total.planned}*$C{row}/$B{row},2)',
      Math.round(flexedCost(cost) * 100) / 100,
    ),
    money(
      'volume',
      '=ROUND({budget.total.planned}*$C{row}/$B{row}-{budget.total.planned},2)',
      toMajor(part('volume')),
    ),
    money('unitCost', '=ROUND({budget.total.variance}-$G{row},2)', toMajor(part('price'))),
  ];
  const head = headRow(pen, [
    reportWords.kpi,
    reportWords.target,
    reportWords.actual,
    reportWords.plannedUnit,
    reportWords.actualUnit,
    reportWords.flexed,
    reportWords.volumeEffect,
    reportWords.unitCostEffect,
    null,
    null,
    null,
  ]);
  return [headingRow(pen, reportWords.outputBridge, summaryWidth), head, row, []];
}
