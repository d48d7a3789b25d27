import { toMinor, type Minor } from '../shared/money';
import { metricNames, type KpiRow } from '../tables/weekly';
import { bridge, type Bridge } from './bridge';

/** A KPI with both a target and an actual. */
export type MeasuredKpi = KpiRow & { readonly target: number; readonly actual: number };

const isMeasured = (kpi: KpiRow): kpi is MeasuredKpi => kpi.target !== null && kpi.actual !== null;

/** A product or channel whose sales and units are both measured: its price is sales ÷ units. */
export interface SoldItem {
  readonly sales: MeasuredKpi;
  readonly units: MeasuredKpi;
}

/** Sales of one campaign in one unit (CNY, ten thousand CNY), with or without the units sold. */
export interface Revenue {
  readonly unit: string;
  readonly items: readonly [SoldItem, ...SoldItem[]];
  /** Sales KPIs whose units nobody measured: their variance stays the named residual. */
  readonly others: readonly MeasuredKpi[];
  /** Whether the items' units are of one kind, so that a mix of them means something. */
  readonly hasMix: boolean;
}

const measureWords = [
  ...metricNames.sales,
  ...metricNames.units,
  '销售收入',
  '销售量',
  '收入',
  'revenue',
  'units',
  'volume',
]
  .map((word) => word.toLowerCase())
  .sort((a, b) => b.length - a.length);

/** What a KPI's name says beside its measure. `productOf('面膜销售额')` → `面膜` */
export function productOf(name: string): string {
  const lower = name.normalize('NFKC').toLowerCase();
  return measureWords
    .reduce((rest, word) => rest.replaceAll(word, ''), lower)
    .replace(/[\s\p{P}]/gu, '');
}

const only = <T>(found: readonly T[]): T | undefined => (found.length === 1 ? found[0] : undefined);

const productOfKpi = (kpi: KpiRow): string => productOf(kpi.name ?? '');

/** Whether the only sales and the only units of a campaign may be of one thing, by their names. */
const canBeOne = (a: string, b: string): boolean => a === b || a === '' || b === '';

/** Sales with their units: the only two of a campaign, else those of one product's name. */
function soldItems(sales: readonly MeasuredKpi[], units: readonly MeasuredKpi[]): SoldItem[] {
  const [oneSale, oneUnit] = [only(sales), only(units)];
  if (oneSale && oneUnit && canBeOne(productOfKpi(oneSale), productOfKpi(oneUnit)))
    return [{ sales: oneSale, units: oneUnit }];
  return sales.flatMap((sale) => {
    const isSame = (kpi: MeasuredKpi): boolean => productOfKpi(kpi) === productOfKpi(sale);
    const unit = only(units.filter(isSame));
    return unit && only(sales.filter(isSame)) ? [{ sales: sale, units: unit }] : [];
  });
}

/**
 * What a campaign's KPIs tell of its revenue; undefined where no sales have their units, planned and
 * sold. Several products have a row of sales and a row of units each, under one product's name.
 */
export function revenueOf(kpis: readonly KpiRow[]): Revenue | undefined {
  const measured = kpis.filter(isMeasured);
  const sales = measured.filter((kpi) => kpi.metric === 'sales');
  const units = measured.filter(
    (kpi) => kpi.metric === 'units' && kpi.target > 0 && kpi.actual >= 0,
  );
  const all = soldItems(sales, units);
  const unit = all[0]?.sales.unit ?? '';
  const [first, ...rest] = all.filter((item) => (item.sales.unit ?? '') === unit);
  if (!first) return undefined;
  const items = [first, ...rest] as const;
  return {
    unit,
    items,
    others: sales.filter(
      (kpi) => (kpi.unit ?? '') === unit && !items.some((item) => item.sales.id === kpi.id),
    ),
    hasMix: rest.length > 0 && rest.every((item) => item.units.unit === first.units.unit),
  };
}

/** What the units sold would have brought at the planned price, in the sales' own unit. */
export const atPlannedPrice = ({ sales, units }: SoldItem): number =>
  (sales.target * units.actual) / units.target;

/** Sums over a campaign's items, in the sales' own unit. */
export function itemSums({ items }: Pick<Revenue, 'items'>): {
  readonly targetUnits: number;
  readonly soldUnits: number;
  readonly target: number;
  readonly actual: number;
  readonly atPlannedPrice: number;
} {
  const sum = (of: (item: SoldItem) => number): number =>
    items.reduce((total, item) => total + of(item), 0);
  return {
    targetUnits: sum(({ units }) => units.target),
    soldUnits: sum(({ units }) => units.actual),
    target: sum(({ sales }) => sales.target),
    actual: sum(({ sales }) => sales.actual),
    atPlannedPrice: sum(atPlannedPrice),
  };
}

/**
 * Why sales differ from their target, in hundredths of their unit: volume (AQ − BQ) × BP, price
 * (AP − BP) × AQ, and where items of one kind of unit are measured, volume in two: quantity (all
 * units at the planned mix) and mix. Sales without units are the residual. The parts sum exactly.
 * (Warren, Managerial Accounting, revenue price and volume variances; Horngren, Cost Accounting,
 * sales-quantity and sales-mix variances.)
 */
export function revenueBridge(revenue: Revenue): Bridge {
  const sums = itemSums(revenue);
  const own = toMinor(sums.actual) - toMinor(sums.target);
  const volume = toMinor(sums.atPlannedPrice - sums.target);
  const quantity = revenue.hasMix
    ? toMinor((sums.target * sums.soldUnits) / sums.targetUnits - sums.target)
    : volume;
  return bridge(own + otherVariance(revenue), [
    ...(revenue.hasMix
      ? ([
          { code: 'quantity', amount: quantity },
          { code: 'mix', amount: volume - quantity },
        ] as const)
      : ([{ code: 'volume', amount: volume }] as const)),
    { code: 'price', amount: own - volume },
  ]);
}

/** Variance of the sales whose units are not known, in hundredths of their unit. */
export const otherVariance = ({ others }: Revenue): Minor =>
  others.reduce((sum, kpi) => sum + toMinor(kpi.actual) - toMinor(kpi.target), 0);
