import { detailsOf, textIn } from '../../domain/approval/entry';
import type { DecisionRow } from '../../domain/tables/decisions';
import type { FindingState } from './complianceFinding';

export interface Acceptance {
  readonly state: FindingState;
  readonly decisionId: string;
}

const stateOfAction: Readonly<Record<string, FindingState>> = {
  waive: 'waived',
  dismiss: 'dismissed',
  exempt: 'exempted',
  reopen: 'open',
};

/**
 * Findings accepted on the log, by key: the last word about a finding stands. A waiver with an end (`until`, ISO day)
 * falls on the day after.
 */
export function acceptedFindings(
  log: readonly DecisionRow[],
  today: string,
): ReadonlyMap<string, Acceptance> {
  const accepted = new Map<string, Acceptance>();
  for (const entry of log) {
    const state = entry.action === null ? undefined : stateOfAction[entry.action];
    if (state === undefined) continue;
    const details = detailsOf(entry);
    const key = textIn(details, 'finding');
    const until = textIn(details, 'until');
    if (key === null) continue;
    if (state === 'open' || (until !== null && until < today)) accepted.delete(key);
    else accepted.set(key, { state, decisionId: entry.id });
  }
  return accepted;
}
