import { serialToday } from '../../domain/shared/period';
import type { Book } from '../book';
import type { GateFinding, SubmissionGate } from '../approval/tools';
import type { RunBookTask, TaskCourse } from './bookTasks';
import { checkAtOnce } from './checkBook';
import { CheckGivenUp } from './checkGivenUp';
import { checkReads } from './checkReads';
import type { ComplianceFinding, FindingBasis } from './complianceFinding';

/** Rules meant for a later point do not hold a plan up when it is handed in. */
const AT_SUBMISSION = new Set(['draft', 'submit', 'always', 'compliance']);

/** A note never stops anybody; what cannot be judged counts as found, so that no error slips a plan through. */
const counts = (finding: ComplianceFinding): boolean =>
  finding.outcome !== 'info' && AT_SUBMISSION.has(finding.stage);

const basisText = ({ name, article, written }: FindingBasis, language: 0 | 1): string =>
  [name[language], article, written].filter((part) => part !== '').join(' ');

const gateFinding = (finding: ComplianceFinding): GateFinding => ({
  ruleId: finding.ruleId,
  severity: finding.severity,
  table: finding.table,
  rowId: finding.rowId,
  column: finding.column,
  isWaived: finding.state !== 'open',
  decisionId: finding.decisionId,
  message: finding.message,
  basis: [basisText(finding.basis, 0), basisText(finding.basis, 1)],
});

/** Findings about one plan, its budget lines and its KPIs, as the workbook stands. */
export const findingsOfPlan = (
  book: Book,
  planId: string,
  now: Date,
): readonly ComplianceFinding[] =>
  checkAtOnce({ book, today: serialToday(now), campaignId: planId });

/** Judged by `run`; in place where it broke or another reading took its place, since unseen is never passed. */
async function findingsBy(
  run: RunBookTask,
  about: { readonly book: Book; readonly planId: string; readonly now: Date },
  course: TaskCourse,
): Promise<readonly ComplianceFinding[]> {
  const { book, planId, now } = about;
  const task = { kind: 'check', today: serialToday(now), campaignId: planId } as const;
  const found = await run(book, task, course).catch(() => undefined);
  if (course.signal?.aborted === true) throw new CheckGivenUp();
  return found ?? findingsOfPlan(book, planId, now);
}

/** The gate whose check runs elsewhere, such as on a worker. */
export const gateBy = (run: RunBookTask): SubmissionGate => ({
  reads: checkReads,
  check: async (book, planId, now, course = {}) =>
    (await findingsBy(run, { book, planId, now }, course)).filter(counts).map(gateFinding),
});

/** What must be mended or accepted before a plan may go out (W2.1, W2.2), judged in place: the command line has no worker. */
export const complianceGate: SubmissionGate = {
  reads: checkReads,
  check: (book, planId, now) =>
    Promise.resolve(findingsOfPlan(book, planId, now).filter(counts).map(gateFinding)),
};
