import { budget } from '../../../domain/tables/budget';
import { plans } from '../../../domain/tables/plans';
import { kpis, weeklyReports } from '../../../domain/tables/weekly';
import type { Column } from '../../../domain/tables/column';
import { parseTyped, typedText } from './typed';

const { planned } = budget.columns;
const { progress, week } = weeklyReports.columns;

describe('what a person types becomes the value of the row', () => {
  test.each<[string, Column, string, unknown]>([
    ['money in major units', planned, '1,200.50', 120_050],
    ['full-width digits and sign', planned, '￥１２００', 120_000],
    ['a blank optional field', budget.columns.committed, ' ', null],
    ['percent numbers', progress, '40', 0.4],
    ['percent with its sign', progress, '40%', 0.4],
    ['a day', plans.columns.startOn, '2026-11-24', 46_350],
    ['a week in lower case', week, '2026-w48', '2026-W48'],
    ['a flag', plans.columns.forMinors, 'no', false],
    ['text without its edges', plans.columns.name, ' 春季上市 ', '春季上市'],
  ])('%s', (_name, column, text, value) => {
    expect(parseTyped(column, text)).toEqual({ ok: true, value });
  });

  test.each<[string, Column, string, string]>([
    ['words for money', planned, '一万', 'notANumber'],
    ['a blank required field', planned, '', 'required'],
    ['progress above 100 %', progress, '140', 'tooLarge'],
    ['negative spend', weeklyReports.columns.spendToDate, '-1', 'tooSmall'],
    ['a day that is none', plans.columns.startOn, '2026-02-30', 'notADate'],
    ['a week that is none', week, '2026-W60', 'notAPeriod'],
    ['part of a person', plans.columns.endorserAge, '1.5', 'notWhole'],
  ])('%s is said to be wrong', (_name, column, text, problem) => {
    expect(parseTyped(column, text)).toMatchObject({ ok: false, problem });
  });

  test('yen have no minor units', () => {
    expect(parseTyped(planned, '1200', 'JPY')).toEqual({ ok: true, value: 1200 });
    expect(typedText(planned, 1200, 'JPY')).toBe('1200');
  });

  test.each<[Column, string | number | boolean]>([
    [planned, 6_868],
    [progress, 0.123],
    [plans.columns.startOn, 46_350],
    [kpis.columns.baseline, -12.5],
    [plans.columns.adMarked, true],
    [plans.columns.kind, 'launch'],
  ])('shown and read back it is the same: %#', (column, value) => {
    expect(parseTyped(column, typedText(column, value))).toEqual({ ok: true, value });
  });
});
