import { approvalFailures, barReasons } from '../../terms/approval';
import { addFailureWords, addReasonWords } from '../ui/failureWords';
import type { ReactNode } from 'react';
import type { ApprovalDeps } from '../../application/approval/tools';
import { paneWords, screenNames } from '../../terms/pane';
import { useApprovalDeps } from '../shell/deps';
import type { ScreenProps } from '../shell/screens';
import { ScreenFrame } from '../ui/ScreenFrame';
import { useWords } from '../ui/useWords';
import { Waiting } from '../ui/Waiting';
import { ApprovalQueue } from './ApprovalQueue';
import { Brief } from './Brief';
import { BulkDecide } from './BulkDecide';
import { DelegationPart } from './DelegationPart';
import { RoutesPart } from './RoutesPart';

addFailureWords(approvalFailures);
addReasonWords(barReasons);

/** `#/approval` the queue, `#/approval/<plan>` the approver's page, `#/approval/bulk`, `…/routes`, `…/delegation`. */
export function ApprovalScreen({ route }: ScreenProps): ReactNode {
  const pane = useWords(paneWords);
  const name = useWords(screenNames);
  const deps = useApprovalDeps();
  if (deps === undefined)
    return (
      <ScreenFrame title={name('approval')}>
        <Waiting label={pane('loadingScreen')} />
      </ScreenFrame>
    );
  return <ApprovalPart deps={deps} part={route.path[0]} planId={route.path[1]} />;
}

function ApprovalPart(props: {
  readonly deps: ApprovalDeps;
  readonly part: string | undefined;
  readonly planId: string | undefined;
}): ReactNode {
  const { deps, part } = props;
  if (part === undefined) return <ApprovalQueue deps={deps} />;
  if (part === 'bulk') return <BulkDecide deps={deps} />;
  if (part === 'routes') return <RoutesPart deps={deps} planId={props.planId} />;
  if (part === 'delegation') return <DelegationPart />;
  return <Brief deps={deps} planId={part} />;
}
