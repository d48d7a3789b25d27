import {
  issues,
  issueStates,
  lessons,
  trainingTopics,
  violations,
  violationStates,
} from '../../src/domain/tables/issues';
import { plans } from '../../src/domain/tables/plans';
import { conductFailures } from '../../src/terms/conduct';
import { conductWords } from '../../src/terms/conductScreen';
import { dutyFailures } from '../../src/terms/dutyFailure';
import { logWords } from '../../src/terms/logScreen';
import { planWords } from '../../src/terms/plan';
import {
  issueScreenWords,
  lessonScreenWords,
  meetingScreenWords,
  trainingScreenWords,
} from '../../src/terms/registerScreens';
import { reportScreenWords } from '../../src/terms/reportScreen';
import type { Wording } from '../../src/terms/wording';
import { BrowserFixture } from '../support/browser';
import { desk, type Desk } from '../support/desk';
import { dutyWords as words } from '../support/dutyWords';
import { saleLead, sampleBook, sampleDay, samplePeople } from '../support/sampleQuarter';

jest.setTimeout(1_500_000);

const browser = new BrowserFixture();
beforeAll(() => browser.start());
afterAll(() => browser.stop());

type Step = (at: Desk, shot: (name: string) => Promise<void>) => Promise<void>;
const exactly = (name: string): RegExp => new RegExp(`^${name}$`);
const wordOf = (choices: Readonly<Record<string, Wording>> | undefined, code: string): Wording =>
  choices?.[code] ?? ['', ''];

/** W1: the meeting about the next quarter is on record, and plans can be written from it. */
const managerPlans: Step = async ({ pane, t, sitDown }, shot) => {
  await sitDown('manager');
  await pane.open('meeting');
  await pane.unfold(t(meetingScreenWords.record));
  for (const [label, text] of words.meeting) await pane.fill(t(label), t(text));
  await shot('meeting-form');
  await pane.press(t(meetingScreenWords.recordNow));
  await pane.card(t(words.meeting[4]?.[1] ?? ['', ''])).says(t(meetingScreenWords.planFrom));
  await shot('meeting');
};

/** W1, W5.2: the sale that is over becomes next quarter's draft, with what was learnt from it. */
const leadCopiesForward: Step = async ({ pane, t, sitDown }, shot) => {
  await sitDown(saleLead);
  await pane.open('plan');
  await pane.follow(t(words.campaign));
  await pane.follow(t(planWords.copyForward));
  await pane.says(new RegExp(t(words.lessonOfSale)));
  await shot('copy');
  await pane.press(t(planWords.copyNow));
  await pane.says(t(planWords.editPlan));
  await pane.holds(t(plans.columns.name.header), t(words.campaign));
  await shot('copied');
  await pane.open('lesson');
  const card = pane.card(t(words.lessonOfSale));
  await card.says(t(lessonScreenWords.adoptedIn, { plan: t(words.copied) }));
};

/** W3.3: a problem is raised, met about, understood, mended, and closed by somebody else. */
const problemIsSolved: Step = async ({ pane, t, sitDown, takeUp }, shot) => {
  const c = issues.columns;
  const problem = pane.card(t(words.problem));
  await sitDown('lead');
  await pane.open('issue');
  await pane.unfold(t(issueScreenWords.raise));
  await pane.fill(t(c.problem.header), t(words.problem));
  await pane.fill(t(c.owner.header), t(samplePeople.lead));
  await shot('issue-form');
  await pane.press(t(issueScreenWords.raiseNow));
  await problem.says(t(wordOf(issueStates, 'open')));
  await sitDown('manager');
  await pane.open('issue');
  await problem.unfold(t(issueScreenWords.callMeeting));
  await problem.fill(t(issueScreenWords.attendees), t(words.attendees));
  await shot('issue-meeting');
  await pane.saves(/\.ics$/, () => problem.press(t(issueScreenWords.callNow)));
  await problem.says(t(wordOf(issueStates, 'meeting')));
  await sitDown('lead');
  await takeUp('solveIssue');
  await shot('issue-owner');
  await problem.choose(t(c.causeCategory.header), t(wordOf(c.causeCategory.choices, 'vendor')));
  await problem.fill(t(c.solution.header), t(words.solution));
  await problem.fill(t(issueScreenWords.whys), t(words.whys));
  await shot('issue-cause');
  await problem.press(t(issueScreenWords.recordNow));
  await problem.press(t(issueScreenWords.reportDone));
  await problem.says(t(issueScreenWords.othersVerify));
  await shot('issue-verifying');
  await sitDown('compliance');
  await pane.open('issue');
  await problem.unfold(t(issueScreenWords.close));
  for (const [label, text] of words.proof) await problem.fill(t(label), t(text));
  await problem.press(t(issueScreenWords.closeNow));
  await problem.says(t(wordOf(issueStates, 'closed')));
  await shot('issue-closed');
};

