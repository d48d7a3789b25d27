import { useMemo } from 'react';
import { deskReads } from '../../application/approval/planDesk';
import type { ApprovalDeps } from '../../application/approval/tools';
import type { ReadRequest } from '../ui/bookStore';

/** What approvals read, the engine's own needs included; the same object while the engine is. */
export const useDeskReads = (deps: ApprovalDeps): ReadRequest =>
  useMemo(() => deskReads(deps), [deps]);
