import type { Catalogue } from './wording';

/** Problem feedback: invitations and alerts. */
export const issueWords = {
  meetingTitle: ['问题会议：{problem}', 'Issue meeting: {problem}'],
  overdue: ['已逾期', 'Overdue'],
  withoutAction: ['超期未定措施', 'No action for too long'],
  withoutOwner: ['未定责任人', 'No owner'],
} as const satisfies Catalogue;
