import type { TableCode } from '../tables/all';
import type { BudgetRow } from '../tables/budget';
import { plans, type PlanRow } from '../tables/plans';
import type { KpiRow } from '../tables/weekly';

/**
 * What a plan still lacks before anyone should be asked to judge it (W0.2, W2.1): objective,
 * budget and execution plan filled, measurable targets with baseline, unit and due date.
 */
export type MissingCode =
  | 'blank'
  | 'tooShort'
  | 'endBeforeStart'
  | 'tooLong'
  | 'noBudgetLine'
  | 'zeroBudget'
  | 'noKpi'
  | 'noBaseline'
  | 'noTarget'
  | 'noUnit'
  | 'noDirection'
  | 'noDueDate'
  | 'targetIsBaseline'
  | 'lineOutsideCampaign'
  | 'noCopy';

/** One missing item with the cell that mends it; `rowId` is empty where a row must be added. */
export interface MissingItem {
  readonly code: MissingCode;
  readonly table: TableCode;
  readonly rowId: string;
  readonly column: string;
}

export interface PlanDossier {
  readonly plan: PlanRow;
  readonly lines: readonly BudgetRow[];
  readonly kpis: readonly KpiRow[];
}

/** Shorter than this says nothing a reviewer could judge, in either language. */
const leastWords = 8;
const longestDays = 366;

const isEmpty = (value: unknown): boolean =>
  value === null || (typeof value === 'string' && value.trim() === '');

const item = (code: MissingCode, table: TableCode, rowId: string, column: string): MissingItem => ({
  code,
  table,
  rowId,
  column,
});

function missingInPlan(plan: PlanRow): MissingItem[] {
  const found: MissingItem[] = [];
  const values: Readonly<Record<string, unknown>> = plan;
  for (const [code, column] of Object.entries(plans.columns)) {
    const { required } = column as { readonly required?: boolean };
    if (required === true && code !== 'id' && isEmpty(values[code]))
      found.push(item('blank', 'Plans', plan.id, code));
  }
  for (const code of ['objective', 'executionPlan'] as const) {
    const text = plan[code];
    if (!isEmpty(text) && (text ?? '').trim().length < leastWords)
      found.push(item('tooShort', 'Plans', plan.id, code));
  }
  return found;
}

function datesOutOfOrder({ id, startOn, endOn }: PlanRow): MissingItem[] {
  if (startOn === null || endOn === null) return [];
  if (endOn < startOn) return [item('endBeforeStart', 'Plans', id, 'endOn')];
  return endOn - startOn > longestDays ? [item('tooLong', 'Plans', id, 'endOn')] : [];
}

function missingInBudget(lines: readonly BudgetRow[]): MissingItem[] {
  if (lines.length === 0) return [item('noBudgetLine', 'Budget', '', 'campaignId')];
  const found = lines.flatMap((line) =>
    (['category', 'item', 'month', 'planned'] as const)
      .filter((code) => isEmpty(line[code]))
      .map((code) => item('blank', 'Budget', line.id, code)),
  );
  const total = lines.reduce((sum, line) => sum + (line.planned ?? 0), 0);
  if (found.length === 0 && total <= 0)
    found.push(item('zeroBudget', 'Budget', lines[0]?.id ?? '', 'planned'));
  return found;
}

const kpiNeeds: readonly (readonly [keyof KpiRow, MissingCode])[] = [
  ['name', 'blank'],
  ['metric', 'blank'],
  ['unit', 'noUnit'],
  ['direction', 'noDirection'],
  ['baseline', 'noBaseline'],
  ['target', 'noTarget'],
  ['dueOn', 'noDueDate'],
];

function missingInKpis(targets: readonly KpiRow[]): MissingItem[] {
  if (targets.length === 0) return [item('noKpi', 'KPIs', '', 'campaignId')];
  return targets.flatMap((kpi) => {
    const found = kpiNeeds
      .filter(([code]) => isEmpty(kpi[code]))
      .map(([code, missing]) => item(missing, 'KPIs', kpi.id, code));
    if (kpi.baseline !== null && kpi.baseline === kpi.target)
      found.push(item('targetIsBaseline', 'KPIs', kpi.id, 'target'));
    return found;
  });
}

/** Everything missing, in the order a person would mend it; empty when the plan can be submitted. */
export const missingItems = ({ plan, lines, kpis: targets }: PlanDossier): MissingItem[] => [
  ...missingInPlan(plan),
  ...datesOutOfOrder(plan),
  ...missingInBudget(lines),
  ...missingInKpis(targets),
];
