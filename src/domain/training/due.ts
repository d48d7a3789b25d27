import { isActive, isSamePerson } from '../approval/people';
import type { Parameters } from '../shared/parameters';
import type { DateSerial } from '../shared/period';
import type { FindingRow } from '../tables/decisions';
import type { TrainingRow } from '../tables/issues';
import type { TeamRow } from '../tables/settings';

export interface TrainingDue {
  readonly person: string;
  readonly topic: NonNullable<TrainingRow['topic']>;
  /** `never`: no attendance; `expired`: ran out; `soon`: runs out within a month. */
  readonly reason: 'never' | 'expired' | 'soon';
  readonly validUntil: DateSerial | null;
}

/** Everybody needs these; the others are offered. */
const compulsory = ['compliance'] as const;
const soonDays = 30;

/** Last day an attended training counts: as written, else by the department's validity. */
export const validUntilOf = (
  row: TrainingRow,
  parameters: Pick<Parameters, 'trainingValidDays'>,
): DateSerial | null =>
  row.validUntil ?? (row.heldOn === null ? null : row.heldOn + parameters.trainingValidDays);

/** Of a hundred: a quiz below it was not passed. A session without a score counts by attendance. */
const passScore = 60;

/** Attended, over, and its quiz passed where there was one. */
export const isPassed = (row: TrainingRow, today: DateSerial): boolean =>
  row.attended === true &&
  row.voided !== true &&
  (row.heldOn ?? today) <= today &&
  (row.score ?? passScore) >= passScore;

/** Last day on which a person's training in a topic is valid; null when they never attended. */
export function trainedUntil(
  rows: readonly TrainingRow[],
  person: string,
  topic: TrainingDue['topic'],
  today: DateSerial,
  parameters: Pick<Parameters, 'trainingValidDays'>,
): DateSerial | null {
  let latest: DateSerial | null = null;
  for (const row of rows) {
    if (row.topic !== topic || !isSamePerson(row.person, person) || !isPassed(row, today)) continue;
    const until = validUntilOf(row, parameters);
    if (until !== null && (latest === null || until > latest)) latest = until;
  }
  return latest;
}

/** Who needs training now or within a month (W5.3). */
export function trainingDue(
  team: readonly TeamRow[],
  rows: readonly TrainingRow[],
  today: DateSerial,
  parameters: Pick<Parameters, 'trainingValidDays'>,
): readonly TrainingDue[] {
  return team
    .filter((member) => isActive(member) && member.name !== null)
    .flatMap(({ name }) =>
      compulsory.flatMap((topic): TrainingDue[] => {
        const person = name ?? '';
        const validUntil = trainedUntil(rows, person, topic, today, parameters);
        if (validUntil === null) return [{ person, topic, reason: 'never', validUntil }];
        if (validUntil < today) return [{ person, topic, reason: 'expired', validUntil }];
        return validUntil <= today + soonDays
          ? [{ person, topic, reason: 'soon', validUntil }]
          : [];
      }),
    );
}

export interface SuggestedTopic {
  readonly ruleId: string;
  readonly findings: number;
  readonly people: readonly string[];
  /** What the rule said last, as the title to start from. */
  readonly message: string;
}

/** Rules that keep being broken: several findings, by whom; most often first. */
export function suggestedTopics(
  findings: readonly FindingRow[],
  least = 3,
): readonly SuggestedTopic[] {
  const byRule = new Map<string, FindingRow[]>();
  for (const finding of findings) {
    // A finding that was dismissed was no mistake of anybody.
    if (finding.ruleId === null || finding.state === 'dismissed') continue;
    byRule.set(finding.ruleId, [...(byRule.get(finding.ruleId) ?? []), finding]);
  }
  return [...byRule]
    .filter(([, rows]) => rows.length >= least)
    .map(([ruleId, rows]) => ({
      ruleId,
      findings: rows.length,
      people: [...new Set(rows.flatMap((row) => row.responsible ?? []))].sort(),
      message: rows.at(-1)?.message ?? '',
    }))
    .sort((a, b) => b.findings - a.findings || (a.ruleId < b.ruleId ? -1 : 1));
}
