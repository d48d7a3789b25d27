import { isSamePerson } from '../../domain/approval/people';
import { overspends } from '../../domain/budget/control';
import { unexplainedVariances } from '../../domain/effect/unexplained';
import { parametersOf } from '../../domain/shared/parameters';
import type { RowIn } from '../book';
import { byCampaign, grouped } from '../../domain/shared/grouped';
import type { WeeklyDuty } from '../../domain/weekly/due';
import type { Asking, Need } from './need';

const campaignNeed = (
  plan: RowIn<'Plans'>,
  need: Pick<Need, 'code' | 'kind' | 'values' | 'since' | 'dueOn'>,
): Need => ({
  ...need,
  table: 'Plans',
  rowId: plan.id,
  campaignId: plan.id,
  name: plan.name ?? plan.id,
});

/** Reports that others owe: a manager asks each lead once, not once a report (W3.1). */
export function chaseNeeds(duties: readonly WeeklyDuty[], { person, roles }: Asking): Need[] {
  if (!roles.includes('manager')) return [];
  const late = duties.filter(
    (duty) => duty.state === 'missing' && duty.lead !== null && !isSamePerson(duty.lead, person),
  );
  return [...grouped(late, (duty) => duty.lead ?? '')].map(([lead, theirs]) => ({
    code: 'chaseWeekly',
    kind: 'file',
    table: 'Plans',
    rowId: theirs[0]?.campaignId ?? lead,
    campaignId: null,
    name: lead,
    values: { count: theirs.length },
    since: null,
    dueOn: Math.min(...theirs.map((duty) => duty.dueOn)),
  }));
}

/** Campaigns with spending over its limits: finance's to review, and the manager's (W3.2). */
export function overspendNeeds({ book, roles }: Asking): Need[] {
  if (!roles.includes('manager') && !roles.includes('finance')) return [];
  const lines = book.rows('Budget');
  const over = overspends(lines, parametersOf(book.rows('Parameters')));
  const campaignOf = new Map(lines.map((line) => [line.id, line.campaignId ?? '']));
  return [...grouped(over, (one) => campaignOf.get(one.lineId) ?? '')].flatMap(
    ([campaignId, found]) => {
      const plan = book.row('Plans', campaignId);
      if (plan === undefined || plan.status === 'closed') return [];
      const count = new Set(found.map((one) => one.lineId)).size;
      const stops = found.filter((one) => one.reply === 'stop').length;
      return [
        campaignNeed(plan, {
          code: 'reviewOverspend',
          kind: 'fix',
          values: { count, stops },
          since: null,
          dueOn: null,
        }),
      ];
    },
  );
}

/** Budget lines far from their plan that owe a reason: the lead's to explain (W4.2). */
export function lineNeeds({ book, person }: Asking): Need[] {
  const parameters = parametersOf(book.rows('Parameters'));
  const linesOf = byCampaign(book.rows('Budget'));
  return book
    .rows('Plans')
    .filter((plan) => isSamePerson(plan.lead, person) && plan.status !== 'closed')
    .flatMap((plan) => {
      const lines = linesOf.get(plan.id) ?? [];
      const [first, ...more] = unexplainedVariances(lines, [], parameters);
      if (first === undefined) return [];
      return [
        campaignNeed(plan, {
          code: 'explainLine',
          kind: 'explain',
          values: { item: first.subject, count: more.length + 1 },
          since: null,
          dueOn: plan.endOn,
        }),
      ];
    });
}

/** Completed campaigns whose report waits for a signature (W4.3); never one's own. */
export function signNeeds({ book, person, roles }: Asking): Need[] {
  if (!roles.includes('manager') && !roles.includes('senior')) return [];
  return book
    .rows('Plans')
    .filter((plan) => plan.status === 'completed' && !isSamePerson(plan.lead, person))
    .map((plan) =>
      campaignNeed(plan, {
        code: 'signReport',
        kind: 'decide',
        values: {},
        since: plan.completedOn ?? plan.endOn,
        dueOn: null,
      }),
    );
}
