import type { DecisionAction } from '../tables/decisions';
import type { ViolationRow, violationStates } from '../tables/issues';
import type { Role, TeamRow } from '../tables/settings';
import { isSamePerson, memberOf, rolesOfPerson } from '../approval/people';

export type ViolationState = keyof typeof violationStates;
export type ConductStep = 'record' | 'acknowledge' | 'appeal' | 'handle' | 'dismiss';

interface StepRule {
  readonly from: readonly ViolationState[];
  readonly to: ViolationState;
  /** The person concerned, or somebody who answers for conduct; never both. */
  readonly by: 'person' | 'keeper';
  /** How the step stands on the decision log. */
  readonly action: DecisionAction;
}

/**
 * Life of a violation (W7.2): recorded, acknowledged or appealed by the person, handled or dismissed.
 * Each step is an entry of the log, so that a register edited by hand shows.
 */
export const conductSteps: Readonly<Record<ConductStep, StepRule>> = {
  record: { from: [], to: 'found', by: 'keeper', action: 'submit' },
  acknowledge: { from: ['found'], to: 'acknowledged', by: 'person', action: 'signOff' },
  appeal: { from: ['found', 'acknowledged'], to: 'appealed', by: 'person', action: 'reopen' },
  handle: {
    from: ['found', 'acknowledged', 'appealed'],
    to: 'handled',
    by: 'keeper',
    action: 'complete',
  },
  dismiss: {
    from: ['found', 'acknowledged', 'appealed'],
    to: 'dismissed',
    by: 'keeper',
    action: 'dismiss',
  },
};

/** Roles that answer for conduct; a manager for their own department. */
const keepers: readonly Role[] = ['compliance', 'legal', 'senior', 'administrator'];

const departmentOf = (team: readonly TeamRow[], name: string | null): string | null =>
  name === null ? null : (memberOf(team, name)?.department ?? null);

/** May see and handle violations of `about`, and is not `about`. */
export function isKeeperFor(
  team: readonly TeamRow[],
  person: string,
  about: string | null,
): boolean {
  if (isSamePerson(person, about)) return false;
  const roles = rolesOfPerson(team, person);
  if (roles.some((role) => keepers.includes(role))) return true;
  const department = departmentOf(team, person);
  return (
    roles.includes('manager') && department !== null && department === departmentOf(team, about)
  );
}

export type ConductFault =
  | { readonly code: 'wrongState'; readonly state: ViolationState | null }
  /** Nobody handles what concerns themselves, or an appeal against what they recorded. */
  | { readonly code: 'ownMatter'; readonly person: string }
  | { readonly code: 'notAllowed'; readonly person: string }
  | { readonly code: 'notInTeam'; readonly person: string }
  | { readonly code: 'wordsNeeded'; readonly field: 'act' | 'basis' | 'appeal' | 'handling' };

/** Why `person` may not take a step about a violation; null when they may. */
export function conductFault(
  step: ConductStep,
  violation: Pick<ViolationRow, 'person' | 'state' | 'recordedBy'>,
  person: string,
  team: readonly TeamRow[],
): ConductFault | null {
  const rule = conductSteps[step];
  const { state } = violation;
  if (rule.from.length > 0 && (state === null || !rule.from.includes(state)))
    return { code: 'wrongState', state };
  const isOwn = isSamePerson(violation.person, person);
  if (rule.by === 'person') return isOwn ? null : { code: 'notAllowed', person };
  if (isOwn) return { code: 'ownMatter', person };
  if (state === 'appealed' && isSamePerson(violation.recordedBy, person))
    return { code: 'ownMatter', person };
  return isKeeperFor(team, person, violation.person) ? null : { code: 'notAllowed', person };
}

/**
 * Violations a person is shown: their own, and those they answer for. This orders the pane only; the
 * sheet itself is as open as the workbook, which is said to whoever sets it up.
 */
export const visibleTo = (
  violations: readonly ViolationRow[],
  person: string,
  team: readonly TeamRow[],
): readonly ViolationRow[] =>
  violations.filter(
    (violation) =>
      isSamePerson(violation.person, person) || isKeeperFor(team, person, violation.person),
  );

/** What the pane offers a person to do with a violation. */
export const stepsFor = (
  violation: ViolationRow,
  person: string,
  team: readonly TeamRow[],
): readonly ConductStep[] =>
  (Object.keys(conductSteps) as ConductStep[]).filter(
    (step) => step !== 'record' && conductFault(step, violation, person, team) === null,
  );
