import { isSamePerson } from '../../domain/approval/people';
import type { DateSerial } from '../../domain/shared/period';
import type { TableCode } from '../../domain/tables/all';
import type { Role } from '../../domain/tables/settings';
import type { Book } from '../book';

/** What a person is asked to do: decide, fix, file, explain, learn. */
export type NeedKind = 'decide' | 'fix' | 'file' | 'explain' | 'learn';

export type NeedCode =
  | 'decideStage'
  | 'finishReturned'
  | 'finishDraft'
  | 'submitDraft'
  | 'resolveFindings'
  | 'fileWeekly'
  | 'solveIssue'
  | 'chaseWeekly'
  | 'reviewOverspend'
  | 'signReport'
  | 'explainLine'
  | 'explainKpi'
  | 'recordKpi'
  | 'applyLesson'
  | 'attendTraining'
  | 'acknowledgeViolation';

/** One thing that waits for a person, with its age, its deadline and the row it is about. */
export interface Need {
  readonly code: NeedCode;
  readonly kind: NeedKind;
  readonly table: TableCode;
  readonly rowId: string;
  readonly campaignId: string | null;
  /** Name of the campaign, stage, person or lesson, as the workbook has it. */
  readonly name: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly since: DateSerial | null;
  readonly dueOn: DateSerial | null;
}

export interface Asking {
  readonly book: Book;
  readonly person: string;
  readonly roles: readonly Role[];
  readonly today: DateSerial;
}

/** Overdue first, then by deadline, then oldest; what has no date comes last. */
export function byUrgency(a: Need, b: Need): number {
  const never = Number.MAX_SAFE_INTEGER;
  return (
    (a.dueOn ?? never) - (b.dueOn ?? never) ||
    (a.since ?? never) - (b.since ?? never) ||
    a.rowId.localeCompare(b.rowId)
  );
}

/** A day ahead that a person should know of when nothing waits. */
export interface Deadline {
  readonly on: DateSerial;
  /** Campaign or KPI as the workbook names it. */
  readonly name: string;
}

/** The next start, end or KPI day of the campaigns a person leads, or of all for who oversees them. */
export function nextDeadline({ book, person, roles, today }: Asking): Deadline | null {
  const oversees = roles.some((role) => role !== 'lead');
  const plans = book
    .rows('Plans')
    .filter((plan) => plan.status !== 'closed' && plan.status !== 'voided')
    .filter((plan) => oversees || isSamePerson(plan.lead, person));
  const names = new Map(plans.map((plan) => [plan.id, plan.name ?? plan.id]));
  const days = [
    ...plans.flatMap((plan) =>
      [plan.startOn, plan.endOn].map((on) => ({ on, name: names.get(plan.id) ?? '' })),
    ),
    ...book
      .rows('KPIs')
      .filter((kpi) => kpi.actual === null && names.has(kpi.campaignId ?? ''))
      .map((kpi) => ({ on: kpi.dueOn, name: kpi.name ?? kpi.id })),
  ];
  return days
    .filter((day): day is Deadline => day.on !== null && day.on >= today)
    .reduce<Deadline | null>((next, day) => (next && next.on <= day.on ? next : day), null);
}
