import { allTables, tableCodes, tableOf } from './all';
import { formulaText } from './formulaText';
import { codesOfHeaders, headerOf, languageOfHeaders, normalHeader } from './headers';
import { readRows, type RawTable } from './read';
import { cellOf } from './write';

test.each(tableCodes)('%s: codes, sheets and headers are unambiguous in both languages', (code) => {
  const table = tableOf(code);
  expect(table.code).toBe(code);
  for (const at of [0, 1] as const) {
    const headers = Object.values(table.columns).map((column) => normalHeader(column.header[at]));
    expect(headers.filter((header, i) => headers.indexOf(header) !== i)).toEqual([]);
    expect(table.sheet[at].length).toBeLessThanOrEqual(31);
  }
  expect(Object.keys(table.columns)[0]).toBe('id');
});

test('sheet names and ID prefixes are different from each other', () => {
  for (const values of [
    tableCodes.map((code) => tableOf(code).sheet[0]),
    tableCodes.map((code) => tableOf(code).sheet[1]),
    tableCodes.map((code) => tableOf(code).prefix),
  ])
    expect(new Set(values).size).toBe(values.length);
});

test('a header of one column never names another column in the other language', () => {
  for (const code of tableCodes) {
    const owner = new Map<string, string>();
    for (const [column, { header }] of Object.entries(tableOf(code).columns)) {
      for (const word of header.map(normalHeader)) {
        expect([code, column, owner.get(word) ?? column]).toEqual([code, column, column]);
        owner.set(word, column);
      }
    }
  }
});

test('references and suggestions lead to columns that exist', () => {
  for (const code of tableCodes) {
    for (const column of Object.values(tableOf(code).columns)) {
      if (column.refers !== undefined) expect(tableCodes).toContain(column.refers);
      const [table, suggested] = (column.suggest ?? 'Team.name').split('.') as [
        keyof typeof allTables,
        string,
      ];
      expect(Object.keys(allTables[table].columns)).toContain(suggested);
    }
  }
});

test('formulas are written in the workbook’s language', () => {
  const { formula = '' } = allTables.Budget.columns.variance;
  expect(formulaText(allTables.Budget, formula, 'zh-CN')).toBe('=[@实际数]-[@预算数]');
  const planned = allTables.Plans.columns.planned.formula ?? '';
  expect(formulaText(allTables.Plans, planned, 'en-US')).toBe(
    '=SUMIFS(Budget[Planned],Budget[Campaign ID],[@ID],Budget[Voided],"<>"&"Yes")',
  );
});

test('no formula keeps a column code or word function that Excel would not know', () => {
  for (const code of tableCodes) {
    const table = tableOf(code);
    for (const { formula } of Object.values(table.columns)) {
      if (formula === undefined) continue;
      for (const language of ['zh-CN', 'en-US'] as const) {
        const text = formulaText(table, formula, language);
        expect(text).not.toMatch(/\[@?[a-z]\w*\]/);
        expect(text).not.toMatch(/\b(YES|NO|NONE|HIGHER|LOWER|FAVOURABLE|UNFAVOURABLE)\(\)/);
      }
    }
  }
});

const raw = (headers: string[], body: RawTable['body']): RawTable => ({
  code: 'Budget',
  sheet: '预算',
  headers,
  body,
  top: 0,
  left: 0,
});

test('rows are read whichever language the headers are in, in any order, with columns of one’s own', () => {
  const { rows, problems } = readRows(
    allTables.Budget,
    raw(
      ['实际数', 'My notes', 'ID', '费用科目', 'Planned', '已作废'],
      [['1,200.50', 'call Ann', 'BL-1', 'Media', 1000, '否']],
    ),
  );
  expect(problems).toEqual([]);
  expect(rows[0]).toMatchObject({
    id: 'BL-1',
    actual: 120_050,
    planned: 100_000,
    category: 'media',
    voided: false,
    vendor: null,
  });
});

test('what cannot be read is listed with its cell and reads as blank', () => {
  const { rows, problems } = readRows(
    allTables.Budget,
    raw(
      ['编号', '预算数', '支出日期', '费用科目', '月份'],
      [
        ['BL-1', '待定', '2026/3/5', '广告', '2026-11'],
        ['BL-1', '#DIV/0!', 46_350, '媒介投放', '2026m11'],
        ['', '', '', '', ''],
      ],
    ),
  );
  expect(rows).toHaveLength(2);
  expect(rows[1]).toMatchObject({ spentOn: 46_350, category: 'media', month: '2026M11' });
  expect(problems.map(({ code, column, index }) => [code, column, index])).toEqual([
    ['notANumber', 'planned', 0],
    ['textDate', 'spentOn', 0],
    ['notAChoice', 'category', 0],
    ['notAPeriod', 'month', 0],
    ['errorValue', 'planned', 1],
    ['duplicateId', 'id', 1],
  ]);
});

test('what is written is read back the same, in both languages', () => {
  const { planned, category, taxIncluded } = allTables.Budget.columns;
  expect(cellOf(planned, 120_050, 'zh-CN')).toBe(1200.5);
  expect(cellOf(category, 'media', 'zh-CN')).toBe('媒介投放');
  expect(cellOf(taxIncluded, true, 'en-US')).toBe('Yes');
  expect(cellOf(planned, null, 'en-US')).toBe('');
});

test('the language of a workbook is that of its headers', () => {
  const { Plans } = allTables;
  const headers = (language: 'zh-CN' | 'en-US'): string[] =>
    Object.keys(Plans.columns).map((code) => headerOf(Plans, code, language));
  expect(languageOfHeaders(Plans, headers('zh-CN'))).toBe('zh-CN');
  expect(languageOfHeaders(Plans, headers('en-US'))).toBe('en-US');
  expect(codesOfHeaders(Plans, headers('zh-CN'))).toEqual(Object.keys(Plans.columns));
});
