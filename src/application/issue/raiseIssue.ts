import { serialToday, type DateSerial } from '../../domain/shared/period';
import { failure, success, type Result } from '../../domain/shared/result';
import type { IssueRow } from '../../domain/tables/issues';
import type { WorkbookFailure } from '../../ports/failure';
import { act, type Acted, type NoPersonFailure } from '../act';
import type { Deps } from '../deps';

export interface IssueRaised {
  readonly issueId: string;
}

export interface IssueRequest {
  readonly campaignId: string | null;
  readonly source: NonNullable<IssueRow['source']>;
  /** Finding or weekly report it comes from; blank when typed by hand. */
  readonly sourceId?: string;
  readonly problem: string;
  readonly severity: NonNullable<IssueRow['severity']>;
  readonly owner?: string;
  readonly dueOn?: DateSerial;
}

export type RaiseFailure =
  | { readonly code: 'incomplete'; readonly columns: readonly string[] }
  /** That finding or report has an open issue already. */
  | { readonly code: 'alreadyRaised'; readonly issueId: string };

/** Puts a problem on the register (W3.3): from a finding, a weekly report, or by hand. */
export const raiseIssue = (
  deps: Deps,
  request: IssueRequest,
): Promise<Result<Acted<IssueRaised>, RaiseFailure | WorkbookFailure | NoPersonFailure>> =>
  act<IssueRaised, RaiseFailure>(
    deps,
    'raiseIssue',
    { Issues: ['id', 'source', 'sourceId', 'state', 'voided'] },
    ({ book, newId, now, person }) => {
      if (request.problem.trim() === '')
        return failure({ code: 'incomplete', columns: ['problem'] });
      const { sourceId } = request;
      const there = book
        .rows('Issues')
        .find((i) => sourceId !== undefined && i.sourceId === sourceId && i.state !== 'closed');
      if (there) return failure({ code: 'alreadyRaised', issueId: there.id });
      const issueId = newId('I');
      const row = {
        id: issueId,
        campaignId: request.campaignId,
        source: request.source,
        sourceId: sourceId ?? null,
        problem: request.problem.trim(),
        severity: request.severity,
        raisedBy: person,
        raisedOn: serialToday(now),
        state: 'open',
        owner: request.owner ?? null,
        dueOn: request.dueOn ?? null,
        voided: false,
      };
      return success({
        changes: [{ kind: 'append', table: 'Issues', rows: [row] }],
        value: { issueId },
      });
    },
    ['Issues'],
  );
