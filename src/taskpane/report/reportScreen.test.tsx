import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { quarterSample } from '../../../test/golden/reports/quarterSample';
import { approvalDeps } from '../../../test/support/approvalBook';
import { renderPane } from '../../../test/support/renderPane';
import { row } from '../../../test/support/rows';

jest.setTimeout(900_000);
afterEach(cleanup);

function deps(plans: typeof quarterSample.Plans) {
  const made = approvalDeps({
    ...quarterSample,
    Plans: plans ?? [],
    Archive: [],
    Team: [row('Team', { id: 'TM-2', name: '陈涛', roles: '部门经理', active: true })],
    Parameters: [row('Parameters', { id: 'PA-1', code: 'approvalDays', value: 5 })],
  });
  made.as('陈涛');
  made.at('2027-01-05T03:00:00.000Z');
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

async function review(): Promise<void> {
  fireEvent.change(await screen.findByLabelText(/^季度或周次/), { target: { value: '2026Q4' } });
  await press('生成');
  await screen.findByText('报告已写入“季度回顾 2026Q4”');
}

test('a quarter that is over and signed is closed from the pane', async () => {
  const signed = (quarterSample.Plans ?? []).map((plan) => ({
    ...plan,
    status: 'closed' as const,
  }));
  const made = deps(signed);
  renderPane(made, 'report');
  await review();
  fireEvent.change(screen.getByLabelText('关账意见'), { target: { value: '已审阅' } });
  await press('确认关账');
  await screen.findByText('季度已关账并存档');
  expect(made.workbook.rows('Decisions').at(-1)).toMatchObject({
    action: 'closeQuarter',
    comment: '已审阅',
  });
  expect(made.workbook.rows('Archive')).toMatchObject([{ kind: 'quarter', subjectId: '2026Q4' }]);
});

test('an unsigned report stands in the way, and is named', async () => {
  const made = deps(quarterSample.Plans);
  renderPane(made, 'report');
  await review();
  await press('确认关账');
  await screen.findByText(/有总结报告尚未签署：秋季新品/);
  expect(made.workbook.rows('Archive')).toEqual([]);
});

test('a report held back by an unexplained variance names the cell', async () => {
  const made = deps(quarterSample.Plans);
  const line = made.workbook.rows('Budget').find((one) => one['id'] === 'BL-2A');
  Object.assign(line ?? {}, { reasonCode: null });
  renderPane(made, 'report/P-7KQ2M9XW4T');
  await press('生成总结报告');
  await screen.findByText('有差异尚未说明，报告暂不能生成');
  screen.getByText('信息流');
});
