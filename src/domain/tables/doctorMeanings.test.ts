import fc from 'fast-check';
import { toMajor } from '../shared/money';
import { isoDate, monthOf, quarterOf, weekOf } from '../shared/period';
import { amountOfText, choiceOfText, dayOfText, flagOfText, periodOfText } from './doctorMeanings';
import { risks } from './plans';

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

test.each([
  ['quarter', '2026年第四季度', '2026Q4'],
  ['quarter', '2026年4季度', '2026Q4'],
  ['quarter', 'Q4 2026', '2026Q4'],
  ['quarter', '2026-q4', '2026Q4'],
  ['quarter', '2026-11-24', '2026Q4'],
  ['quarter', '2026年5季度', undefined],
  ['quarter', '26Q4', undefined],
  ['quarter', '20264', undefined],
  ['month', '2026年11月', '2026M11'],
  ['month', '2026-1', '2026M01'],
  ['month', '202611', '2026M11'],
  ['month', '202613', undefined],
  ['month', '11月', undefined],
  ['week', '2026年第48周', '2026-W48'],
  ['week', '2026w8', '2026-W08'],
  ['week', 'W48/2026', '2026-W48'],
  ['week', '第48周', undefined],
  ['week', '2026W60', undefined],
] as const)('as a %s, %s is %s', (kind, text, key) => {
  expect(periodOfText(text, kind)).toBe(key);
});

test.each([
  ['3000元', 3000],
  ['人民币 3,000', 3000],
  ['RMB 3,000.50', 3000.5],
  ['1.1万', 11_000],
  ['1.15万元', 11_500],
  ['2 亿', 200_000_000],
  ['30K', 30_000],
  ['（1,200）', -1200],
  ['(-5)', undefined],
  ['3000美元', undefined],
  ['1,5万', undefined],
  ['约3万', undefined],
  ['3-5万', undefined],
  ['三千', undefined],
  ['', undefined],
] as const)('%s yuan are %s', (text, amount) => {
  expect(amountOfText(text, 'CNY')).toBe(amount);
});

test.each([
  ['没有', false],
  ['是的。', true],
  ['部分', undefined],
] as const)('%s as yes or no: %s', (text, flag) => {
  expect(flagOfText(text)).toBe(flag);
});

test.each([
  ['高风险', 'high'],
  ['High risk', 'high'],
  ['不高', undefined],
  ['not high', undefined],
  ['中高', undefined],
  ['slow', undefined],
  ['h', undefined],
])('%s as a risk: %s', (text, code) => {
  expect(choiceOfText(text, risks)).toBe(code);
});

test('whatever the day, its written forms give it and its periods back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 36_526, max: 73_050 }), (day) => {
      const iso = isoDate(day);
      const [year = '', month = '', date = ''] = iso.split('-');
      const text = `${year}年${String(Number(month))}月${String(Number(date))}日`;
      expect(dayOfText(text)).toBe(day);
      expect(periodOfText(text, 'quarter')).toBe(quarterOf(day));
      expect(periodOfText(`${year}年${month}月`, 'month')).toBe(monthOf(day));
      expect(periodOfText(iso, 'week')).toBe(weekOf(day));
    }),
  );
});

test('whatever the amount in fen, its text with 元 gives it back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (minor) => {
      expect(amountOfText(`${String(toMajor(minor))}元`, 'CNY')).toBe(toMajor(minor));
    }),
  );
});
