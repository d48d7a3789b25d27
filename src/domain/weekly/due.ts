import {
  addWorkingDays,
  dayOf,
  workingDaysBetween,
  type WorkCalendar,
} from '../approval/workingDays';
import type { Parameters } from '../shared/parameters';
import { weeksBetween, weekSpan, type DateSerial } from '../shared/period';
import type { PlanRow } from '../tables/plans';
import type { WeeklyRow } from '../tables/weekly';

/**
 * `open`: not due yet; `missing`: past its deadline and not there; `onTime`, `late`: submitted.
 */
export type WeeklyState = 'open' | 'missing' | 'onTime' | 'late';

/** One campaign, one ISO week: what must be, or was, reported. */
export interface WeeklyDuty {
  readonly campaignId: string;
  readonly campaign: string;
  readonly lead: string | null;
  readonly week: string;
  readonly dueOn: DateSerial;
  readonly state: WeeklyState;
  /** Working days past the deadline: until submitted, or until today. */
  readonly daysLate: number;
  /** The row, also when it is typed but not submitted. */
  readonly reportId: string | null;
}

export interface WeeklySetting {
  readonly today: DateSerial;
  readonly calendar: WorkCalendar;
  readonly parameters: Pick<Parameters, 'weeklyDueDays'>;
}

const reporting = new Set(['approved', 'running', 'changePending', 'completed', 'closed']);

/** Last day to hand in a week's report: working days after its Sunday. */
export const weeklyDueOn = (week: string, { calendar, parameters }: WeeklySetting): DateSerial =>
  addWorkingDays(calendar, weekSpan(week).to, parameters.weeklyDueDays);

function dutyOf(
  plan: PlanRow,
  week: string,
  report: WeeklyRow | undefined,
  setting: WeeklySetting,
): WeeklyDuty {
  const dueOn = weeklyDueOn(week, setting);
  const submittedOn = dayOf(report?.submittedAt ?? null);
  const until = submittedOn ?? setting.today;
  const isLate = until > dueOn;
  const state: WeeklyState =
    submittedOn === null ? (isLate ? 'missing' : 'open') : isLate ? 'late' : 'onTime';
  return {
    campaignId: plan.id,
    campaign: plan.name ?? plan.id,
    lead: plan.lead,
    week,
    dueOn,
    state,
    daysLate: isLate ? workingDaysBetween(setting.calendar, dueOn, until) : 0,
    reportId: report?.id ?? null,
  };
}

/**
 * Every week that every approved campaign has to report, up to the running one, oldest first.
 * A week counts from the day the campaign starts to the day it ends.
 */
export function weeklyDuties(
  plans: readonly PlanRow[],
  reports: readonly WeeklyRow[],
  setting: WeeklySetting,
): readonly WeeklyDuty[] {
  const byKey = new Map<string, WeeklyRow>();
  for (const report of reports) {
    const key = `${report.campaignId ?? ''}/${report.week ?? ''}`;
    // A submitted row counts before one that is only typed.
    if (byKey.get(key)?.submittedAt == null) byKey.set(key, report);
  }
  return plans.flatMap((plan) => {
    if (!reporting.has(plan.status ?? '') || plan.startOn === null) return [];
    const to = Math.min(plan.completedOn ?? plan.endOn ?? setting.today, setting.today);
    if (to < plan.startOn) return [];
    return weeksBetween({ from: plan.startOn, to }).map((week) =>
      dutyOf(plan, week, byKey.get(`${plan.id}/${week}`), setting),
    );
  });
}

/** What still has to be written, most urgent first; `person` narrows to one lead. */
export function weeklyDue(
  duties: readonly WeeklyDuty[],
  isMine: (lead: string | null) => boolean = () => true,
): readonly WeeklyDuty[] {
  return duties
    .filter((duty) => (duty.state === 'open' || duty.state === 'missing') && isMine(duty.lead))
    .sort((a, b) => a.dueOn - b.dueOn || (a.campaignId < b.campaignId ? -1 : 1));
}
