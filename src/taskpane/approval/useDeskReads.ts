import { useMemo } from 'react';
import { deskReads } from '../../application/approval/planDesk';
import { joinReads, type ApprovalDeps } from '../../application/approval/tools';
import type { ReadRequest } from '../ui/bookStore';

/** What approvals read, the engine's own needs included; the same object while the engine is. */
export const useDeskReads = (deps: ApprovalDeps): ReadRequest =>
  useMemo(() => deskReads(deps), [deps]);

/** What the approver's page shows beside the plan itself: actual spend, results, lessons, rates. */
const besides: ReadRequest = {
  Budget: ['actual'],
  KPIs: ['actual'],
  Lessons: ['id', 'campaignId', 'lesson', 'voided'],
  Rates: 'all',
};

export const useBriefReads = (deps: ApprovalDeps): ReadRequest =>
  useMemo(() => joinReads(deskReads(deps), besides), [deps]);
