import { cleanup, screen, waitFor } from '@testing-library/react';
import { approvalDeps, people } from '../../../test/support/approvalBook';
import { renderPane } from '../../../test/support/renderPane';
import { submitPlan } from '../../application/approval/submitPlan';

jest.setTimeout(900_000);
afterEach(cleanup);

function deps() {
  const made = approvalDeps();
  made.as(people.lead);
  const calls: string[] = [];
  const watch = () => {
    calls.push('watch');
    return Promise.resolve(() => Promise.resolve());
  };
  const read: typeof made.workbook.read = (request) => {
    calls.push('read');
    return made.workbook.read(request);
  };
  return { made: { ...made, workbook: { ...made.workbook, watch, read } }, calls };
}

test('opening the pane costs two round trips: one reading, one registration of events', async () => {
  const { made, calls } = deps();
  renderPane(made, 'today');
  await screen.findByText('春季新品上市');
  await waitFor(() => {
    expect([...calls].sort()).toEqual(['read', 'watch']);
  });
});

test('a submitted plan is on the manager’s list with one action, and not on the lead’s', async () => {
  const { made } = deps();
  const submitted = await submitPlan(made, { planId: 'P-1' });
  expect(submitted.ok).toBe(true);
  made.as(people.manager);
  renderPane(made, 'today');
  await screen.findByText('“初步审核”等您决定');
  const action = screen.getByRole('link', { name: '审阅: 春季新品上市' });
  expect(action.getAttribute('href')).toBe('#/approval/P-1');
  cleanup();
  made.as(people.lead);
  renderPane(made, 'today');
  await screen.findByText('培训到期：合规知识');
  expect(screen.queryByText(/等您决定/)).toBeNull();
});

test('an empty workbook says the three steps, the first of them one click away', async () => {
  const { made } = deps();
  const empty: typeof made.workbook.read = async (request) => {
    const reading = await made.workbook.read(request);
    if (!reading.ok) return reading;
    const absent = Object.keys(request) as (typeof reading.value.absent)[number][];
    return { ok: true, value: { ...reading.value, tables: {}, absent } };
  };
  renderPane({ ...made, workbook: { ...made.workbook, read: empty } }, 'today');
  const step = await screen.findByRole('link', { name: '设置此工作簿' });
  expect(step.getAttribute('href')).toBe('#/setup');
});
