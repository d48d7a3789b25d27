import { dateOf, quarterSpan, serialOf, shiftQuarter, type DateSerial } from '../shared/period';
import type { BudgetRow } from '../tables/budget';
import type { PlanRow } from '../tables/plans';
import type { RowValues } from '../tables/write';
import type { KpiRow } from '../tables/weekly';
import type { PlanDossier } from './completeness';

/**
 * Next quarter's draft from an earlier campaign (W1): wording and structure are copied, figures
 * that belong to the past are not. Last quarter's actual becomes this quarter's baseline, so that
 * a target is always judged against what was really reached.
 */
export interface CopiedPlan {
  readonly plan: RowValues & { readonly id: string };
  readonly lines: readonly (RowValues & { readonly id: string })[];
  readonly kpis: readonly (RowValues & { readonly id: string })[];
}

/** Same day of the quarter, `by` quarters on; the last day of a shorter month where it is needed. */
export function shiftDay(day: DateSerial, by: number): DateSerial {
  const { year, month, day: dayOfMonth } = dateOf(day);
  const lastOfMonth = serialOf(year, month + by * 3 + 1, 1) - 1;
  return Math.min(serialOf(year, month + by * 3, 1) + dayOfMonth - 1, lastOfMonth);
}

/** `2026M10`, 1 → `2027M01` */
export function shiftMonthKey(key: string, byQuarters: number): string {
  const index = Number(key.slice(0, 4)) * 12 + Number(key.slice(5)) - 1 + byQuarters * 3;
  return `${String(Math.floor(index / 12))}M${String((index % 12) + 1).padStart(2, '0')}`;
}

const quartersApart = (from: string, to: string): number => {
  const index = (key: string): number => Number(key.slice(0, 4)) * 4 + Number(key.slice(5));
  return index(to) - index(from);
};

const copiedText = [
  'name',
  'department',
  'lead',
  'kind',
  'sector',
  'channel',
  'market',
  'risk',
  'objective',
  'marketNotes',
  'customerNotes',
  'competitorNotes',
  'executionPlan',
  'copy',
  'currency',
] as const satisfies readonly (keyof PlanRow)[];

function copyOfLine(line: BudgetRow, campaignId: string, by: number, id: string) {
  return {
    id,
    campaignId,
    category: line.category,
    item: line.item,
    vendor: line.vendor,
    channel: line.channel,
    month: line.month === null ? null : shiftMonthKey(line.month, by),
    currency: line.currency,
    planned: line.planned,
    taxIncluded: line.taxIncluded,
    taxRate: line.taxRate,
  };
}

function copyOfKpi(kpi: KpiRow, campaignId: string, by: number, id: string, source: string) {
  return {
    id,
    campaignId,
    metric: kpi.metric,
    name: kpi.name,
    unit: kpi.unit,
    direction: kpi.direction,
    baseline: kpi.actual ?? kpi.baseline,
    baselineSource: kpi.actual === null ? kpi.baselineSource : source,
    target: kpi.target,
    dueOn: kpi.dueOn === null ? null : shiftDay(kpi.dueOn, by),
  };
}

export function copyForward(
  { plan, lines, kpis }: PlanDossier,
  quarter: string,
  newId: (prefix: string) => string,
  lessonIds: readonly string[] = [],
): CopiedPlan {
  const by = quartersApart(plan.quarter ?? shiftQuarter(quarter, -1), quarter);
  const id = newId('P');
  const span = quarterSpan(quarter);
  const copied: Record<string, string | number | boolean | null> = {};
  for (const code of copiedText) copied[code] = plan[code];
  return {
    plan: {
      ...copied,
      id,
      quarter,
      status: 'draft',
      startOn: plan.startOn === null ? span.from : shiftDay(plan.startOn, by),
      endOn: plan.endOn === null ? span.to : shiftDay(plan.endOn, by),
      copiedFrom: plan.id,
      lessonsApplied: lessonIds.length === 0 ? null : lessonIds.join(', '),
    },
    lines: lines.map((line) => copyOfLine(line, id, by, newId('BL'))),
    kpis: kpis.map((kpi) => copyOfKpi(kpi, id, by, newId('K'), plan.id)),
  };
}
