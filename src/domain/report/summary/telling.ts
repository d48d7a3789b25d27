import { reportWords, sentenceWords } from '../../../terms/report';
import type { Wording } from '../../../terms/wording';
import { kpiVariance } from '../../effect/unexplained';
import { toMajor } from '../../shared/money';
import type { DateSerial } from '../../shared/period';
import type { BridgePlace } from '../bridgeRows';
import type { DraftRow } from '../layout';
import { cell, choiceWord, headingRow, quoted, words, type Pen } from '../pen';
import { countSlot, moneySlot, movementSlot, percentSlot, sentence, type Slot } from '../sentence';
import { bridgeSentences } from './bridge';
import { overCategories } from './budget';
import { overKpis } from './effect';
import { summaryWidth, type SummaryInput } from './input';

/** Share of the campaign's days that have passed on the day the report is made, 0 to 1. */
export function timeElapsed(
  from: DateSerial | null,
  to: DateSerial | null,
  on: DateSerial,
): number {
  if (from === null || to === null || to < from) return 0;
  return Math.min(1, Math.max(0, (on - from + 1) / (to - from + 1)));
}

const elapsedFormula = 'MIN(1,MAX(0,({madeOn}-{plan.startOn}+1)/({plan.endOn}-{plan.startOn}+1)))';

function kpiSlots(pen: Pen, input: SummaryInput): Record<string, Slot> {
  const verdicts = input.kpis.map((kpi) => kpiVariance(kpi)?.effect ?? null);
  const count = (effect: string | null): number => verdicts.filter((v) => v === effect).length;
  const range = overKpis(input.kpis, 'effect');
  const counted = (entry: Wording): string => `COUNTIF(${range},${quoted(words(pen, entry))})`;
  return {
    total: countSlot(`ROWS(${range})`, input.kpis.length),
    met: countSlot(
      `${counted(reportWords.favourable)}+${counted(reportWords.none)}`,
      count('favourable') + count('none'),
    ),
    missed: countSlot(counted(reportWords.unfavourable), count('unfavourable')),
    open: countSlot(counted(reportWords.notMeasured), count(null)),
  };
}

/** The category whose variance is largest in amount; of equals the first. */
function largestCategory(pen: Pen, input: SummaryInput): DraftRow[] {
  const { categories } = input.budget;
  if (categories.length < 2) return [];
  const amounts = categories.map((c) => c.actual - c.planned);
  const high = Math.max(...amounts);
  const low = Math.min(...amounts);
  const at = amounts.indexOf(high >= -low ? high : low);
  const chosen = categories[at];
  if (!chosen) return [];
  const range = overCategories(input.budget, 'variance');
  const place = `IF(MAX(${range})>=-MIN(${range}),MATCH(MAX(${range}),${range},0),MATCH(MIN(${range}),${range},0))`;
  const pick = (column: string): string =>
    `INDEX(${overCategories(input.budget, column)},${place})`;
  const share = chosen.planned === 0 ? null : (amounts[at] ?? 0) / Math.abs(chosen.planned);
  return [
    [
      cell(null),
      sentence(pen, 'telling.largest', sentenceWords.largest, {
        category: {
          formula: pick('name'),
          expected: choiceWord(pen.language, 'Budget', 'category', chosen.category),
        },
        movement: movementSlot(pen, {
          amount: pick('variance'),
          share: pick('share'),
          direction: 'lower',
          now: { amount: amounts[at] ?? 0, share },
        }),
      }),
    ],
  ];
}

/** The report in a few sentences; each figure and each direction word is worked out by the sheet. */
export function tellingRows(pen: Pen, input: SummaryInput, place: BridgePlace): DraftRow[] {
  const { total } = input.budget;
  const shareOf = (amount: number): number | null =>
    total.planned === 0 ? null : amount / Math.abs(total.planned);
  const spent = total.actual - total.planned;
  const foreseen = total.forecast - total.planned;
  const available = total.planned - total.actual - total.accrued - total.committed;
  const rows: DraftRow[] = [headingRow(pen, reportWords.telling, summaryWidth)];
  const say = (figure: keyof typeof sentenceWords, slots: Record<string, Slot>): void => {
    rows.push([cell(null), sentence(pen, `telling.${figure}`, sentenceWords[figure], slots)]);
  };
  say('spend', {
    actual: moneySlot('{budget.total.actual}', toMajor(total.actual)),
    movement: movementSlot(pen, {
      amount: '{budget.total.variance}',
      share: '{budget.total.share}',
      direction: 'lower',
      now: { amount: spent, share: shareOf(spent) },
    }),
  });
  rows.push(...largestCategory(pen, input), ...bridgeSentences(pen, place));
  say('forecast', {
    forecast: moneySlot('{budget.total.forecast}', toMajor(total.forecast)),
    movement: movementSlot(pen, {
      amount: 'ROUND({budget.total.forecast}-{budget.total.planned},2)',
      share:
        'IF({budget.total.planned}=0,"",ROUND({budget.total.forecast}-{budget.total.planned},2)/ABS({budget.total.planned}))',
      direction: 'lower',
      now: { amount: foreseen, share: shareOf(foreseen) },
    }),
  });
  say('available', {
    available: moneySlot('{budget.total.available}', toMajor(available)),
  });
  if (total.planned !== 0 && input.plan.startOn !== null && input.plan.endOn !== null)
    say('burn', {
      elapsed: percentSlot(
        elapsedFormula,
        timeElapsed(input.plan.startOn, input.plan.endOn, input.madeOn),
      ),
      burn: percentSlot(
        '{budget.total.actual}/{budget.total.planned}',
        total.actual / total.planned,
      ),
    });
  if (input.kpis.length > 0) say('kpis', kpiSlots(pen, input));
  say('checks', {
    verdict: {
      formula: `IF(COUNTIF({check.checkBudget:check.checkDecisions},${quoted(words(pen, reportWords.differ))})=0,${quoted(words(pen, reportWords.allAgree))},${quoted(words(pen, reportWords.remake))})`,
      expected: words(pen, reportWords.allAgree),
    },
  });
  rows.push([]);
  return rows;
}
