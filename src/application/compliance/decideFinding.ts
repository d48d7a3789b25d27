import { isSamePerson, rolesOfPerson } from '../../domain/approval/people';
import {
  exemptionQuestions,
  judgeExemption,
  type ExemptionAnswer,
  type ExemptionRefusal,
  type ExemptionVerdict,
} from '../../domain/compliance/text/exemption';
import { isBlank } from '../../domain/shared/cell';
import { serialToday } from '../../domain/shared/period';
import { failure, success, type Result } from '../../domain/shared/result';
import type { WorkbookFailure } from '../../ports/failure';
import { act, type Acted, type Acting, type NoPersonFailure } from '../act';
import { appendEntries, logReads } from '../approval/appendEntries';
import type { Deps } from '../deps';
import type { ComplianceFinding } from './complianceFinding';

export type FindingAction = 'waive' | 'dismiss' | 'exempt' | 'reopen';

export interface FindingDecision {
  readonly finding: ComplianceFinding;
  readonly action: FindingAction;
  readonly reason: string;
  /** Last day a waiver holds, `yyyy-mm-dd`; open-ended when absent. */
  readonly until?: string;
  /** For `exempt`. */
  readonly answers?: readonly ExemptionAnswer[];
}

export type DecideFindingFailure =
  | { readonly code: 'reasonMissing' }
  /** Only compliance, legal counsel or the manager accept findings. */
  | { readonly code: 'roleMissing' }
  /** Nobody accepts a finding about the own plan. */
  | { readonly code: 'ownPlan' }
  | { readonly code: 'notExemptable' }
  | { readonly code: 'exemptionRefused'; readonly refusals: readonly ExemptionRefusal[] };

const MAY_DECIDE = new Set(['compliance', 'legal', 'manager']);

function exemptionOf(
  acting: Acting,
  decision: FindingDecision,
): Result<ExemptionVerdict, DecideFindingFailure> {
  const { finding, answers = [] } = decision;
  const plan =
    finding.campaignId === null ? undefined : acting.book.row('Plans', finding.campaignId);
  if (finding.category === null) return failure({ code: 'notExemptable' });
  const asked = exemptionQuestions(
    {
      exemptable: finding.exemptable,
      category: finding.category,
      ...(finding.exemption === null ? {} : { exemption: finding.exemption }),
    },
    plan?.sector ?? undefined,
  );
  if (asked.length === 0) return failure({ code: 'notExemptable' });
  const evidence = acting.book.allRows('Evidence');
  const verdict = judgeExemption(asked, answers, evidence, serialToday(acting.now));
  return verdict.isGranted
    ? success(verdict)
    : failure({ code: 'exemptionRefused', refusals: verdict.refusals });
}

function refusal(acting: Acting, decision: FindingDecision): DecideFindingFailure | undefined {
  if (isBlank(decision.reason)) return { code: 'reasonMissing' };
  const roles = rolesOfPerson(acting.book.allRows('Team'), acting.person);
  if (!roles.some((role) => MAY_DECIDE.has(role))) return { code: 'roleMissing' };
  const { campaignId } = decision.finding;
  const plan = campaignId === null ? undefined : acting.book.row('Plans', campaignId);
  return isSamePerson(plan?.lead ?? null, acting.person) ? { code: 'ownPlan' } : undefined;
}

/**
 * Accepts a finding (waiver, dismissal, exemption) or opens it again: an entry on the decision log with reason, words
 * and rule version, which `checkBook` reads back. The finding itself is never deleted.
 */
export const decideFinding = (
  deps: Deps,
  decision: FindingDecision,
): Promise<
  Result<
    Acted<{ readonly entryId: string }>,
    DecideFindingFailure | WorkbookFailure | NoPersonFailure
  >
> =>
  act<{ readonly entryId: string }, DecideFindingFailure>(
    deps,
    'decideFinding',
    { Plans: 'all', Team: 'all', Evidence: 'all', Decisions: logReads },
    async (acting) => {
      const refused = refusal(acting, decision);
      if (refused !== undefined) return failure(refused);
      const { finding, action, reason, until, answers } = decision;
      const exemption = action === 'exempt' ? exemptionOf(acting, decision) : undefined;
      if (exemption?.ok === false) return exemption;
      const { change, entries } = await appendEntries(deps, acting, [
        {
          action,
          subjectTable: finding.table,
          subjectId: finding.rowId,
          comment: reason,
          details: {
            finding: finding.key,
            rule: finding.ruleId,
            ruleVersion: finding.ruleVersion,
            severity: finding.severity,
            column: finding.column,
            words: finding.text,
            law: `${finding.basis.lawId} ${finding.basis.edition} ${finding.basis.article}`.trim(),
            ...(until === undefined ? {} : { until }),
            ...(exemption?.ok === true
              ? {
                  exemption: exemption.value.code ?? '',
                  article: exemption.value.article ?? '',
                  evidence: [...exemption.value.evidenceIds],
                  cautions: [...exemption.value.cautions],
                  answers: (answers ?? []).map(({ code, isTrue, reason: why }) => ({
                    code,
                    isTrue,
                    reason: why,
                  })),
                }
              : {}),
          },
        },
      ]);
      const [entry] = entries;
      if (entry === undefined) throw new Error('No entry was sealed');
      return success({ changes: [change], value: { entryId: entry.id } });
    },
  );
