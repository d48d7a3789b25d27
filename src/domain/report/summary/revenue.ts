import { reportWords } from '../../../terms/report';
import type { Wording } from '../../../terms/wording';
import {
  atPlannedPrice,
  itemSums,
  otherVariance,
  revenueBridge,
  revenueOf,
  type Revenue,
  type SoldItem,
} from '../../effect/revenueBridge';
import type { BridgeCode } from '../../effect/bridge';
import type { Minor } from '../../shared/money';
import { bridgePartRow } from '../bridgePartRow';
import type { DraftRow } from '../layout';
import { cell, headingRow, headRow, live, wordCell, type Pen } from '../pen';
import type { FigureFormat, ReportCell } from '../sheet';
import { summaryWidth, type SummaryInput } from './input';

const heads = [
  reportWords.kpi,
  reportWords.targetUnits,
  reportWords.soldUnits,
  reportWords.targetSales,
  reportWords.actualSales,
  reportWords.targetPrice,
  reportWords.actualPrice,
  reportWords.atTargetPrice,
  null,
  reportWords.unit,
  reportWords.rowId,
] as const;

/** A product: units and sales as the KPI table above has them, prices worked out from them. */
function itemRow(pen: Pen, item: SoldItem): DraftRow {
  const { sales, units } = item;
  const figure = (name: string): string => `revenue.${sales.id}.${name}`;
  const number = (name: string, formula: string, expected: number | ''): ReportCell =>
    live(pen, { formula, expected, figure: figure(name), format: 'number' });
  return [
    live(pen, {
      formula: `={kpi.${sales.id}.name}`,
      expected: sales.name ?? '',
      figure: figure('name'),
      look: 'label',
    }),
    number('targetUnits', `={kpi.${units.id}.target}`, units.target),
    number('soldUnits', `={kpi.${units.id}.actual}`, units.actual),
    number('target', `={kpi.${sales.id}.target}`, sales.target),
    number('actual', `={kpi.${sales.id}.actual}`, sales.actual),
    number('targetPrice', '=$D{row}/$B{row}', sales.target / units.target),
    number(
      'actualPrice',
      '=IF($C{row}=0,"",$E{row}/$C{row})',
      units.actual === 0 ? '' : sales.actual / units.actual,
    ),
    number('atPlannedPrice', '=$D{row}*$C{row}/$B{row}', atPlannedPrice(item)),
    cell(null),
    live(pen, {
      formula: `={kpi.${sales.id}.unit}&" / "&{kpi.${units.id}.unit}`,
      expected: `${sales.unit ?? ''} / ${units.unit ?? ''}`,
      figure: figure('unit'),
    }),
    cell(sales.id, 'note'),
  ];
}

/** Totals of the products; units are added up only where they are of one kind. */
function totalRow(pen: Pen, revenue: Revenue): DraftRow {
  const { items, hasMix } = revenue;
  const sums = itemSums(revenue);
  const [first, last] = [items[0].sales.id, items.at(-1)?.sales.id ?? ''];
  const total = (name: keyof typeof sums, format: FigureFormat = 'number'): ReportCell =>
    live(pen, {
      formula: `=SUM({revenue.${first}.${name}:revenue.${last}.${name}})`,
      expected: sums[name],
      figure: `revenue.total.${name}`,
      format,
      look: 'total',
    });
  const empty = cell(null, 'total');
  return [
    wordCell(pen, reportWords.total, 'total'),
    hasMix ? total('targetUnits') : empty,
    hasMix ? total('soldUnits') : empty,
    total('target'),
    total('actual'),
    empty,
    empty,
    total('atPlannedPrice'),
  ];
}

interface Part {
  readonly name: string;
  readonly label: Wording;
  readonly formula: string;
  readonly amount: Minor;
}

const of = (name: string): string => `{revenue.total.${name}}`;
const atMix = `${of('target')}*${of('soldUnits')}/${of('targetUnits')}`;

/** The parts in the order in which the sheet works them out; price takes what is left of the items. */
function partsOf(revenue: Revenue): readonly Part[] {
  const made = revenueBridge(revenue);
  const amount = (code: BridgeCode): Minor =>
    made.parts.find((part) => part.code === code)?.amount ?? 0;
  const volume: Part = {
    name: 'volume',
    label: reportWords.quantityEffect,
    formula: `=ROUND(${of('atPlannedPrice')}-${of('target')},2)`,
    amount: amount('volume'),
  };
  const quantity: Part = {
    name: 'volume',
    label: reportWords.quantityEffect,
    formula: `=ROUND(${atMix}-${of('target')},2)`,
    amount: amount('quantity'),
  };
  const mix: Part = {
    name: 'mix',
    label: reportWords.mixEffect,
    formula: `=ROUND(${of('atPlannedPrice')}-${of('target')},2)-{revenue.volume}`,
    amount: amount('mix'),
  };
  const price: Part = {
    name: 'price',
    label: reportWords.priceEffect,
    formula: `=ROUND(${of('actual')}-${of('target')}-ROUND(${of('atPlannedPrice')}-${of('target')},2),2)`,
    amount: amount('price'),
  };
  const others: Part = {
    name: 'others',
    label: reportWords.salesWithoutUnits,
    formula: `=ROUND(${revenue.others.map(({ id }) => `{kpi.${id}.actual}-{kpi.${id}.target}`).join('+')},2)`,
    amount: otherVariance(revenue),
  };
  const parts = [
    ...(revenue.hasMix ? [quantity, mix] : [volume]),
    price,
    ...(revenue.others.length === 0 ? [] : [others]),
  ];
  const last = parts.at(-1)?.name ?? '';
  const all: Part = {
    name: 'all',
    label: reportWords.variance,
    formula: `=ROUND(SUM({revenue.volume:revenue.${last}}),2)`,
    amount: made.total,
  };
  return [...parts, all];
}

/**
 * Why sales differ from their target: quantity, mix and price, and sales without units by name,
 * summing exactly. Only where the KPI table has the units of some sales, planned and sold.
 */
export function revenueRows(pen: Pen, input: SummaryInput): DraftRow[] {
  const revenue = revenueOf(input.kpis);
  if (!revenue) return [];
  return [
    headingRow(pen, reportWords.revenueBridge, summaryWidth),
    headRow(pen, heads),
    ...revenue.items.map((item) => itemRow(pen, item)),
    totalRow(pen, revenue),
    ...partsOf(revenue).map(({ name, label, formula, amount }) =>
      bridgePartRow(pen, {
        figure: `revenue.${name}`,
        label,
        formula,
        amount,
        direction: 'higher',
      }),
    ),
    [],
  ];
}
