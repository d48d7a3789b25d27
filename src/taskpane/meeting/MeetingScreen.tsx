import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Book, RowIn } from '../../application/book';
import { recordMeeting } from '../../application/lesson/lessons';
import { quarterOf, serialToday, shiftQuarter } from '../../domain/shared/period';
import { meetingKinds, meetings } from '../../domain/tables/issues';
import { headerOf } from '../../domain/tables/headers';
import { dutyFailures } from '../../terms/dutyFailure';
import { screenNames } from '../../terms/pane';
import { meetingScreenWords } from '../../terms/registerScreens';
import { useDeps } from '../shell/deps';
import { usePerson } from '../shell/person';
import { hrefOf } from '../shell/route';
import { useSettings } from '../shell/settings';
import { BookGate } from '../ui/BookGate';
import { Card } from '../ui/Card';
import { CardList } from '../ui/CardList';
import { CellLink } from '../ui/CellLink';
import { Chips } from '../ui/Chips';
import { EmptyState } from '../ui/EmptyState';
import { Facts } from '../ui/Facts';
import { addFailureWords } from '../ui/failureWords';
import { needing } from '../ui/form/needing';
import { dayOfSet, RowFormPanel, textOf } from '../ui/form/RowFormPanel';
import { fieldsOf } from '../ui/form/rowForm';
import { useFormat } from '../ui/format';
import { ScreenFrame } from '../ui/ScreenFrame';
import { useStackStyles } from '../ui/stackStyles';
import { StateBadge } from '../ui/StateBadge';
import { useAction } from '../ui/useAction';
import { useWords } from '../ui/useWords';

addFailureWords(dutyFailures);

const reads = { Meetings: 'all' } as const;

/** Minutes of planning meetings (W1) and quarterly reviews (W5.1). */
export function MeetingScreen(): ReactNode {
  const t = useWords(meetingScreenWords);
  const name = useWords(screenNames);
  return (
    <ScreenFrame title={name('meeting')} intro={t('intro')}>
      <BookGate request={reads} needed={['Meetings']}>
        {(book) => <MeetingList book={book} />}
      </BookGate>
    </ScreenFrame>
  );
}

function MeetingList({ book }: { readonly book: Book }): ReactNode {
  const t = useWords(meetingScreenWords);
  const [kind, setKind] = useState<'planning' | 'review'>('planning');
  const rows = book
    .rows('Meetings')
    .slice()
    .sort((a, b) => (b.heldOn ?? 0) - (a.heldOn ?? 0));
  return (
    <>
      <Chips
        label={t('kind')}
        chosen={kind}
        choose={setKind}
        chips={[
          { value: 'planning', text: t('planning') },
          { value: 'review', text: t('review') },
        ]}
      />
      <RecordPanel kind={kind} key={kind} attendees={lastAttendees(rows, kind)} />
      {rows.length === 0 ? <EmptyState title={t('none')} body={t('noneDo')} /> : null}
      <CardList items={rows} keyOf={(row) => row.id}>
        {(row) => <MeetingCard row={row} />}
      </CardList>
    </>
  );
}

/** Mostly the same people meet again: those of the last meeting of the kind are the start. */
const lastAttendees = (
  latestFirst: readonly RowIn<'Meetings'>[],
  kind: 'planning' | 'review',
): string | null => latestFirst.find((row) => row.kind === kind)?.attendees ?? null;

const columnsOf = {
  planning: [
    'quarter',
    'heldOn',
    'attendees',
    'marketNotes',
    'customerNotes',
    'competitorNotes',
    'decisions',
  ],
  review: ['quarter', 'heldOn', 'attendees', 'successes', 'failures', 'decisions'],
} as const;

const minutes = {
  planning: needing(meetings, ['attendees', 'marketNotes', 'decisions']),
  review: needing(meetings, ['attendees', 'successes', 'failures', 'decisions']),
} as const;

function RecordPanel(props: {
  readonly kind: 'planning' | 'review';
  readonly attendees: string | null;
}): ReactNode {
  const { kind, attendees } = props;
  const deps = useDeps();
  const t = useWords(meetingScreenWords);
  const action = useAction();
  const { names } = usePerson();
  const today = serialToday(deps.clock.now());
  const quarter = shiftQuarter(quarterOf(today), kind === 'planning' ? 1 : 0);
  const columns: readonly string[] = columnsOf[kind];
  return (
    <RowFormPanel
      title={t('record')}
      table={minutes[kind]}
      columns={columns}
      wide={['attendees']}
      initial={fieldsOf(meetings, columns, { quarter, heldOn: today, attendees })}
      submit={t('recordNow')}
      isRunning={action.isRunning}
      names={names}
      onSubmit={(set, reset) => {
        const request = {
          kind,
          quarter: textOf(set, 'quarter'),
          heldOn: dayOfSet(set, 'heldOn'),
          attendees: textOf(set, 'attendees'),
          marketNotes: textOf(set, 'marketNotes'),
          customerNotes: textOf(set, 'customerNotes'),
          competitorNotes: textOf(set, 'competitorNotes'),
          successes: textOf(set, 'successes'),
          failures: textOf(set, 'failures'),
          decisions: textOf(set, 'decisions'),
        };
        void action.run(() => recordMeeting(deps, request), {
          done: t('recorded'),
          changes: ['Meetings'],
          then: reset,
        });
      }}
    />
  );
}

const shownColumns = [
  'attendees',
  'marketNotes',
  'customerNotes',
  'competitorNotes',
  'successes',
  'failures',
  'decisions',
] as const;

function MeetingCard({ row }: { readonly row: RowIn<'Meetings'> }): ReactNode {
  const t = useWords(meetingScreenWords);
  const stack = useStackStyles();
  const format = useFormat();
  const { language } = useSettings();
  return (
    <Card>
      <div className={stack.spread}>
        <StateBadge code={row.kind} choices={meetingKinds} />
        <CellLink place={{ table: 'Meetings', rowId: row.id }} />
      </div>
      <span className={stack.strong}>
        {`${format.quarter(row.quarter)} · ${format.day(row.heldOn)}`}
      </span>
      <Facts
        facts={shownColumns.map((column) => [headerOf(meetings, column, language), row[column]])}
      />
      {row.kind === 'planning' ? (
        <div className={stack.row}>
          <Button as="a" size="small" href={hrefOf('plan', ['new'], { meeting: row.id })}>
            {t('planFrom')}
          </Button>
        </div>
      ) : null}
    </Card>
  );
}
