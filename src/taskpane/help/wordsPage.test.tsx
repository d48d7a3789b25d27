import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import axe from 'axe-core';
import { approvalDeps, approvalTables } from '../../../test/support/approvalBook';
import { renderPane } from '../../../test/support/renderPane';
import { row } from '../../../test/support/rows';
import type { Language } from '../../terms/language';

jest.setTimeout(900_000);
afterEach(cleanup);

function open(address: string, language: Language = 'zh-CN') {
  const made = approvalDeps({
    ...approvalTables(language),
    Weekly: [],
    Rates: [],
    Issues: [],
    Terms: [
      row('Terms', {
        id: 'TE-1',
        term: '最佳',
        category: 'absolute',
        severity: 'block',
        outcome: 'violation',
        exceptions: '最佳使用时间|最佳赏味期',
        sectors: 'food|cosmetics',
        exemptable: true,
      }),
    ],
    Laws: [
      row('Laws', {
        id: 'LW-1',
        lawId: 'CN-AD',
        nameZh: '中华人民共和国广告法',
        nameEn: 'Advertising Law',
        edition: '2021',
        brief: '不得使用“国家级”“最高级”“最佳”等用语',
        fromOn: 40_000,
      }),
    ],
  });
  const watch = () => Promise.resolve(() => Promise.resolve());
  return renderPane({ ...made, workbook: { ...made.workbook, watch } }, address, language);
}

const faults = async (): Promise<unknown[]> => {
  const found = await axe.run(screen.getByRole('main'), {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return found.violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
};

test('from the guide to a table, and each of its columns says what it means', async () => {
  open('help', 'en-US');
  const link = await screen.findByRole('link', { name: 'What every column means' });
  expect(link.getAttribute('href')).toBe('#/help/words');
  window.location.hash = '#/help/words';
  const table = await screen.findByRole('link', { name: 'Budget' });
  expect(table.getAttribute('href')).toBe('#/help/words/Budget');
  window.location.hash = '#/help/words/Budget';
  const header = await screen.findByText('Committed');
  expect(header.nextElementSibling?.textContent).toContain('Contracted but not received');
  expect(await faults()).toEqual([]);
});

test('a term says its kind, its law of today, where it is innocent and what to do', async () => {
  const pane = open('help/words/Terms/TE-1');
  await screen.findByRole('heading', { name: '最佳' });
  const text = pane.text();
  for (const part of [
    '绝对化用语',
    '中华人民共和国广告法 2021 9(3)',
    '最佳使用时间、最佳赏味期',
    '普通食品、化妆品',
    '删除该用语',
    '可认定豁免',
  ])
    expect(text).toContain(part);
  expect(await faults()).toEqual([]);
});

test('a term that is not in the table says so', async () => {
  open('help/words/Terms/TE-9');
  await screen.findByText('“用语”表中没有这一行');
});

test('a form unfolds what its fields mean, without leaving what was typed', async () => {
  open('plan/P-1/edit');
  const [summary] = await screen.findAllByText('这些栏是什么意思');
  fireEvent.click(summary as HTMLElement);
  await waitFor(() => {
    screen.getByText(/对活动负责、不能审批本活动的人/);
  });
});

test('search finds a column by its header, and a term by its words', async () => {
  open('search');
  const box = await screen.findByRole('searchbox');
  fireEvent.change(box, { target: { value: '已承诺' } });
  const column = await screen.findByRole('link', { name: '已承诺' });
  expect(column.getAttribute('href')).toBe('#/help/words/Budget');
  fireEvent.change(box, { target: { value: '最佳' } });
  const term = await screen.findByRole('link', { name: '最佳' });
  expect(term.getAttribute('href')).toBe('#/help/words/Terms/TE-1');
});
