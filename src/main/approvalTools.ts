import type { ApprovalTools } from '../taskpane/shell/paneStart';

/** Until the rule engine is joined, every conditional stage is on the route: the strict side. */
export const approvalTools: ApprovalTools = {
  gate: { reads: {}, check: () => Promise.resolve([]) },
  judge: { reads: {}, judge: () => 'cannotJudge' },
};
