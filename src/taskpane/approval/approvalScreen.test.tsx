import { TextEncoder } from 'node:util';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { approvalDeps, approvalTables, people } from '../../../test/support/approvalBook';
import { field, renderPane } from '../../../test/support/renderPane';
import { decideStage } from '../../application/approval/decideStage';
import { submitPlan } from '../../application/approval/submitPlan';

jest.setTimeout(900_000);
afterEach(cleanup);

/** Two plans of the quarter with the same team: P-1 and P-2. */
function deps() {
  const tables = approvalTables();
  const twice = (code: 'Plans' | 'Budget' | 'KPIs') =>
    (tables[code] ?? []).flatMap((row) => {
      const own = row as { readonly id: string };
      const second =
        code === 'Plans'
          ? { ...own, id: 'P-2', name: '年货节' }
          : { ...own, id: `${own.id}-2`, campaignId: 'P-2' };
      return [own, second];
    });
  const made = approvalDeps({
    ...tables,
    Plans: twice('Plans'),
    Budget: twice('Budget'),
    KPIs: twice('KPIs'),
  });
  const watch = () => Promise.resolve(() => Promise.resolve());
  return { ...made, workbook: { ...made.workbook, watch } };
}
type Made = ReturnType<typeof deps>;

async function submitted(...planIds: readonly string[]): Promise<Made> {
  const made = deps();
  for (const planId of planIds) {
    const done = await submitPlan(made, { planId });
    if (!done.ok) throw new Error(JSON.stringify(done.failure));
  }
  return made;
}

function as(made: Made, person: string, address: string): void {
  cleanup();
  made.as(person);
  renderPane(made, address);
}

const press = async (name: string | RegExp): Promise<void> => {
  const button = await screen.findByRole('button', { name });
  await waitFor(() => {
    expect(button.getAttribute('aria-disabled')).not.toBe('true');
  });
  fireEvent.click(button);
};
const write = (label: string, value: string): void => {
  fireEvent.change(field(label), { target: { value } });
};
const lastEntry = (made: Made) => made.workbook.rows('Decisions').at(-1);

test('a plan is returned with a comment on each field, and the lead sees each beside its field', async () => {
  const made = await submitted('P-1');
  as(made, people.manager, 'approval/P-1');
  fireEvent.click(await screen.findByRole('radio', { name: '退回修改' }));
  const add = field('逐项意见');
  fireEvent.change(add, { target: { value: 'Plans P-1 copy' } });
  fireEvent.change(add, { target: { value: 'Budget BL-2 planned' } });
  const decide = await screen.findByRole('button', { name: '确认决定' });
  expect(decide.getAttribute('aria-disabled')).toBe('true');
  write('广告文案', '“温和”需有检测依据');
  write('预算行：门店体验活动', '与去年相比偏高，请附报价');
  await press('确认决定');
  await screen.findByText('决定已记入日志');
  expect(made.workbook.rows('Plans')[0]).toMatchObject({ status: 'returned' });

  as(made, people.lead, 'plan/P-1');
  await screen.findByText(/^初步审核（王敏，.*）退回，请修改后再提交$/);
  await screen.findByText('广告文案: “温和”需有检测依据');
  as(made, people.lead, 'plan/P-1/edit');
  await waitFor(() => {
    const copy = field('广告文案');
    const message = copy.getAttribute('aria-describedby') ?? '';
    const text = message
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ');
    expect(text).toContain('“温和”需有检测依据');
  });
  const line = screen.getByRole('group', { name: '预算行 2' });
  expect(line.textContent).toContain('与去年相比偏高，请附报价');
  expect(screen.getByRole('group', { name: '预算行 1' }).textContent).not.toContain('偏高');
});

