import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { approvalDeps, people } from '../../../test/support/approvalBook';
import { renderPane } from '../../../test/support/renderPane';
import { submitPlan } from '../../application/approval/submitPlan';

jest.setTimeout(900_000);
afterEach(cleanup);

function deps() {
  const made = approvalDeps();
  const reads: string[] = [];
  const watch = () => Promise.resolve(() => Promise.resolve());
  const read: typeof made.workbook.read = (request) => {
    reads.push(Object.keys(request).join());
    return made.workbook.read(request);
  };
  return { made: { ...made, workbook: { ...made.workbook, watch, read } }, reads };
}

const seen = async (made: ReturnType<typeof deps>['made']): Promise<void> => {
  // What the pane shows meanwhile is its own doing.
  const before = await act(() => made.archive.recall('PA-BOOK', 'lastSeen'));
  await waitFor(async () => {
    expect(await made.archive.recall('PA-BOOK', 'lastSeen')).not.toBe(before);
  });
};

test('an edit made while the pane was closed is shown once, marked, and costs no reading', async () => {
  const { made, reads } = deps();
  await submitPlan(made, { planId: 'P-1' });
  made.as(people.manager);
  reads.length = 0;
  renderPane(made, 'today');
  await seen(made);
  cleanup();
  await made.workbook.apply({
    operationId: 'typed',
    changes: [{ kind: 'update', table: 'Plans', rowId: 'P-1', set: { copy: '全国第一' } }],
  });
  reads.length = 0;
  renderPane(made, 'today');
  await screen.findByText('1 份方案有变化 · 其中 1 份的改动没有日志说明');
  await screen.findByText('广告文案：温和洁面，适合日常使用。 → 全国第一');
  await screen.findByText('无日志说明');
  expect(reads).toHaveLength(1);
  fireEvent.click(screen.getByRole('button', { name: '已看过' }));
  await waitFor(() => {
    expect(screen.queryByText('无日志说明')).toBeNull();
  });
  cleanup();
  renderPane(made, 'today');
  await screen.findByText('“初步审核”等您决定');
  expect(screen.queryByText(/份方案有变化/)).toBeNull();
});

test('a submission that came in is explained by its entry', async () => {
  const { made } = deps();
  made.as(people.manager);
  renderPane(made, 'today');
  await seen(made);
  cleanup();
  made.as(people.lead);
  await submitPlan(made, { planId: 'P-1' });
  made.as(people.manager);
  renderPane(made, 'today');
  await screen.findByText('1 份方案有变化');
  fireEvent.click(screen.getByText('查看变化'));
  const list = screen.getByRole('list', { name: '您不在时的变化' });
  expect(list.textContent).toContain('提交 · 李雷');
});
