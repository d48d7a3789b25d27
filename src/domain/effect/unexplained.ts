import type { Parameters } from '../shared/parameters';
import type { BudgetRow } from '../tables/budget';
import type { KpiRow } from '../tables/weekly';
import { costNeedsReason, effectNeedsReason } from './threshold';
import { variance, type Variance } from './variance';

/** A large variance whose reason code or owner is missing: it holds the summary report back. */
export interface Unexplained {
  readonly table: 'Budget' | 'KPIs';
  readonly rowId: string;
  /** The item or KPI as people call it. */
  readonly subject: string;
  readonly variance: Variance;
  readonly missing: readonly ('reasonCode' | 'owner')[];
}

const blank = (text: string | null): boolean => text === null || text.trim() === '';

/** Actual against planned of one line, in the line's currency; nothing spent yet → null. */
export const lineVariance = (line: BudgetRow): Variance | null =>
  line.actual === null ? null : variance(line.actual, line.planned ?? 0, 'lower');

/** Actual against target of one KPI; not measured → null. */
export const kpiVariance = (kpi: KpiRow): Variance | null =>
  kpi.actual === null || kpi.target === null
    ? null
    : variance(kpi.actual, kpi.target, kpi.direction ?? 'higher');

/**
 * Rows that still owe an explanation. A budget line's owner is who requested it, else the
 * campaign's lead; a KPI names its own.
 */
export function unexplainedVariances(
  lines: readonly BudgetRow[],
  kpis: readonly KpiRow[],
  parameters: Parameters,
): readonly Unexplained[] {
  const found: Unexplained[] = [];
  for (const line of lines) {
    const v = lineVariance(line);
    if (v === null || !costNeedsReason(v, parameters) || !blank(line.reasonCode)) continue;
    const subject = line.item ?? line.id;
    found.push({ table: 'Budget', rowId: line.id, subject, variance: v, missing: ['reasonCode'] });
  }
  for (const kpi of kpis) {
    const v = kpiVariance(kpi);
    if (v === null || !effectNeedsReason(v, parameters)) continue;
    const missing = (['reasonCode', 'owner'] as const).filter((column) => blank(kpi[column]));
    if (missing.length === 0) continue;
    found.push({ table: 'KPIs', rowId: kpi.id, subject: kpi.name ?? kpi.id, variance: v, missing });
  }
  return found;
}
