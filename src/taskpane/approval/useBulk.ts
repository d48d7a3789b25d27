import { useState } from 'react';
import type { WaitingDecision } from '../../application/approval/approvalOverview';
import { bulkDecide, type RefusedDecision } from '../../application/approval/bulkDecide';
import type { StageDecision } from '../../application/approval/decideStage';
import type { ApprovalDeps } from '../../application/approval/tools';
import { useAction } from '../ui/useAction';

/** Conditions need the plan's own page; the other decisions can be given side by side. */
export type BulkVerb = Exclude<StageDecision['decision'], 'approveWithConditions'>;

export interface BulkLine {
  readonly verb: BulkVerb | '';
  readonly reason: string;
}

export interface BulkState {
  readonly lineOf: (item: WaitingDecision) => BulkLine;
  readonly refusalOf: (item: WaitingDecision) => RefusedDecision['failure'] | undefined;
  readonly change: (item: WaitingDecision, line: BulkLine) => void;
  /** Lines with a decision and a reason. */
  readonly ready: number;
  /** Lines with a decision but no reason yet. */
  readonly lacking: number;
  readonly isRunning: boolean;
  readonly send: (done: (count: number) => string) => void;
}

export const keyOfWaiting = (item: WaitingDecision): string =>
  `${item.plan.id} ${item.stage.stage.stageId}`;

const blank: BulkLine = { verb: '', reason: '' };

function requestOf(item: WaitingDecision, line: BulkLine): StageDecision | undefined {
  const comment = line.reason.trim();
  if (line.verb === '' || comment === '') return undefined;
  const { contentHash } = item.state.fold;
  return {
    planId: item.plan.id,
    stageId: item.stage.stage.stageId,
    decision: line.verb,
    comment,
    ...(item.onBehalfOf === null ? {} : { onBehalfOf: item.onBehalfOf }),
    // Plans edited since are not offered here, so what the log saw is what the person sees.
    ...(contentHash === null ? {} : { seen: contentHash }),
  };
}

/** Several decisions in one click, each with its own reason. */
export function useBulk(deps: ApprovalDeps, items: readonly WaitingDecision[]): BulkState {
  const action = useAction();
  const [lines, setLines] = useState<ReadonlyMap<string, BulkLine>>(new Map());
  const [refused, setRefused] = useState<readonly RefusedDecision[]>([]);
  const lineOf = (item: WaitingDecision): BulkLine => lines.get(keyOfWaiting(item)) ?? blank;
  const requests = items.flatMap((item) => requestOf(item, lineOf(item)) ?? []);
  return {
    lineOf,
    refusalOf: (item) => refused.find((one) => one.planId === item.plan.id)?.failure,
    change: (item, line) => {
      setLines((before) => new Map(before).set(keyOfWaiting(item), line));
    },
    ready: requests.length,
    lacking: items.filter((item) => lineOf(item).verb !== '').length - requests.length,
    isRunning: action.isRunning,
    send: (done) => {
      if (requests.length === 0) return;
      void action.run(() => bulkDecide(deps, requests), {
        done: (acted) => done(acted.value.done.length),
        changes: ['Decisions', 'Plans', 'Archive'],
        then: (acted) => {
          setRefused(acted.value.refused);
          setLines(new Map());
        },
      });
    },
  };
}