/** W5.2: a lesson with its action is recorded, and ticked off in the plan that follows it. */
const lessonIsLearnt: Step = async ({ pane, t, sitDown }, shot) => {
  const c = lessons.columns;
  const [
    [, lesson] = [
      ['', ''],
      ['', ''],
    ],
  ] = words.lesson;
  await sitDown(saleLead);
  await pane.open('lesson');
  await pane.unfold(t(lessonScreenWords.record));
  await pane.choose(t(c.outcome.header), t(wordOf(c.outcome.choices, 'failure')));
  for (const [label, text] of words.lesson) await pane.fill(t(label), t(text));
  await shot('lesson-form');
  await pane.press(t(lessonScreenWords.recordNow));
  const card = pane.card(t(lesson as Wording));
  await card.says(t(wordOf(c.state.choices, 'open')));
  await card.unfold(t(lessonScreenWords.settle));
  await card.choose(t(lessonScreenWords.plan), t(words.copied));
  await card.fill(t(lessonScreenWords.proof), t(words.lessonProof));
  await shot('lesson-adopt');
  await card.press(exactly(t(lessonScreenWords.adopt)));
  await card.says(t(lessonScreenWords.adoptedIn, { plan: t(words.copied) }));
  await shot('lesson');
};

/** W5.1: a quarter that still runs is not closed, and the pane says so; one that is over is. */
const quarterIsClosed: Step = async ({ pane, t, sitDown }, shot) => {
  await sitDown('manager');
  await pane.open('report');
  await pane.unfold(t(reportScreenWords.closeQuarter));
  await pane.press(t(reportScreenWords.closeNow));
  await pane.says(t(dutyFailures['quarterRuns']?.what ?? ['', ''], { quarter: '2026Q4' }));
  await shot('quarter-runs');
  await pane.fill(t(reportScreenWords.period), '2026Q3');
  await pane.press(t(reportScreenWords.makeThis));
  await pane.says(t(reportScreenWords.noProblems));
  await pane.press(t(reportScreenWords.closeNow));
  await pane.says(t(reportScreenWords.quarterClosed));
  await shot('quarter-closed');
};

/** W5.3: who is due is shown, and a session with them all leaves nobody due. */
const teamIsTrained: Step = async ({ pane, t, sitDown }, shot) => {
  await sitDown('compliance');
  await pane.open('training');
  const never = { topic: t(trainingTopics.compliance), count: 10 };
  await pane.says(t(trainingScreenWords.neverOne, never));
  await shot('training');
  await pane.unfold(t(trainingScreenWords.record));
  await pane.fill(t(words.session[0]), t(words.session[1]));
  await shot('training-form');
  await pane.press(t(trainingScreenWords.recordNow));
  await pane.says(t(trainingScreenWords.dueNone));
  await shot('trained');
};

/** W7.2: recorded, appealed by the person, decided by another; never one's own. */
const breachIsJudged: Step = async ({ pane, t, sitDown, takeUp }, shot) => {
  const [
    [, act] = [
      ['', ''],
      ['', ''],
    ],
  ] = words.breach;
  const card = pane.card(t(act as Wording));
  const person = t(violations.columns.person.header);
  await sitDown('manager');
  await pane.open('conduct');
  await pane.unfold(t(conductWords.record));
  await pane.fill(person, t(samplePeople.manager));
  for (const [label, text] of words.breach) await pane.fill(t(label), t(text));
  await shot('conduct-form');
  await pane.press(t(conductWords.recordNow));
  await pane.says(t(conductFailures.ownMatter.what, { person: t(samplePeople.manager) }));
  await pane.fill(person, t(samplePeople.lead));
  await pane.press(t(conductWords.recordNow));
  await card.says(t(wordOf(violationStates, 'found')));
  await sitDown('lead');
  await takeUp('acknowledgeViolation');
  await shot('conduct-person');
  await card.fill(t(conductWords.words), t(words.appeal));
  await card.press(t(conductWords.appeal));
  await card.says(t(wordOf(violationStates, 'appealed')));
  await sitDown('manager');
  await pane.open('conduct');
  await card.says(t(conductWords.waitsForOther, { by: t(samplePeople.manager) }));
  expect(await card.text()).not.toContain(t(conductWords.answer));
  await shot('conduct-recorder');
  await sitDown('senior');
  await pane.open('conduct');
  await card.unfold(t(conductWords.answer));
  await card.fill(t(conductWords.words), t(words.handling));
  await card.press(exactly(t(conductWords.handle)));
  await card.says(t(wordOf(violationStates, 'handled')));
  await shot('conduct');
};

/** W0.1: all that was decided stands on a log that verifies. */
const logStands: Step = async ({ pane, t }, shot) => {
  await pane.open('log');
  await pane.says(t(logWords.intact, { count: 97 }));
  await shot('log');
};

const steps: readonly Step[] = [
  managerPlans,
  leadCopiesForward,
  problemIsSolved,
  lessonIsLearnt,
  quarterIsClosed,
  teamIsTrained,
  breachIsJudged,
  logStands,
];

describe.each([
  ['zh-CN', 'mouse'],
  ['en-US', 'keyboard'],
] as const)('the duties between planning and record, %s, by %s', (language, hands) => {
  test('are done one after the other, each by who answers for it', async () => {
    const workbook = await browser.openWorkbook({
      lang: language,
      paneWidth: 350,
      height: 1100,
      now: sampleDay,
      book: sampleBook(language),
    });
    const at = await desk(workbook, language, hands);
    const shot = (name: string): Promise<void> => at.pane.picture(`duties-${name}-${language}`);
    for (const step of steps) await step(at, shot);
    expect(workbook.errors).toEqual([]);
    await workbook.close();
  });
});
