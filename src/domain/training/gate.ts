import type { TrainedPeople } from '../approval/authority';
import { nameKey } from '../approval/people';
import type { Parameters } from '../shared/parameters';
import type { DateSerial } from '../shared/period';
import type { TrainingRow } from '../tables/issues';
import type { RuleRow } from '../tables/settings';
import { isPassed, validUntilOf } from './due';

/** What the gate looks at of each table. */
export const gateReads = {
  Training: ['id', 'person', 'topic', 'heldOn', 'validUntil', 'score', 'attended', 'voided'],
  Rules: ['id', 'enabled', 'severity', 'since', 'voided'],
} as const;

/**
 * First day of the blocking rules as they stand today: what was taught before knows an older text.
 * Rules that only warn or advise do not make a training out of date. null: no rule says since when.
 */
export function rulesInForceSince(
  rules: readonly Pick<RuleRow, 'enabled' | 'severity' | 'since' | 'voided'>[],
  today: DateSerial,
): DateSerial | null {
  const days = rules
    .filter((rule) => rule.enabled !== false && rule.voided !== true && rule.severity === 'block')
    .flatMap((rule) => (rule.since !== null && rule.since <= today ? [rule.since] : []));
  return days.length === 0 ? null : Math.max(...days);
}

/**
 * Who has passed compliance training on the rules in force, by name key, with its last day; null
 * where the department has not switched the gate on (`trainingGatesApproval`).
 */
export function trainedPeople(
  rows: readonly TrainingRow[],
  rules: readonly Pick<RuleRow, 'enabled' | 'severity' | 'since' | 'voided'>[],
  today: DateSerial,
  parameters: Pick<Parameters, 'trainingValidDays' | 'trainingGatesApproval'>,
): TrainedPeople {
  if (parameters.trainingGatesApproval === 0) return null;
  const since = rulesInForceSince(rules, today) ?? 0;
  const trained = new Map<string, DateSerial>();
  for (const row of rows) {
    const until = validUntilOf(row, parameters);
    const isCurrent =
      row.topic === 'compliance' &&
      isPassed(row, today) &&
      (row.heldOn ?? since) >= since &&
      until !== null &&
      until >= today;
    if (!isCurrent || row.person === null) continue;
    const key = nameKey(row.person);
    trained.set(key, Math.max(until, trained.get(key) ?? 0));
  }
  return trained;
}
