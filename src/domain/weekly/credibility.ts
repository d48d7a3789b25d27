import { dayOf } from '../approval/workingDays';
import type { Minor } from '../shared/money';
import type { Parameters } from '../shared/parameters';
import { weekSpan, type DateSerial } from '../shared/period';
import type { PlanRow } from '../tables/plans';
import type { WeeklyRow } from '../tables/weekly';
import { similarity } from './similarity';

/** What makes a report worth a question. Signals ask; they do not accuse. */
export type WeeklySignal = { readonly reportId: string; readonly week: string } & (
  | { readonly code: 'copied'; readonly ofWeek: string; readonly likeness: number }
  | { readonly code: 'filedInBulk'; readonly reports: number; readonly on: DateSerial }
  | { readonly code: 'backwards'; readonly from: number; readonly to: number }
  | { readonly code: 'jump'; readonly from: number; readonly to: number }
  | { readonly code: 'spendFell'; readonly from: Minor; readonly to: Minor }
  | { readonly code: 'spendMismatch'; readonly reported: Minor; readonly ledger: Minor }
  | { readonly code: 'spendAhead'; readonly spent: number; readonly progress: number }
  | { readonly code: 'behindTime'; readonly elapsed: number; readonly progress: number }
  | { readonly code: 'stuck'; readonly weeks: number; readonly progress: number }
  | { readonly code: 'outsidePeriod' }
);

export interface WeeklyContext {
  readonly plan: PlanRow;
  /** Live reports of the campaign, oldest week first. */
  readonly reports: readonly WeeklyRow[];
  /** Planned and actual totals of the campaign's budget lines, fen. */
  readonly planned: Minor;
  readonly actual: Minor;
  /** The campaign has an issue that is not closed. */
  readonly hasOpenIssue: boolean;
  readonly parameters: Pick<
    Parameters,
    'similarity' | 'progressJump' | 'progressBehind' | 'spendAhead' | 'spendMismatch'
  >;
}

const bulkFrom = 3;
const stuckFrom = 3;

const wordsOf = (report: WeeklyRow): string =>
  [report.done, report.next, report.problems].filter((part) => part !== null).join('\n');

/** Share of the campaign's days that had passed on a day, 0 to 1. */
export function elapsedShare(plan: PlanRow, on: DateSerial): number {
  if (plan.startOn === null || plan.endOn === null || plan.endOn < plan.startOn) return 0;
  const days = plan.endOn - plan.startOn + 1;
  return Math.min(1, Math.max(0, (on - plan.startOn + 1) / days));
}

/** Against the week before. */
function signalsOfStep(
  report: WeeklyRow,
  before: WeeklyRow,
  { parameters }: WeeklyContext,
): WeeklySignal[] {
  const at = { reportId: report.id, week: report.week ?? '' };
  const signals: WeeklySignal[] = [];
  const likeness = similarity(wordsOf(report), wordsOf(before));
  if (likeness > parameters.similarity)
    signals.push({ ...at, code: 'copied', ofWeek: before.week ?? '', likeness });
  const [from, to] = [before.progress ?? 0, report.progress ?? 0];
  if (to < from) signals.push({ ...at, code: 'backwards', from, to });
  if (to - from > parameters.progressJump) signals.push({ ...at, code: 'jump', from, to });
  const [spentBefore, spent] = [before.spendToDate ?? 0, report.spendToDate ?? 0];
  if (spent < spentBefore) signals.push({ ...at, code: 'spendFell', from: spentBefore, to: spent });
  return signals;
}

/** Against plan, budget and time. */
function signalsOfReport(
  report: WeeklyRow,
  isLatest: boolean,
  context: WeeklyContext,
): WeeklySignal[] {
  const { plan, planned, actual, parameters } = context;
  const week = report.week ?? '';
  const at = { reportId: report.id, week };
  const span = weekSpan(week);
  const signals: WeeklySignal[] = [];
  const isBefore = plan.startOn !== null && span.to < plan.startOn;
  const isAfter = plan.endOn !== null && span.from > plan.endOn;
  if (isBefore || isAfter) signals.push({ ...at, code: 'outsidePeriod' });
  const progress = report.progress ?? 0;
  const elapsed = elapsedShare(plan, span.to);
  if (elapsed - progress > parameters.progressBehind && !context.hasOpenIssue)
    signals.push({ ...at, code: 'behindTime', elapsed, progress });
  const reported = report.spendToDate ?? 0;
  const spent = planned === 0 ? 0 : reported / planned;
  if (spent - progress > parameters.spendAhead)
    signals.push({ ...at, code: 'spendAhead', spent, progress });
  // Older weeks were written against an older ledger: only the latest can be held against today's.
  const allowed = Math.abs(actual) * parameters.spendMismatch;
  if (isLatest && Math.abs(reported - actual) > allowed)
    signals.push({ ...at, code: 'spendMismatch', reported, ledger: actual });
  return signals;
}

function bulkSignals(reports: readonly WeeklyRow[]): WeeklySignal[] {
  const byDay = new Map<DateSerial, WeeklyRow[]>();
  for (const report of reports) {
    const day = dayOf(report.submittedAt);
    if (day !== null) byDay.set(day, [...(byDay.get(day) ?? []), report]);
  }
  return [...byDay].flatMap(([on, same]) =>
    same.length < bulkFrom
      ? []
      : same.map((report) => ({
          reportId: report.id,
          week: report.week ?? '',
          code: 'filedInBulk' as const,
          reports: same.length,
          on,
        })),
  );
}

/** The same progress week after week although it is not finished ("always 90 %"). */
function stuckSignal(reports: readonly WeeklyRow[]): WeeklySignal[] {
  const last = reports.at(-1);
  if (last?.progress == null || last.progress >= 1) return [];
  let weeks = 0;
  for (let i = reports.length - 1; i >= 0 && reports[i]?.progress === last.progress; i -= 1)
    weeks += 1;
  if (weeks < stuckFrom) return [];
  const { id: reportId, week, progress } = last;
  return [{ reportId, week: week ?? '', code: 'stuck', weeks, progress }];
}

/** All questions one campaign's weekly reports raise, in order of week. */
export function weeklySignals(context: WeeklyContext): readonly WeeklySignal[] {
  const reports = context.reports.filter((report) => report.week !== null);
  const perReport = reports.flatMap((report, i) => {
    const before = reports[i - 1];
    return [
      ...(before ? signalsOfStep(report, before, context) : []),
      ...signalsOfReport(report, i === reports.length - 1, context),
    ];
  });
  return [...perReport, ...bulkSignals(reports), ...stuckSignal(reports)];
}
