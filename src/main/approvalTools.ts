import { ruleJudge } from '../application/approval/ruleJudge';
import { complianceGate } from '../application/compliance/submissionGate';
import type { Clock } from '../ports/surroundings';
import type { ApprovalTools } from '../taskpane/shell/paneStart';

/** The rule engine behind approvals, in a chunk of its own. */
export const approvalToolsOf = (clock: Clock): ApprovalTools => ({
  gate: complianceGate,
  judge: ruleJudge(clock),
});
