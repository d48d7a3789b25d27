import { blockOf } from '../../domain/archive/take';
import type { Change } from '../../domain/shared/changes';
import { isWeekKey, serialToday, weekSpan } from '../../domain/shared/period';
import { failure, success, type Result } from '../../domain/shared/result';
import type { PlanRow } from '../../domain/tables/plans';
import type { RowValues } from '../../domain/tables/write';
import type { WorkbookFailure } from '../../ports/failure';
import type { ReadRequest } from '../../ports/workbook';
import { act, type Acted, type Acting, type Decided, type NoPersonFailure } from '../act';
import { appendEntries, logReads } from '../approval/appendEntries';
import { archiveReads, takeSnapshot, type TakenSnapshot } from '../archive/takeSnapshot';
import type { RowIn } from '../book';
import type { Deps } from '../deps';

export interface WeeklyForm {
  readonly campaignId: string;
  readonly week: string;
  /** 0 to 1. */
  readonly progress: number;
  /** Fen. */
  readonly spendToDate: number;
  readonly done: string;
  readonly next: string;
  readonly carriedOver?: string;
  readonly problems?: string;
  readonly kpiNotes?: string;
  /** Corrects a report already submitted; the earlier text stays in the archive. */
  readonly correction?: { readonly reason: string };
}

export type WeeklyFailure =
  | { readonly code: 'campaignMissing'; readonly campaignId: string }
  | { readonly code: 'weekOutside'; readonly week: string }
  | { readonly code: 'incomplete'; readonly columns: readonly string[] }
  | { readonly code: 'outOfRange'; readonly column: 'progress' | 'spendToDate' }
  /** Submitted reports are never overwritten in silence: send a correction with its reason. */
  | { readonly code: 'alreadySubmitted'; readonly reportId: string; readonly at: string };

export interface WeeklySubmitted {
  readonly reportId: string;
  readonly snapshot: TakenSnapshot;
}

const reads = {
  Plans: 'all',
  Weekly: 'all',
  Decisions: logReads,
  Archive: archiveReads,
  Parameters: ['id', 'code', 'value', 'voided'],
} as const satisfies ReadRequest;

const isBlankText = (text: string | undefined): boolean => (text ?? '').trim() === '';

function problemOf(form: WeeklyForm, plan: PlanRow | undefined): WeeklyFailure | null {
  if (!plan) return { code: 'campaignMissing', campaignId: form.campaignId };
  if (!isWeekKey(form.week)) return { code: 'weekOutside', week: form.week };
  const { from, to } = weekSpan(form.week);
  const isBefore = plan.startOn !== null && to < plan.startOn;
  const isAfter = plan.endOn !== null && from > plan.endOn;
  if (isBefore || isAfter) return { code: 'weekOutside', week: form.week };
  const columns = (['done', 'next'] as const).filter((column) => isBlankText(form[column]));
  if (columns.length > 0) return { code: 'incomplete', columns };
  if (!(form.progress >= 0 && form.progress <= 1))
    return { code: 'outOfRange', column: 'progress' };
  if (!(form.spendToDate >= 0)) return { code: 'outOfRange', column: 'spendToDate' };
  return null;
}

function rowOf(form: WeeklyForm, acting: Acting): RowValues {
  return {
    campaignId: form.campaignId,
    week: form.week,
    author: acting.person,
    submittedAt: acting.now.toISOString(),
    progress: form.progress,
    spendToDate: form.spendToDate,
    done: form.done.trim(),
    next: form.next.trim(),
    carriedOver: form.carriedOver?.trim() ?? null,
    problems: form.problems?.trim() ?? null,
    kpiNotes: form.kpiNotes?.trim() ?? null,
  };
}

type Report = RowIn<'Weekly'>;

const reportThere = (acting: Acting, form: WeeklyForm): Report | undefined =>
  acting.book
    .rows('Weekly')
    .find((row) => row.campaignId === form.campaignId && row.week === form.week);

/** A week's first report is a new row; a correction changes the row that is there. */
function writeOf(there: Report | undefined, reportId: string, set: RowValues): Change {
  if (!there)
    return { kind: 'append', table: 'Weekly', rows: [{ ...set, id: reportId, voided: false }] };
  const was = { submittedAt: there.submittedAt };
  return { kind: 'update', table: 'Weekly', rowId: reportId, set, was };
}

/** What the archived snapshot of a report says of itself. */
function aboutOf(
  report: Report,
  plan: RowIn<'Plans'> | undefined,
  decisionId: string | null,
  acting: Acting,
): Parameters<typeof takeSnapshot>[2] {
  return {
    kind: 'weekly',
    campaignId: report.campaignId ?? '',
    subjectId: report.id,
    quarter: plan?.quarter ?? '',
    title: `${plan?.name ?? report.campaignId ?? ''} ${report.week ?? ''}`,
    decisionId,
    servesUntil: plan?.endOn ?? serialToday(acting.now),
  };
}

async function decide(
  deps: Deps,
  acting: Acting,
  form: WeeklyForm,
): Promise<Result<Decided<WeeklySubmitted>, WeeklyFailure>> {
  const plan = acting.book.rows('Plans').find((row) => row.id === form.campaignId);
  const problem = problemOf(form, plan);
  if (problem) return failure(problem);
  const there = reportThere(acting, form);
  if (there?.submittedAt != null && isBlankText(form.correction?.reason))
    return failure({ code: 'alreadySubmitted', reportId: there.id, at: there.submittedAt });
  const reportId = there?.id ?? acting.newId('W');
  const set = rowOf(form, acting);
  const write = writeOf(there, reportId, set);
  const sealed = await appendEntries(deps, acting, [
    {
      action: 'submitWeekly',
      subjectTable: 'Weekly',
      subjectId: reportId,
      details: { campaignId: form.campaignId, week: form.week },
      ...(form.correction ? { comment: form.correction.reason } : {}),
    },
  ]);
  const row = { ...there, ...set, id: reportId } as Report;
  const snapshot = await takeSnapshot(
    deps,
    acting,
    aboutOf(row, plan, sealed.entries[0]?.id ?? null, acting),
    [blockOf('Weekly', [row])],
  );
  return success({
    changes: [write, sealed.change, snapshot.change],
    value: { reportId, snapshot },
  });
}

/**
 * Hands in one week's report (W3.1, W6.2): row, log entry and archived snapshot in one operation.
 * Three round trips.
 */
export const submitWeekly = (
  deps: Deps,
  form: WeeklyForm,
): Promise<Result<Acted<WeeklySubmitted>, WeeklyFailure | WorkbookFailure | NoPersonFailure>> =>
  act(deps, 'submitWeekly', reads, (acting) => decide(deps, acting, form), [
    'Plans',
    'Weekly',
    'Decisions',
    'Archive',
  ]);
