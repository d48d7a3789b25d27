import { reportWords } from '../../terms/report';
import type { CostStep } from '../effect/costBridge';
import type { DatedBridge } from '../effect/datedBridge';
import { effectOf } from '../effect/variance';
import { toMajor } from '../shared/money';
import type { BudgetRow } from '../tables/budget';
import type { ReasonRow } from '../tables/settings';
import type { DraftRow, Layout } from './layout';
import { measureFormula, plannedRateRows, sumOf, type UsedRates } from './money';
import { cell, headingRow, headRow, live, quoted, wordCell, words, type Pen } from './pen';
import type { ReportCell, ReportChart } from './sheet';

/** A bridge on a sheet: where its totals stand, which lines it is over, what its words need. */
export interface BridgePlace {
  readonly bridge: DatedBridge;
  readonly lines: readonly BudgetRow[];
  readonly reasons: readonly ReasonRow[];
  readonly rates: UsedRates;
  /** Pair of SUMIFS that limits the lines, e.g. `Budget[campaignId],{campaign}`. */
  readonly scope: string;
  /** Figures of the table above it: `budget.total` has `.planned`, `.actual`, `.variance`. */
  readonly total: string;
  /** What a line is called where the causes are told. */
  readonly nameOf: (line: BudgetRow) => string;
  /** Day whose rates the plan was made at, as a formula. */
  readonly plannedOn: string;
  readonly width: number;
}

const keyOf = (step: CostStep, at: number): string =>
  step.cause === 'reason' ? `bridge.reason${String(at)}` : `bridge.${step.cause}`;

/** Names of the first and the last step, for ranges over them. */
export function stepRange({ steps }: DatedBridge, column: string): string {
  const name = (at: number): string => {
    const step = steps[at];
    return step ? `${keyOf(step, at)}.${column}` : '';
  };
  return `{${name(0)}:${name(steps.length - 1)}}`;
}

const monthIs = (sign: '>' | '<='): string => `,Budget[month],"${sign}"&{bridge.month}`;

const movement = (place: BridgePlace, narrower: string): string => {
  const of = (measure: 'planned' | 'actual'): string =>
    measureFormula(measure, place.rates, [place.scope + narrower]).slice(1);
  return `ROUND(${of('actual')}-${of('planned')},2)`;
};

/** Planned amounts of each foreign currency, restated from the rate of the plan's day to today's. */
const restated = (place: BridgePlace): string =>
  place.bridge.plannedRates
    .map(({ currency }) => {
      const sum = sumOf('planned', [place.scope], `,Budget[currency],${quoted(currency)}`);
      return `ROUND((${sum})*{rate.${currency}},2)-ROUND((${sum})*{plannedRate.${currency}},2)`;
    })
    .join('+');

function amountFormula(place: BridgePlace, step: CostStep): string {
  switch (step.cause) {
    case 'rate':
      return `=ROUND(${restated(place)},2)`;
    case 'timing':
      return `=${movement(place, monthIs('>'))}`;
    case 'reason':
      return `=${movement(place, `${monthIs('<=')},Budget[reasonCode],"="&$K{row}`)}`;
    case 'unexplained': {
      const others = place.bridge.steps.flatMap((one, i) =>
        one.cause === 'timing' || one.cause === 'reason' ? [`{${keyOf(one, i)}.amount}`] : [],
      );
      return `=ROUND({${place.total}.variance}-(${others.join('+') || '0'}),2)`;
    }
  }
}

/** What all lines with any reason code came to: what the steps by code must sum to. */
export const codedMovement = (place: BridgePlace): string =>
  movement(place, `${monthIs('<=')},Budget[reasonCode],"?*"`);

function causeCell(pen: Pen, place: BridgePlace, step: CostStep, figure: string): ReportCell {
  if (step.cause !== 'reason') {
    const entry = {
      rate: reportWords.causeRate,
      timing: reportWords.causeTiming,
      unexplained: reportWords.causeUnexplained,
    }[step.cause];
    return cell(words(pen, entry), 'label', { figure: `${figure}.cause` });
  }
  const column = pen.language === 'zh-CN' ? 'nameZh' : 'nameEn';
  const code = step.code ?? '';
  const known = place.reasons.find((reason) => reason.code?.toUpperCase() === code.toUpperCase());
  return live(pen, {
    formula: `=IFERROR(INDEX(Reasons[${column}],MATCH($K{row},Reasons[code],0))&"",$K{row}&"")`,
    expected: known ? (known[column] ?? '') : code,
    figure: `${figure}.cause`,
    look: 'label',
  });
}

