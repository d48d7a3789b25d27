import type { SampleContext, SampleLine, SampleRow } from './context';

const text = (line: SampleLine, name: string): string | null =>
  line[name] === '' ? null : (line[name] ?? null);

export const issueRows = (at: SampleContext): SampleRow[] =>
  at.files.issues.map((line) => ({
    id: `I-SAMPLE${line['key'] ?? ''}`,
    campaignId: at.planId(line['campaign']),
    source: text(line, 'source'),
    problem: at.words(line, 'problem'),
    severity: text(line, 'severity'),
    raisedBy: at.person(line['raisedBy']),
    raisedOn: at.day(line, 'raisedDay'),
    state: text(line, 'state'),
    meetingOn: at.day(line, 'meetingDay'),
    causeCategory: text(line, 'causeCategory'),
    cause: at.words(line, 'cause'),
    solution: at.words(line, 'solution'),
    owner: at.person(line['owner']),
    dueOn: at.day(line, 'dueDay'),
    effect: at.words(line, 'effect'),
    evidence: text(line, 'evidence'),
    closedOn: at.day(line, 'closedDay'),
  }));

export const lessonRows = (at: SampleContext): SampleRow[] =>
  at.files.lessons.map((line) => ({
    id: `L-SAMPLE${line['key'] ?? ''}`,
    campaignId: at.planId(line['campaign']),
    quarter: at.quarterAt(Number(line['quarterOffset'])),
    outcome: text(line, 'outcome'),
    lesson: at.words(line, 'lesson'),
    campaignKind: text(line, 'kind'),
    target: text(line, 'target'),
    action: at.words(line, 'action'),
    owner: at.person(line['owner']),
    dueQuarter: at.quarterAt(Number(line['dueQuarterOffset'])),
    state: text(line, 'state'),
  }));

const attendees = (at: SampleContext, line: SampleLine): string =>
  (line['attendees'] ?? '')
    .split('|')
    .map((person) => at.person(person) ?? '')
    .join(at.language === 'zh-CN' ? '、' : ', ');

export const meetingRows = (at: SampleContext): SampleRow[] =>
  at.files.meetings.map((line) => ({
    id: `MT-SAMPLE${line['key'] ?? ''}`,
    kind: text(line, 'kind'),
    quarter: at.quarterAt(Number(line['quarterOffset'])),
    heldOn: at.day(line, 'day'),
    attendees: attendees(at, line),
    marketNotes: at.words(line, 'market'),
    customerNotes: at.words(line, 'customers'),
    competitorNotes: at.words(line, 'competitors'),
    successes: at.words(line, 'successes'),
    failures: at.words(line, 'failures'),
    decisions: at.words(line, 'decisions'),
    minutesBy: at.person(line['minutesBy']),
  }));

export const trainingRows = (at: SampleContext): SampleRow[] =>
  at.files.training.map((line, i) => {
    const heldOn = at.day(line, 'day') ?? 0;
    return {
      id: `T-SAMPLE${String(i + 1)}`,
      person: at.person(line['person']),
      topic: text(line, 'topic'),
      title: at.words(line, 'title'),
      heldOn,
      validUntil: heldOn + Number(line['validDays']),
      score: at.amount(line, 'score'),
      attended: at.yes(line, 'attended'),
      evidence: text(line, 'evidence'),
    };
  });

export const violationRows = (at: SampleContext): SampleRow[] =>
  at.files.violations.map((line, i) => ({
    id: `V-SAMPLE${String(i + 1)}`,
    person: at.person(line['person']),
    act: at.words(line, 'act'),
    basis: at.words(line, 'basis'),
    campaignId: at.planId(line['campaign']),
    foundOn: at.day(line, 'foundDay'),
    recordedBy: at.person(line['recordedBy']),
    state: text(line, 'state'),
    handling: at.words(line, 'handling'),
  }));
