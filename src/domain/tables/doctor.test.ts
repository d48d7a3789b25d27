import { changesOfRepairs, repairsOf } from './doctor';
import type { CellProblem } from './read';

const problem = (part: Partial<CellProblem>): CellProblem => ({
  code: 'textDate',
  table: 'Plans',
  column: 'startOn',
  index: 3,
  rowId: 'P-1',
  value: '2024年3月5日',
  ...part,
});

test('repairs of one row are one change, and do not write over a newer value', () => {
  const choice = problem({ code: 'notAChoice', column: 'risk', value: '高风险' });
  const eight = problem({ code: 'notADate', column: 'endOn', value: 20_240_305, rowId: 'P-2' });
  expect(changesOfRepairs(repairsOf([problem({}), choice, eight]))).toEqual([
    {
      kind: 'update',
      table: 'Plans',
      rowId: 'P-1',
      set: { startOn: 45_356, risk: 'high' },
      was: { startOn: '2024年3月5日', risk: '高风险' },
    },
    {
      kind: 'update',
      table: 'Plans',
      rowId: 'P-2',
      set: { endOn: 45_356 },
      was: { endOn: 20_240_305 },
    },
  ]);
});

const planned = { code: 'notANumber', table: 'Budget', column: 'planned', value: '1.5万' } as const;

test.each([
  ['CNY', 1_500_000],
  ['JPY', 15_000],
])('money is in minor units of the row: %s', (currency, value) => {
  expect(repairsOf([problem(planned)], () => currency)).toMatchObject([{ value, currency }]);
});

test.each([
  ['a day that may be two', problem({ value: '3/5' })],
  ['a row without an ID', problem({ rowId: null })],
  ['a formula that gives an error', problem({ code: 'errorValue', value: '#N/A' })],
  ['the log, which is only added to', problem({ table: 'Decisions', column: 'startOn' })],
  [
    'the status, which follows the log',
    problem({ code: 'notAChoice', column: 'status', value: '已批准了' }),
  ],
  ['a foreign amount', problem({ ...planned, value: '3000美元' })],
])('left to a person: %s', (_, one) => {
  expect(repairsOf([one])).toEqual([]);
});

test('rows that share an ID are left to a person: the wrong one could be written', () => {
  const twice = problem({ code: 'duplicateId', column: 'id', index: 4, value: 'P-1' });
  expect(repairsOf([problem({}), twice, problem({ rowId: 'P-2' })])).toMatchObject([
    { problem: { rowId: 'P-2' } },
  ]);
});
