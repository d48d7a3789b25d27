import { headerFooterText } from './headerFooter';

const facts = {
  page: 2,
  pages: 5,
  sheet: '总结报告',
  file: '2026Q4.xlsx',
  now: new Date(2026, 10, 24),
  language: 'zh-CN',
};

test.each([
  ['Page &P of &N', 'Page 2 of 5'],
  ['&A · &F', '总结报告 · 2026Q4.xlsx'],
  ['Food && drink', 'Food & drink'],
  ['&"Arial,Bold"&12&K14654FReport &B&D', 'Report 2026/11/24'],
  ['', ''],
])('%s → %s', (text, expected) => {
  expect(headerFooterText(text, facts)).toBe(expected);
});
