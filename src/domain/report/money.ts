import { reportWords } from '../../terms/report';
import type { Wording } from '../../terms/wording';
import type { CampaignBudget, Measure, Measured } from '../budget/campaignBudget';
import { effectOf } from '../effect/variance';
import { toMajor } from '../shared/money';
import type { DraftRow } from './layout';
import { cell, live, quoted, words, type Pen } from './pen';
import type { ReportCell } from './sheet';

export type UsedRates = CampaignBudget['rates'];

const notVoided = 'Budget[voided],"<>"&YES()';

/** A scope whose criterion is a range of cells gives one sum for each: they are added up. */
const isRange = (scope: string): boolean => /\{[^{}]+:[^{}]+\}/u.test(scope);

/** Sum of one measure over live budget lines that meet any of the scopes (pairs of SUMIFS). */
export function sumOf(measure: Measure, scopes: readonly string[], more = ''): string {
  const sum = (column: string, narrower = ''): string =>
    scopes
      .map((scope) => {
        const one = `SUMIFS(Budget[${column}],${scope}${more}${narrower},${notVoided})`;
        return isRange(scope) ? `SUMPRODUCT(${one})` : one;
      })
      .join('+');
  if (measure !== 'forecast') return sum(measure);
  // A line without a forecast counts as planned; only numbers pass a numeric criterion.
  const forecast = ',Budget[forecast],">-1000000000000000"';
  return `${sum('forecast')}+(${sum('planned')})-(${sum('planned', forecast)})`;
}

/**
 * Formula of a measure in CNY. Lines of another currency are taken out of the plain sum and put
 * back converted: no formula depends on how a blank currency cell is matched. Scopes must not
 * overlap.
 */
export function measureFormula(
  measure: Measure,
  rates: UsedRates,
  scopes: readonly string[],
  rate: 'rate' | 'otherRate' = 'rate',
): string {
  const foreign = rates
    .map(({ currency }) => {
      const sum = sumOf(measure, scopes, `,Budget[currency],${quoted(currency)}`);
      return `+ROUND((${sum})*{${rate}.${currency}},2)-(${sum})`;
    })
    .join('');
  return `=ROUND(${sumOf(measure, scopes)}${foreign},2)`;
}

/** Variance, its share and its verdict, from planned in B and actual in C of the same row. */
export function varianceCells(
  pen: Pen,
  name: string,
  figures: Pick<Measured, 'planned' | 'actual'>,
  currency = 'CNY',
): ReportCell[] {
  const amount = figures.actual - figures.planned;
  const word = (effect: 'none' | 'favourable' | 'unfavourable'): string =>
    words(pen, reportWords[effect]);
  return [
    live(pen, {
      formula: '=ROUND($C{row}-$B{row},2)',
      expected: toMajor(amount, currency),
      figure: `${name}.variance`,
      format: 'money',
    }),
    live(pen, {
      formula: '=IF($B{row}=0,"",$G{row}/ABS($B{row}))',
      expected: figures.planned === 0 ? '' : amount / Math.abs(figures.planned),
      figure: `${name}.share`,
      format: 'percent',
    }),
    live(pen, {
      formula: `=IF($G{row}=0,${quoted(word('none'))},IF($G{row}>0,${quoted(word('unfavourable'))},${quoted(word('favourable'))}))`,
      expected: word(effectOf(amount, 'lower')),
      figure: `${name}.effect`,
      look: amount > 0 ? 'bad' : amount < 0 ? 'good' : 'plain',
      align: 'centre',
    }),
  ];
}

/** Exchange rates in force on a day (`{figure}` or a formula), looked up in the Rates table. */
function ratesOnDay(
  pen: Pen,
  rates: UsedRates,
  at: { readonly day: string; readonly figure: string; readonly label: Wording },
): DraftRow[] {
  return rates.map(({ currency, rate }) => {
    const same = `Rates[currency],${quoted(currency)},Rates[fromOn],`;
    const kept = ',Rates[voided],"<>"&YES()';
    const latest = `MAXIFS(Rates[fromOn],${same}"<="&${at.day}${kept})`;
    return [
      cell(words(pen, at.label, { currency }), 'note'),
      live(pen, {
        formula: `=SUMIFS(Rates[rate],${same}${latest}${kept})`,
        expected: rate,
        figure: `${at.figure}.${currency}`,
        format: 'rate',
      }),
    ];
  });
}

/** Rates of the report's day, at which all its foreign figures are stated. */
export const rateRows = (pen: Pen, rates: UsedRates): DraftRow[] =>
  ratesOnDay(pen, rates, { day: '{madeOn}', figure: 'rate', label: reportWords.rate });

/** The same for a table over other lines than the report's own, whose currencies may be others. */
export const otherRateRows = (pen: Pen, rates: UsedRates): DraftRow[] =>
  ratesOnDay(pen, rates, { day: '{madeOn}', figure: 'otherRate', label: reportWords.rate });

/** Rates of the day the plan was made at. */
export const plannedRateRows = (pen: Pen, rates: UsedRates, day: string): DraftRow[] =>
  ratesOnDay(pen, rates, { day, figure: 'plannedRate', label: reportWords.plannedRate });
