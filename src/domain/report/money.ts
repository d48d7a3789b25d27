import { reportWords } from '../../terms/report';
import type { CampaignBudget, Measure, Measured } from '../budget/campaignBudget';
import { effectOf } from '../effect/variance';
import { toMajor } from '../shared/money';
import type { DraftRow } from './layout';
import { cell, live, quoted, words, type Pen } from './pen';
import type { ReportCell } from './sheet';

export type UsedRates = CampaignBudget['rates'];

const notVoided = 'Budget[voided],"<>"&YES()';

/** Sum of one measure over live budget lines that meet any of the scopes (pairs of SUMIFS). */
function sumOf(measure: Measure, scopes: readonly string[], more = ''): string {
  const sum = (column: string, narrower = ''): string =>
    scopes
      .map((scope) => `SUMIFS(Budget[${column}],${scope}${more}${narrower},${notVoided})`)
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
): string {
  const foreign = rates
    .map(({ currency }) => {
      const sum = sumOf(measure, scopes, `,Budget[currency],${quoted(currency)}`);
      return `+ROUND((${sum})*{rate.${currency}},2)-(${sum})`;
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

/** Exchange rates in force on the report's day, looked up in the Rates table. */
export function rateRows(pen: Pen, rates: UsedRates): DraftRow[] {
  return rates.map(({ currency, rate }) => {
    const same = `Rates[currency],${quoted(currency)},Rates[fromOn],`;
    const kept = ',Rates[voided],"<>"&YES()';
    const latest = `MAXIFS(Rates[fromOn],${same}"<="&{madeOn}${kept})`;
    return [
      cell(words(pen, reportWords.rate, { currency }), 'note'),
      live(pen, {
        formula: `=SUMIFS(Rates[rate],${same}${latest}${kept})`,
        expected: rate,
        figure: `rate.${currency}`,
        format: 'rate',
      }),
    ];
  });
}
