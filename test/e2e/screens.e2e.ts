import { say } from '../../src/terms/wording';
import { BrowserFixture } from '../support/browser';
import { PaneDriver } from '../support/paneDriver';
import { sampleBook, sampleDay, samplePeople } from '../support/sampleQuarter';

jest.setTimeout(1_500_000);

const browser = new BrowserFixture();
beforeAll(() => browser.start());
afterAll(() => browser.stop());

const screens = [
  'today',
  'plan',
  'plan/new',
  'compliance',
  'rule',
  'rule/rates',
  'approval',
  'approval/delegation',
  'approval/P-SAMPLEC18',
  'weekly',
  'budget',
  'issue',
  'effect/P-SAMPLEC05',
  'report/P-SAMPLEC07',
  'lesson',
  'meeting',
  'training',
  'archive',
  'log',
  'conduct',
  'setup',
  'doctor',
  'settings',
  'search',
];
const looks = [
  ['zh-CN', 'light', 350],
  ['en-US', 'dark', 320],
  ['en-US', 'contrast', 500],
] as const;

describe.each(looks)('every screen in %s, %s, %i pixels', (lang, theme, paneWidth) => {
  test('opens without a fault and passes axe', async () => {
    const workbook = await browser.openWorkbook({
      lang,
      theme,
      paneWidth,
      now: sampleDay,
      book: sampleBook(lang),
    });
    const pane = new PaneDriver(workbook.page, await workbook.pane());
    await pane.settled();
    await pane.be(say(samplePeople.manager, lang));
    const faults: Record<string, unknown> = {};
    for (const screen of screens) {
      await pane.open(screen);
      await pane.picture(`${screen.replace('/', '-')}-${lang}-${theme}-${String(paneWidth)}`);
      const found = await pane.faults();
      if (found.length > 0) faults[screen] = found;
      const width = await pane.frame.evaluate(() => ({
        content: document.documentElement.scrollWidth,
        pane: document.documentElement.clientWidth,
      }));
      if (width.content > width.pane) faults[`${screen} overflows`] = width;
    }
    expect(faults).toEqual({});
    expect(workbook.errors).toEqual([]);
    await workbook.close();
  });
});
