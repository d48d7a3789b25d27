import type { Frame } from 'playwright-core';
import { plans } from '../../src/domain/tables/plans';
import { roles } from '../../src/domain/tables/settings';
import { budget } from '../../src/domain/tables/budget';
import { approvalWords } from '../../src/terms/approvalScreen';
import { archiveWords } from '../../src/terms/archiveScreen';
import { complianceScreenWords } from '../../src/terms/complianceScreen';
import { effectWords } from '../../src/terms/effectScreen';
import type { Language } from '../../src/terms/language';
import { logWords } from '../../src/terms/logScreen';
import { missingWords, planWords } from '../../src/terms/plan';
import { reportScreenWords } from '../../src/terms/reportScreen';
import { setupWords } from '../../src/terms/setupScreen';
import { todayWords } from '../../src/terms/today';
import { weeklyWords } from '../../src/terms/weeklyScreen';
import { say, type Wording } from '../../src/terms/wording';
import { BrowserFixture, type OpenedWorkbook } from '../support/browser';
import { PaneDriver } from '../support/paneDriver';
import { words } from '../support/roadWords';
import { sampleDay, samplePeople, type SampleRole } from '../support/sampleQuarter';

jest.setTimeout(1_500_000);

const browser = new BrowserFixture();
beforeAll(() => browser.start());
afterAll(() => browser.stop());

/** Pastes the team under the header of its table, as a person would. */
async function pasteTeam(frame: Frame, language: Language): Promise<void> {
  const rows = (Object.keys(samplePeople) as SampleRole[]).map((role, i) => [
    `TM-${String(i + 1)}`,
    say(samplePeople[role], language),
    say(words.department, language),
    say(roles[role], language),
  ]);
  await frame.evaluate(
    (values) =>
      Excel.run(async (context) => {
        const table = context.workbook.tables.getItem('Team');
        const first = table.getHeaderRowRange().getCell(0, 0).getOffsetRange(1, 0);
        first.getResizedRange(values.length - 1, 3).values = values;
        await context.sync();
      }),
    rows,
  );
}

/** One person's walk through the pane, in one language. */
class Walk {
  readonly pane: PaneDriver;
  readonly language: Language;

  constructor(pane: PaneDriver, language: Language) {
    this.pane = pane;
    this.language = language;
  }

  t(wording: Wording, values: Readonly<Record<string, string | number>> = {}): string {
    return say(wording, this.language, values);
  }

  be(who: SampleRole): Promise<void> {
    return this.pane.be(this.t(samplePeople[who]));
  }

  async fillPlan(): Promise<void> {
    const { pane } = this;
    await pane.open('plan/new');
    await this.fill(words.planTexts);
    for (const [label, option] of words.planChoices)
      await pane.choose(this.t(label), this.t(option));
    for (const [label, text, nth] of words.planRows)
      await pane.fill(this.t(label), this.t(text), nth);
    for (const [label, option, nth] of words.rowChoices)
      await pane.choose(this.t(label), this.t(option), nth);
  }

  async fill(texts: readonly (readonly [Wording, Wording])[]): Promise<void> {
    for (const [label, text] of texts) await this.pane.fill(this.t(label), this.t(text));
  }

  /** Writes some of the plan's texts anew on its form. */
  async rewrite(planId: string, texts: readonly (readonly [Wording, Wording])[]): Promise<void> {
    const { pane } = this;
    await pane.open(`plan/${planId}/edit`);
    await this.fill(texts);
    await pane.press(this.t(planWords.savePlan));
    await pane.says(this.t(planWords.saved));
    await pane.open(`plan/${planId}`);
  }

  picture(step: string): Promise<void> {
    return this.pane.picture(`road-${step}-${this.language}`);
  }
}

async function setUp(workbook: OpenedWorkbook, language: Language): Promise<Walk> {
  const frame = await workbook.pane();
  const walk = new Walk(new PaneDriver(workbook.page, frame), language);
  const { pane } = walk;
  await pane.settled();
  await pane.follow(walk.t(todayWords.startSetup));
  await pane.press(walk.t(setupWords.run));
  await pane.says(walk.t(setupWords.created, { count: 24 }));
  await pasteTeam(frame, language);
  return walk;
}

/** 2 and 3: the first draft lacks its execution plan; the check names it, a click goes to its cell. */
async function draft(walk: Walk): Promise<string> {
  const { pane } = walk;
  await walk.be('lead');
  await walk.fillPlan();
  await pane.press(walk.t(planWords.savePlan));
  await pane.says(walk.t(planWords.saved));
  const planId = await planIdIn(pane.frame);
  expect(planId).toMatch(/^P-/);
  await pane.says(walk.t(planWords.missingCount, { count: 1 }));
  const column = walk.t(plans.columns.executionPlan.header);
  await pane.press(walk.t(missingWords.blank, { column }));
  await pane.waitForCell(walk.t(plans.sheet));
  await walk.picture('2-missing');
  return planId;
}

