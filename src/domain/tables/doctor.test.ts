import { isoDate } from '../shared/period';
import { changesOfRepairs, dayOfText, repairsOf } from './doctor';
import type { CellProblem } from './read';

test.each([
  ['2024年3月5日', '2024-03-05'],
  ['２０２４／３／５', '2024-03-05'],
  ['2024.03.05', '2024-03-05'],
  ['20240305', '2024-03-05'],
  ['2024-3-5', '2024-03-05'],
])('%s can only mean one day', (text, day) => {
  expect(isoDate(dayOfText(text) ?? 0)).toBe(day);
});

test.each(['3/5', '05/03/2024', '2024-02-30', '下周五', '2024年3月'])(
  '%s is not guessed at',
  (text) => {
    expect(dayOfText(text)).toBeUndefined();
  },
);

const problem = (part: Partial<CellProblem>): CellProblem => ({
  code: 'textDate',
  table: 'Plans',
  column: 'startOn',
  index: 3,
  rowId: 'P-1',
  value: '2024年3月5日',
  ...part,
});

test('a repair is a change that can be looked at first, and does not write over a newer value', () => {
  const choice = problem({ code: 'notAChoice', column: 'risk', value: '高风险' });
  const repairs = repairsOf([
    problem({}),
    choice,
    problem({ value: '3/5' }),
    problem({ code: 'notAChoice', column: 'status', value: '审批' }),
    problem({ rowId: null }),
  ]);
  expect(changesOfRepairs(repairs)).toEqual([
    {
      kind: 'update',
      table: 'Plans',
      rowId: 'P-1',
      set: { startOn: 45_356 },
      was: { startOn: '2024年3月5日' },
    },
    {
      kind: 'update',
      table: 'Plans',
      rowId: 'P-1',
      set: { risk: 'high' },
      was: { risk: '高风险' },
    },
  ]);
});
