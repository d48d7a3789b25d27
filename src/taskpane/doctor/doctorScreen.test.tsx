import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { approvalDeps, approvalTables, people } from '../../../test/support/approvalBook';
import { renderPane } from '../../../test/support/renderPane';
import { row } from '../../../test/support/rows';
import { tableCodes } from '../../domain/tables/all';
import type { Language } from '../../terms/language';

jest.setTimeout(900_000);
afterEach(cleanup);

/** The sample plan with what people really type into it. */
function deps(language: Language) {
  const tables = approvalTables(language);
  const [plan] = tables.Plans ?? [];
  const made = approvalDeps(
    {
      ...Object.fromEntries(tableCodes.map((code) => [code, []])),
      ...tables,
      Plans: [
        { ...plan, startOn: '2027年1月10日', endOn: '2027/3/20', risk: '高风险' },
        { ...row('Plans', { id: 'P-2', name: '夏季' }), startOn: '3/5' },
      ],
      Budget: [
        { ...row('Budget', { id: 'BL-1', campaignId: 'P-1' }), planned: '1.5万' },
        row('Budget', { id: 'BL-2', campaignId: 'P-1' }),
        row('Budget', { id: 'BL-2', campaignId: 'P-1', item: '复制的一行' }),
        row('Budget', { id: '', campaignId: 'P-1', item: '手工添加' }),
      ],
    },
    language,
  );
  const watch = () => Promise.resolve(() => Promise.resolve());
  made.as(people.manager);
  return { ...made, workbook: { ...made.workbook, watch } };
}

const first = (made: ReturnType<typeof deps>) => made.workbook.rows('Plans')[0];

test('a manager previews text dates, ticks one, and only that cell changes; its old value stays on show', async () => {
  const made = deps('zh-CN');
  const pane = renderPane(made, 'doctor');
  await screen.findByRole('heading', { name: '日期是文字 · 2' });
  const list = screen.getByRole('list', { name: '日期是文字 · 2' });
  expect(within(list).getAllByRole('checkbox')).toHaveLength(2);
  fireEvent.click(
    within(list).getByRole('checkbox', {
      name: /^活动方案!L2 开始日期：2027年1月10日 → 2027-01-10$/,
    }),
  );
  fireEvent.click(screen.getByRole('button', { name: '修正选中的 1 处' }));
  await screen.findByText('已修正并核对 1 处');
  expect(first(made)).toMatchObject({ startOn: 46_397, endOn: '2027/3/20', risk: '高风险' });
  await screen.findByRole('heading', { name: '日期是文字 · 1' });
  const mended = screen.getByRole('list', { name: '本页已修正（原值 → 现值）' });
  expect(mended.textContent).toContain('2027年1月10日 → 2027-01-10');
  expect(pane.text()).toContain('Excel 不一定能撤销');
});

test('nothing is chosen by itself: without a tick the button writes nothing', async () => {
  const made = deps('zh-CN');
  renderPane(made, 'doctor');
  await screen.findByRole('heading', { name: '金额或数字是文字 · 1' });
  const buttons = screen.getAllByRole('button', { name: '请先勾选要修正的单元格' });
  for (const button of buttons) fireEvent.click(button);
  expect(made.workbook.calls).not.toContain('apply');
  expect(screen.queryAllByRole('checkbox', { checked: true })).toEqual([]);
});

test('a cell edited after it was shown is not written; the person is told', async () => {
  const made = deps('zh-CN');
  renderPane(made, 'doctor');
  fireEvent.click(await screen.findByRole('checkbox', { name: /高风险 → 高$/ }));
  await made.workbook.apply({
    operationId: 'OP-OTHER',
    changes: [{ kind: 'update', table: 'Plans', rowId: 'P-1', set: { risk: 'low' } }],
  });
  fireEvent.click(screen.getByRole('button', { name: '修正选中的 1 处' }));
  await screen.findByText('未写入：这些单元格已被改动，请看新的列表');
  expect(first(made)).toMatchObject({ risk: 'low' });
});

test('in English: choose all of a kind, mend, and read what is left to do by hand', async () => {
  const made = deps('en-US');
  const pane = renderPane(made, 'doctor', 'en-US');
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Choose all 2' }));
  fireEvent.click(screen.getByRole('button', { name: 'Mend 2 chosen cells' }));
  await screen.findByText('2 cells mended and proved');
  expect(first(made)).toMatchObject({ startOn: 46_397, endOn: 46_466, risk: '高风险' });

  screen.getByRole('checkbox', { name: /Risk: 高风险 → High$/ });
  screen.getByRole('checkbox', { name: /Planned: 1.5万 → 15,000$/ });
  await screen.findByRole('heading', { name: 'Cells for you to mend · 2' });
  expect(pane.text()).toContain('the add-in does not guess');
  expect(pane.text()).toContain('Only you know which row is the copy');
  screen.getByRole('heading', { name: 'Rows without an ID · 1' });
  screen.getByRole('checkbox', { name: 'Budget: 1 row' });
  const found = await axe.run(screen.getByRole('main'), {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});

test('rows typed by hand get an ID in the tables ticked, and the screen says how many', async () => {
  const made = deps('zh-CN');
  const asked: unknown[] = [];
  // What set-up does in the sheet is proved on the real library; here: who is asked for what.
  const setUp = (plan: Parameters<typeof made.workbook.setUp>[0]) => {
    asked.push([plan.create, plan.repair]);
    const id = plan.newId?.('Budget') ?? '';
    const set = { id };
    const changes = [{ kind: 'update' as const, table: 'Budget' as const, rowId: '', set }];
    return made.workbook
      .apply({ operationId: 'OP-ID', changes })
      .then(() => ({ ok: true as const, value: { sheets: [], tables: [] } }));
  };
  renderPane({ ...made, workbook: { ...made.workbook, setUp } }, 'doctor');
  fireEvent.click(await screen.findByRole('checkbox', { name: '预算：1 行' }));
  fireEvent.click(screen.getByRole('button', { name: '给 1 行编号' }));
  await screen.findByText('已编号并核对 1 行');
  expect(asked).toEqual([[[], ['Budget']]]);
  await waitFor(() => {
    expect(screen.queryByRole('heading', { name: /^没有编号的行/ })).toBeNull();
  });
});

test('a renamed column: the screen names the header that may be it, before a new one is created', async () => {
  const made = deps('zh-CN');
  const read: typeof made.workbook.read = async (request) => {
    const done = await made.workbook.read(request);
    const plans = done.ok ? done.value.tables.Plans : undefined;
    if (!done.ok || !plans) return done;
    const headers = plans.headers.map((one) => (one === '风险等级' ? '风险' : one));
    const tables = { ...done.value.tables, Plans: { ...plans, headers } };
    return { ok: true, value: { ...done.value, tables } };
  };
  const pane = renderPane({ ...made, workbook: { ...made.workbook, read } }, 'doctor');
  await screen.findByText(/^缺少或改名的列 · 活动方案: 风险等级$/);
  expect(pane.text()).toContain('活动方案 里插件不认识的列：风险。');
});
