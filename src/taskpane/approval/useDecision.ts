import { useState } from 'react';
import { decideStage, type StageDecision } from '../../application/approval/decideStage';
import type { PlanDesk } from '../../application/approval/planDesk';
import type { ApprovalDeps } from '../../application/approval/tools';
import { candidateFor, type BarReason } from '../../domain/approval/authority';
import { isSamePerson } from '../../domain/approval/people';
import type { FieldComment } from '../../domain/approval/planFold';
import type { StageState } from '../../domain/approval/planState';
import { approvalWords } from '../../terms/approvalScreen';
import { useNotices } from '../shell/notices';
import { usePerson } from '../shell/person';
import { navigate } from '../shell/route';
import { useAction } from '../ui/useAction';
import { useWords } from '../ui/useWords';

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
  readonly remarks: readonly FieldComment[];
  readonly isRunning: boolean;
  readonly isReady: boolean;
  readonly choose: (verb: Verb) => void;
  readonly say: (comment: string) => void;
  readonly require: (conditions: string) => void;
  readonly remark: (remarks: readonly FieldComment[]) => void;
  readonly decide: (done: string) => void;
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

interface Words {
  readonly verb: Verb | undefined;
  readonly comment: string;
  readonly conditions: string;
  readonly remarks: readonly FieldComment[];
}

const saidRemarks = (remarks: readonly FieldComment[]): readonly FieldComment[] =>
  remarks.filter(({ comment }) => comment.trim() !== '');

function isComplete({ verb, comment, conditions, remarks }: Words): boolean {
  if (verb === undefined) return false;
  if (verb === 'approve') return true;
  if (verb === 'approveWithConditions') return linesOf(conditions).length > 0;
  return comment.trim() !== '' || (verb === 'return' && saidRemarks(remarks).length > 0);
}

const wordsOf = ({ verb, comment, conditions, remarks }: Words) => ({
  ...(comment.trim() === '' ? {} : { comment: comment.trim() }),
  ...(verb === 'approveWithConditions' ? { conditions: linesOf(conditions) } : {}),
  ...(verb === 'return' ? { fieldComments: saidRemarks(remarks) } : {}),
});

export function useDecision(desk: PlanDesk, deps: ApprovalDeps): DecisionState {
  const { person } = usePerson();
  const action = useAction();
  const { show } = useNotices();
  const t = useWords(approvalWords);
  const [verb, choose] = useState<Verb>();
  const [comment, say] = useState('');
  const [conditions, require] = useState('');
  const [remarks, remark] = useState<readonly FieldComment[]>([]);
  const duty = deskOf(desk, person?.name);
  const isReady = isComplete({ verb, comment, conditions, remarks });
  const decide = (done: string): void => {
    if (duty.kind !== 'may' || verb === undefined || !isReady) return;
    const { contentHash } = desk.now;
    const request: StageDecision = {
      planId: desk.planId,
      stageId: duty.stage.stage.stageId,
      decision: verb,
      ...wordsOf({ verb, comment, conditions, remarks }),
      ...(duty.onBehalfOf === null ? {} : { onBehalfOf: duty.onBehalfOf }),
      ...(contentHash === null ? {} : { seen: contentHash }),
    };
    void action.run(() => decideStage(deps, request), {
      done,
      changes: ['Decisions', 'Plans', 'Archive'],
      then: ({ value }) => {
        // A full or absent archive never stops a decision, but it is not kept silent either.
        if (value.archiveFailure !== null)
          show({ intent: 'warning', title: t('notArchived'), body: t('notArchivedDo') });
        navigate('approval');
      },
    });
  };
  return {
    duty,
    verb,
    comment,
    conditions,
    remarks,
    isRunning: action.isRunning,
    isReady,
    choose,
    say,
    require,
    remark,
    decide,
  };
}
