import { useState } from 'react';
import { decideStage, type StageDecision } from '../../application/approval/decideStage';
import type { PlanDesk } from '../../application/approval/planDesk';
import type { ApprovalDeps } from '../../application/approval/tools';
import { candidateFor, type BarReason } from '../../domain/approval/authority';
import { isSamePerson } from '../../domain/approval/people';
import type { StageState } from '../../domain/approval/planState';
import { usePerson } from '../shell/person';
import { navigate } from '../shell/route';
import { useAction } from '../ui/useAction';

export type Verb = StageDecision['decision'];

/** Which open stage this person may decide, and if none, why not. */
export function deskOf(
  desk: PlanDesk,
  name: string | undefined,
):
  | { readonly kind: 'may'; readonly stage: StageState; readonly onBehalfOf: string | null }
  | { readonly kind: 'barred'; readonly reason: BarReason | 'noRole' }
  | { readonly kind: 'closed' } {
  if (desk.state.open.length === 0 || name === undefined) return { kind: 'closed' };
  for (const stage of desk.state.open) {
    const candidate = candidateFor(stage, name);
    if (candidate) return { kind: 'may', stage, onBehalfOf: candidate.onBehalfOf };
  }
  const bar = desk.state.open
    .flatMap((stage) => stage.barred)
    .find((one) => isSamePerson(one.name, name));
  return { kind: 'barred', reason: bar?.reason ?? 'noRole' };
}

export interface DecisionState {
  readonly duty: ReturnType<typeof deskOf>;
  readonly verb: Verb | undefined;
  readonly comment: string;
  readonly conditions: string;
  readonly isRunning: boolean;
  readonly isReady: boolean;
  readonly choose: (verb: Verb) => void;
  readonly say: (comment: string) => void;
  readonly require: (conditions: string) => void;
  readonly decide: (done: string) => void;
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

function isComplete(verb: Verb | undefined, comment: string, conditions: string): boolean {
  if (verb === undefined) return false;
  if (verb === 'approve') return true;
  if (verb === 'approveWithConditions') return linesOf(conditions).length > 0;
  return comment.trim() !== '';
}

export function useDecision(desk: PlanDesk, deps: ApprovalDeps): DecisionState {
  const { person } = usePerson();
  const action = useAction();
  const [verb, choose] = useState<Verb>();
  const [comment, say] = useState('');
  const [conditions, require] = useState('');
  const duty = deskOf(desk, person?.name);
  const isReady = isComplete(verb, comment, conditions);
  const decide = (done: string): void => {
    if (duty.kind !== 'may' || verb === undefined || !isReady) return;
    const { contentHash } = desk.now;
    const request: StageDecision = {
      planId: desk.planId,
      stageId: duty.stage.stage.stageId,
      decision: verb,
      ...(comment.trim() === '' ? {} : { comment: comment.trim() }),
      ...(verb === 'approveWithConditions' ? { conditions: linesOf(conditions) } : {}),
      ...(duty.onBehalfOf === null ? {} : { onBehalfOf: duty.onBehalfOf }),
      ...(contentHash === null ? {} : { seen: contentHash }),
    };
    void action.run(() => decideStage(deps, request), {
      done,
      changes: ['Decisions', 'Plans', 'Archive'],
      then: () => {
        navigate('approval');
      },
    });
  };
  return {
    duty,
    verb,
    comment,
    conditions,
    isRunning: action.isRunning,
    isReady,
    choose,
    say,
    require,
    decide,
  };
}
