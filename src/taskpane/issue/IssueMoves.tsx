import { Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { RowIn } from '../../application/book';
import {
  closeIssue,
  recordCause,
  reopenIssue,
  reportIssueDone,
} from '../../application/issue/moveIssue';
import { isSamePerson } from '../../domain/approval/people';
import { mayMove } from '../../domain/issue/lifecycle';
import { serialToday } from '../../domain/shared/period';
import { causeCategories, issues } from '../../domain/tables/issues';
import { issueScreenWords } from '../../terms/registerScreens';
import { useDeps } from '../shell/deps';
import { usePerson } from '../shell/person';
import { ActionButton } from '../ui/ActionButton';
import { needing } from '../ui/form/needing';
import { dayOfSet, RowFormPanel, textOf } from '../ui/form/RowFormPanel';
import { fieldsOf, type RowSet } from '../ui/form/rowForm';
import { ReasonedAction } from '../ui/ReasonedAction';
import { useStackStyles } from '../ui/stackStyles';
import { useAction, type Action } from '../ui/useAction';
import { useWords } from '../ui/useWords';
import { CallMeeting } from './CallMeeting';

interface MoveProps {
  readonly issue: RowIn<'Issues'>;
  readonly action: Action;
  /** The form of the next move stands open: the person has come for it. */
  readonly isOpen: boolean;
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
  const move = { ...props, action };
  return (
    <div className={stack.tight}>
      {mayMove('callMeeting', state) ? <CallMeeting {...move} /> : null}
      {mayMove('reportDone', state) ? <ReportDone {...move} /> : null}
      {mayMove('recordCause', state) ? <Cause {...move} /> : null}
      {mayMove('close', state) ? <Close {...move} /> : null}
      {mayMove('reopen', state) ? <Reopen {...move} /> : null}
    </div>
  );
}

type Category = keyof typeof causeCategories;
const categories = Object.keys(causeCategories) as readonly Category[];
const solving = needing(issues, ['causeCategory', 'solution', 'owner']);
const causeColumns: readonly string[] = ['causeCategory', 'solution', 'owner', 'dueOn'];
const categoryIn = (set: RowSet): Category =>
  categories.find((one) => one === set['causeCategory']) ?? 'process';

function Cause({ issue, action, isOpen }: MoveProps): ReactNode {
  const deps = useDeps();
  const t = useWords(issueScreenWords);
  const { names } = usePerson();
  const [whys, setWhys] = useState(issue.cause ?? '');
  const isKnown = issue.solution !== null;
  const today = serialToday(deps.clock.now());
  const initial = fieldsOf(issues, causeColumns, { ...issue, dueOn: issue.dueOn ?? today + 7 });
  return (
    <RowFormPanel
      title={t(isKnown ? 'changeCause' : 'recordCause')}
      table={solving}
      columns={causeColumns}
      initial={initial}
      submit={t('recordNow')}
      isRunning={action.isRunning}
      isReady={whys.trim() !== ''}
      isOpen={isOpen && !isKnown}
      before={<Whys whys={whys} change={setWhys} />}
      names={names}
      onSubmit={(set) => {
        const request = {
          issueId: issue.id,
          causeCategory: categoryIn(set),
          whys: whysIn(whys),
          solution: textOf(set, 'solution'),
          owner: textOf(set, 'owner'),
          dueOn: dayOfSet(set, 'dueOn'),
        };
        void action.run(() => recordCause(deps, request), {
          done: t('causeRecorded'),
          changes: ['Issues'],
        });
      }}
    />
  );
}

/** One a line; the numbers that the sheet shows before them are put there again. */
const whysIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^\s*\d+\.\s*/u, ''))
    .filter((line) => line.trim() !== '');

function Whys(props: {
  readonly whys: string;
  readonly change: (whys: string) => void;
}): ReactNode {
  const t = useWords(issueScreenWords);
  return (
    <Field label={t('whys')} required>
      <Textarea
        value={props.whys}
        rows={4}
        onChange={(_event, { value }) => {
          props.change(value);
        }}
      />
    </Field>
  );
}

function ReportDone({ issue, action }: MoveProps): ReactNode {
  const deps = useDeps();
  const t = useWords(issueScreenWords);
  const stack = useStackStyles();
  return (
    <div className={stack.row}>
      <ActionButton
        appearance="primary"
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
const closing = needing(issues, closeColumns);

function Close({ issue, action, isOpen }: MoveProps): ReactNode {
  const deps = useDeps();
  const t = useWords(issueScreenWords);
  const stack = useStackStyles();
  const { person } = usePerson();
  if (isSamePerson(issue.owner, person?.name ?? null))
    return <span className={stack.muted}>{t('othersVerify')}</span>;
  return (
    <RowFormPanel
      title={t('close')}
      table={closing}
      columns={closeColumns}
      wide={['evidence']}
      initial={fieldsOf(issues, closeColumns, issue)}
      submit={t('closeNow')}
      isRunning={action.isRunning}
      isOpen={isOpen}
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
      <summary className={stack.strong}>{t('reopen')}</summary>
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
