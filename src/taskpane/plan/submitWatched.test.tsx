import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { approvalDeps, people } from '../../../test/support/approvalBook';
import { renderPane } from '../../../test/support/renderPane';
import type { TaskCourse } from '../../application/compliance/bookTasks';
import { gateBy } from '../../application/compliance/submissionGate';

jest.setTimeout(900_000);
afterEach(cleanup);

/** A lead's pane whose check before submission runs until it is told how it ends, as on a worker. */
function slowGate() {
  const made = approvalDeps();
  made.as(people.lead);
  const watch = () => Promise.resolve(() => Promise.resolve());
  const courses: TaskCourse[] = [];
  const gate = gateBy((_book, _task, course) => {
    courses.push(course ?? {});
    return new Promise((resolve) => {
      course?.signal?.addEventListener('abort', () => {
        resolve(undefined);
      });
    });
  });
  return { made: { ...made, gate, workbook: { ...made.workbook, watch } }, courses };
}

async function submitting() {
  const slow = slowGate();
  renderPane(slow.made, 'plan/P-1');
  const submit = await screen.findByRole('button', { name: '提交审批' });
  await waitFor(() => {
    expect(submit.getAttribute('aria-disabled')).not.toBe('true');
  });
  fireEvent.click(submit);
  await waitFor(() => {
    expect(slow.courses).toHaveLength(1);
  });
  act(() => {
    slow.courses[0]?.onProgress?.({ part: 'rules', done: 3, total: 80 });
  });
  await screen.findByText('提交前检查：规则 3/80');
  return slow;
}

test('the check before a submission shows how far it has come; stopped, nothing is submitted', async () => {
  const { made } = await submitting();
  fireEvent.click(screen.getByRole('button', { name: '停止' }));
  await screen.findByText('检查已停止，方案尚未提交');
  expect(made.workbook.rows('Decisions')).toEqual([]);
  expect(screen.queryByText(/^提交前检查/)).toBeNull();
});