/** 4: an unlawful claim stops the submission; said otherwise, the plan goes on. */
async function submit(walk: Walk, planId: string): Promise<void> {
  const { pane } = walk;
  await walk.rewrite(planId, words.unlawfulCopy);
  await pane.press(walk.t(planWords.submit));
  await pane.says(walk.t(complianceScreenWords.blockedTitle));
  await walk.picture('4-blocked');
  await pane.open(`compliance?campaign=${planId}`);
  await pane.says(walk.t(complianceScreenWords.checkAgain));
  expect(await pane.text()).toContain(walk.t(words.unlawfulTerm));
  await walk.rewrite(planId, words.lawfulCopy);
  await pane.says(walk.t(planWords.isComplete));
  await pane.press(walk.t(planWords.submit));
  await pane.says(walk.t(planWords.submitted));
}

/** 5: one stage; who may not decide is told so and finds no form. */
async function decide(walk: Walk, who: SampleRole, planId: string): Promise<void> {
  const { pane } = walk;
  await walk.be(who);
  await pane.open(`approval/${planId}`);
  await pane.says(walk.t(approvalWords.decision));
  await pane.check(walk.t(approvalWords.approve));
  await pane.press(walk.t(approvalWords.decide));
  await pane.says(walk.t(approvalWords.decided));
}

async function decideAll(walk: Walk, planId: string): Promise<void> {
  const { pane } = walk;
  await pane.open(`approval/${planId}`);
  await pane.says(walk.t(approvalWords.noRole));
  for (const who of ['manager', 'compliance', 'finance', 'senior'] as const)
    await decide(walk, who, planId);
  await walk.picture('5-decided');
}

/** 6: the oldest report that is owed. */
async function fileWeekly(walk: Walk): Promise<void> {
  const { pane } = walk;
  await walk.be('lead');
  await pane.open('weekly');
  await walk.picture('6-weekly-due');
  await pane.follow(new RegExp(`^${walk.t(weeklyWords.file)}`));
  await walk.fill(words.weekly);
  await pane.press(walk.t(weeklyWords.submit));
  await pane.says(walk.t(weeklyWords.submitted));
}

/** 7: the result, and the reason of a budget line that finance sees over its plan. */
async function evaluate(walk: Walk, planId: string): Promise<void> {
  const { pane } = walk;
  await pane.type('Budget', walk.t(budget.columns.actual.header), 138_000);
  await pane.open(`report/${planId}`);
  await pane.press(walk.t(reportScreenWords.make));
  await pane.says(walk.t(reportScreenWords.unexplained));
  await pane.open(`effect/${planId}`);
  await pane.press(walk.t(effectWords.record));
  await walk.fill(words.result);
  await pane.press(walk.t(effectWords.save));
  await pane.says(walk.t(effectWords.saved));
  await pane.choose(walk.t(effectWords.reasonCode), walk.t(words.reason));
  await pane.press(walk.t(effectWords.explain));
  await pane.says(walk.t(effectWords.explained));
  await walk.picture('7-effect');
}

/** 8: completed by its lead, reported, signed off by the manager. */
async function report(walk: Walk, planId: string): Promise<void> {
  const { pane } = walk;
  await pane.open(`plan/${planId}`);
  await pane.press(walk.t(planWords.complete));
  await pane.says(walk.t(planWords.moved));
  await walk.be('manager');
  await pane.open(`report/${planId}`);
  await pane.press(walk.t(reportScreenWords.make));
  await pane.says(walk.t(reportScreenWords.noProblems));
  await walk.picture('8-report');
  await pane.press(walk.t(reportScreenWords.confirm));
  await pane.says(walk.t(reportScreenWords.signed));
}

/** 9: the snapshots of the approval, the weekly report and the sign-off. */
async function archive(walk: Walk): Promise<void> {
  const { pane } = walk;
  await pane.open('archive');
  await pane.says(walk.t(archiveWords.found, { count: 3 }));
  await walk.picture('9-archive');
  const picks = new RegExp(`^${walk.t(archiveWords.pick)}: ${walk.t(words.name)} v`);
  await pane.press(picks, 0);
  await pane.press(picks, 1);
  await pane.follow(walk.t(archiveWords.compare));
  await pane.says(walk.t(archiveWords.onlyDifferent));
  await walk.picture('9-compared');
  await pane.open('archive');
  await pane.follow(walk.t(words.name));
  await pane.says(walk.t(archiveWords.readOnly));
  await pane.open('log');
  await pane.says(walk.t(logWords.intact, { count: 8 }));
  await walk.picture('9-log');
}

const planIdIn = (frame: Frame): Promise<string> =>
  frame.evaluate(() => window.location.hash.split('/')[2] ?? '');

describe.each<Language>(['zh-CN', 'en-US'])('the whole road in %s', (language) => {
  test('from an empty workbook to the archive', async () => {
    const workbook = await browser.openWorkbook({ lang: language, paneWidth: 380, now: sampleDay });
    const walk = await setUp(workbook, language);
    await walk.picture('1-set-up');
    const planId = await draft(walk);
    await submit(walk, planId);
    await decideAll(walk, planId);
    await fileWeekly(walk);
    await evaluate(walk, planId);
    await report(walk, planId);
    await archive(walk);
    await workbook.page.screenshot({ path: `build/screenshots/road-end-${language}.png` });
    expect(workbook.errors).toEqual([]);
    await workbook.close();
  });
});
