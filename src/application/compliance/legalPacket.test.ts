import ExcelJS from 'exceljs';
import { approvalDeps, approvalTables, people } from '../../../test/support/approvalBook';
import { row } from '../../../test/support/rows';
import { readTables } from '../../adapters/files/readTables';
import { writeTables } from '../../adapters/files/writeTables';
import { withoutAmounts } from '../../domain/compliance/legalPacket';
import type { Language } from '../../terms/language';
import { makeLegalPacket } from './makeLegalPacket';
import { takeLegalOpinion } from './takeLegalOpinion';

function deps(copy = '国家级配方,全国销量第一') {
  const tables = approvalTables();
  const [plan] = tables.Plans ?? [];
  if (plan === undefined) throw new Error('no plan');
  const executionPlan = '直播宣称国家级配方,坑位费 ¥120,000,另付达人 8 万元';
  const made = approvalDeps({
    ...tables,
    Plans: [{ ...plan, copy, executionPlan }],
    Terms: [],
    Laws: [],
    Evidence: [row('Evidence', { id: 'E-1', title: '报告' })],
  });
  const saved: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  const files = { save: (file: (typeof saved)[number]) => Promise.resolve(void saved.push(file)) };
  return { ...made, files, saved };
}
type Made = ReturnType<typeof deps>;

async function packet(made: Made, language: Language = 'zh-CN'): Promise<ExcelJS.Workbook> {
  const result = await makeLegalPacket(made, writeTables, { planId: 'P-1', language });
  expect(result.ok ? '' : JSON.stringify(result.failure)).toBe('');
  const book = new ExcelJS.Workbook();
  const bytes = made.saved.at(-1)?.bytes ?? new Uint8Array();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  return book;
}

/** Counsel's work in Excel: a cell of the sheet by its row's label or header. */
function answer(book: ExcelJS.Workbook, label: RegExp, value: string): void {
  const cover = book.worksheets[0];
  cover?.eachRow((line) => {
    if (label.test(line.getCell(1).text)) line.getCell(2).value = value;
  });
}
function answerItem(book: ExcelJS.Workbook, column: number, value: string): void {
  const cell = book.worksheets[1]?.getRow(2).getCell(column);
  if (cell !== undefined) cell.value = value;
}
async function comeBack(made: Made, book: ExcelJS.Workbook) {
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  const tables = await readTables({ name: '意见.xlsx', bytes });
  if (!tables.ok) throw new Error(tables.failure.code);
  return takeLegalOpinion(made, tables.value);
}
const allText = (book: ExcelJS.Workbook): string =>
  book.worksheets.map((sheet) => JSON.stringify(sheet.getSheetValues())).join('\n');

describe('the packet for counsel', () => {
  test('holds the flagged words with basis and remedy, and no amount', async () => {
    const book = await packet(deps());
    const text = allText(book);
    expect(text).toContain('国家级');
    expect(text).toContain('广告法');
    expect(text).not.toMatch(/60,?000|90,?000|120,000|8 万元/);
    expect(book.worksheets[1]?.getRow(2).getCell(11).dataValidation.formulae[0]).toContain(
      '须修改',
    );
  });
  test.each([
    ['坑位费 ¥120,000,另付 8 万元', '坑位费 X,另付 X'],
    ['预算 1,200.50元 与 USD 300', '预算 X 与 X'],
    ['第 3 天发 50 份', '第 3 天发 50 份'],
  ])('%s is written %s', (text, written) => {
    expect(withoutAmounts(text, 'X')).toBe(written);
  });
  test('a plan without anything flagged makes no file', async () => {
    const tables = approvalTables();
    const plans = (tables.Plans ?? []).map((plan) => ({ ...plan, adMarked: true }));
    const off = row('Rules', { id: 'R-0', enabled: false });
    const clean = approvalDeps({ ...tables, Plans: plans, Rules: [off] });
    const result = await makeLegalPacket(clean, writeTables, { planId: 'P-1', language: 'zh-CN' });
    expect(result).toMatchObject({ ok: false, failure: { code: 'packetEmpty' } });
  });
});

describe('the opinion that comes back', () => {
  const filled = async (made: Made, language: Language = 'zh-CN') => {
    const book = await packet(made, language);
    answer(book, /法务人员|Counsel \(/, '钱律师');
    answer(
      book,
      /总体意见|Overall opinion/,
      language === 'zh-CN' ? '修改后同意' : 'agreed with changes',
    );
    answerItem(book, 11, language === 'zh-CN' ? '须修改' : 'Must be changed');
    answerItem(book, 12, '删除“国家级”');
    return book;
  };
  test.each(['zh-CN', 'en-US'] as const)(
    'lands on the log, matched by hash (%s)',
    async (language) => {
      const made = deps();
      const book = await filled(made, language);
      made.as(people.legal);
      const taken = await comeBack(made, book);
      expect(taken.ok ? taken.value.value : taken.failure).toMatchObject({
        planId: 'P-1',
        count: 1,
      });
      const entry = made.workbook.rows('Decisions').at(-1);
      expect(entry).toMatchObject({
        action: 'legalOpinion',
        subjectId: 'P-1',
        actor: people.legal,
      });
      expect(JSON.parse(String(entry?.['details']))).toMatchObject({
        counsel: '钱律师',
        overall: 'agreedWithChanges',
        items: [{ opinion: 'change', comment: '删除“国家级”' }],
      });
      expect(await comeBack(made, book)).toMatchObject({
        failure: { code: 'opinionAlreadyThere' },
      });
      answerItem(book, 12, '改为“优选”亦可');
      expect(await comeBack(made, book)).toMatchObject({ ok: true });
    },
  );
  test.each<[string, (book: ExcelJS.Workbook) => void, string]>([
    [
      'whose words were changed',
      (book) => {
        answerItem(book, 6, '改过的话');
      },
      'packetAltered',
    ],
    [
      'of which an item was removed',
      (book) => {
        book.worksheets[1]?.spliceRows(2, 1);
      },
      'packetAltered',
    ],
    [
      'without an overall opinion',
      (book) => {
        answer(book, /总体意见/, '');
      },
      'opinionMissing',
    ],
    [
      'without a name',
      (book) => {
        answer(book, /法务人员/, '');
      },
      'counselMissing',
    ],
    [
      'that is another file',
      (book) => {
        answer(book, /封包摘要/, '');
      },
      'notAPacket',
    ],
  ])('a file %s is refused and nothing is written', async (_case, change, code) => {
    const made = deps();
    const book = await filled(made);
    change(book);
    made.as(people.compliance);
    expect(await comeBack(made, book)).toMatchObject({ ok: false, failure: { code } });
    expect(made.workbook.rows('Decisions')).toEqual([]);
  });
  test('an opinion about words that have been changed since is refused', async () => {
    const book = await filled(deps());
    const later = deps('新的文案,国家级');
    later.as(people.legal);
    expect(await comeBack(later, book)).toMatchObject({ failure: { code: 'packetOutdated' } });
  });
  test.each([
    [people.lead, 'packetRole'],
    [people.finance, 'packetRole'],
  ])('%s may not take it in', async (person, code) => {
    const made = deps();
    const book = await filled(made);
    made.as(person);
    expect(await comeBack(made, book)).toMatchObject({ failure: { code } });
  });
});
