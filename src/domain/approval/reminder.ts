import type { Language } from '../../terms/language';
import { approvalMailWords } from '../../terms/approvalMail';
import { say } from '../../terms/wording';
import type { Invitation } from '../shared/invitation';
import type { MailDraft } from '../shared/mailDraft';
import { isoDate, type DateSerial } from '../shared/period';
import type { PlanRow } from '../tables/plans';
import type { TeamRow } from '../tables/settings';
import { isSamePerson } from './people';
import type { Answer } from './planFold';
import type { StageState } from './planState';

/** What a reminder is about; `amount` is written by who makes it, in the reader's language. */
export interface StageSubject {
  readonly plan: PlanRow;
  readonly stage: StageState;
  readonly amount: string;
  readonly round: number;
}

export interface Addressed extends MailDraft {
  /** People meant whose address the Team table does not know. */
  readonly withoutAddress: readonly string[];
}

const titleOf = ({ plan, stage }: StageSubject) => ({
  plan: plan.name ?? plan.id,
  stage: stage.stage.name,
});

const addressOf = (team: readonly TeamRow[], name: string): string | null => {
  const email = team.find((row) => isSamePerson(row.name, name))?.email?.trim() ?? '';
  return email === '' ? null : email;
};

function addressed(
  names: readonly string[],
  team: readonly TeamRow[],
): Pick<Addressed, 'to' | 'withoutAddress'> {
  return {
    to: names.flatMap((name) => addressOf(team, name) ?? []),
    withoutAddress: names.filter((name) => addressOf(team, name) === null),
  };
}

/** Everybody who may decide the stage, once. */
export const deciders = ({ stage }: StageSubject): readonly string[] => [
  ...new Set(stage.may.map((one) => one.name)),
];

/** Mail draft to everybody who may decide an open stage. */
export function stageReminder(
  subject: StageSubject,
  team: readonly TeamRow[],
  language: Language,
): Addressed {
  const names = deciders(subject);
  const { plan, stage, amount } = subject;
  const title = titleOf(subject);
  const due = stage.dueOn === null ? '—' : isoDate(stage.dueOn);
  const comma = language === 'zh-CN' ? '、' : ', ';
  const lines = [
    say(approvalMailWords.greeting, language, { names: names.join(comma) }),
    '',
    say(approvalMailWords.body, language, { ...title, lead: plan.lead ?? '', amount, due }),
    ...(stage.isOverdue ? [say(approvalMailWords.late, language)] : []),
    say(approvalMailWords.aim, language, { objective: plan.objective ?? '' }),
    '',
    say(approvalMailWords.where, language),
  ];
  return {
    ...addressed(names, team),
    subject: say(approvalMailWords.subject, language, title),
    body: lines.join('\n'),
  };
}

/** Mail draft to the lead of a plan that was sent back, with every comment. */
export function answerMail(
  plan: PlanRow,
  answer: Answer & { readonly stageName: string },
  fieldName: (comment: Answer['fieldComments'][number]) => string,
  team: readonly TeamRow[],
  language: Language,
): Addressed {
  const title = { plan: plan.name ?? plan.id, stage: answer.stageName };
  const isRejected = answer.action === 'reject';
  const lines = [
    say(approvalMailWords.greeting, language, { names: plan.lead ?? '' }),
    '',
    say(approvalMailWords.returnedBody, language, { ...title, name: answer.by }),
    ...(answer.comment === null ? [] : ['', answer.comment]),
    ...answer.fieldComments.map((one) =>
      say(approvalMailWords.remark, language, { field: fieldName(one), comment: one.comment }),
    ),
    '',
    say(approvalMailWords.where, language),
  ];
  return {
    ...addressed(plan.lead === null ? [] : [plan.lead], team),
    subject: say(
      approvalMailWords[isRejected ? 'rejectedSubject' : 'returnedSubject'],
      language,
      title,
    ),
    body: lines.join('\n'),
  };
}

const uidOf = ({ plan, stage, round }: StageSubject, kind: string): string =>
  `${kind}-${plan.id}-${stage.stage.stageId}-${String(round)}@marketing-oversight`;

/** The stage's deadline as a whole day in the calendar; null where it has none. */
export function deadlineOf(
  subject: StageSubject,
  language: Language,
  stamp: Date,
): Invitation | null {
  const { dueOn } = subject.stage;
  if (dueOn === null) return null;
  const title = titleOf(subject);
  return {
    uid: uidOf(subject, 'deadline'),
    title: say(approvalMailWords.deadlineTitle, language, title),
    description: stageReminder(subject, [], language).body,
    on: dueOn,
    attendees: [],
    stamp,
  };
}

export interface MeetingTime {
  readonly on: DateSerial;
  /** Minutes after midnight, local time. */
  readonly startMinute: number;
  readonly minutes: number;
}

/** A meeting of the lead with who decides; people without an address are named in its text only. */
export function meetingOf(
  subject: StageSubject,
  time: MeetingTime,
  organiser: string,
  team: readonly TeamRow[],
  language: Language,
  stamp: Date,
): Invitation {
  const { lead } = subject.plan;
  const names = [...new Set([...deciders(subject), ...(lead === null ? [] : [lead])])];
  const email = addressOf(team, organiser);
  return {
    uid: uidOf(subject, 'meeting'),
    title: say(approvalMailWords.meetingTitle, language, titleOf(subject)),
    description: stageReminder(subject, team, language).body,
    ...time,
    attendees: names
      .filter((name) => !isSamePerson(name, organiser))
      .flatMap((name) => {
        const address = addressOf(team, name);
        return address === null ? [] : [{ name, email: address }];
      }),
    ...(email === null ? {} : { organiser: { name: organiser, email } }),
    stamp,
  };
}
