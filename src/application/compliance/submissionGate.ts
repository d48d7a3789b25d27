import { serialToday } from '../../domain/shared/period';
import type { Book } from '../book';
import type { GateFinding, SubmissionGate } from '../approval/tools';
import { checkAtOnce } from './checkBook';
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

/** What must be mended or accepted before a plan may go out (W2.1, W2.2). */
export const complianceGate: SubmissionGate = {
  reads: checkReads,
  check: (book, planId, now) =>
    Promise.resolve(findingsOfPlan(book, planId, now).filter(counts).map(gateFinding)),
};
