import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { approvalDeps, approvalTables, people } from '../../../test/support/approvalBook';
import { renderPane } from '../../../test/support/renderPane';
import { row } from '../../../test/support/rows';
import { submitPlan } from '../../application/approval/submitPlan';
import { serialFromIso } from '../../domain/shared/period';

jest.setTimeout(900_000);
afterEach(cleanup);

const day = (iso: string): number => serialFromIso(iso) ?? 0;

/** P-1 asks for 90,000; P-2 has 60,000 approved; P-3 is in dollars; P-OLD is over. */
function tables() {
  const start = approvalTables();
  const plan = start.Plans?.[0] as { readonly id: string };
  const line = (id: string, campaignId: string, planned: number, actual: number | null = null) =>
    row('Budget', { id, campaignId, category: 'media', item: id, planned, actual });
  return {
    ...start,
    Plans: [
      plan,
      { ...plan, id: 'P-2', name: '年货节', status: 'approved', approvedBudget: 6_000_000 },
      { ...plan, id: 'P-3', name: '海外试水', status: 'draft', currency: 'USD' },
      {
        ...plan,
        id: 'P-OLD',
        name: '秋季上新',
        quarter: '2026Q3',
        status: 'closed',
        endOn: day('2026-09-30'),
      },
    ],
    Budget: [
      ...(start.Budget ?? []),
      line('BL-P2', 'P-2', 6_000_000),
      line('BL-P3', 'P-3', 1_000_000),
      line('BL-OLD', 'P-OLD', 8_000_000, 9_600_000),
    ],
    KPIs: [
      ...(start.KPIs ?? []),
      row('KPIs', { id: 'K-OLD', campaignId: 'P-OLD', name: '新客户数', target: 100, actual: 80 }),
    ],
    Lessons: [row('Lessons', { id: 'L-1', campaignId: 'P-OLD', lesson: '预热太短' })],
    Rates: [row('Rates', { id: 'RT-1', currency: 'USD', fromOn: day('2026-01-01'), rate: 7.1 })],
    Parameters: [
      ...(start.Parameters ?? []),
      row('Parameters', { id: 'PA-3', code: 'quarterBudget 2027Q1', value: 120_000 }),
    ],
  };
}

async function submitted(start = tables()) {
  const made = approvalDeps(start);
  const done = await submitPlan(made, { planId: 'P-1' });
  if (!done.ok) throw new Error(JSON.stringify(done.failure));
  made.as(people.senior);
  const watch = () => Promise.resolve(() => Promise.resolve());
  return { ...made, workbook: { ...made.workbook, watch } };
}

const fact = async (name: string): Promise<string | null | undefined> =>
  (await screen.findByText(name)).nextElementSibling?.textContent;

test('the page says what remains of the quarter’s budget, and who else asks for it', async () => {
  renderPane(await submitted(), 'approval/P-1');
  expect(await fact('本方案')).toBe('¥90,000.00');
  expect(await fact('本季度预算总额')).toBe('¥120,000.00');
  // 90,000 + 60,000 + 10,000 dollars at 7.1.
  expect(await fact('本季度已申请合计')).toBe('¥221,000.00');
  expect(await fact('其中已批准')).toBe('¥60,000.00');
  expect(await fact('扣除其他已批准后的余额')).toBe('¥60,000.00');
  expect(await fact('批准本方案后的余额')).toBe('-¥30,000.00');
  await screen.findByText('批准本方案将超出本季度预算。');
  const requests = screen.getByRole('table', { name: '本季度全部申请 · 3' });
  const names = within(requests)
    .getAllByRole('rowheader')
    .map((cell) => cell.textContent);
  expect(names.map((text) => /^(春季新品上市|年货节|海外试水)/.exec(text)?.[1])).toEqual([
    '春季新品上市',
    '海外试水',
    '年货节',
  ]);
});

test('a currency without a rate is named and left out of the sums', async () => {
  renderPane(await submitted({ ...tables(), Rates: [] }), 'approval/P-1');
  await screen.findByText('缺少汇率，未计入合计：海外试水');
  expect(await fact('本季度已申请合计')).toBe('¥150,000.00');
});

test('it says how a similar campaign ended and what was learned', async () => {
  renderPane(await submitted(), 'approval/P-1');
  const section = await screen.findByRole('region', { name: '类似活动的结果' });
  expect(section.textContent).toContain('秋季上新');
  expect(section.textContent).toContain('（120%）');
  expect(section.textContent).toContain('1 项指标中 0 项达标');
  expect(section.textContent).toContain('经验：预热太短');
});

test('a finding is said in words with its basis, and a waiver with who gave it and why', async () => {
  const made = await submitted();
  const decisionId = String(made.workbook.rows('Decisions')[0]?.['id']);
  const finding = {
    ruleId: 'R-1',
    severity: 'warn',
    table: 'Plans',
    rowId: 'P-1',
    column: 'copy',
    isWaived: true,
    decisionId,
    message: ['用语待核实', 'Wording to be checked'],
    basis: ['广告法 第九条', 'Advertising Law art. 9'],
  } as const;
  const gate = { reads: {}, check: () => Promise.resolve([finding]) };
  renderPane({ ...made, gate }, 'approval/P-1');
  await screen.findByRole('button', { name: '用语待核实' });
  await screen.findByText('广告法 第九条');
  await screen.findByText(/^李雷 于 .* 接受：—$/);
});

test('changes since this person last looked are shown, measured from their own last visit', async () => {
  const made = await submitted();
  renderPane(made, 'approval/P-1');
  await screen.findByRole('region', { name: '预算' });
  expect(screen.queryByText(/查看以来的变化/)).toBeNull();
  cleanup();
  const edit = (set: Record<string, string>, operationId: string) =>
    made.workbook.apply({
      operationId,
      changes: [{ kind: 'update', table: 'Plans', rowId: 'P-1', set }],
    });
  await edit({ copy: '第一次改' }, 'typed 1');
  renderPane(made, 'approval/P-1');
  await screen.findByText(/查看以来的变化/);
  cleanup();
  await edit({ copy: '第二次改' }, 'typed 2');
  renderPane(made, 'approval/P-1');
  const since = await screen.findByRole('region', { name: /查看以来的变化/ });
  expect(since.textContent).toContain('第一次改 → 第二次改');
  const log = screen.getByRole('region', { name: '自最近一次记入日志以来的变化' });
  expect(log.textContent).toContain('温和洁面，适合日常使用。 → 第二次改');
});

test('printing opens the browser’s dialog; a pane that cannot print says so and offers the sheet', async () => {
  const made = await submitted();
  const print = jest.fn(() => {
    window.dispatchEvent(new Event('beforeprint'));
  });
  window.print = print;
  renderPane(made, 'approval/P-1');
  fireEvent.click(await screen.findByRole('button', { name: '打印此页' }));
  expect(print).toHaveBeenCalledTimes(1);
  const button = screen.getByRole('button', { name: '打印此页' });
  expect(button.closest('[data-not-printed]')).not.toBeNull();
  const foot = document.querySelector('[data-paper-only]')?.textContent ?? '';
  expect(foot).toMatch(/^打印于 .+ · .+ · 内容代码 (\w{4}-){3}\w{4}$/u);
  window.print = () => undefined;
  fireEvent.click(screen.getByRole('button', { name: '打印此页' }));
  await screen.findByText(/这个窗格没有打开打印对话框/);
  fireEvent.click(screen.getByRole('button', { name: '生成审批要点表' }));
  await waitFor(() => {
    expect(made.workbook.calls).toContain('writeSheet');
  });
});
