import type { Role } from '../../domain/tables/settings';
import type { menuGroups } from '../../terms/pane';
import type { ScreenName } from './route';

/** The menu follows the quarter's work, from planning to the record. */
export const menuEntries: readonly (readonly [keyof typeof menuGroups, readonly ScreenName[]])[] = [
  ['now', ['today', 'search']],
  ['before', ['plan', 'compliance', 'rule', 'approval']],
  ['during', ['weekly', 'budget', 'issue']],
  ['after', ['effect', 'report', 'lesson', 'meeting', 'training']],
  ['records', ['archive', 'log', 'conduct']],
  ['workbook', ['setup', 'doctor', 'settings', 'help']],
];

/** Screens that only some roles answer for; the others still open them by a link, to read. */
const onlyFor: Readonly<Partial<Record<ScreenName, readonly Role[]>>> = {
  rule: ['compliance', 'legal', 'manager', 'administrator'],
};
export const isInMenuOf = (roles: readonly Role[], screen: ScreenName): boolean =>
  onlyFor[screen]?.some((role) => roles.includes(role)) ?? true;

const tabsOfRole: Readonly<Record<Role, readonly ScreenName[]>> = {
  lead: ['plan', 'weekly', 'compliance'],
  manager: ['approval', 'plan', 'weekly'],
  compliance: ['compliance', 'approval', 'plan'],
  legal: ['compliance', 'approval', 'plan'],
  finance: ['budget', 'approval', 'effect'],
  senior: ['approval', 'report', 'budget'],
  administrator: ['setup', 'doctor', 'log'],
};
const order: readonly Role[] = [
  'manager',
  'senior',
  'compliance',
  'legal',
  'finance',
  'lead',
  'administrator',
];

/** Today and the three screens a person of these roles needs most. */
export function tabsFor(roles: readonly Role[]): readonly ScreenName[] {
  const main = order.find((role) => roles.includes(role)) ?? 'lead';
  return ['today', ...tabsOfRole[main]];
}
