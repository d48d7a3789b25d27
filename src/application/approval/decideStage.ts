import { changedSince, isDigest, type CellChange } from '../../domain/approval/changedSince';
import { candidateFor, type BarReason, type Candidate } from '../../domain/approval/authority';
import type { EntryDraft } from '../../domain/approval/entry';
import { isSamePerson, nameKey } from '../../domain/approval/people';
import type { FieldComment } from '../../domain/approval/planFold';
import type { StageState } from '../../domain/approval/planState';
import { routeJson } from '../../domain/approval/route';
import type { JsonValue } from '../../domain/shared/canonical';
import { isoDate } from '../../domain/shared/period';
import { failure, success, type Result } from '../../domain/shared/result';
import type { Deps } from '../deps';
import { contentForLog, digestsOf, loggedContent } from './contentOnLog';
import { onPlan, snapshotReads, type OnPlan } from './onPlan';
import type { PlanDesk } from './planDesk';
import type { ApprovalDeps } from './tools';

export interface StageDecision {
  readonly planId: string;
  readonly stageId: string;
  readonly decision: 'approve' | 'approveWithConditions' | 'return' | 'reject';
  readonly comment?: string;
  /** For `approveWithConditions`: what must still be done. */
  readonly conditions?: readonly string[];
  /** For `return`: what is wrong, cell by cell. */
  readonly fieldComments?: readonly FieldComment[];
  readonly onBehalfOf?: string;
  /** Content hash of what the screen showed; a decision is given to nothing else. */
  readonly seen?: string;
}

export type DecideFailure =
  | { readonly code: 'stageNotOpen'; readonly stageId: string; readonly open: readonly string[] }
  | {
      readonly code: 'notAllowed';
      readonly reason: Exclude<BarReason, 'training'> | 'noRole';
      readonly person: string;
    }
  /** The department lets only trained people decide, and this person's training is not current. */
  | { readonly code: 'trainingNeeded'; readonly person: string }
  | { readonly code: 'commentNeeded' }
  | { readonly code: 'conditionsNeeded' }
  | { readonly code: 'contentChanged'; readonly changes: readonly CellChange[] };

/** Cells that differ from the content the log holds under a hash; empty where it holds none. */
export async function changesFrom(
  deps: Pick<Deps, 'hasher'>,
  desk: PlanDesk,
  contentHash: string | null,
): Promise<readonly CellChange[]> {
  const then = loggedContent(desk.chain.order, contentHash);
  if (!then) return [];
  const hasDigests = then.some((block) => block.rows.some((row) => row.some(isDigest)));
  const texts = hasDigests
    ? desk.content.flatMap((block) => block.rows.flat()).filter((v) => typeof v === 'string')
    : [];
  const digests = await digestsOf(deps, new Set(texts));
  return changedSince(then, desk.content, (text) => digests.get(text));
}

function whoDecides(
  stage: StageState,
  person: string,
  onBehalfOf: string | undefined,
): Result<Candidate, DecideFailure> {
  const candidate = candidateFor(stage, person, onBehalfOf);
  if (candidate) return success(candidate);
  const bar = stage.barred.find((b) => isSamePerson(b.name, person));
  if (bar?.reason === 'training') return failure({ code: 'trainingNeeded', person });
  return failure({ code: 'notAllowed', reason: bar?.reason ?? 'noRole', person });
}

const isBlank = (text: string | undefined): boolean => (text ?? '').trim() === '';

function wordsMissing(request: StageDecision): DecideFailure | null {
  const { decision, comment, conditions, fieldComments } = request;
  if (decision === 'approveWithConditions')
    return (conditions ?? []).some((c) => !isBlank(c)) ? null : { code: 'conditionsNeeded' };
  if (decision === 'approve' || !isBlank(comment)) return null;
  return decision === 'return' && (fieldComments ?? []).some((one) => !isBlank(one.comment))
    ? null
    : { code: 'commentNeeded' };
}

async function detailsFor(
  deps: ApprovalDeps,
  desk: PlanDesk,
  stage: StageState,
  request: StageDecision,
): Promise<Record<string, JsonValue>> {
  const { now, state } = desk;
  const isLogged = loggedContent(desk.chain.order, now.contentHash) !== null;
  const conditions = (request.conditions ?? []).map((c) => c.trim()).filter((c) => c !== '');
  const fields = (request.fieldComments ?? [])
    .filter(({ comment }) => !isBlank(comment))
    .map(({ table, rowId, column, comment }) =>
      table === undefined || rowId === undefined
        ? { column, comment: comment.trim() }
        : { table, rowId, column, comment: comment.trim() },
    );
  return {
    hashes: now.stageHashes,
    needed: stage.needed,
    planned: now.planned,
    ...(state.isEdited ? { route: routeJson(state.fold.route) } : {}),
    ...(isLogged ? {} : { content: await contentForLog(deps, desk.content) }),
    ...(conditions.length > 0 ? { conditions } : {}),
    ...(fields.length > 0 ? { fields } : {}),
  };
}

/** What the decision leant on, where only trained people decide: their training's last day. */
const trainingOf = ({ setting }: PlanDesk, person: string): Record<string, JsonValue> => {
  const until = setting.trained?.get(nameKey(person));
  return until === undefined ? {} : { trainedUntil: isoDate(until) };
};

/** One decision → its draft for the log, or why it cannot be given. */
export async function draftDecision(
  deps: ApprovalDeps,
  desk: PlanDesk,
  person: string,
  request: StageDecision,
): Promise<Result<EntryDraft, DecideFailure>> {
  const { state, now } = desk;
  const stage = state.open.find((s) => s.stage.stageId === request.stageId);
  if (!stage) {
    const open = state.open.map((s) => s.stage.stageId);
    return failure({ code: 'stageNotOpen', stageId: request.stageId, open });
  }
  if (request.seen !== undefined && request.seen !== now.contentHash)
    return failure({
      code: 'contentChanged',
      changes: await changesFrom(deps, desk, request.seen),
    });
  const missing = wordsMissing(request);
  if (missing) return failure(missing);
  const who = whoDecides(stage, person, request.onBehalfOf);
  if (!who.ok) return who;
  const { role, onBehalfOf } = who.value;
  return success({
    action: request.decision,
    subjectTable: 'Plans',
    subjectId: desk.planId,
    stageId: request.stageId,
    role,
    ...(onBehalfOf === null ? {} : { onBehalfOf }),
    ...(request.comment === undefined ? {} : { comment: request.comment }),
    ...(now.contentHash === null ? {} : { contentHash: now.contentHash }),
    details: { ...(await detailsFor(deps, desk, stage, request)), ...trainingOf(desk, person) },
  });
}

/** Approve, approve with conditions, return or reject one stage of one plan (W2.1 to W2.3). */
export const decideStage = (deps: ApprovalDeps, request: StageDecision): OnPlan<DecideFailure> =>
  onPlan(
    deps,
    'decideStage',
    request.planId,
    async (desk, { person }) => {
      const draft = await draftDecision(deps, desk, person, request);
      return draft.ok ? success({ drafts: [draft.value] }) : draft;
    },
    snapshotReads,
  );
