import { ruleJudge } from '../application/approval/ruleJudge';
import type { RunBookTask } from '../application/compliance/bookTasks';
import { complianceGate, gateBy } from '../application/compliance/submissionGate';
import type { Clock } from '../ports/surroundings';
import type { ApprovalTools } from '../taskpane/shell/paneStart';

/** The rule engine behind approvals, in a chunk of its own. `run` is a worker; without one the gate judges in place. */
export const approvalToolsOf = (clock: Clock, run?: RunBookTask): ApprovalTools => ({
  gate: run === undefined ? complianceGate : gateBy(run),
  judge: ruleJudge(clock),
});
