import { canonicalJson, type JsonValue } from '../shared/canonical';
import type { CellValue } from '../shared/cell';
import { sumMinor, type Minor } from '../shared/money';
import type { SnapshotBlock } from '../archive/snapshot';
import { blockOf } from '../archive/take';
import type { BudgetRow } from '../tables/budget';
import type { PlanRow } from '../tables/plans';
import type { KpiRow } from '../tables/weekly';

/**
 * What an approval is given to: the cells that say what will be done, for whom, with what money and
 * words. Execution (actuals, contracts, remarks) and projections (status, formulas) are not content:
 * they change while an approval stands.
 */
export const contentColumns = {
  Plans: [
    'adMarked',
    'aiLabelled',
    'channel',
    'claimSource',
    'claimSourceDate',
    'competitorNotes',
    'consentBasis',
    'copy',
    'currency',
    'customerNotes',
    'department',
    'endOn',
    'endorser',
    'endorserAge',
    'endorserConsent',
    'executionPlan',
    'forMinors',
    'giftTerms',
    'id',
    'kind',
    'lead',
    'licenceNo',
    'licenceValidUntil',
    'market',
    'marketNotes',
    'name',
    'objective',
    'optOut',
    'priceBasis',
    'prizeRules',
    'prizeTopValue',
    'quarter',
    'referencePrice',
    'risk',
    'salePrice',
    'sector',
    'startOn',
  ],
  Budget: ['category', 'channel', 'currency', 'id', 'item', 'month', 'planned', 'vendor'],
  KPIs: [
    'baseline',
    'baselineSource',
    'direction',
    'dueOn',
    'id',
    'metric',
    'name',
    'target',
    'unit',
  ],
} as const;

export type ContentTable = keyof typeof contentColumns;
export const contentTables = Object.keys(contentColumns) as readonly ContentTable[];

export const isContentColumn = (table: ContentTable, column: string): boolean =>
  (contentColumns[table] as readonly string[]).includes(column);

/** A stage looks at these cells; an empty list means all content. */
export interface FieldRef {
  readonly table: ContentTable;
  /** Absent: every content column of the table. */
  readonly column?: string;
}

/** Canonical content: blocks by table, rows by ID, columns by code; independent of language and sort. */
export type PlanContent = readonly SnapshotBlock[];

export interface PlanRows {
  readonly plan: PlanRow;
  /** Live budget lines and KPIs of the plan. */
  readonly lines: readonly BudgetRow[];
  readonly kpis: readonly KpiRow[];
}

/** Blank and CNY are the same currency. */
const plainCurrency = (currency: string | null): string => (currency ?? '').trim() || 'CNY';

export const contentOf = ({ plan, lines, kpis }: PlanRows): PlanContent => [
  blockOf('Plans', [{ ...plan, currency: plainCurrency(plan.currency) }], contentColumns.Plans),
  blockOf(
    'Budget',
    lines.map((line) => ({ ...line, currency: plainCurrency(line.currency ?? plan.currency) })),
    contentColumns.Budget,
  ),
  blockOf('KPIs', kpis, contentColumns.KPIs),
];

/** Planned total of live lines in minor units. */
export const plannedTotal = (lines: readonly Pick<BudgetRow, 'planned'>[]): Minor =>
  sumMinor(lines.map((line) => line.planned));

const looksAt = (fields: readonly FieldRef[], table: string, column: string): boolean =>
  fields.length === 0 ||
  fields.some((f) => f.table === table && (f.column === undefined || f.column === column));

/** Only what a stage looks at; row IDs stay, so that an added or removed line is seen. */
export const restrictContent = (
  content: PlanContent,
  fields: readonly FieldRef[],
): readonly SnapshotBlock[] =>
  content.flatMap(({ table, columns, rows }) => {
    const kept = columns.map((column) => looksAt(fields, table, column));
    if (!columns.some((column, i) => column !== 'id' && kept[i] === true)) return [];
    const isKept = (_: unknown, i: number): boolean => kept[i] === true || columns[i] === 'id';
    return [
      { table, columns: columns.filter(isKept), rows: rows.map((row) => row.filter(isKept)) },
    ];
  });

const asJson = (value: CellValue): JsonValue =>
  typeof value === 'string' ? value.replace(/\r\n?/gu, '\n') : value;

/** Text whose SHA-256 binds an approval to content. */
export const contentText = (content: PlanContent, fields: readonly FieldRef[] = []): string =>
  canonicalJson(
    restrictContent(content, fields).map(({ table, columns, rows }) => ({
      table,
      columns,
      rows: rows.map((row) => row.map(asJson)),
    })),
  );
