import { useMemo } from 'react';
import { chainOf } from '../../domain/approval/chain';
import { foldPlans } from '../../domain/approval/foldLog';
import type { Answer } from '../../domain/approval/planFold';
import { useBook } from '../ui/useBook';

const answerReads = {
  Decisions: 'all',
  Team: 'all',
  Stages: ['id', 'name'],
} as const;

export interface AnswerToLead extends Answer {
  readonly stageName: string;
  /** Comment on a cell of the plan's row, of a budget line or of a target. */
  readonly remarkOn: (table: string, rowId: string, column: string) => string | undefined;
}

/** What the approvers said when they sent the plan back, until it is submitted again. */
export function useAnswer(planId: string | undefined): AnswerToLead | undefined {
  const { book } = useBook(answerReads);
  return useMemo(() => {
    if (book === undefined || planId === undefined) return undefined;
    const { order } = chainOf(book.allRows('Decisions'));
    const own = order.filter(
      (entry) => entry.subjectId === planId || entry.subjectTable !== 'Plans',
    );
    const answer = foldPlans(own, book.allRows('Team')).get(planId)?.answer;
    if (!answer) return undefined;
    return {
      ...answer,
      stageName: book.row('Stages', answer.stageId)?.name ?? answer.stageId,
      remarkOn: (table, rowId, column) =>
        answer.fieldComments.find(
          (one) =>
            one.column === column &&
            (one.table ?? 'Plans') === table &&
            (one.rowId ?? planId) === rowId,
        )?.comment,
    };
  }, [book, planId]);
}
