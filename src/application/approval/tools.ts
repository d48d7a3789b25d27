import type { MissingItem } from '../../domain/plan/completeness';
import type { Judgement } from '../../domain/approval/route';
import type { Minor } from '../../domain/shared/money';
import type { TableCode } from '../../domain/tables/all';
import type { PlanRow } from '../../domain/tables/plans';
import type { ReadRequest } from '../../ports/workbook';
import type { Wording } from '../../terms/wording';
import type { Book } from '../book';
import type { TaskCourse } from '../compliance/bookTasks';
import type { Deps } from '../deps';

/** A finding as the gate and the route need it; its wording is the compliance folder's. */
export interface GateFinding {
  readonly ruleId: string;
  readonly severity: 'block' | 'warn' | 'advise';
  readonly table: TableCode;
  readonly rowId: string;
  readonly column: string;
  /** Accepted by a waiver, exemption or dismissal that stands on the log. */
  readonly isWaived: boolean;
  /** The entry that accepted it. */
  readonly decisionId?: string | null;
  /** What is wrong, and the law or policy it leans on, for the approver's page. */
  readonly message?: Wording;
  readonly basis?: Wording;
}

/** Checks a plan before it may be submitted. `reads` is what `check` needs of the book. */
export interface SubmissionGate {
  readonly reads: ReadRequest;
  /** Rejects with `CheckGivenUp` when `course.signal` gives it up. */
  check(
    book: Book,
    planId: string,
    now: Date,
    course?: TaskCourse,
  ): Promise<readonly GateFinding[]>;
}

/** What an entry condition is judged over. */
export interface JudgedPlan {
  readonly plan: PlanRow;
  /** Planned total of the live budget lines, minor units. */
  readonly planned: Minor;
  /** Blocking findings, waived ones included: they are what legal must see. */
  readonly blockFindings: number;
}

/** Judges an entry condition of a stage, an Excel formula over the plan's row. */
export interface StageJudge {
  readonly reads: ReadRequest;
  judge(condition: string, subject: JudgedPlan, book: Book): Judgement;
}

/** Use cases of approval need the rule engine beside the ports; the entry points hand it in. */
export interface ApprovalDeps extends Deps {
  readonly gate: SubmissionGate;
  readonly judge: StageJudge;
}

export type { MissingItem };

/** Reads of several needs in one request; `all` wins over a list of columns. */
export function joinReads(...requests: readonly ReadRequest[]): ReadRequest {
  const joined: Partial<Record<TableCode, readonly string[] | 'all'>> = {};
  for (const request of requests) {
    for (const [table, columns] of Object.entries(request) as [
      TableCode,
      readonly string[] | 'all',
    ][]) {
      const known = joined[table];
      joined[table] =
        columns === 'all' || known === 'all' ? 'all' : [...new Set([...(known ?? []), ...columns])];
    }
  }
  return joined;
}
