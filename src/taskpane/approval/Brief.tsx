import type { ReactNode } from 'react';
import type { ApprovalDeps } from '../../application/approval/tools';
import type { Book } from '../../application/book';
import { planStatuses } from '../../domain/tables/plans';
import { approvalWords } from '../../terms/approvalScreen';
import { paneWords, screenNames } from '../../terms/pane';
import { hrefOf } from '../shell/route';
import { BookGate } from '../ui/BookGate';
import { CellLink } from '../ui/CellLink';
import { FailureBar } from '../ui/FailureBar';
import { useFormat } from '../ui/format';
import { ScreenFrame } from '../ui/ScreenFrame';
import { useStackStyles } from '../ui/stackStyles';
import { StateBadge } from '../ui/StateBadge';
import { useWords } from '../ui/useWords';
import { Waiting } from '../ui/Waiting';
import { BriefChanges } from './BriefChanges';
import { BriefMoney } from './BriefMoney';
import { BriefRequest } from './BriefRequest';
import { BriefSimilar } from './BriefSimilar';
import { DecisionForm } from './DecisionForm';
import { PaperFoot, PrintPage } from './PrintPage';
import { StageList } from './StageList';
import { useBrief, type BriefState } from './useBrief';
import { useBriefReads } from './useDeskReads';

/** The approver's one page: what is asked, the money beside it, what changed, the decision. */
export function Brief(props: { readonly deps: ApprovalDeps; readonly planId: string }): ReactNode {
  const request = useBriefReads(props.deps);
  return (
    <BookGate request={request} needed={['Plans', 'Decisions', 'Stages', 'Team']}>
      {(book) => <BriefPage book={book} {...props} />}
    </BookGate>
  );
}

function BriefPage(props: {
  readonly book: Book;
  readonly deps: ApprovalDeps;
  readonly planId: string;
}): ReactNode {
  const { book, deps, planId } = props;
  const t = useWords(approvalWords);
  const pane = useWords(paneWords);
  const name = useWords(screenNames);
  const brief = useBrief(deps, book, planId);
  const plan = book.row('Plans', planId);
  return (
    <ScreenFrame
      title={plan?.name ?? t('planGone')}
      above={{ href: hrefOf('approval'), name: name('approval') }}
    >
      {brief === undefined ? <Waiting label={pane('reading')} /> : null}
      {brief?.ok === false ? <FailureBar failure={brief.failure} /> : null}
      {brief?.ok === true ? <BriefParts brief={brief.value} deps={deps} /> : null}
    </ScreenFrame>
  );
}

function BriefParts(props: { readonly brief: BriefState; readonly deps: ApprovalDeps }): ReactNode {
  const { brief, deps } = props;
  const { desk } = brief;
  const stack = useStackStyles();
  const format = useFormat();
  const { plan } = desk.dossier;
  return (
    <>
      <div className={stack.row}>
        <StateBadge code={desk.state.status} choices={planStatuses} />
        <span>{[format.quarter(plan.quarter), plan.department, plan.lead].join(' · ')}</span>
        <span data-not-printed="">
          <CellLink place={{ table: 'Plans', rowId: plan.id }} />
        </span>
      </div>
      <BriefChanges brief={brief} />
      <BriefRequest desk={desk} />
      <BriefMoney desk={desk} />
      <BriefSimilar desk={desk} />
      <StageList desk={desk} deps={deps} />
      <div data-not-printed="">
        <DecisionForm desk={desk} deps={deps} />
      </div>
      <PaperFoot desk={desk} />
      <PrintPage planId={desk.planId} />
    </>
  );
}
