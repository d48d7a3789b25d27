import type { PlanDossier } from '../../domain/plan/completeness';
import {
  monthOf,
  quarterOf,
  quarterSpan,
  serialToday,
  shiftQuarter,
} from '../../domain/shared/period';
import { budget } from '../../domain/tables/budget';
import type { MeetingRow } from '../../domain/tables/issues';
import { plans } from '../../domain/tables/plans';
import { kpis } from '../../domain/tables/weekly';
import { fieldsOf, type Fields } from '../ui/form/rowForm';

/** The form's parts in the order a lead thinks of them. */
export const planParts = {
  basics: [
    'name',
    'quarter',
    'department',
    'lead',
    'kind',
    'sector',
    'channel',
    'market',
    'startOn',
    'endOn',
  ],
  purpose: ['objective', 'marketNotes', 'customerNotes', 'competitorNotes'],
  execution: ['executionPlan', 'copy'],
  particulars: [
    'risk',
    'adMarked',
    'licenceNo',
    'licenceValidUntil',
    'claimSource',
    'claimSourceDate',
    'endorser',
    'endorserAge',
    'endorserConsent',
    'prizeTopValue',
    'prizeRules',
    'giftTerms',
    'referencePrice',
    'salePrice',
    'priceBasis',
    'consentBasis',
    'optOut',
    'aiLabelled',
    'forMinors',
    'contractSigned',
    'remark',
  ],
} as const;
export type PlanPart = keyof typeof planParts;

export const planColumns: readonly string[] = Object.values(planParts).flat();
export const lineColumns: readonly string[] = ['category', 'item', 'month', 'planned', 'vendor'];
export const kpiColumns: readonly string[] = [
  'metric',
  'name',
  'unit',
  'direction',
  'baseline',
  'target',
  'dueOn',
];

/** A row of a sub-form; `key` tells rows apart on screen before they have an ID. */
export interface SubRow {
  readonly key: string;
  readonly id?: string;
  readonly fields: Fields;
}

/** Everything the form holds; what a draft keeps. */
export interface PlanFields {
  readonly plan: Fields;
  readonly lines: readonly SubRow[];
  readonly kpis: readonly SubRow[];
  readonly voidedLineIds: readonly string[];
  readonly voidedKpiIds: readonly string[];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const isSubRows = (value: unknown): boolean =>
  Array.isArray(value) && value.every((row) => isRecord(row) && isRecord(row['fields']));

/** A draft of an earlier version of the pane is left aside, never half-read. */
export const isPlanFields = (value: unknown): value is PlanFields =>
  isRecord(value) &&
  isRecord(value['plan']) &&
  isSubRows(value['lines']) &&
  isSubRows(value['kpis']) &&
  Array.isArray(value['voidedLineIds']) &&
  Array.isArray(value['voidedKpiIds']);

/** What a planning meeting hands to the plans that come of it (W1). */
export type MeetingNotes = Pick<
  MeetingRow,
  'quarter' | 'marketNotes' | 'customerNotes' | 'competitorNotes'
>;

/** A new plan: next quarter, the person as lead, one blank line and one blank target. */
export function blankPlan(
  now: Date,
  person: { readonly name: string; readonly department: string | undefined } | undefined,
  meeting?: MeetingNotes,
): PlanFields {
  const quarter = meeting?.quarter ?? shiftQuarter(quarterOf(serialToday(now)), 1);
  const span = quarterSpan(quarter);
  const row = {
    quarter,
    lead: person?.name ?? null,
    department: person?.department ?? null,
    market: 'CN',
    startOn: span.from,
    endOn: span.to,
    marketNotes: meeting?.marketNotes ?? null,
    customerNotes: meeting?.customerNotes ?? null,
    competitorNotes: meeting?.competitorNotes ?? null,
  };
  return {
    plan: fieldsOf(plans, planColumns, row),
    lines: [
      { key: 'line-0', fields: fieldsOf(budget, lineColumns, { month: monthOf(span.from) }) },
    ],
    kpis: [
      {
        key: 'kpi-0',
        fields: fieldsOf(kpis, kpiColumns, { direction: 'higher', dueOn: span.to }),
      },
    ],
    voidedLineIds: [],
    voidedKpiIds: [],
  };
}

export const planFieldsOf = ({ plan, lines, kpis: targets }: PlanDossier): PlanFields => ({
  plan: fieldsOf(plans, planColumns, plan),
  lines: lines.map((line) => ({
    key: line.id,
    id: line.id,
    fields: fieldsOf(budget, lineColumns, line),
  })),
  kpis: targets.map((kpi) => ({
    key: kpi.id,
    id: kpi.id,
    fields: fieldsOf(kpis, kpiColumns, kpi),
  })),
  voidedLineIds: [],
  voidedKpiIds: [],
});
