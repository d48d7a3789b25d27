import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PlanDesk } from '../../application/approval/planDesk';
import type { StageState } from '../../domain/approval/planState';
import {
  deadlineOf,
  meetingOf,
  stageReminder,
  type StageSubject,
} from '../../domain/approval/reminder';
import { icsOf } from '../../domain/shared/invitation';
import { emlOf } from '../../domain/shared/mailDraft';
import { isoDate, serialFromIso, serialToday } from '../../domain/shared/period';
import { approvalMailWords } from '../../terms/approvalMail';
import { useDeps } from '../shell/deps';
import { usePerson } from '../shell/person';
import { useSettings } from '../shell/settings';
import { useFormat } from '../ui/format';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';
import { useSaveText } from './useSaveText';

/** Reminder, deadline and meeting of an open stage as files; the add-in sends nothing. */
export function StageFiles(props: {
  readonly desk: PlanDesk;
  readonly stage: StageState;
}): ReactNode {
  const { clock } = useDeps();
  const t = useWords(approvalMailWords);
  const stack = useStackStyles();
  const { language } = useSettings();
  const save = useSaveText();
  const subject = useSubject(props.desk, props.stage);
  const { plan, stage } = subject;
  const { team } = props.desk.setting;
  const mail = stageReminder(subject, team, language);
  const deadline = deadlineOf(subject, language, clock.now());
  const name = plan.name ?? plan.id;
  return (
    <details>
      <summary>{`${t('files')} · ${stage.stage.name}`}</summary>
      <div className={stack.tight}>
        <p className={stack.muted}>{t('filesHint')}</p>
        {mail.withoutAddress.length === 0 ? null : (
          <p className={stack.caution}>
            {t('noAddress', { names: mail.withoutAddress.join(', ') })}
          </p>
        )}
        <div className={stack.row}>
          <Button
            size="small"
            onClick={() => {
              save({ name: `${name}.eml`, type: 'message/rfc822', text: emlOf(mail) });
            }}
          >
            {t('mailFile')}
          </Button>
          {deadline === null ? null : (
            <Button
              size="small"
              onClick={() => {
                save({
                  name: `${deadline.title}.ics`,
                  type: 'text/calendar',
                  text: icsOf(deadline),
                });
              }}
            >
              {t('deadlineFile')}
            </Button>
          )}
        </div>
        <Meeting subject={subject} team={team} save={save} />
      </div>
    </details>
  );
}

function useSubject(desk: PlanDesk, stage: StageState): StageSubject {
  const format = useFormat();
  const { plan } = desk.dossier;
  const amount = format.money(desk.now.planned, plan.currency);
  return { plan, stage, amount, round: desk.state.fold.round };
}

/** `09:30` → 570; anything else → undefined. */
function minuteOf(text: string): number | undefined {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/u.exec(text) ?? [];
  if (hours === undefined || minutes === undefined) return undefined;
  return Number(hours) * 60 + Number(minutes);
}

function Meeting(props: {
  readonly subject: StageSubject;
  readonly team: PlanDesk['setting']['team'];
  readonly save: ReturnType<typeof useSaveText>;
}): ReactNode {
  const { subject, team, save } = props;
  const { clock } = useDeps();
  const t = useWords(approvalMailWords);
  const stack = useStackStyles();
  const { language } = useSettings();
  const { person } = usePerson();
  const [date, setDate] = useState(() => isoDate(serialToday(clock.now()) + 1));
  const [time, setTime] = useState('10:00');
  const on = serialFromIso(date);
  const startMinute = minuteOf(time);
  const make = (): void => {
    if (on === undefined || startMinute === undefined || person === undefined) return;
    const when = { on, startMinute, minutes: 30 };
    const meeting = meetingOf(subject, when, person.name, team, language, clock.now());
    save({ name: `${meeting.title}.ics`, type: 'text/calendar', text: icsOf(meeting) });
  };
  return (
    <div className={stack.row}>
      <Field label={t('meetingOn')} size="small">
        <Input
          size="small"
          type="date"
          value={date}
          onChange={(_event, { value }) => {
            setDate(value);
          }}
        />
      </Field>
      <Field label={t('meetingAt')} size="small">
        <Input
          size="small"
          type="time"
          value={time}
          onChange={(_event, { value }) => {
            setTime(value);
          }}
        />
      </Field>
      <Button
        size="small"
        disabledFocusable={on === undefined || startMinute === undefined}
        onClick={make}
      >
        {t('meetingFile')}
      </Button>
    </div>
  );
}
