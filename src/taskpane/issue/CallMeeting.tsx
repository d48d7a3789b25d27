import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { RowIn } from '../../application/book';
import { callIssueMeeting } from '../../application/issue/moveIssue';
import { isoDate, serialFromIso, serialToday } from '../../domain/shared/period';
import { formWords } from '../../terms/form';
import { issueScreenWords } from '../../terms/registerScreens';
import { useDeps } from '../shell/deps';
import { usePerson } from '../shell/person';
import { ActionButton } from '../ui/ActionButton';
import { namesIn } from '../ui/form/RowFormPanel';
import { useStackStyles } from '../ui/stackStyles';
import type { Action } from '../ui/useAction';
import { useWords } from '../ui/useWords';

/** Whoever calls the meeting, whoever found the problem and whoever is to solve it. */
const concerned = (issue: RowIn<'Issues'>, person: string | undefined): readonly string[] => [
  ...new Set([person, issue.raisedBy, issue.owner].filter((name) => name != null)),
];

/** Sets a meeting about an issue; its invitation is saved as a file to open in a calendar. */
export function CallMeeting(props: {
  readonly issue: RowIn<'Issues'>;
  readonly action: Action;
}): ReactNode {
  const { issue, action } = props;
  const deps = useDeps();
  const t = useWords(issueScreenWords);
  const stack = useStackStyles();
  const { person } = usePerson();
  const comma = useWords(formWords)('comma');
  const [day, setDay] = useState(isoDate(serialToday(deps.clock.now()) + 1));
  const [typed, setTyped] = useState<string>();
  const people = typed ?? concerned(issue, person?.name).join(comma);
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
      <summary className={stack.strong}>
        {t(issue.state === 'meeting' ? 'callAgain' : 'callMeeting')}
      </summary>
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
        <Attendees people={people} change={setTyped} />
        <div className={stack.row}>
          <ActionButton
            appearance="primary"
            isRunning={action.isRunning}
            disabled={!isReady}
            onClick={call}
          >
            {t('callNow')}
          </ActionButton>
        </div>
      </div>
    </details>
  );
}

function Attendees(props: {
  readonly people: string;
  readonly change: (people: string) => void;
}): ReactNode {
  const t = useWords(issueScreenWords);
  return (
    <Field label={t('attendees')} hint={t('invitationHint')} required>
      <Input
        value={props.people}
        onChange={(_event, { value }) => {
          props.change(value);
        }}
      />
    </Field>
  );
}
