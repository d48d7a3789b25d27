import { chainOf } from '../../domain/approval/chain';
import type { EntryDraft } from '../../domain/approval/entry';
import { foldPlans } from '../../domain/approval/foldLog';
import { planState, type PlanState } from '../../domain/approval/planState';
import { blockOf } from '../../domain/archive/take';
import type { Change } from '../../domain/shared/changes';
import type { RowValues } from '../../domain/tables/write';
import type { ArchiveFailure } from '../../ports/archive';
import type { Acting, Decided } from '../act';
import { takeSnapshot } from '../archive/takeSnapshot';
import { appendEntries } from './appendEntries';
import type { PlanDesk } from './planDesk';
import type { ApprovalDeps } from './tools';

/** What every approval use case answers. */
export interface PlanDecided {
  readonly planId: string;
  readonly entryIds: readonly string[];
  readonly state: PlanState;
  /** Taken when the plan became approved; `archiveFailure` says that this machine keeps no copy. */
  readonly snapshotId: string | null;
  readonly archiveFailure: ArchiveFailure | null;
}

/** Status and approved budget as the log says, where the row says otherwise. */
export function projection(
  row: {
    readonly id: string;
    readonly status: string | null;
    readonly approvedBudget: number | null;
  },
  state: PlanState,
): Change | null {
  const set: Record<string, string | number | null> = {};
  if (row.status !== state.status) set['status'] = state.status;
  if (row.approvedBudget !== state.approvedBudget) set['approvedBudget'] = state.approvedBudget;
  return Object.keys(set).length === 0
    ? null
    : { kind: 'update', table: 'Plans', rowId: row.id, set };
}

async function snapshotOf(
  deps: ApprovalDeps,
  acting: Acting,
  desk: PlanDesk,
  decisionId: string,
): ReturnType<typeof takeSnapshot> {
  const { dossier, book, planId } = desk;
  const findings = book.rows('Findings').filter((row) => row.campaignId === planId);
  const decisions = book.allRows('Decisions').filter((row) => row.subjectId === planId);
  const subject = {
    kind: 'plan',
    campaignId: planId,
    subjectId: planId,
    quarter: dossier.plan.quarter ?? '',
    title: dossier.plan.name ?? planId,
    decisionId,
    ...(dossier.plan.endOn === null ? {} : { servesUntil: dossier.plan.endOn }),
  } as const;
  return takeSnapshot(deps, acting, subject, [
    blockOf('Plans', [dossier.plan]),
    blockOf('Budget', dossier.lines),
    blockOf('KPIs', dossier.kpis),
    blockOf('Findings', findings),
    blockOf('Decisions', decisions),
  ]);
}

/**
 * Entries about one plan → the change set that carries them, the repaired projection and, when they
 * complete the approval, the snapshot's index row.
 */
export async function commitEntries(
  deps: ApprovalDeps,
  acting: Acting,
  desk: PlanDesk,
  drafts: readonly EntryDraft[],
  also: RowValues = {},
): Promise<Decided<PlanDecided>> {
  const { change, entries } = await appendEntries(deps, acting, drafts);
  const { order } = chainOf([...acting.book.allRows('Decisions'), ...entries]);
  const folds = foldPlans(order, desk.setting.team);
  const fold = folds.get(desk.planId) ?? desk.state.fold;
  const state = planState(fold, desk.now, desk.setting);
  const changes: Change[] = [change];
  const projected = projection(desk.dossier.plan, state);
  const set = { ...(projected?.kind === 'update' ? projected.set : {}), ...also };
  if (Object.keys(set).length > 0)
    changes.push({ kind: 'update', table: 'Plans', rowId: desk.planId, set });
  const completing = entries.find((entry) => entry.id === fold.approved?.entryId);
  const taken = completing ? await snapshotOf(deps, acting, desk, completing.id) : null;
  if (taken) changes.push(taken.change);
  const value: PlanDecided = {
    planId: desk.planId,
    entryIds: entries.map((entry) => entry.id),
    state,
    snapshotId: taken?.record.id ?? null,
    archiveFailure: taken && !taken.stored.ok ? taken.stored.failure : null,
  };
  return { changes, value };
}
