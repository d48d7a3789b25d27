import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { approvalDeps, approvalTables, people } from '../../../../test/support/approvalBook';
import { field, renderPane } from '../../../../test/support/renderPane';
import { row } from '../../../../test/support/rows';

jest.setTimeout(900_000);
afterEach(cleanup);

function deps(person: string) {
  const rule = row('Rules', {
    id: 'R-1',
    enabled: true,
    appliesTo: 'Budget',
    condition: '=[@预算数]>50000',
    severity: 'block',
    outcome: 'violation',
    stage: 'submit',
    messageZh: '单行预算超过五万',
    messageEn: 'A line above 50,000',
    version: '1.0',
    voided: false,
  });
  const made = approvalDeps({ ...approvalTables(), Rules: [rule], Terms: [], Laws: [] });
  const watch = () => Promise.resolve(() => Promise.resolve());
  made.as(person);
  return { ...made, workbook: { ...made.workbook, watch } };
}

test('compliance sees how often a rule fires, mends it with its rows beside it, and saves it', async () => {
  const made = deps(people.compliance);
  renderPane(made, 'rule');
  await screen.findByText('2 行中命中 1 行');
  cleanup();
  renderPane(made, 'rule/R-1');
  const condition = await waitFor(() => field('违规条件'));
  await screen.findByText(/公式可以判定/);
  expect(screen.getByText('BL-1')).toBeTruthy();

  fireEvent.change(condition, { target: { value: '=[@预算数]>20000' } });
  await screen.findByText('BL-2');
  fireEvent.click(screen.getByRole('button', { name: '用作违规示例' }));
  expect(field('违规示例').value).toBe('{"planned":60000}');

  fireEvent.change(condition, { target: { value: '=[@没有]>20000' } });
  await screen.findByText('第 2–6 个字符：没有列 没有');

  fireEvent.change(condition, { target: { value: '=[@预算数]>20000' } });
  fireEvent.change(field('修改理由'), { target: { value: '阈值下调' } });
  fireEvent.click(screen.getByRole('button', { name: '保存规则' }));
  await screen.findByText('规则已保存并记入日志');
  expect(made.workbook.rows('Rules')[0]).toMatchObject({
    condition: '=[@预算数]>20000',
    version: '1.1',
  });
});

test('columns are offered while typing and taken with the keyboard', async () => {
  renderPane(deps(people.legal), 'rule/R-1');
  const condition = await waitFor(() => field('违规条件'));
  fireEvent.change(condition, { target: { value: '=[@实际' } });
  const list = await screen.findByRole('listbox');
  const option = within(list).getAllByRole('option')[0];
  expect(option?.textContent).toContain('实际数');
  expect(condition.getAttribute('aria-activedescendant')).toBe(option?.id);
  fireEvent.keyDown(condition, { key: 'Enter' });
  expect(condition.value).toBe('=[@实际数]');
  expect(screen.queryByRole('listbox')).toBeNull();
});

test('a lead may read a rule but finds no way to change it', async () => {
  renderPane(deps(people.lead), 'rule/R-1');
  await screen.findByText(/只有合规、法务、部门经理和管理员可以修改规则/);
  expect(screen.queryByRole('button', { name: '保存规则' })).toBeNull();
  expect(field('违规条件').readOnly).toBe(true);
});
