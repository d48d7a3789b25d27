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
