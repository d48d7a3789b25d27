import { completionAt } from './completion';

const at = (text: string, language: 'zh-CN' | 'en-US' = 'zh-CN') =>
  completionAt(text, text.length, 'Plans', language);
const labels = (text: string, language: 'zh-CN' | 'en-US' = 'zh-CN') =>
  at(text, language).items.map((item) => item.label);

test('columns of the row, by either language or the code', () => {
  expect(labels('=[@负责')).toContain('项目负责人');
  expect(labels('=[@lead')).toContain('项目负责人');
  expect(labels('=[@sta', 'en-US')).toContain('Status');
  expect(at('=AND([@负责').from).toBe(5);
});

test('a header with spaces is written with double brackets, as Excel does', () => {
  const items = at('=[@Execution', 'en-US').items;
  expect(items.map((item) => item.insert)).toContain('[@[Execution plan]]');
});

test('columns of another table, choices of a column, functions and tables', () => {
  expect(at('=SUMIFS(budget[实际').items[0]).toMatchObject({ insert: 'Budget[实际数]' });
  expect(labels('=[@状态]="已批')).toEqual(['已批准']);
  expect(labels('=SUM')).toEqual(expect.arrayContaining(['SUM', 'SUMIFS']));
  expect(labels('=Bud')).toEqual(['Budget', 'BudgetChanges']);
});

test('nothing inside a text, after a number or behind a finished reference', () => {
  for (const text of ['="SUM', '=1', '=[@状态]', '', '=[@状态]="已批准"'])
    expect(labels(text)).toEqual([]);
});
