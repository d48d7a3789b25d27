import type { DateSerial } from '../shared/period';
import type { Parameters } from '../shared/parameters';
import type { IssueRow } from '../tables/issues';

export type IssueState = NonNullable<IssueRow['state']>;

/** What a person does to an issue, and the states from which it can be done (W3.3). */
export const issueMoves = {
  callMeeting: { from: ['open', 'meeting'], to: 'meeting' },
  recordCause: { from: ['open', 'meeting', 'acting'], to: 'acting' },
  reportDone: { from: ['acting'], to: 'verifying' },
  reopen: { from: ['verifying', 'closed'], to: 'acting' },
  close: { from: ['verifying'], to: 'closed' },
} as const satisfies Readonly<Record<string, { from: readonly IssueState[]; to: IssueState }>>;
export type IssueMove = keyof typeof issueMoves;

export const mayMove = (move: IssueMove, state: IssueRow['state']): boolean =>
  (issueMoves[move].from as readonly IssueState[]).includes(state ?? 'open');

export type IssueAlert = 'overdue' | 'withoutOwner' | 'withoutAction';

/** What about an open issue needs somebody: past its day, nobody's, or without action for too long. */
export function issueAlerts(
  issue: IssueRow,
  today: DateSerial,
  parameters: Pick<Parameters, 'issueOpenDays'>,
): readonly IssueAlert[] {
  if (issue.state === 'closed') return [];
  const alerts: IssueAlert[] = [];
  if (issue.dueOn !== null && issue.dueOn < today) alerts.push('overdue');
  if (issue.owner === null) alerts.push('withoutOwner');
  const age = issue.raisedOn === null ? 0 : today - issue.raisedOn;
  if (issue.solution === null && age > parameters.issueOpenDays) alerts.push('withoutAction');
  return alerts;
}

export interface RepeatedCause {
  readonly category: NonNullable<IssueRow['causeCategory']>;
  readonly issues: readonly string[];
  readonly campaigns: number;
}

/** Causes that came back: the same category in several campaigns, most often first. */
export function repeatedCauses(issues: readonly IssueRow[], least = 3): readonly RepeatedCause[] {
  const groups = new Map<NonNullable<IssueRow['causeCategory']>, IssueRow[]>();
  for (const issue of issues) {
    if (issue.causeCategory === null) continue;
    groups.set(issue.causeCategory, [...(groups.get(issue.causeCategory) ?? []), issue]);
  }
  return [...groups]
    .map(([category, rows]) => ({
      category,
      issues: rows.map((row) => row.id),
      campaigns: new Set(rows.map((row) => row.campaignId)).size,
    }))
    .filter((cause) => cause.issues.length >= least && cause.campaigns > 1)
    .sort((a, b) => b.issues.length - a.issues.length);
}

/** Five whys kept in one cell, one a line; blanks are dropped. */
export const causeText = (whys: readonly string[]): string =>
  whys
    .map((why) => why.trim())
    .filter((why) => why !== '')
    .map((why, i) => `${String(i + 1)}. ${why}`)
    .join('\n');
