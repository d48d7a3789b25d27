import { contentColumns } from '../../domain/approval/content';

const spent = ['actual', 'accrued', 'committed', 'forecast'] as const;

/** What Today needs of the workbook: one round trip, no column it does not use. */
export const todayReads = {
  Plans: 'all',
  Budget: [...contentColumns.Budget, 'campaignId', ...spent, 'reasonCode', 'voided'],
  KPIs: 'all',
  Weekly: [
    'id',
    'campaignId',
    'week',
    'author',
    'submittedAt',
    'progress',
    'spendToDate',
    'voided',
  ],
  Issues: ['id', 'campaignId', 'problem', 'state', 'owner', 'raisedOn', 'dueOn', 'voided'],
  Findings: ['id', 'severity', 'campaignId', 'state', 'foundAt', 'responsible', 'voided'],
  Decisions: 'all',
  Lessons: ['id', 'campaignId', 'lesson', 'action', 'owner', 'dueQuarter', 'state', 'voided'],
  Violations: ['id', 'person', 'act', 'state', 'foundOn', 'campaignId', 'voided'],
  Training: [
    'id',
    'person',
    'topic',
    'title',
    'heldOn',
    'validUntil',
    'score',
    'attended',
    'voided',
  ],
  Team: 'all',
  Stages: 'all',
  Calendar: ['id', 'date', 'kind', 'voided'],
  Parameters: ['id', 'code', 'value', 'voided'],
} as const;
