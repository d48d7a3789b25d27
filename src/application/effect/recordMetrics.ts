import { metricKey } from '../../domain/effect/metricImport';
import type { Change } from '../../domain/shared/changes';
import { isWeekKey, type DateSerial } from '../../domain/shared/period';
import { failure, success, type Result } from '../../domain/shared/result';
import type { MetricRow } from '../../domain/tables/weekly';
import type { WorkbookFailure } from '../../ports/failure';
import { act, type Acted, type NoPersonFailure } from '../act';
import type { Deps } from '../deps';

/** One measured value of one week (W4.1). */
export interface Measured {
  readonly campaignId: string;
  readonly week: string;
  readonly metric: NonNullable<MetricRow['metric']>;
  readonly value: number;
  readonly source: string;
  readonly kpiId?: string;
  readonly unit?: string;
  readonly collectedOn?: DateSerial;
  readonly theme?: string;
}

export type MetricFailure = {
  /** Zero-based place in what was handed in. */
  readonly index: number;
} & (
  | { readonly code: 'campaignMissing'; readonly campaignId: string }
  | { readonly code: 'notAWeek'; readonly week: string }
  | { readonly code: 'notANumber' }
  | { readonly code: 'sourceMissing' }
);

export interface MetricsRecorded {
  readonly added: number;
  readonly corrected: number;
  /** Values that stand in the workbook as they are. */
  readonly unchanged: number;
}

function problemOf(
  entry: Measured,
  known: ReadonlySet<string>,
  index: number,
): MetricFailure | null {
  const { campaignId, week } = entry;
  if (!known.has(campaignId)) return { code: 'campaignMissing', campaignId, index };
  if (!isWeekKey(week)) return { code: 'notAWeek', week, index };
  if (!Number.isFinite(entry.value)) return { code: 'notANumber', index };
  return entry.source.trim() === '' ? { code: 'sourceMissing', index } : null;
}

const rowOf = (entry: Measured) => ({
  campaignId: entry.campaignId,
  kpiId: entry.kpiId ?? null,
  week: entry.week,
  metric: entry.metric,
  value: entry.value,
  unit: entry.unit ?? null,
  source: entry.source.trim(),
  collectedOn: entry.collectedOn ?? null,
  theme: entry.theme ?? null,
});

/**
 * Records measured values, all or none. The same campaign, KPI, week, metric and theme measured
 * again corrects its row instead of being counted twice.
 */
export const recordMetrics = (
  deps: Deps,
  entries: readonly Measured[],
): Promise<Result<Acted<MetricsRecorded>, MetricFailure | WorkbookFailure | NoPersonFailure>> =>
  act<MetricsRecorded, MetricFailure>(
    deps,
    'recordMetrics',
    { Metrics: 'all', Plans: ['id', 'voided'] },
    ({ book, newId }) => {
      const known = new Set(book.rows('Plans').map((plan) => plan.id));
      for (const [index, entry] of entries.entries()) {
        const problem = problemOf(entry, known, index);
        if (problem) return failure(problem);
      }
      const there = new Map(book.rows('Metrics').map((row) => [metricKey(row), row]));
      // The last of two entries for one value counts.
      const wanted = new Map(entries.map((entry) => [metricKey(rowOf(entry)), rowOf(entry)]));
      const rows = [...wanted].filter(([key]) => !there.has(key)).map(([, row]) => row);
      const updates = [...wanted].flatMap(([key, row]): Change[] => {
        const old = there.get(key);
        if (!old || (old.value === row.value && old.source === row.source)) return [];
        const { value, source } = row;
        const was = { value: old.value, source: old.source };
        return [{ kind: 'update', table: 'Metrics', rowId: old.id, set: { value, source }, was }];
      });
      const added: Change[] =
        rows.length === 0
          ? []
          : [
              {
                kind: 'append',
                table: 'Metrics',
                rows: rows.map((row) => ({ ...row, id: newId('M'), voided: false })),
              },
            ];
      const value = {
        added: rows.length,
        corrected: updates.length,
        unchanged: wanted.size - rows.length - updates.length,
      };
      return success({ changes: [...updates, ...added], value });
    },
    ['Metrics', 'Plans'],
  );