test('several decisions in one click, each with its own reason; a refused one says why', async () => {
  const made = await submitted('P-1', 'P-2');
  as(made, people.manager, 'approval/bulk');
  fireEvent.change(await screen.findByLabelText('对“春季新品上市”的决定'), {
    target: { value: 'approve' },
  });
  const send = await screen.findByRole('button', { name: '写入 0 个决定' });
  expect(send.getAttribute('aria-disabled')).toBe('true');
  write('理由', '目标清楚，预算合理');
  fireEvent.change(screen.getByLabelText('对“年货节”的决定'), { target: { value: 'return' } });
  const reasons = screen.getAllByLabelText(/^理由/);
  fireEvent.change(reasons[1] as HTMLElement, { target: { value: '请补充客户分析' } });
  // Meanwhile somebody edits the second plan: this decision must not be given to what nobody saw.
  await made.workbook.apply({
    operationId: 'typed',
    changes: [{ kind: 'update', table: 'Plans', rowId: 'P-2', set: { copy: '全国第一' } }],
  });
  await press('写入 2 个决定');
  await screen.findByText('1 个决定已记入日志');
  await screen.findByText(/^未写入：您看到之后，内容有 1 处改动/);
  expect(made.workbook.rows('Decisions').slice(2)).toMatchObject([
    { action: 'approve', subjectId: 'P-1', comment: '目标清楚，预算合理' },
  ]);
});

test('conditions are set, met by their stage, and a decision is recalled by who gave it', async () => {
  const made = await submitted('P-1');
  as(made, people.manager, 'approval/P-1');
  fireEvent.click(await screen.findByRole('radio', { name: '有条件同意' }));
  write('条件（每行一条）', '补签代言合同\n补充报价单');
  await press('确认决定');
  await screen.findByText('决定已记入日志');
  as(made, people.lead, 'approval/P-1');
  await screen.findByText('补签代言合同');
  fireEvent.click((await screen.findAllByRole('button', { name: '确认已满足' }))[0] as HTMLElement);
  await screen.findByText('李雷 不能在此作决定：是本方案的负责人');
  as(made, people.manager, 'approval/P-1');
  fireEvent.click((await screen.findAllByRole('button', { name: '确认已满足' }))[0] as HTMLElement);
  await waitFor(() => {
    expect(lastEntry(made)).toMatchObject({ action: 'conditionMet', actor: people.manager });
  });
  await waitFor(() => {
    expect(screen.queryByText('补签代言合同')).toBeNull();
  });
  await press('收回我的决定');
  await screen.findByText('决定已收回');
  expect(lastEntry(made)).toMatchObject({ action: 'recall' });
});

test('authority is delegated for some days, used on behalf, and ended', async () => {
  const made = await submitted('P-1');
  as(made, people.manager, 'approval/delegation');
  await screen.findByRole('heading', { name: '授权代理' });
  await waitFor(() => {
    expect(within(field('代理人')).queryByText(people.colleague)).not.toBeNull();
  });
  fireEvent.change(field('代理人'), { target: { value: people.colleague } });
  write('至', '2026-11-30');
  await press('授权');
  await screen.findByText('授权已记入日志');
  as(made, people.colleague, 'approval/P-1');
  await screen.findByText('代 王敏');
  fireEvent.click(await screen.findByRole('radio', { name: '同意' }));
  await press('确认决定');
  await screen.findByText('决定已记入日志');
  expect(lastEntry(made)).toMatchObject({
    action: 'approve',
    actor: people.colleague,
    onBehalfOf: people.manager,
  });
  as(made, people.manager, 'approval/delegation');
  await press('终止');
  await screen.findByText('代理已终止');
  expect(lastEntry(made)).toMatchObject({ action: 'endDelegation' });
});

test('a plan is withdrawn, handed in again, approved, changed and voided from its card', async () => {
  const made = await submitted('P-1');
  as(made, people.lead, 'plan/P-1');
  await press('撤回');
  await screen.findByText('已记入日志');
  expect(made.workbook.rows('Plans')[0]).toMatchObject({ status: 'withdrawn' });
  await submitPlan(made, { planId: 'P-1' });
  for (const [person, stageId] of [
    [people.manager, 'S-PRELIMINARY'],
    [people.compliance, 'S-COMPLIANCE'],
    [people.senior, 'S-FINAL'],
  ] as const) {
    made.as(person);
    await decideStage(made, { planId: 'P-1', stageId, decision: 'approve' });
  }
  as(made, people.lead, 'plan/P-1');
  const ask = await screen.findByRole('button', { name: '申请变更' });
  expect(ask.getAttribute('aria-disabled')).toBe('true');
  write('原因（变更与作废必填）', '追加直播场次');
  await press('申请变更');
  await waitFor(() => {
    expect(made.workbook.rows('Plans')[0]).toMatchObject({
      status: 'changePending',
      approvedBudget: 9_000_000,
    });
  });
  as(made, people.manager, 'plan/P-2');
  await screen.findByRole('button', { name: '作废' });
  write('原因（变更与作废必填）', '活动取消');
  await press('作废');
  await waitFor(() => {
    expect(lastEntry(made)).toMatchObject({ action: 'void', comment: '活动取消' });
  });
  expect(made.workbook.rows('Plans')[1]).toMatchObject({ status: 'voided', voided: true });
});

