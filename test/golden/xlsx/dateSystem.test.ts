import { createEmbeddedWorkbook } from '../../../src/host/embeddedWorkbook';
import type { EmbeddedWorkbook } from '../../../src/host/embeddedWorkbook';
import { readXlsx } from '../../../src/host/xlsx/readXlsx';
import { writeXlsx } from '../../../src/host/xlsx/writeXlsx';
import { LIBREOFFICE_TIMEOUT, referee, testWithLibreOffice } from '../../support/libreOffice';
import { loadOffice, openOffice } from '../../support/office';

/** 24 November 2026 where 1 January 1904 is day 0. */
const DAY = 46350 - 1462;

const CASES: readonly (readonly [formula: string, expected: number | string])[] = [
  ['=A1', DAY],
  ['=YEAR(A1)', 2026],
  ['=MONTH(A1)*100+DAY(A1)', 1124],
  ['=WEEKDAY(A1,2)', 2],
  ['=ISOWEEKNUM(A1)', 48],
  ['=DATE(2026,11,24)', DAY],
  ['=DATE(2026,11,24)-A1', 0],
  ['=DATE(1904,1,1)', 0],
  ['=EOMONTH(A1,0)', DAY + 6],
  ['=EDATE(A1,1)', DAY + 30],
  ['=WORKDAY(A1,5)', DAY + 7],
  ['=NETWORKDAYS(A1,A2)', 5],
  ['=DATEDIF(A1,A2,"d")', 6],
  ['=TEXT(A1,"yyyy-mm-dd")', '2026-11-24'],
  ['=TEXT(A1,"0")', String(DAY)],
  ['=SUMPRODUCT(--(YEAR(A1:A2)=2026))', 2],
];

async function book1904(): Promise<EmbeddedWorkbook> {
  const office = await openOffice({ date1904: true });
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:A2').values = [['2026-11-24'], ['2026-11-30']];
    sheet.getRange(`C1:C${String(CASES.length)}`).formulas = CASES.map(([formula]) => [formula]);
    await context.sync();
  });
  await office.workbook.whenCalculated();
  return office.workbook;
}

const results = (workbook: EmbeddedWorkbook): unknown[] =>
  CASES.map((_, row) => workbook.model.activeSheet.value(row, 2));

test('in a workbook that counts from 1904 a date is typed, calculated and shown as that date', async () => {
  const workbook = await book1904();
  expect(workbook.model.activeSheet.value(0, 0)).toBe(DAY);
  expect(results(workbook)).toEqual(CASES.map(([, expected]) => expected));
  const { Excel } = loadOffice(workbook.connect({ person: 'Wang Fang' }));
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
    cell.load('text,values');
    await context.sync();
    expect([cell.text, cell.values]).toEqual([[['2026-11-24']], [[DAY]]]);
  });
  workbook.dispose();
});

test('the date system goes through a file, serial numbers and all', async () => {
  const workbook = await book1904();
  const { bytes } = await writeXlsx(workbook.model);
  workbook.dispose();
  const again = await createEmbeddedWorkbook();
  expect(await readXlsx(bytes, again.model)).toMatchObject({ ok: true, losses: [] });
  await again.model.recalculate();
  expect(again.model.state.date1904).toBe(true);
  expect(again.model.activeSheet.value(0, 0)).toBe(DAY);
  expect(results(again)).toEqual(CASES.map(([, expected]) => expected));
  again.dispose();
});

testWithLibreOffice(
  'LibreOffice calculates the same from 1904 on',
  async () => {
    const workbook = await book1904();
    const { bytes } = await writeXlsx(workbook.model);
    workbook.dispose();
    const [found] = await referee({ '1904.xlsx': bytes });
    expect(found?.verdict?.differences).toEqual([]);
    expect(found?.verdict?.formulas).toBe(CASES.length);
  },
  LIBREOFFICE_TIMEOUT,
);
