import type { Frame } from 'playwright-core';
import { planStatuses } from '../../src/domain/tables/plans';
import { roles } from '../../src/domain/tables/settings';
import { approvalWords } from '../../src/terms/approvalScreen';
import { archiveWords } from '../../src/terms/archiveScreen';
import { complianceScreenWords } from '../../src/terms/complianceScreen';
import { effectWords } from '../../src/terms/effectScreen';
import type { Language } from '../../src/terms/language';
import { logWords } from '../../src/terms/logScreen';
import { planWords } from '../../src/terms/plan';
import { reportScreenWords } from '../../src/terms/reportScreen';
import { setupWords } from '../../src/terms/setupScreen';
import { todayWords } from '../../src/terms/today';
import { say, type Wording } from '../../src/terms/wording';
import { BrowserFixture, type OpenedWorkbook } from '../support/browser';
import { PaneDriver } from '../support/paneDriver';
import { words } from '../support/roadWords';

jest.setTimeout(1_500_000);

const browser = new BrowserFixture();
beforeAll(() => browser.start());
afterAll(() => browser.stop());

const people = {
  lead: ['林晓', 'Lin Xiao'],
  manager: ['高建国', 'Gao Jianguo'],
  compliance: ['罗敏', 'Luo Min'],
  legal: ['沈岩', 'Shen Yan'],
  finance: ['许会芳', 'Xu Huifang'],
  senior: ['张维', 'Zhang Wei'],
} as const satisfies Readonly<Record<string, Wording>>;
type Who = keyof typeof people;

/** Pastes the team under the header of its table, as a person would. */
async function pasteTeam(frame: Frame, language: Language): Promise<void> {
  const rows = (Object.keys(people) as Who[]).map((role, i) => [
    `TM-${String(i + 1)}`,
    say(people[role], language),
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

  be(who: Who): Promise<void> {
    return this.pane.be(this.t(people[who]));
  }

  async fillPlan(): Promise<void> {
    const { pane } = this;
    await pane.open('plan/new');
    for (const [label, text] of words.planTexts) await pane.fill(this.t(label), this.t(text));
    for (const [label, option] of words.planChoices)
      await pane.choose(this.t(label), this.t(option));
    for (const [label, text, nth] of words.planRows)
      await pane.fill(this.t(label), this.t(text), nth);
    for (const [label, option, nth] of words.rowChoices)
      await pane.choose(this.t(label), this.t(option), nth);
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

async function decide(walk: Walk, who: Who, planId: string): Promise<void> {
  const { pane } = walk;
  await walk.be(who);
  await pane.open(`approval/${planId}`);
  await pane.says(walk.t(approvalWords.decision));
  await pane.frame.getByRole('radio', { name: walk.t(approvalWords.approve), exact: true }).check();
  await pane.press(walk.t(approvalWords.decide));
  await pane.says(walk.t(approvalWords.decided));
}

const planIdIn = (frame: Frame): Promise<string> =>
  frame.evaluate(() => window.location.hash.split('/')[2] ?? '');

describe.each<Language>(['zh-CN', 'en-US'])('the whole road in %s', (language) => {
  test('from an empty workbook to the archive', async () => {
    const workbook = await browser.openWorkbook({ lang: language, paneWidth: 380 });
    const walk = await setUp(workbook, language);
    const { pane } = walk;
    const shot = (name: string): Promise<void> => pane.picture(`road-${name}-${language}`);
    await shot('1-set-up');

    await walk.be('lead');
    await walk.fillPlan();
    await shot('2-plan');
    await pane.press(walk.t(planWords.savePlan));
    await pane.says(walk.t(planWords.saved));
    const planId = await planIdIn(pane.frame);
    expect(planId).toMatch(/^P-/);

    await pane.says(walk.t(planWords.isComplete));
    await shot('3-complete');
    await pane.open(`compliance?campaign=${planId}`);
    await pane.says(walk.t(complianceScreenWords.checkAgain));
    await shot('4-checked');

    await pane.open(`plan/${planId}`);
    await pane.press(walk.t(planWords.submit));
    await pane.says(walk.t(planWords.submitted));
    for (const who of ['manager', 'compliance', 'senior'] as const) await decide(walk, who, planId);
    await shot('5-decided');
    await pane.open(`plan/${planId}`);
    expect(await pane.text()).toMatch(
      new RegExp(`${walk.t(planStatuses.approved)}|${walk.t(planStatuses.running)}`),
    );

    await walk.be('lead');
    await pane.open('weekly');
    await shot('6-weekly-due');

    await pane.open(`effect/${planId}`);
    await pane.press(walk.t(effectWords.record));
    for (const [label, text] of words.result) await pane.fill(walk.t(label), walk.t(text));
    await pane.press(walk.t(effectWords.save));
    await pane.says(walk.t(effectWords.saved));
    await shot('7-effect');

    await pane.open(`report/${planId}`);
    await pane.press(walk.t(reportScreenWords.make));
    await pane.says(walk.t(reportScreenWords.noProblems));
    await shot('8-report');

    await pane.open('archive');
    await pane.says(walk.t(archiveWords.found, { count: 1 }));
    await shot('9-archive');
    await pane.open('log');
    await pane.says(walk.t(logWords.intact, { count: 4 }));
    await shot('9-log');
    expect(workbook.errors).toEqual([]);
    await workbook.close();
  });
});
