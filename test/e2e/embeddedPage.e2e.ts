import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { createEmbeddedWorkbook } from '../../src/host/embeddedWorkbook';
import { readXlsx } from '../../src/host/xlsx/readXlsx';
import { BrowserFixture, type OpenedWorkbook, type OpenOptions } from '../support/browser';
import { eventually } from '../support/eventually';
import { budgetBook } from '../support/partsBook';

jest.setTimeout(1_500_000);

const browser = new BrowserFixture();
let folder = '';
let budget = '';
let opened: OpenedWorkbook[] = [];

beforeAll(async () => {
  await browser.start();
  folder = await mkdtemp(path.join(tmpdir(), 'oversight-page-'));
  budget = path.join(folder, 'Budget 2026Q4.xlsx');
  await writeFile(budget, await budgetBook());
});
afterEach(async () => {
  await Promise.all(opened.map((each) => each.close()));
  opened = [];
});
afterAll(async () => {
  await browser.stop();
  await rm(folder, { recursive: true, force: true });
});

async function open(options?: OpenOptions): Promise<OpenedWorkbook> {
  const workbook = await browser.openWorkbook(options);
  opened.push(workbook);
  return workbook;
}

/** Makes the table `Parts` in A1:B3 through Excel's own client library, as an add-in would. */
async function addParts(pane: Frame): Promise<void> {
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:B3').values = [
        ['Name', 'Qty'],
        ['Bolt', 7],
        ['Nut', 9],
      ];
      sheet.tables.add('A1:B3', true).name = 'Parts';
      sheet.getRange('D1').formulas = [['=SUM(Parts[Qty])']];
      await context.sync();
    }),
  );
}

test("the shipped pane reaches Office.onReady on Microsoft's own library", async () => {
  const { pane, page } = await open({ lang: 'zh-CN' });
  const frame = await pane();
  const office = await frame.evaluate(() => ({
    host: String(Office.context.host),
    platform: String(Office.context.platform),
    language: Office.context.displayLanguage,
    version: Office.context.requirements.isSetSupported('ExcelApi', '1.9'),
  }));
  expect(office).toEqual({
    host: 'Excel',
    platform: 'OfficeOnline',
    language: 'zh-CN',
    version: true,
  });
  const scripts = await frame.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin),
  );
  expect(new Set(scripts)).toEqual(new Set([new URL(page.url()).origin]));
});

test('what the add-in writes is seen in the grid, with its formulas live', async () => {
  const { pane, grid } = await open();
  await addParts(await pane());
  await eventually(
    () => grid.values(0, 0, 3, 4),
    [
      ['Name', 'Qty', null, 16],
      ['Bolt', 7, null, null],
      ['Nut', 9, null, null],
    ],
  );
});

test('a table grows by typing below it, and the add-in hears of it', async () => {
  const { pane, grid } = await open();
  const frame = await pane();
  await addParts(frame);
  await frame.evaluate(() =>
    Excel.run(async (context) => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      context.workbook.tables.getItem('Parts').onChanged.add((event) => {
        heard.push(`${event.changeType} ${event.address} ${event.source}`);
        return Promise.resolve();
      });
      await context.sync();
    }),
  );
  await grid.type(3, 0, 'Screw');
  await grid.type(3, 1, '4');
  await eventually(() => grid.values(0, 3, 1, 1), [[20]]);
  // The cell that makes the table grow may or may not count as its own; the next one surely does.
  await frame.waitForFunction(() =>
    (window as unknown as { heard: string[] }).heard.includes('RangeEdited B4 Local'),
  );
  const address = await frame.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.tables.getItem('Parts').getRange();
      range.load('address');
      await context.sync();
      return range.address;
    }),
  );
  expect(address).toBe('Sheet1!A1:B4');
});

test('a structured formula is typed, shown and edited as it was entered', async () => {
  const { pane, grid, page } = await open();
  await addParts(await pane());
  await grid.type(1, 3, '=SUM(Parts[Qty])*2+COUNT(Parts[Qty])');
  await eventually(() => grid.values(1, 3, 1, 1), [[34]]);
  await grid.click(1, 3);
  await page.keyboard.press('F2');
  await page.keyboard.press('End');
  await page.keyboard.type('+1');
  await page.keyboard.press('Enter');
  await eventually(() => grid.values(1, 3, 1, 1), [[35]]);
  const formula = await page.evaluate(() =>
    window.embeddedWorkbook.model.activeSheet.formula(1, 3),
  );
  expect(formula).toBe('=SUM(Parts[Qty])*2+COUNT(Parts[Qty])+1');
});

test("undo takes back a typed cell first and then the add-in's whole request", async () => {
  const { pane, grid, page } = await open();
  await addParts(await pane());
  await grid.type(1, 0, 'Hinge');
  await page.keyboard.press('Control+z');
  await eventually(() => grid.values(1, 0, 1, 1), [['Bolt']]);
});