/** Items of the lines behind a step, largest first: where to look. */
function itemsOf(place: BridgePlace, step: CostStep): string {
  const { month } = place.bridge;
  const size = (line: BudgetRow): number => Math.abs((line.actual ?? 0) - (line.planned ?? 0));
  const belongs = (line: BudgetRow): boolean => {
    const isLater = (line.month ?? '') > month;
    if (step.cause === 'timing') return isLater;
    const code = (line.reasonCode ?? '').toUpperCase();
    if (step.cause === 'reason') return !isLater && code === (step.code ?? '').toUpperCase();
    return step.cause === 'unexplained' && !isLater && code === '';
  };
  return place.lines
    .filter((line) => belongs(line) && size(line) > 0)
    .sort((a, b) => size(b) - size(a))
    .slice(0, 3)
    .map(place.nameOf)
    .join('; ');
}

interface Running {
  readonly name: string;
  readonly fen: number;
}

/** Columns F to I of a step: what lifts its bar, no total, and the bar up or down; blank for none. */
function barCells(
  pen: Pen,
  figure: string,
  bar: { readonly prior: string; readonly before: number; readonly after: number },
): ReportCell[] {
  const { prior, before, after } = bar;
  const above = (fen: number): number => Math.max(0, fen);
  const low = Math.min(before, after);
  const drawn = (name: string, formula: string, fen: number | ''): ReportCell =>
    live(pen, {
      formula,
      expected: fen === '' ? '' : toMajor(fen),
      figure: `${figure}.${name}`,
      format: 'money',
      look: 'note',
    });
  return [
    drawn('base', `=IF(MIN(${prior},$C{row})>0,MIN(${prior},$C{row}),"")`, low > 0 ? low : ''),
    cell(null, 'note'),
    drawn(
      'up',
      `=IF($B{row}>0,MAX(0,$C{row})-MAX(0,${prior}),"")`,
      after > before ? above(after) - above(before) : '',
    ),
    drawn(
      'down',
      `=IF($B{row}<0,MAX(0,${prior})-MAX(0,$C{row}),"")`,
      after < before ? above(before) - above(after) : '',
    ),
  ];
}

function stepRow(
  pen: Pen,
  place: BridgePlace,
  step: CostStep,
  at: number,
  before: Running,
): DraftRow {
  const figure = keyOf(step, at);
  const after = before.fen + step.amount;
  const { planned } = place.bridge;
  const effect = effectOf(step.amount, 'lower');
  const word = (entry: keyof typeof reportWords): string => quoted(words(pen, reportWords[entry]));
  const money = (name: string, formula: string, fen: number): ReportCell =>
    live(pen, { formula, expected: toMajor(fen), figure: `${figure}.${name}`, format: 'money' });
  const prior = `{${before.name}.running}`;
  return [
    causeCell(pen, place, step, figure),
    money('amount', amountFormula(place, step), step.amount),
    money('running', `=ROUND(${prior}+$B{row},2)`, after),
    live(pen, {
      formula: '=IF({bridge.start.amount}=0,"",$B{row}/ABS({bridge.start.amount}))',
      expected: planned === 0 ? '' : step.amount / Math.abs(planned),
      figure: `${figure}.share`,
      format: 'percent',
    }),
    live(pen, {
      formula: `=IF($B{row}=0,${word('none')},IF($B{row}>0,${word('unfavourable')},${word('favourable')}))`,
      expected: words(pen, reportWords[effect]),
      figure: `${figure}.effect`,
      look: effect === 'unfavourable' ? 'bad' : effect === 'favourable' ? 'good' : 'plain',
      align: 'centre',
    }),
    ...barCells(pen, figure, { prior, before: before.fen, after }),
    cell(itemsOf(place, step), 'text', { wrap: true }),
    cell(step.code ?? null, 'note'),
  ];
}

