import { Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { RowIn } from '../../application/book';
import {
  callIssueMeeting,
  closeIssue,
  recordCause,
  reopenIssue,
  reportIssueDone,
} from '../../application/issue/moveIssue';
import { mayMove } from '../../domain/issue/lifecycle';
import { isoDate, serialFromIso, serialToday } from '../../domain/shared/period';
import { causeCategories, issues } from '../../domain/tables/issues';
import { issueScreenWords } from '../../terms/registerScreens';
import { useDeps } from '../shell/deps';
import { usePerson } from '../shell/person';
import { ActionButton } from '../ui/ActionButton';
import { dayOfSet, namesIn, RowFormPanel, textOf } from '../ui/form/RowFormPanel';
import { fieldsOf, type RowSet } from '../ui/form/rowForm';
import { ReasonedAction } from '../ui/ReasonedAction';
import { useStackStyles } from '../ui/stackStyles';
import { useAction, type Action } from '../ui/useAction';
import { useWords } from '../ui/useWords';

interface MoveProps {
  readonly issue: RowIn<'Issues'>;
  readonly action: Action;
}

/** The moves an issue in this state allows, each a short form. */
export function IssueMoves(props: {
  readonly issue: RowIn<'Issues'>;
  readonly isOpen: boolean;
}): ReactNode {
  const { issue } = props;
  const action = useAction();
  const stack = useStackStyles();
  const { state } = issue;
  return (
    <div className={stack.tight}>
      {mayMove('callMeeting', state) ? <CallMeeting issue={issue} action={action} /> : null}
      {mayMove('recordCause', state) ? <Cause issue={issue} action={action} /> : null}
      {mayMove('reportDone', state) ? <ReportDone issue={issue} action={action} /> : null}
      {mayMove('close', state) ? <Close issue={issue} action={action} /> : null}
      {mayMove('reopen', state) ? <Reopen issue={issue} action={action} /> : null}
    </div>
  );
}

function CallMeeting({ issue, action }: MoveProps): ReactNode {
  const deps = useDeps();
  const t = useWords(issueScreenWords);
  const stack = useStackStyles();
  const [day, setDay] = useState(isoDate(serialToday(deps.clock.now()) + 1));
  const [people, setPeople] = useState('');
  const on = serialFromIso(day);
  const attendees = namesIn(people);
  const isReady = on !== undefined && attendees.length > 0;
  const call = (): void => {
    if (!isReady) return;
    void action.run(() => callIssueMeeting(deps, { issueId: issue.id, on, attendees }), {
      done: t('meetingCalled'),
      changes: ['Issues', 'Meetings'],
      then: (acted) => {
        const bytes = new TextEncoder().encode(acted.value.invitation);
        void deps.files.save({ name: `${issue.id}.ics`, type: 'text/calendar', bytes });
      },
    });
  };
  return (
    <details>
      <summary>{t('callMeeting')}</summary>
      <div className={stack.stack}>
        <Field label={t('meetingOn')} required>
          <Input
            type="date"
            value={day}
            onChange={(_event, { value }) => {
              setDay(value);
            }}
          />
        </Field>
        <Field label={t('attendees')} required>
          <Input
            value={people}
            onChange={(_event, { value }) => {
              setPeople(value);
            }}
          />
        </Field>
        <div className={stack.row}>
          <ActionButton
            size="small"
            isRunning={action.isRunning}
            disabled={!isReady}
            onClick={call}
          >
            {t('callMeeting')}
          </ActionButton>
        </div>
      </div>
    </details>
  );
}

type Category = keyof typeof causeCategories;
const categories = Object.keys(causeCategories) as readonly Category[];
const causeColumns: readonly string[] = ['causeCategory', 'solution', 'owner', 'dueOn'];
const categoryIn = (set: RowSet): Category =>
  categories.find((one) => one === set['causeCategory']) ?? 'process';

function Cause({ issue, action }: MoveProps): ReactNode {
  const deps = useDeps();
  const t = useWords(issueScreenWords);
  const { names } = usePerson();
  const [whys, setWhys] = useState(issue.cause ?? '');
  const today = serialToday(deps.clock.now());
  const initial = fieldsOf(issues, causeColumns, { ...issue, dueOn: issue.dueOn ?? today + 7 });
  return (
    <RowFormPanel
      title={t('recordCause')}
      table={issues}
      columns={causeColumns}
      initial={initial}
      submit={t('recordCause')}
      isRunning={action.isRunning}
      names={names}
      onSubmit={(set) => {
        const request = {
          issueId: issue.id,
          causeCategory: categoryIn(set),
          whys: whys.split('\n').filter((line) => line.trim() !== ''),
          solution: textOf(set, 'solution'),
          owner: textOf(set, 'owner'),
          dueOn: dayOfSet(set, 'dueOn'),
        };
        void action.run(() => recordCause(deps, request), {
          done: t('causeRecorded'),
          changes: ['Issues'],
        });
      }}
    >
      <Field label={t('whys')} required>
        <Textarea
          value={whys}
          rows={4}
          onChange={(_event, { value }) => {
            setWhys(value);
          }}
        />
      </Field>
    </RowFormPanel>
  );
}

function ReportDone({ issue, action }: MoveProps): ReactNode {
  const deps = useDeps();
  const t = useWords(issueScreenWords);
  const stack = useStackStyles();
  return (
    <div className={stack.row}>
      <ActionButton
        size="small"
        isRunning={action.isRunning}
        onClick={() => {
          void action.run(() => reportIssueDone(deps, { issueId: issue.id }), {
            done: t('doneReported'),
            changes: ['Issues'],
          });
        }}
      >
        {t('reportDone')}
      </ActionButton>
    </div>
  );
}

const closeColumns: readonly string[] = ['effect', 'evidence'];

function Close({ issue, action }: MoveProps): ReactNode {
  const deps = useDeps();
  const t = useWords(issueScreenWords);
  return (
    <RowFormPanel
      title={t('close')}
      table={issues}
      columns={closeColumns}
      initial={fieldsOf(issues, closeColumns, issue)}
      submit={t('close')}
      isRunning={action.isRunning}
      onSubmit={(set) => {
        const request = {
          issueId: issue.id,
          effect: textOf(set, 'effect'),
          evidence: textOf(set, 'evidence'),
        };
        void action.run(() => closeIssue(deps, request), {
          done: t('closed'),
          changes: ['Issues'],
        });
      }}
    />
  );
}

function Reopen({ issue, action }: MoveProps): ReactNode {
  const deps = useDeps();
  const t = useWords(issueScreenWords);
  const stack = useStackStyles();
  return (
    <details>
      <summary>{t('reopen')}</summary>
      <div className={stack.stack}>
        <ReasonedAction
          label={t('reopenWhy')}
          submit={t('reopen')}
          size="small"
          isRunning={action.isRunning}
          act={(reason) => {
            void action.run(() => reopenIssue(deps, { issueId: issue.id, reason }), {
              done: t('reopened'),
              changes: ['Issues'],
            });
          }}
        />
      </div>
    </details>
  );
}