test('an .xlsx is opened, shown with its chart, edited and downloaded', async () => {
  const { page, grid } = await open();
  await page.getByRole('button', { name: 'File' }).click();
  await page.getByTestId('open-file').setInputFiles(budget);
  await page.getByTestId('book-name').getByText('Budget 2026Q4.xlsx').waitFor();
  await eventually(() => grid.values(1, 3, 4, 1), [[-8000], [11_500], [0], [-2200]]);
  const chart = page.locator('.chart-box[data-chart="Chart 1"]');
  await chart.locator('canvas').waitFor();
  const before = await chart.screenshot();
  await grid.type(1, 2, '95000');
  await eventually(() => grid.values(1, 3, 1, 1), [[45_000]]);
  await page.waitForTimeout(500);
  expect((await chart.screenshot()).equals(before)).toBe(false);

  await page.getByRole('button', { name: 'File' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Download .xlsx' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Budget 2026Q4.xlsx');
  const saved = await createEmbeddedWorkbook();
  const report = await readXlsx(await readFile(await download.path()), saved.model);
  expect(report.ok).toBe(true);
  const sheet = saved.model.sheet('Budget');
  expect(sheet?.value(1, 2)).toBe(95_000);
  expect(sheet?.formula(1, 3)).toBe('=[@Actual]-[@Planned]');
  expect(sheet?.state.charts).toHaveLength(1);
  expect(sheet?.state.validations).toHaveLength(1);
});

test('a file that is no workbook is refused in words, and what is open stays', async () => {
  const { page, grid } = await open({ lang: 'zh-CN', book: budget });
  const bad = path.join(folder, 'broken.xlsx');
  await writeFile(bad, 'Campaign,Planned\nSpring,1\n');
  await page.getByRole('button', { name: '文件' }).click();
  await page.getByTestId('open-file').setInputFiles(bad);
  await page.getByRole('status').getByText('无法打开 broken.xlsx').waitFor();
  await eventually(() => grid.values(0, 0, 1, 1), [['Campaign']]);
});

test('a validation list offers its values in the cell', async () => {
  const { page, grid } = await open({ book: budget });
  await grid.click(1, 4);
  await grid.dropDown(1, 4);
  await page.getByText('Submitted', { exact: true }).click();
  await eventually(() => grid.values(1, 4, 1, 1), [['Submitted']]);
});

test('two people work on one workbook, each told of what the other changed', async () => {
  const { pane } = await open({ two: true, width: 1600 });
  const [first, second] = [await pane(0), await pane(1)];
  expect(new URL(first.url()).origin).not.toBe(new URL(second.url()).origin);
  await addParts(first);
  await second.evaluate(() =>
    Excel.run(async (context) => {
      const sources: string[] = [];
      Object.assign(window, { sources });
      context.workbook.tables.getItem('Parts').onChanged.add((event) => {
        sources.push(`${event.address} ${event.source}`);
        return Promise.resolve();
      });
      await context.sync();
    }),
  );
  await first.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('B2').values = [[8]];
      await context.sync();
    }),
  );
  await second.waitForFunction(
    () => (window as unknown as { sources: string[] }).sources.length > 0,
  );
  const sources = await second.evaluate(() => (window as unknown as { sources: string[] }).sources);
  expect(sources).toEqual(['B2 Remote']);
});

test("the ribbon shows the manifest's buttons in the chosen language and opens the pane there", async () => {
  const { page } = await open({ lang: 'en-US' });
  const ribbon = page.getByTestId('addin-ribbon');
  await ribbon.getByRole('button', { name: 'Budget' }).click();
  await page.locator('iframe[src*="screen=budget"]').waitFor();
  await page.getByRole('button', { name: '中文' }).click();
  await ribbon.getByRole('button', { name: '预算监控' }).waitFor();
});

test('a fault struck from the panel reaches the add-in as Excel would report it', async () => {
  const { page, pane } = await open();
  const frame = await pane();
  await page.getByRole('tab', { name: 'Faults' }).click();
  await page.getByRole('button', { name: 'Inject' }).click();
  const code = await frame.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
      await context.sync();
      return 'none';
    }).catch((error: unknown) => (error as OfficeExtension.Error).code),
  );
  expect(code).toBe('InvalidOperationInCellEditMode');
});

test('print preview cuts a sheet into pages by its own set-up', async () => {
  const { page } = await open({ book: budget });
  await page.getByRole('button', { name: 'File' }).click();
  await page.getByRole('menuitem', { name: 'Print preview' }).click();
  const preview = page.getByRole('dialog', { name: 'Print preview' });
  await preview.getByText('Trade fair').waitFor();
  expect(await preview.locator('.paper').count()).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await eventually(() => preview.count(), 0);
});
