import { ruleJudge } from '../application/approval/ruleJudge';
import type { Clock } from '../ports/surroundings';
import type { ApprovalTools } from '../taskpane/shell/paneStart';

/** Loaded when a screen first needs it: the rule engine is no part of the first screen. */
export const approvalToolsOf = (clock: Clock): ApprovalTools => ({
  // Blocking findings join here with the whole check of the workbook.
  gate: { reads: {}, check: () => Promise.resolve([]) },
  judge: ruleJudge(clock),
});
