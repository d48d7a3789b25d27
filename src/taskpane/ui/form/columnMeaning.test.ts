import { allTables, tableCodes, tableOf } from '../../../domain/tables/all';
import type { Column } from '../../../domain/tables/column';
import { columnMeaningWords } from '../../../terms/columnMeaning';
import { say } from '../../../terms/wording';
import { explain } from './ColumnList';
import { columnMeanings } from './columnMeaning';

/** These say of themselves, in every table alike, what they are. */
const selfExplained = ['id', 'voided'];

const every = tableCodes.flatMap((code) =>
  Object.entries<Column>(tableOf(code).columns).map(([column, { header }]) => ({
    name: `${code}.${column}`,
    header,
    isOwn: selfExplained.includes(column),
    meaning: columnMeanings[code][column],
  })),
);

test('every column of every table says what it means, in both languages', () => {
  expect(every.length).toBeGreaterThan(250);
  const silent = every.filter(({ isOwn, meaning }) => !isOwn && meaning === undefined);
  expect(silent.map(({ name }) => name)).toEqual([]);
});

test('nothing is explained that is no column, and no meaning only repeats the header', () => {
  const strays = tableCodes.flatMap((code) =>
    Object.keys(columnMeanings[code]).filter((column) => !(column in tableOf(code).columns)),
  );
  expect(strays).toEqual([]);
  const echoes = every.filter(({ header, meaning }) =>
    meaning?.some((text, i) => text.toLowerCase() === header[i]?.toLowerCase()),
  );
  expect(echoes.map(({ name }) => name)).toEqual([]);
});

test.each([
  ['Budget', 'available', '；自动计算：=[@预算数]-[@实际数]-[@预提]-[@已承诺]'],
  ['Weekly', 'progress', '执行计划完成了多少；必填；0 至 1'],
  ['Plans', 'lead', '建议值取自“团队”表'],
  ['KPIs', 'campaignId', '填“活动方案”表中的编号'],
  ['KPIs', 'direction', '可选：越高越好、越低越好'],
  ['Budget', 'month', '；如 2026M11；必填'],
] as const)('%s.%s is explained with what may stand in it', (code, column, part) => {
  const t = (key: keyof typeof columnMeaningWords, values = {}): string =>
    say(columnMeaningWords[key], 'zh-CN', values);
  expect(explain(allTables[code], column, 'zh-CN', t)).toContain(part);
});
