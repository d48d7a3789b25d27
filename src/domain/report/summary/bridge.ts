import { reportWords, sentenceWords } from '../../../terms/report';
import type { CostStep } from '../../effect/costBridge';
import { datedBridge, type DatedBridge } from '../../effect/datedBridge';
import { toMajor } from '../../shared/money';
import { stepRange, type BridgePlace } from '../bridgeRows';
import type { DraftRow } from '../layout';
import { cell, words, type Pen } from '../pen';
import { moneySlot, movementSlot, sentence } from '../sentence';
import { summaryWidth, type SummaryInput } from './input';

/** The campaign's bridge from planned to actual on the report's day. */
export const summaryBridge = (input: SummaryInput): DatedBridge =>
  datedBridge({
    lines: input.lines,
    total: input.budget.total,
    rates: input.budget.rates,
    rateRows: input.rateRows,
    plannedOn: input.plan.startOn,
    on: input.madeOn,
  });

export const summaryBridgePlace = (input: SummaryInput): BridgePlace => ({
  bridge: summaryBridge(input),
  lines: input.lines,
  reasons: input.reasons,
  rates: input.budget.rates,
  scope: 'Budget[campaignId],{campaign}',
  total: 'budget.total',
  nameOf: (line) => line.item ?? line.id,
  plannedOn: '{plan.startOn}',
  width: summaryWidth,
});

/** What a cause is called in the sheet. */
function causeWord(pen: Pen, place: BridgePlace, step: CostStep): string {
  const entry = {
    rate: reportWords.causeRate,
    timing: reportWords.causeTiming,
    unexplained: reportWords.causeUnexplained,
  };
  if (step.cause !== 'reason') return words(pen, entry[step.cause]);
  const code = step.code ?? '';
  const known = place.reasons.find((one) => one.code?.toUpperCase() === code.toUpperCase());
  return (pen.language === 'zh-CN' ? known?.nameZh : known?.nameEn) ?? (known ? '' : code);
}

/** The step that is largest in amount; of equals the first, as MATCH finds it. */
function largest(steps: readonly CostStep[]): CostStep | undefined {
  const high = Math.max(...steps.map((step) => step.amount));
  const low = Math.min(...steps.map((step) => step.amount));
  return steps.find((step) => step.amount === (high >= -low ? high : low));
}

/** Two sentences on the bridge: what weighs most, and how much is left without a cause. */
export function bridgeSentences(pen: Pen, place: BridgePlace): DraftRow[] {
  const { bridge } = place;
  const chosen = largest(bridge.steps);
  const residual = bridge.steps.at(-1);
  if (!chosen || residual?.cause !== 'unexplained' || chosen.amount === 0) return [];
  const range = stepRange(bridge, 'amount');
  const at = `IF(MAX(${range})>=-MIN(${range}),MATCH(MAX(${range}),${range},0),MATCH(MIN(${range}),${range},0))`;
  const pick = (column: string): string => `INDEX(${stepRange(bridge, column)},${at})`;
  const total = bridge.actual - bridge.planned;
  const share = bridge.planned === 0 ? null : chosen.amount / Math.abs(bridge.planned);
  return [
    [
      cell(null),
      sentence(pen, 'telling.cause', sentenceWords.cause, {
        cause: { formula: pick('cause'), expected: causeWord(pen, place, chosen) },
        movement: movementSlot(pen, {
          amount: pick('amount'),
          share: pick('share'),
          direction: 'lower',
          now: { amount: chosen.amount, share },
        }),
      }),
    ],
    [
      cell(null),
      sentence(pen, 'telling.bridge', sentenceWords.bridge, {
        explained: moneySlot(
          'ROUND({bridge.end.amount}-{bridge.start.amount}-{bridge.unexplained.amount},2)',
          toMajor(total - residual.amount),
        ),
        residual: moneySlot('{bridge.unexplained.amount}', toMajor(residual.amount)),
      }),
    ],
  ];
}