test('the simulator says who will get a plan and why, for its own and for another amount', async () => {
  const made = deps();
  as(made, people.manager, 'approval/routes/P-1');
  await screen.findByText('按此路径可以获批。');
  expect(screen.queryByText('可审：周财务')).toBeNull();
  await screen.findByText(/^财务复核 · 条件 /);
  write('试算金额', '120000');
  await screen.findByText('可审：周财务');
  write('试算金额', '很多');
  await screen.findByText('请输入不小于 0 的数字');
  write('试算金额', '');
  fireEvent.change(field('提交人'), { target: { value: people.manager } });
  await screen.findByText('不可审：王敏（是本方案的提交人）');
  await screen.findByText('按此路径无法获批：请在“团队”表补充角色，或办理授权代理。');
  await press('开始检查');
  await screen.findByText(/^已证明：走完 [\d,]+ 条路径/);
  expect(screen.getByRole('list', { name: '死路' }).textContent).toContain(
    '王敏 负责、其他人 提交时，“初步审核”无人可审',
  );
});

test('a stage nobody can reach is named', async () => {
  const made = deps();
  await made.workbook.apply({
    operationId: 'typed',
    changes: [
      { kind: 'update', table: 'Team', rowId: `TM-${people.legal}`, set: { active: false } },
    ],
  });
  as(made, people.manager, 'approval/routes');
  await press('开始检查');
  await screen.findByText('法律意见：团队表中无人担任此角色');
});

test('a reminder, the deadline and a meeting are files to open; nothing is sent', async () => {
  Object.assign(globalThis, { TextEncoder });
  const made = await submitted('P-1');
  await made.workbook.apply({
    operationId: 'typed',
    changes: [
      {
        kind: 'update',
        table: 'Team',
        rowId: `TM-${people.manager}`,
        set: { email: 'wang@example.com' },
      },
    ],
  });
  const files: { name: string; text: string }[] = [];
  const save = ({ name, bytes }: { name: string; bytes: Uint8Array }) => {
    files.push({ name, text: Buffer.from(bytes).toString('utf8') });
    return Promise.resolve();
  };
  made.as(people.lead);
  renderPane({ ...made, files: { save } }, 'approval/P-1');
  fireEvent.click(await screen.findByText('提醒与会议 · 初步审核'));
  await press('邮件草稿（.eml）');
  await screen.findByText('文件已生成：春季新品上市.eml');
  await press('期限（.ics）');
  await screen.findByText('文件已生成：审批期限：春季新品上市（初步审核）.ics');
  write('会议日期', '2026-11-26');
  write('时间', '09:30');
  await press('会议（.ics）');
  await waitFor(() => {
    expect(files).toHaveLength(3);
  });
  expect(files[0]?.text).toContain('To: wang@example.com');
  expect(files[1]?.text).toContain('DTSTART;VALUE=DATE:20261127');
  expect(files[2]?.text).toContain('DTSTART:20261126T093000');
});

test('where only trained people decide, the page says whose training is missing and leads there', async () => {
  const made = await submitted('P-1');
  (made.workbook.rows('Parameters') as unknown[]).push({
    id: 'PA-3',
    code: 'trainingGatesApproval',
    value: 1,
  });
  as(made, people.manager, 'approval');
  await screen.findByText(/^部门规定合规培训有效才能审批/);
  await screen.findByText('现在没有等您决定的方案');
  as(made, people.manager, 'approval/P-1');
  await screen.findByText(/^部门规定合规培训有效才能审批/);
  expect(screen.getByRole('link', { name: '前往“培训”' }).getAttribute('href')).toBe('#/training');
  await screen.findByText(`须先完成合规培训：${people.manager}`);
  expect(screen.queryByRole('radio', { name: '同意' })).toBeNull();
  as(made, people.manager, 'approval/routes/P-1');
  await screen.findByText(/^按此路径无法获批：有环节的审批人都没有现行有效的合规培训/);
  await screen.findByText(`不可审：${people.manager}（合规培训不是现行有效的）`);
});
