import { calendarOf } from '../../domain/approval/workingDays';
import { isSamePerson } from '../../domain/approval/people';
import { campaignBudget, type CampaignBudget } from '../../domain/budget/campaignBudget';
import { parametersOf } from '../../domain/shared/parameters';
import { serialToday, type DateSerial } from '../../domain/shared/period';
import { failure, success, type Result } from '../../domain/shared/result';
import type { MailDraft } from '../../domain/shared/mailDraft';
import { weeklySignals, type WeeklySignal } from '../../domain/weekly/credibility';
import { weeklyDue, weeklyDuties, type WeeklyDuty } from '../../domain/weekly/due';
import { prefillWeekly, type WeeklyPrefill } from '../../domain/weekly/prefill';
import { reminderDrafts } from '../../domain/weekly/reminder';
import type { WorkbookFailure } from '../../ports/failure';
import type { ReadRequest } from '../../ports/workbook';
import { openBook, type Book, type RowIn } from '../book';
import type { Deps } from '../deps';

/** Tables the weekly screen looks at. */
export const weeklyReads = {
  Plans: 'all',
  Weekly: 'all',
  Budget: 'all',
  Rates: 'all',
  Issues: ['id', 'campaignId', 'state', 'voided'],
  Calendar: 'all',
  Team: ['id', 'name', 'email', 'active', 'roles', 'voided'],
  Parameters: ['id', 'code', 'value', 'voided'],
} as const satisfies ReadRequest;

export interface WeeklyDesk {
  readonly duties: readonly WeeklyDuty[];
  /** Still to be written; one lead's, or everyone's. */
  readonly due: readonly WeeklyDuty[];
  readonly signals: readonly WeeklySignal[];
  readonly reminders: readonly (MailDraft & { readonly person: string })[];
}

const noBudget: CampaignBudget = {
  categories: [],
  total: { planned: 0, actual: 0, committed: 0, accrued: 0, forecast: 0 },
  rates: [],
};

/** A missing exchange rate must not stop a weekly report: the spend is then typed by hand. */
function budgetOf(book: Book, campaignId: string, today: DateSerial): CampaignBudget {
  const lines = book.rows('Budget').filter((line) => line.campaignId === campaignId);
  const budget = campaignBudget(lines, book.rows('Rates'), today);
  return budget.ok ? budget.value : noBudget;
}

const reportsOf = (book: Book, campaignId: string): RowIn<'Weekly'>[] =>
  book
    .rows('Weekly')
    .filter((report) => report.campaignId === campaignId)
    .sort((a, b) => ((a.week ?? '') < (b.week ?? '') ? -1 : 1));

/** Who owes which week, and which reports raise a question. `person` narrows to one lead. */
export function weeklyDeskOf(book: Book, today: DateSerial, person?: string): WeeklyDesk {
  const parameters = parametersOf(book.rows('Parameters'));
  const setting = { today, calendar: calendarOf(book.rows('Calendar')), parameters };
  const isMine = (lead: string | null): boolean =>
    person === undefined || isSamePerson(lead, person);
  const plans = book.rows('Plans').filter((plan) => isMine(plan.lead));
  const duties = weeklyDuties(plans, book.rows('Weekly'), setting);
  const due = weeklyDue(duties);
  const signals = plans.flatMap((plan) => {
    const { planned, actual } = budgetOf(book, plan.id, today).total;
    const hasOpenIssue = book
      .rows('Issues')
      .some((issue) => issue.campaignId === plan.id && issue.state !== 'closed');
    const reports = reportsOf(book, plan.id);
    return weeklySignals({ plan, reports, planned, actual, hasOpenIssue, parameters });
  });
  const late = due.filter((duty) => duty.dueOn <= today);
  return {
    duties,
    due,
    signals,
    reminders: reminderDrafts(late, book.rows('Team'), book.language),
  };
}

/** Reads the workbook once and gives the weekly screen's lists. */
export async function weeklyDesk(
  deps: Pick<Deps, 'workbook' | 'clock'>,
  person?: string,
): Promise<Result<WeeklyDesk, WorkbookFailure>> {
  const opened = await openBook(deps.workbook, weeklyReads, ['Plans', 'Weekly']);
  if (!opened.ok) return opened;
  return success(weeklyDeskOf(opened.value, serialToday(deps.clock.now()), person));
}

/** The form of one week as it opens; only differences have to be typed. */
export function weeklyFormOf(
  book: Book,
  campaignId: string,
  week: string,
  today: DateSerial,
): Result<WeeklyPrefill, { readonly code: 'campaignMissing'; readonly campaignId: string }> {
  const plan = book.rows('Plans').find((row) => row.id === campaignId);
  if (!plan) return failure({ code: 'campaignMissing', campaignId });
  const budget = budgetOf(book, campaignId, today);
  return success(prefillWeekly(plan, week, reportsOf(book, campaignId), budget, today));
}