/** First and last row: an amount that stands by itself. */
function endRow(
  pen: Pen,
  figure: 'bridge.start' | 'bridge.end',
  what: { readonly label: ReportCell; readonly formula: string; readonly fen: number },
): DraftRow {
  const amount = toMajor(what.fen);
  const money = (name: string, formula: string, look: 'total' | 'note'): ReportCell =>
    live(pen, {
      formula,
      expected: amount,
      figure: `${figure}.${name}`,
      format: 'money',
      look,
    });
  return [
    { ...what.label, look: 'total' },
    money('amount', what.formula, 'total'),
    money('running', '=$B{row}', 'total'),
    cell(null, 'total'),
    cell(null, 'total'),
    cell(null, 'note'),
    money('total', '=$B{row}', 'note'),
    cell(null, 'note'),
    cell(null, 'note'),
    cell(null, 'total'),
  ];
}

const heads = [
  reportWords.cause,
  reportWords.amount,
  reportWords.running,
  reportWords.share,
  reportWords.verdict,
  reportWords.bridgeBase,
  reportWords.bridgeTotal,
  reportWords.bridgeUp,
  reportWords.bridgeDown,
  reportWords.item,
  reportWords.code,
] as const;

const monthRow = (pen: Pen, { bridge }: BridgePlace): DraftRow => [
  wordCell(pen, reportWords.upToMonth, 'note'),
  live(pen, {
    formula: '=YEAR({madeOn})&"M"&RIGHT("0"&MONTH({madeOn}),2)',
    expected: bridge.month,
    figure: 'bridge.month',
    look: 'note',
    align: 'left',
  }),
];

/**
 * The bridge as a table that ends at the actual: each step live, the residual named. Columns F to I
 * are what the chart is drawn from: lift, totals, up, down.
 */
export function bridgeRows(pen: Pen, place: BridgePlace): DraftRow[] {
  const { bridge, total } = place;
  const hasRate = bridge.plannedRates.length > 0;
  const start = hasRate
    ? `=ROUND({${total}.planned}-{bridge.rate.amount},2)`
    : `={${total}.planned}`;
  let before: Running = { name: 'bridge.start', fen: bridge.planned };
  const steps = bridge.steps.map((step, i) => {
    const row = stepRow(pen, place, step, i, before);
    before = { name: keyOf(step, i), fen: before.fen + step.amount };
    return row;
  });
  return [
    headingRow(pen, reportWords.bridge, place.width),
    monthRow(pen, place),
    ...plannedRateRows(pen, bridge.plannedRates, place.plannedOn),
    headRow(pen, heads).map((c, i): ReportCell => {
      if (i === 0) return { ...c, figure: 'bridge.head' };
      // The row below the head is blank here and there, so the columns say it themselves.
      if (i <= 8) return { ...c, align: i === 4 ? 'centre' : 'right' };
      return c;
    }),
    endRow(pen, 'bridge.start', {
      label: wordCell(pen, hasRate ? reportWords.bridgeStart : reportWords.planned),
      formula: start,
      fen: bridge.planned,
    }),
    ...steps,
    endRow(pen, 'bridge.end', {
      label: wordCell(pen, reportWords.actual),
      formula: `={${total}.actual}`,
      fen: bridge.actual,
    }),
    [],
  ];
}

/** Whether the bars can be drawn: none of the running totals lies below zero. */
const isDrawable = (bridge: DatedBridge): boolean => {
  let running = bridge.planned;
  return (
    bridge.actual >= 0 &&
    running >= 0 &&
    bridge.steps.every((step) => {
      running += step.amount;
      return running >= 0;
    })
  );
};

/** The bridge's chart over the given corner cells; none where a bar would hang below zero. */
export function bridgeChart(
  pen: Pen,
  bridge: DatedBridge,
  layout: Layout,
  corners: Pick<ReportChart, 'from' | 'to'>,
): ReportChart[] {
  if (!isDrawable(bridge)) return [];
  const head = Number(layout.addressOf('bridge.head').replace(/^[A-Z]+/u, ''));
  const last = head + bridge.steps.length + 2;
  const title = words(pen, reportWords.bridgeChart);
  return [
    {
      kind: 'waterfall',
      title,
      range: `F${String(head)}:I${String(last)}`,
      labels: `A${String(head + 1)}:A${String(last)}`,
      ...corners,
      altText: title,
      axis: 'integer',
    },
  ];
}
