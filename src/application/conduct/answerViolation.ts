import {
  conductFault,
  conductSteps,
  type ConductFault,
  type ConductStep,
} from '../../domain/conduct/violation';
import { failure, success } from '../../domain/shared/result';
import type { RowValues } from '../../domain/tables/write';
import { act, type Acting } from '../act';
import { appendEntries, logReads } from '../approval/appendEntries';
import type { Deps } from '../deps';
import type { ConductDone, ViolationDone } from './recordViolation';

export interface ViolationAnswer {
  readonly violationId: string;
  /** The appeal, the handling, or why it is dismissed; an acknowledgement needs no words. */
  readonly words?: string;
  /** Training ordered as part of the handling. */
  readonly trainingId?: string;
}

const wordsField: Partial<Readonly<Record<ConductStep, 'appeal' | 'handling'>>> = {
  appeal: 'appeal',
  handle: 'handling',
  dismiss: 'handling',
};

function setFor(step: ConductStep, answer: ViolationAnswer, { now }: Acting): RowValues {
  const field = wordsField[step];
  return {
    state: conductSteps[step].to,
    ...(field ? { [field]: (answer.words ?? '').trim() } : {}),
    ...(step === 'acknowledge' ? { acknowledgedAt: now.toISOString() } : {}),
    ...(answer.trainingId === undefined ? {} : { trainingId: answer.trainingId }),
  };
}

const answer =
  (step: Exclude<ConductStep, 'record'>) =>
  (deps: Deps, request: ViolationAnswer): ConductDone =>
    act<ViolationDone, ConductFault | { code: 'rowMissing'; table: 'Violations'; rowId: string }>(
      deps,
      `${step}Violation`,
      { Violations: 'all', Team: 'all', Decisions: logReads },
      async (acting) => {
        const { violationId } = request;
        const violation = acting.book.row('Violations', violationId);
        if (!violation)
          return failure({ code: 'rowMissing', table: 'Violations', rowId: violationId });
        const fault = conductFault(step, violation, acting.person, acting.book.rows('Team'));
        if (fault) return failure(fault);
        const field = wordsField[step];
        const words = (request.words ?? '').trim();
        if (field && words === '') return failure({ code: 'wordsNeeded', field });
        const { change } = await appendEntries(deps, acting, [
          {
            action: conductSteps[step].action,
            subjectTable: 'Violations',
            subjectId: violationId,
            details: { step },
            ...(words === '' ? {} : { comment: words }),
          },
        ]);
        const set = setFor(step, request, acting);
        // Two people answering at once: the second sees the first's answer instead of covering it.
        const was = { state: violation.state };
        return success({
          changes: [{ kind: 'update', table: 'Violations', rowId: violationId, set, was }, change],
          value: { violationId },
        });
      },
      ['Violations', 'Team', 'Decisions'],
    );

/** The person concerned has read it. */
export const acknowledgeViolation = answer('acknowledge');
/** The person concerned objects; somebody other than who recorded it decides. */
export const appealViolation = answer('appeal');
/** What follows from it: a talk, training, a measure. */
export const handleViolation = answer('handle');
/** It was none, or could not be shown. */
export const dismissViolation = answer('dismiss');
