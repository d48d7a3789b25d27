import { tableCodes, tableOf } from './all';
import { seedCalendar } from './calendarSeeds';
import { columnLetters } from './columnLetters';
import { headerOf } from './headers';
import { checkOf } from './setupChecks';
import { lookFormula, lookRules } from './setupLooks';
import { planSetup } from './setupPlanning';
import { isoDate } from '../shared/period';

const headersOf = (code: (typeof tableCodes)[number], language: 'zh-CN' | 'en-US'): string[] =>
  Object.keys(tableOf(code).columns).map((c) => headerOf(tableOf(code), c, language));

test('every choice that people fill in has a list Excel takes inline', () => {
  for (const code of tableCodes) {
    // The log is written by the add-in alone.
    if (code === 'Decisions') continue;
    for (const [name, column] of Object.entries(tableOf(code).columns)) {
      if (column.kind !== 'choice' && column.kind !== 'flag') continue;
      for (const language of ['zh-CN', 'en-US'] as const)
        expect([code, name, checkOf(column, language)?.kind]).toEqual([code, name, 'list']);
    }
  }
});

test('conditional formats name columns that exist, in both languages', () => {
  for (const rule of lookRules) {
    const codes = Object.keys(tableOf(rule.table).columns);
    const layout = {
      columnOf: (code: string) => (codes.includes(code) ? codes.indexOf(code) : undefined),
      firstRow: 2,
    };
    const formula = lookFormula(rule, layout, 'zh-CN');
    expect(formula).toMatch(/^=/u);
    expect(formula).not.toMatch(/[[\]{}]|\bundefined\b|""\)/u);
    expect(rule.column === '*' || codes.includes(rule.column)).toBe(true);
  }
  const overspend = lookRules.find((r) => r.table === 'Budget' && r.column === 'actual');
  const at = (code: string): number => Object.keys(tableOf('Budget').columns).indexOf(code);
  expect(overspend && lookFormula(overspend, { columnOf: at, firstRow: 2 }, 'en-US')).toBe(
    `=$${columnLetters(at('actual'))}2>$${columnLetters(at('planned'))}2`,
  );
});

test('an empty workbook: its one sheet becomes the first table, the others get sheets', () => {
  const planned = planSetup({ sheets: [{ name: 'Sheet1', isEmpty: true }], tables: [] }, 'en-US');
  expect(planned.language).toBe('en-US');
  expect(planned.create.map(({ code }) => code)).toEqual(tableCodes);
  expect(planned.create[0]).toEqual({ code: 'Plans', takeOver: 'Sheet1' });
  expect(planned.create[1]).toEqual({ code: 'Budget' });
  expect(planned.taken).toEqual([]);
});

test('a workbook that is set up keeps its language, and only what is missing is made', () => {
  const tables = tableCodes
    .filter((code) => code !== 'Rates')
    .map((code) => ({
      name: code,
      sheet: tableOf(code).sheet[0],
      headers: headersOf(code, 'zh-CN'),
    }));
  const sheets = tables.map(({ sheet }) => ({ name: sheet, isEmpty: false }));
  const planned = planSetup({ sheets, tables }, 'en-US');
  expect(planned.language).toBe('zh-CN');
  expect(planned.create).toEqual([{ code: 'Rates' }]);
  expect(planned.repair).toHaveLength(tableCodes.length - 1);
});

test('a sheet or table of our name that is not ours is left alone and reported', () => {
  const planned = planSetup(
    {
      sheets: [
        { name: '预算', isEmpty: false },
        { name: '团队', isEmpty: true },
        { name: 'Mine', isEmpty: false },
      ],
      tables: [{ name: 'plans', sheet: 'Mine', headers: ['Step', 'Who'] }],
    },
    'zh-CN',
  );
  expect(planned.taken).toEqual([
    { table: 'Plans', kind: 'table', name: 'plans' },
    { table: 'Budget', kind: 'sheet', name: '预算' },
  ]);
  expect(planned.create).toContainEqual({ code: 'Team', takeOver: '团队' });
});

test('calendar of 2026: 33 days off, 6 make-up working days, each once', () => {
  let n = 0;
  const rows = seedCalendar('zh-CN', (prefix) => `${prefix}-${String((n += 1))}`);
  const days = rows.map((row) => isoDate(Number(row['date'])));
  expect(new Set(days).size).toBe(rows.length);
  expect(
    rows.filter((row) => row['kind'] === 'workday').map((row) => isoDate(Number(row['date']))),
  ).toEqual(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']);
  expect(rows.filter((row) => row['kind'] === 'holiday')).toHaveLength(33);
});
