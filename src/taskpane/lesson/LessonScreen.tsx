import type { ReactNode } from 'react';
import type { Book } from '../../application/book';
import { recordLesson } from '../../application/lesson/lessons';
import { quarterOf, serialToday, shiftQuarter } from '../../domain/shared/period';
import { lessons, lessonTargets } from '../../domain/tables/issues';
import { campaignKinds } from '../../domain/tables/plans';
import { dutyFailures } from '../../terms/dutyFailure';
import { screenNames } from '../../terms/pane';
import { lessonScreenWords } from '../../terms/registerScreens';
import { useDeps } from '../shell/deps';
import { usePerson } from '../shell/person';
import type { ScreenProps } from '../shell/screens';
import { BookGate } from '../ui/BookGate';
import { CardList } from '../ui/CardList';
import { EmptyState } from '../ui/EmptyState';
import { addFailureWords } from '../ui/failureWords';
import { needing } from '../ui/form/needing';
import { RowFormPanel, textOf } from '../ui/form/RowFormPanel';
import { fieldsOf } from '../ui/form/rowForm';
import { ScreenFrame } from '../ui/ScreenFrame';
import { useAction } from '../ui/useAction';
import { useWording, useWords } from '../ui/useWords';
import { LessonCard } from './LessonCard';

addFailureWords(dutyFailures);

const reads = { Lessons: 'all', Plans: ['id', 'name', 'quarter', 'status', 'voided'] } as const;

/** Lessons and the actions they become (W5.2). */
export function LessonScreen({ route }: ScreenProps): ReactNode {
  const t = useWords(lessonScreenWords);
  const name = useWords(screenNames);
  return (
    <ScreenFrame title={name('lesson')} intro={t('intro')}>
      <BookGate request={reads} needed={['Lessons', 'Plans']}>
        {(book) => <LessonList book={book} first={route.path[0]} />}
      </BookGate>
    </ScreenFrame>
  );
}

function LessonList(props: { readonly book: Book; readonly first: string | undefined }): ReactNode {
  const { book, first } = props;
  const t = useWords(lessonScreenWords);
  const rows = book
    .rows('Lessons')
    .slice()
    // Of those due alike the newest first: what was just recorded is seen.
    .reverse()
    .sort(
      (a, b) =>
        Number(b.id === first) - Number(a.id === first) ||
        Number(a.state !== 'open') - Number(b.state !== 'open') ||
        (a.dueQuarter ?? '9999Q4').localeCompare(b.dueQuarter ?? '9999Q4'),
    );
  return (
    <>
      <RecordPanel />
      {rows.length === 0 ? <EmptyState title={t('none')} body={t('noneDo')} /> : null}
      <CardList items={rows} keyOf={(row) => row.id}>
        {(row) => <LessonCard lesson={row} book={book} />}
      </CardList>
    </>
  );
}

const columns: readonly string[] = [
  'quarter',
  'outcome',
  'lesson',
  'campaignKind',
  'target',
  'action',
  'owner',
  'dueQuarter',
];
type Target = keyof typeof lessonTargets;
const targets = Object.keys(lessonTargets) as readonly Target[];
const recorded = needing(lessons, ['owner', 'dueQuarter']);

function RecordPanel(): ReactNode {
  const deps = useDeps();
  const t = useWords(lessonScreenWords);
  const action = useAction();
  const wording = useWording();
  const { names, person } = usePerson();
  const quarter = quarterOf(serialToday(deps.clock.now()));
  const first = {
    quarter,
    owner: person?.name ?? null,
    target: 'plan',
    dueQuarter: shiftQuarter(quarter, 1),
  };
  return (
    <RowFormPanel
      title={t('record')}
      table={recorded}
      columns={columns}
      offers={{ campaignKind: Object.values(campaignKinds).map(wording) }}
      hints={{ campaignKind: t('everyKind') }}
      initial={fieldsOf(lessons, columns, first)}
      submit={t('recordNow')}
      isRunning={action.isRunning}
      names={names}
      onSubmit={(set, reset) => {
        const request = {
          campaignId: null,
          quarter: textOf(set, 'quarter'),
          outcome: set['outcome'] === 'success' ? ('success' as const) : ('failure' as const),
          lesson: textOf(set, 'lesson'),
          campaignKind: textOf(set, 'campaignKind'),
          target: targets.find((one) => one === set['target']) ?? 'plan',
          action: textOf(set, 'action'),
          owner: textOf(set, 'owner'),
          dueQuarter: textOf(set, 'dueQuarter'),
        };
        void action.run(() => recordLesson(deps, request), {
          done: t('recorded'),
          changes: ['Lessons'],
          then: reset,
        });
      }}
    />
  );
}
