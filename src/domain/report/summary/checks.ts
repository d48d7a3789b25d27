import { reportWords } from '../../../terms/report';
import { toMajor } from '../../shared/money';
import { codedMovement, type BridgePlace } from '../bridgeRows';
import type { DraftRow } from '../layout';
import { cell, columnOf, headingRow, live, quoted, wordCell, words, type Pen } from '../pen';
import { measuredOf } from '../../budget/campaignBudget';
import { measureFormula } from '../money';
import { summaryWidth, type SummaryInput } from './input';

interface Check {
  readonly name:
    | 'checkBudget'
    | 'checkActual'
    | 'checkPlan'
    | 'checkBridge'
    | 'checkKpis'
    | 'checkWeekly'
    | 'checkDecisions';
  /** What the report says, and what the tables say, as formulas. */
  readonly here: string;
  readonly there: string;
  readonly expected: number;
}

const rowCount = (table: 'KPIs' | 'Weekly'): string =>
  `COUNTIFS(${table}[campaignId],{campaign},${table}[voided],"<>"&YES())`;

/** Lines of any reason code against the steps by code: a code added since leaves the bridge short. */
function bridgeCheck(place: BridgePlace): Check {
  const residual = place.bridge.steps.at(-1)?.amount ?? 0;
  return {
    name: 'checkBridge',
    here: '{bridge.unexplained.amount}',
    there: `{${place.total}.variance}-{bridge.timing.amount}-${codedMovement(place)}`,
    expected: toMajor(residual),
  };
}

function checksOf(input: SummaryInput, place: BridgePlace): Check[] {
  const { budget } = input;
  const whole = (measure: 'planned' | 'actual'): string =>
    measureFormula(measure, budget.rates, ['Budget[campaignId],{campaign}']).slice(1);
  const rateOf = new Map(budget.rates.map(({ currency, rate }) => [currency, rate]));
  const all = measuredOf(input.lines, (currency) => rateOf.get(currency) ?? 1);
  // The plan's own total adds currencies as they stand; it is comparable only without foreign lines.
  const planTotal =
    budget.rates.length === 0 ? columnOf('Plans', 'planned', '{campaign}') : whole('planned');
  return [
    {
      name: 'checkBudget',
      here: '{budget.total.planned}',
      there: whole('planned'),
      expected: toMajor(all.planned),
    },
    {
      name: 'checkActual',
      here: '{budget.total.actual}',
      there: whole('actual'),
      expected: toMajor(all.actual),
    },
    {
      name: 'checkPlan',
      here: '{budget.total.planned}',
      there: planTotal,
      expected: toMajor(all.planned),
    },
    bridgeCheck(place),
    {
      name: 'checkKpis',
      here: String(input.kpis.length),
      there: rowCount('KPIs'),
      expected: input.kpis.length,
    },
    {
      name: 'checkWeekly',
      here: String(input.weekly.length),
      there: rowCount('Weekly'),
      expected: input.weekly.length,
    },
    {
      name: 'checkDecisions',
      here: String(input.decisions.length),
      there: 'COUNTIFS(Decisions[subjectId],{campaign})',
      expected: input.decisions.length,
    },
  ];
}

/** Totals tie across sheets, and nothing was added since the report was made: the sheet says so itself. */
export function checkRows(pen: Pen, input: SummaryInput, place: BridgePlace): DraftRow[] {
  const agree = words(pen, reportWords.agree);
  // Each category converts and rounds its foreign lines by itself: fen may part.
  const tolerance = input.budget.rates.length === 0 ? 0.005 : 0.05;
  const rows = checksOf(input, place).map((check): DraftRow => [
    wordCell(pen, reportWords[check.name], 'text'),
    cell(null),
    cell(null),
    live(pen, {
      formula: `=ROUND(${check.there},2)`,
      expected: check.expected,
      figure: `there.${check.name}`,
      format: 'number',
    }),
    live(pen, {
      formula: `=IF(ABS(${check.here}-$D{row})<${String(tolerance)},${quoted(agree)},${quoted(words(pen, reportWords.differ))})`,
      expected: agree,
      figure: `check.${check.name}`,
    }),
  ]);
  return [headingRow(pen, reportWords.checks, summaryWidth), ...rows, []];
}

/** Lines to sign on paper, with cells for name and date. */
export function signOffRows(pen: Pen): DraftRow[] {
  const lines = (['lead', 'manager', 'senior'] as const).map((who): DraftRow => [
    wordCell(pen, reportWords[who]),
    cell('', 'input', { inputKey: `sign.${who}` }),
    cell(null, 'input'),
    cell(null),
    wordCell(pen, reportWords.signature),
    cell(null, 'input'),
    cell(null, 'input'),
    cell(null),
    wordCell(pen, reportWords.date),
    cell('', 'input', { inputKey: `sign.${who}.date`, align: 'left' }),
  ]);
  return [headingRow(pen, reportWords.signOff, summaryWidth), ...lines];
}
