import type { Change } from '../../domain/shared/changes';
import type { DateSerial } from '../../domain/shared/period';
import { failure, success, type Result } from '../../domain/shared/result';
import type { WorkbookFailure } from '../../ports/failure';
import { act, type Acted, type Acting, type Decided, type NoPersonFailure } from '../act';
import type { Deps } from '../deps';

/** What was reached, and why it differs; what is left out stays as it is. */
export interface KpiActual {
  readonly kpiId: string;
  readonly actual?: number;
  readonly measuredOn?: DateSerial;
  readonly source?: string;
  readonly reasonCode?: string;
  readonly reason?: string;
  readonly suggestion?: string;
  readonly owner?: string;
}

export type EffectFailure =
  | { readonly code: 'kpiMissing'; readonly kpiId: string }
  | { readonly code: 'lineMissing'; readonly lineId: string }
  | { readonly code: 'notANumber'; readonly kpiId: string }
  /** A figure without its source or day cannot be traced. */
  | {
      readonly code: 'untraceable';
      readonly kpiId: string;
      readonly missing: readonly ('source' | 'measuredOn')[];
    }
  | { readonly code: 'reasonUnknown'; readonly reasonCode: string };

const isKnownReason = (acting: Acting, code: string | undefined): boolean =>
  code === undefined ||
  code === '' ||
  acting.book.rows('Reasons').some((reason) => reason.code === code);

function problemOf(acting: Acting, entry: KpiActual): EffectFailure | null {
  const kpi = acting.book.rows('KPIs').find((row) => row.id === entry.kpiId);
  if (!kpi) return { code: 'kpiMissing', kpiId: entry.kpiId };
  if (entry.actual !== undefined) {
    if (!Number.isFinite(entry.actual)) return { code: 'notANumber', kpiId: entry.kpiId };
    const missing = (['source', 'measuredOn'] as const).filter(
      (column) => (entry[column] ?? kpi[column] ?? '') === '',
    );
    if (missing.length > 0) return { code: 'untraceable', kpiId: entry.kpiId, missing };
  }
  if (!isKnownReason(acting, entry.reasonCode))
    return { code: 'reasonUnknown', reasonCode: entry.reasonCode ?? '' };
  return null;
}

function changeOf(acting: Acting, { kpiId, ...set }: KpiActual): Change {
  const kpi = acting.book.rows('KPIs').find((row) => row.id === kpiId);
  const columns = Object.keys(set) as (keyof typeof set)[];
  const was = Object.fromEntries(columns.map((column) => [column, kpi?.[column] ?? null]));
  return { kind: 'update', table: 'KPIs', rowId: kpiId, set, was };
}

function decide(
  acting: Acting,
  entries: readonly KpiActual[],
): Result<Decided<{ readonly kpiIds: readonly string[] }>, EffectFailure> {
  for (const entry of entries) {
    const problem = problemOf(acting, entry);
    if (problem) return failure(problem);
  }
  const changes = entries.map((entry) => changeOf(acting, entry));
  return success({ changes, value: { kpiIds: entries.map((entry) => entry.kpiId) } });
}

/** Writes measured results and their explanations (W4.1, W4.2): all of them or none. */
export const recordKpiActuals = (
  deps: Deps,
  entries: readonly KpiActual[],
): Promise<
  Result<
    Acted<{ readonly kpiIds: readonly string[] }>,
    EffectFailure | WorkbookFailure | NoPersonFailure
  >
> =>
  act(
    deps,
    'recordKpiActuals',
    { KPIs: 'all', Reasons: ['id', 'code', 'voided'] },
    (acting) => decide(acting, entries),
    ['KPIs'],
  );

/** Gives a budget line's variance its coded reason. */
export const explainCost = (
  deps: Deps,
  request: { readonly lineId: string; readonly reasonCode: string; readonly reason: string },
): Promise<
  Result<Acted<{ readonly lineId: string }>, EffectFailure | WorkbookFailure | NoPersonFailure>
> =>
  act<{ readonly lineId: string }, EffectFailure>(
    deps,
    'explainCost',
    { Budget: ['id', 'reasonCode', 'reason', 'voided'], Reasons: ['id', 'code', 'voided'] },
    (acting) => {
      const { lineId, reasonCode, reason } = request;
      const line = acting.book.rows('Budget').find((row) => row.id === lineId);
      if (!line) return failure({ code: 'lineMissing', lineId });
      if (!isKnownReason(acting, reasonCode)) return failure({ code: 'reasonUnknown', reasonCode });
      const was = { reasonCode: line.reasonCode, reason: line.reason };
      const change: Change = {
        kind: 'update',
        table: 'Budget',
        rowId: lineId,
        set: { reasonCode, reason: reason.trim() },
        was,
      };
      return success({ changes: [change], value: { lineId } });
    },
    ['Budget'],
  );
