import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { approvalDeps, approvalTables, people } from '../../test/support/approvalBook';
import { field, renderPane } from '../../test/support/renderPane';

jest.setTimeout(900_000);
afterEach(cleanup);

function deps() {
  const made = approvalDeps({ ...approvalTables(), Weekly: [], Rates: [], Issues: [] });
  const watch = () => Promise.resolve(() => Promise.resolve());
  return { ...made, workbook: { ...made.workbook, watch } };
}
type Made = ReturnType<typeof deps>;

/** Another person opens the pane at a screen. */
function as(made: Made, person: string, address: string): void {
  cleanup();
  made.as(person);
  renderPane(made, address);
}

const press = async (name: string): Promise<void> => {
  const button = await screen.findByRole('button', { name });
  await waitFor(() => {
    expect(button.getAttribute('aria-disabled')).not.toBe('true');
  });
  fireEvent.click(button);
};

async function approve(made: Made, person: string): Promise<void> {
  as(made, person, 'approval/P-1');
  fireEvent.click(await screen.findByRole('radio', { name: '同意' }));
  await press('确认决定');
  await screen.findByText('决定已记入日志');
}

test('submit, three approvals, weekly report, archive and log, each by who does it', async () => {
  const made = deps();
  as(made, people.lead, 'plan/P-1');
  await press('提交审批');
  await screen.findByText('已提交，等待审批');
  expect(made.workbook.rows('Plans')[0]).toMatchObject({ status: 'inReview' });

  as(made, people.lead, 'approval/P-1');
  await screen.findByText('您不具有此环节的角色');
  await approve(made, people.manager);
  await approve(made, people.compliance);
  await approve(made, people.senior);
  expect(made.workbook.rows('Plans')[0]).toMatchObject({ status: 'approved' });

  made.at('2027-01-19T03:00:00.000Z');
  as(made, people.lead, 'weekly/P-1/2027-W02');
  await screen.findByRole('heading', { name: '2027-W02 周报' });
  fireEvent.change(field('完成进度'), { target: { value: '10' } });
  fireEvent.change(field('本周完成'), { target: { value: '预热海报上线' } });
  fireEvent.change(field('下周计划'), { target: { value: '确认直播达人' } });
  await press('提交周报');
  await screen.findByText('周报已提交并存档');
  expect(made.workbook.rows('Weekly')[0]).toMatchObject({ progress: 0.1, week: '2027-W02' });

  as(made, people.lead, 'archive');
  await screen.findByText('2 份快照');
  as(made, people.finance, 'log');
  await screen.findByText('日志完整：5 条，未发现改动');
});

test('a return needs words, and comes back to the lead’s list', async () => {
  const made = deps();
  as(made, people.lead, 'plan/P-1');
  await press('提交审批');
  await screen.findByText('已提交，等待审批');
  as(made, people.manager, 'approval/P-1');
  fireEvent.click(await screen.findByRole('radio', { name: '退回修改' }));
  const decide = await screen.findByRole('button', { name: '确认决定' });
  expect(decide.getAttribute('aria-disabled')).toBe('true');
  fireEvent.change(field('意见'), { target: { value: '请补充门店清单' } });
  await press('确认决定');
  await screen.findByText('决定已记入日志');
  as(made, people.lead, 'today');
  await screen.findByText('被退回，请修改后再提交');
});
