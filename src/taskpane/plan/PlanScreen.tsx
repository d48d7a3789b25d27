import { approvalFailures, barReasons } from '../../terms/approval';
import { dutyFailures } from '../../terms/dutyFailure';
import { addFailureWords, addReasonWords } from '../ui/failureWords';
import type { ReactNode } from 'react';
import type { Book } from '../../application/book';
import type { ScreenProps } from '../shell/screens';
import { BookGate } from '../ui/BookGate';
import { CopyForward } from './CopyForward';
import { PlanCard } from './PlanCard';
import { PlanFormView } from './PlanFormView';
import { PlanGone } from './PlanGone';
import { PlanList } from './PlanList';
import { planReads } from './planReads';

addFailureWords(dutyFailures);
addFailureWords(approvalFailures);
addReasonWords(barReasons);

/** `#/plan` list, `#/plan/new` form, `#/plan/<id>` card, `#/plan/<id>/edit`, `#/plan/<id>/copy`. */
export function PlanScreen({ route }: ScreenProps): ReactNode {
  return (
    <BookGate request={planReads} needed={['Plans', 'Budget', 'KPIs']}>
      {(book) => <PlanPart book={book} path={route.path} meetingId={route.query['meeting']} />}
    </BookGate>
  );
}

function PlanPart(props: {
  readonly book: Book;
  readonly path: readonly string[];
  readonly meetingId: string | undefined;
}): ReactNode {
  const { book } = props;
  const [id, part] = props.path;
  if (id === undefined) return <PlanList book={book} />;
  if (id === 'new')
    return <PlanFormView book={book} planId={undefined} meetingId={props.meetingId} />;
  if (part === 'copy') return <CopyForward book={book} planId={id} />;
  // A form over a plan that is not there would look like a new one, and be saved as its change.
  if (part === 'edit')
    return book.row('Plans', id) ? (
      <PlanFormView book={book} planId={id} />
    ) : (
      <PlanGone planId={id} />
    );
  return <PlanCard book={book} planId={id} />;
}
