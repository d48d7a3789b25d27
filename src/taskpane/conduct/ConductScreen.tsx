import { conductFailures } from '../../terms/conduct';
import { addFailureWords } from '../ui/failureWords';
import type { ReactNode } from 'react';
import type { Book, RowIn } from '../../application/book';
import { visibleTo } from '../../domain/conduct/violation';
import { conductWords } from '../../terms/conductScreen';
import { screenNames } from '../../terms/pane';
import { usePerson } from '../shell/person';
import type { ScreenProps } from '../shell/screens';
import { BookGate } from '../ui/BookGate';
import { CardList } from '../ui/CardList';
import { EmptyState } from '../ui/EmptyState';
import { ScreenFrame } from '../ui/ScreenFrame';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';
import { RecordViolation } from './RecordViolation';
import { ViolationCard } from './ViolationCard';

addFailureWords(conductFailures);

const reads = { Violations: 'all', Team: 'all' } as const;

/** The conduct register: one's own entries, and those one answers for. */
export function ConductScreen({ route }: ScreenProps): ReactNode {
  const t = useWords(conductWords);
  const name = useWords(screenNames);
  const stack = useStackStyles();
  return (
    <ScreenFrame title={name('conduct')} intro={t('intro')}>
      <BookGate request={reads} needed={['Violations', 'Team']}>
        {(book) => <Register book={book} first={route.path[0]} />}
      </BookGate>
      <p className={stack.muted}>{t('openSheet')}</p>
    </ScreenFrame>
  );
}

/** What still waits for somebody stands first, the newest of it on top. */
const isOver = ({ state }: RowIn<'Violations'>): boolean =>
  state === 'handled' || state === 'dismissed';

function Register(props: { readonly book: Book; readonly first: string | undefined }): ReactNode {
  const { book, first } = props;
  const t = useWords(conductWords);
  const { person } = usePerson();
  const team = book.rows('Team');
  const shown =
    person === undefined ? [] : visibleTo(book.rows('Violations'), person.name, team).slice();
  shown
    .reverse()
    .sort(
      (a, b) =>
        Number(b.id === first) - Number(a.id === first) || Number(isOver(a)) - Number(isOver(b)),
    );
  return (
    <>
      <RecordViolation />
      {shown.length === 0 ? <EmptyState title={t('none')} body={t('noneDo')} /> : null}
      <CardList items={shown} keyOf={(row) => row.id}>
        {(row) => <ViolationCard row={row} team={team} />}
      </CardList>
    </>
  );
}
