import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { approvalDeps, approvalTables, people } from '../../../test/support/approvalBook';
import { field, renderPane } from '../../../test/support/renderPane';
import { row } from '../../../test/support/rows';

jest.setTimeout(900_000);
afterEach(cleanup);

function deps(person: string = people.finance) {
  const tables = approvalTables();
  const budget = (tables.Budget ?? []).map((line) =>
    (line as { id: string }).id === 'BL-1'
      ? { ...line, committed: 1_000_000, actual: 2_000_000 }
      : line,
  );
  const plans = (tables.Plans ?? []).map((plan) => ({ ...plan, status: 'running' }));
  const made = approvalDeps({
    ...tables,
    Plans: plans,
    Budget: budget,
    Rates: [],
    BudgetChanges: [],
    Weekly: [2, 3].map((n) =>
      row('Weekly', {
        id: `W-${String(n)}`,
        campaignId: 'P-1',
        week: `2027-W0${String(n)}`,
        progress: n / 20,
        spendToDate: n * 500_000,
      }),
    ),
  });
  made.as(person);
  made.at('2027-01-25T03:00:00.000Z');
  const watch = () => Promise.resolve(() => Promise.resolve());
  return { ...made, workbook: { ...made.workbook, watch } };
}

const press = async (name: string): Promise<void> => {
  const button = await screen.findByRole('button', { name });
  await waitFor(() => {
    expect(button.getAttribute('aria-disabled')).not.toBe('true');
  });
  fireEvent.click(button);
};
const type = (label: string, value: string): void => {
  fireEvent.change(field(label), { target: { value } });
};

test('finance revises a budget; the version before stays readable', async () => {
  const made = deps();
  renderPane(made, 'budget');
  await screen.findByText('调整预算');
  type('调整的科目行', 'BL-2');
  type('新的预算数', '35,000');
  type('调整原因', '追加门店');
  await press('确认调整');
  await screen.findByText('预算已调整，旧版本已保留');
  expect(made.workbook.rows('Budget')[1]).toMatchObject({ planned: 3_500_000 });
  await screen.findByText('预算版本 · 1');
  await screen.findByText(/第 1 版 .*30,000.* 最初预算/);
  await screen.findByText(/第 2 版 .*35,000.* 追加门店/);
});

test('a lead may not revise, and is told who may; nothing is written', async () => {
  const made = deps(people.lead);
  renderPane(made, 'budget');
  await screen.findByText('调整预算');
  type('调整的科目行', 'BL-2');
  type('新的预算数', '35000');
  type('调整原因', '追加门店');
  await press('确认调整');
  await screen.findByText('超过您可调剂的限额');
  expect(made.workbook.rows('Budget')[1]).toMatchObject({ planned: 3_000_000 });
});

test('a commitment is released and what was spent of it is posted', async () => {
  const made = deps(people.lead);
  renderPane(made, 'budget');
  await screen.findByText('结算或释放承诺');
  type('有承诺的科目行', 'BL-1');
  type('释放的承诺', '10,000');
  type('其中已发生的实际数', '9,500');
  type('结算说明', '按结算单');
  await press('确认结算');
  await screen.findByText('承诺已结算并留痕');
  expect(made.workbook.rows('Budget')[0]).toMatchObject({ committed: 0, actual: 2_950_000 });
  expect(made.workbook.rows('BudgetChanges')).toMatchObject([{ kind: 'trueUp', by: people.lead }]);
});

test('a true-up beyond the department’s stop is refused in words', async () => {
  const made = deps(people.lead);
  renderPane(made, 'budget');
  await screen.findByText('结算或释放承诺');
  type('有承诺的科目行', 'BL-1');
  type('释放的承诺', '10000');
  type('其中已发生的实际数', '60000');
  type('结算说明', '超支');
  await press('确认结算');
  await screen.findByText('超支已超过部门的停止线');
  expect(made.workbook.rows('Budget')[0]).toMatchObject({ committed: 1_000_000 });
});

test('budget moves between lines, with trace', async () => {
  const made = deps();
  renderPane(made, 'budget');
  await screen.findByText('预算调剂');
  type('转出', 'BL-2');
  type('转入', 'BL-1');
  type('金额', '2000');
  type('原因', '加投');
  await press('确认调剂');
  await screen.findByText('预算已调剂并留痕');
  expect(made.workbook.rows('Budget').map((line) => line['planned'])).toEqual([
    6_200_000, 2_800_000,
  ]);
});

test('burn is drawn on demand, with its numbers as a table, and nothing axe objects to', async () => {
  renderPane(deps(), 'budget');
  const summary = await screen.findByText('查看图表 · 支出、进度与时间');
  const part = summary.closest('details');
  if (!part) throw new Error('no disclosure');
  part.open = true;
  fireEvent(part, new Event('toggle'));
  const figure = await screen.findByRole('figure', { name: '支出、进度与时间' });
  expect(within(figure).getByRole('img').getAttribute('aria-label')).toContain('2027-W03');
  const table = within(figure).getByRole('table', { hidden: true });
  const texts = within(table)
    .getAllByRole('row', { hidden: true })
    .map((one) => one.textContent);
  expect(texts).toEqual(['周次时间支出进度', '2027-W0211.4%11.1%10%', '2027-W0321.4%16.7%15%']);
  const found = await axe.run(screen.getByRole('main'), {
    // Colours are laid out by a browser only.
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});
