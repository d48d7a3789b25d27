import { isSamePerson } from '../../domain/approval/people';
import { calendarOf, dayOf } from '../../domain/approval/workingDays';
import { parametersOf } from '../../domain/shared/parameters';
import { trainingDue } from '../../domain/training/due';
import { weeklyDue, weeklyDuties, type WeeklyDuty } from '../../domain/weekly/due';
import { statesOf, waitingFor } from '../approval/approvalOverview';
import type { Deps } from '../deps';
import type { Asking, Need } from './need';
import { chaseNeeds, lineNeeds, overspendNeeds, signNeeds } from './teamNeeds';

/** Stages that wait for the person's decision (W2). */
async function decideNeeds(deps: Pick<Deps, 'hasher' | 'clock'>, asking: Asking): Promise<Need[]> {
  const { book, person } = asking;
  const states = await statesOf(deps, book, deps.clock.now());
  return waitingFor(states, person).map(({ plan, stage, state }) => ({
    code: 'decideStage',
    kind: 'decide',
    table: 'Plans',
    rowId: plan.id,
    campaignId: plan.id,
    name: plan.name ?? plan.id,
    values: { stage: stage.stage.name },
    since: stage.openedOn ?? dayOf(state.fold.submittedAt),
    dueOn: stage.dueOn,
  }));
}

function dutiesOf({ book, today }: Asking): readonly WeeklyDuty[] {
  return weeklyDuties(book.rows('Plans'), book.rows('Weekly'), {
    today,
    calendar: calendarOf(book.rows('Calendar')),
    parameters: parametersOf(book.rows('Parameters')),
  });
}

/** Weekly reports the person owes (W3.1). */
function weeklyNeeds(duties: readonly WeeklyDuty[], { person }: Asking): Need[] {
  const isTheirs = (lead: string | null): boolean => isSamePerson(lead, person);
  return weeklyDue(duties, isTheirs).map((duty) => ({
    code: 'fileWeekly',
    kind: 'file',
    table: 'Plans',
    rowId: duty.campaignId,
    campaignId: duty.campaignId,
    name: duty.campaign,
    values: { week: duty.week },
    since: null,
    dueOn: duty.dueOn,
  }));
}

/** Training the person needs (W5.3). */
function trainingNeeds({ book, person, today }: Asking): Need[] {
  const team = book.rows('Team').filter((row) => isSamePerson(row.name, person));
  const parameters = parametersOf(book.rows('Parameters'));
  return trainingDue(team, book.rows('Training'), today, parameters).map((due) => ({
    code: 'attendTraining',
    kind: 'learn',
    table: 'Team',
    rowId: team[0]?.id ?? person,
    campaignId: null,
    name: person,
    values: { topic: due.topic },
    since: null,
    dueOn: due.validUntil,
  }));
}

/** Needs that want the log or the calendar; loaded after the first list stands. */
export async function laterNeeds(
  deps: Pick<Deps, 'hasher' | 'clock'>,
  asking: Asking,
): Promise<readonly Need[]> {
  const duties = dutiesOf(asking);
  return [
    ...(await decideNeeds(deps, asking)),
    ...signNeeds(asking),
    ...weeklyNeeds(duties, asking),
    ...chaseNeeds(duties, asking),
    ...overspendNeeds(asking),
    ...lineNeeds(asking),
    ...trainingNeeds(asking),
  ];
}
