import { approvalWords } from '../../src/terms/approvalScreen';
import { budgetWords } from '../../src/terms/budgetScreen';
import { complianceScreenWords } from '../../src/terms/complianceScreen';
import { logWords } from '../../src/terms/logScreen';
import { reportScreenWords } from '../../src/terms/reportScreen';
import { needWords } from '../../src/terms/today';
import { weeklyWords } from '../../src/terms/weeklyScreen';
import { say } from '../../src/terms/wording';
import { budget } from '../../src/domain/tables/budget';
import { BrowserFixture } from '../support/browser';
import { desk, type Desk } from '../support/desk';
import { PaneDriver } from '../support/paneDriver';
import { words } from '../support/roadWords';
import { sampleBook, sampleDay, samplePeople } from '../support/sampleQuarter';

jest.setTimeout(1_500_000);

const browser = new BrowserFixture();
beforeAll(() => browser.start());
afterAll(() => browser.stop());

/** W3.1: the report that is owed, in a few fields. */
async function leadFiles({ pane, t, sitDown, takeUp }: Desk): Promise<void> {
  await sitDown('lead');
  await takeUp('fileWeekly');
  for (const [label, text] of words.weekly) await pane.fill(t(label), t(text));
  await pane.press(t(weeklyWords.submit));
  await pane.says(t(weeklyWords.submitted));
}

/** W2.1: the plan that waits is returned with what to mend. */
async function managerReturns({ pane, t, sitDown, takeUp }: Desk): Promise<void> {
  await sitDown('manager');
  await takeUp('decideStage');
  await pane.says(t(approvalWords.decision));
  await pane.check(t(approvalWords.return));
  await pane.fill(t(approvalWords.comment), t(words.comment));
  await pane.press(t(approvalWords.decide));
  await pane.says(t(approvalWords.decided));
  await pane.open('log');
  await pane.says(t(words.comment));
}

/** W2.2: a finding that is no fault is dismissed, with the reason. */
async function complianceDismisses({ pane, t, sitDown }: Desk): Promise<void> {
  await sitDown('compliance');
  await pane.open('compliance');
  await pane.says(t(complianceScreenWords.checkAgain));
  await pane.unfold(t(complianceScreenWords.accept));
  await pane.fill(t(complianceScreenWords.reason), t(words.comment));
  await pane.press(t(complianceScreenWords.dismiss));
  await pane.says(t(complianceScreenWords.done));
}

/** W3.2: what is overspent is shown in the sheet, and reviewed on a sheet of its own. */
async function financeReviews({ pane, t, sitDown, takeUp }: Desk): Promise<void> {
  await sitDown('finance');
  await takeUp('reviewOverspend');
  await pane.says(new RegExp(`^${t(budgetWords.overspends)}`));
  await pane.press(/[¥￥]/);
  await pane.waitForCell(t(budget.sheet));
  await pane.open('report');
  await pane.choose(t(reportScreenWords.which), t(reportScreenWords.budgetReview));
  await pane.press(t(reportScreenWords.makeThis));
  await pane.says(t(reportScreenWords.noProblems));
}

/** W5.1, W0.1: the quarter on one sheet, and a log that stands. */
async function seniorLooks({ pane, t, sitDown }: Desk): Promise<void> {
  await sitDown('senior');
  await pane.open('report');
  await pane.press(t(reportScreenWords.makeThis));
  await pane.says(t(reportScreenWords.noProblems));
  await pane.open('log');
  await pane.says(new RegExp(t(logWords.intact, { count: 96 })));
}

describe.each([
  ['zh-CN', 'mouse'],
  ['en-US', 'keyboard'],
] as const)('five people on the sample quarter, %s, by %s', (language, hands) => {
  test('each does the main task of their duty', async () => {
    const book = sampleBook(language);
    const workbook = await browser.openWorkbook({
      lang: language,
      paneWidth: 350,
      now: sampleDay,
      book,
    });
    const at = await desk(workbook, language, hands);
    await leadFiles(at);
    await managerReturns(at);
    await complianceDismisses(at);
    await financeReviews(at);
    await seniorLooks(at);
    await workbook.page.screenshot({ path: `build/screenshots/people-${language}.png` });
    expect(workbook.errors).toEqual([]);
    await workbook.close();
  });
});

test('two people at once: what one decides, the other is asked to mend at once', async () => {
  const language = 'zh-CN';
  const book = sampleBook(language);
  const workbook = await browser.openWorkbook({
    lang: language,
    two: true,
    now: sampleDay,
    book,
    width: 1500,
  });
  const lead = new PaneDriver(workbook.page, await workbook.pane(0));
  const manager = new PaneDriver(workbook.page, await workbook.pane(1));
  await lead.settled();
  await manager.settled();
  await lead.be('陈思远');
  await lead.open('today');
  await manager.be(say(samplePeople.manager, language));
  await manager.open('today');
  await manager.follow(new RegExp(`^${say(needWords['decideStage']?.act ?? ['', ''], language)}`));
  await manager.check(say(approvalWords.return, language));
  await manager.fill(say(approvalWords.comment, language), say(words.comment, language));
  await manager.press(say(approvalWords.decide, language));
  await lead.says(say(needWords['finishReturned']?.what ?? ['', ''], language));
  await workbook.page.screenshot({ path: 'build/screenshots/people-two.png' });
  expect(workbook.errors).toEqual([]);
  await workbook.close();
});
