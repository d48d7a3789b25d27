import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { approvalDeps, people } from '../../../test/support/approvalBook';
import { field, renderPane } from '../../../test/support/renderPane';

jest.setTimeout(900_000);
afterEach(cleanup);

/** The pane's watch is a hint only; without it everything still works. */
function deps() {
  const made = approvalDeps();
  made.as(people.lead);
  const watch = () => Promise.resolve(() => Promise.resolve());
  return { ...made, workbook: { ...made.workbook, watch } };
}

const type = (label: string, text: string, nth = 0): void => {
  fireEvent.change(field(label, nth), { target: { value: text } });
};

test('a lead writes a plan with its budget and target; one row of each stands in the workbook', async () => {
  const made = deps();
  renderPane(made, 'plan/new');
  await screen.findByRole('heading', { name: '新建方案' });
  type('活动名称', '冬季试饮');
  type('预算数', '1,200.50');
  type('项目说明', '物料');
  type('指标名称', '新客户');
  type('目标值', '5000');
  expect(await screen.findByText('合计 ¥1,200.50')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '保存方案' }));
  await screen.findByText('方案已写入工作簿');
  const plan = made.workbook.rows('Plans').at(-1);
  expect(plan).toMatchObject({ name: '冬季试饮', lead: people.lead, status: 'draft' });
  expect(made.workbook.rows('Budget').at(-1)).toMatchObject({
    campaignId: plan?.['id'],
    planned: 120_050,
  });
  expect(made.workbook.rows('KPIs').at(-1)).toMatchObject({ target: 5000, direction: 'higher' });
});

test('what is wrong is said while typing, and nothing is saved', async () => {
  renderPane(deps(), 'plan/new');
  await screen.findByRole('heading', { name: '新建方案' });
  type('活动名称', '冬季试饮');
  type('预算数', '一万');
  expect(await screen.findByText('请输入数字，例如 1200.50')).toBeTruthy();
  const save = screen.getByRole('button', { name: '保存方案' });
  expect(save.getAttribute('aria-disabled')).toBe('true');
});

test('closing the pane loses nothing: the draft comes back and can be discarded', async () => {
  const made = deps();
  renderPane(made, 'plan/new');
  await screen.findByRole('heading', { name: '新建方案' });
  type('活动名称', '未写完的方案');
  await waitFor(async () => {
    expect(await made.archive.draft('plan:new')).toBeDefined();
  });
  cleanup();
  renderPane(made, 'plan/new');
  await screen.findByText('已恢复上次未提交的草稿。');
  expect(field('活动名称').value).toBe('未写完的方案');
  fireEvent.click(screen.getByRole('button', { name: '放弃草稿' }));
  await waitFor(() => {
    expect(field('活动名称').value).toBe('');
  });
});

test('a conflict shows both values and overwrites nothing', async () => {
  const made = deps();
  renderPane(made, 'plan/P-1/edit');
  await screen.findByRole('heading', { name: '修改方案' });
  type('活动名称', '我的名称');
  await made.workbook.apply({
    operationId: 'OP-OTHER',
    changes: [{ kind: 'update', table: 'Plans', rowId: 'P-1', set: { name: '同事的名称' } }],
  });
  fireEvent.click(screen.getByRole('button', { name: '保存方案' }));
  await screen.findByText('别人刚改了同一单元格');
  expect(screen.getByText(/我的名称.*同事的名称/)).toBeTruthy();
  expect(made.workbook.rows('Plans')[0]?.['name']).toBe('同事的名称');
});

test('the language is switched at once, and kept', async () => {
  const pane = renderPane(deps(), 'plan/P-1');
  await screen.findByText('完整性');
  fireEvent.click(screen.getByRole('button', { name: 'English' }));
  await screen.findByText('Completeness');
  expect(pane.preferences.get('language')).toBe('en-US');
  expect(document.documentElement.lang).toBe('en-US');
});
