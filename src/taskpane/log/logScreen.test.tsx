import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { approvalDeps, people } from '../../../test/support/approvalBook';
import { memoryWorkbook } from '../../../test/support/memoryWorkbook';
import { field, renderPane } from '../../../test/support/renderPane';
import { configurationHealth, recordConfiguration } from '../../application/approval/configuration';
import { decideStage } from '../../application/approval/decideStage';
import { logHealth } from '../../application/approval/logHealth';
import { submitPlan } from '../../application/approval/submitPlan';
import type { TableCode } from '../../domain/tables/all';

jest.setTimeout(900_000);
afterEach(cleanup);

const watch = () => Promise.resolve(() => Promise.resolve());
function deps() {
  const made = approvalDeps();
  return { ...made, workbook: { ...made.workbook, watch } };
}
type Made = ReturnType<typeof deps>;

async function decided(): Promise<Made> {
  const made = deps();
  await submitPlan(made, { planId: 'P-1' });
  made.as(people.manager);
  await decideStage(made, { planId: 'P-1', stageId: 'S-PRELIMINARY', decision: 'approve' });
  return made;
}

const codes: readonly TableCode[] = [
  'Plans',
  'Budget',
  'KPIs',
  'Decisions',
  'Stages',
  'Team',
  'Parameters',
  'Archive',
  'Rules',
];

/** An older version of the file, in which only the first entry stands. */
function older(made: Made): Made {
  const tables = Object.fromEntries(
    codes.map((code) => {
      const rows = made.workbook.rows(code);
      return [code, code === 'Decisions' ? rows.filter((row) => row['seq'] === 1) : rows];
    }),
  );
  return { ...made, workbook: { ...memoryWorkbook(tables), watch } };
}

const press = async (name: string): Promise<void> => {
  const button = await screen.findByRole('button', { name });
  await waitFor(() => {
    expect(button.getAttribute('aria-disabled')).not.toBe('true');
  });
  fireEvent.click(button);
};

test('a log shorter than this machine has seen it names what is gone and puts it back', async () => {
  const made = older(await decided());
  renderPane(made, 'log');
  await screen.findByText('日志比本机上次所见少了末尾 1 条（撤销、旧版本或被删）');
  expect(screen.getByRole('list', { name: '本机见过、现已不在的记录' }).textContent).toContain(
    '同意 · 王敏',
  );
  await press('放回 1 条');
  await screen.findByText('已放回 1 条，并记入日志');
  expect(made.workbook.rows('Decisions').map((row) => row['action'])).toEqual([
    'submit',
    'approve',
    'undone',
  ]);
  await waitFor(() => {
    expect(screen.queryByText('本机见过、现已不在的记录')).toBeNull();
  });
  await screen.findByText('日志完整：3 条，未发现改动');
});

test('an older version that is meant is accepted only with a reason', async () => {
  const made = older(await decided());
  renderPane(made, 'log');
  const accept = await screen.findByRole('button', { name: '接受缺失' });
  expect(accept.getAttribute('aria-disabled')).toBe('true');
  fireEvent.change(field('接受的原因'), { target: { value: '恢复到昨天的版本' } });
  await press('接受缺失');
  await screen.findByText('已注明此缺失是有意的');
  expect(made.workbook.rows('Decisions').at(-1)).toMatchObject({
    action: 'undone',
    comment: '恢复到昨天的版本',
  });
});

test('an edited entry is shown beside what it was, and restored', async () => {
  const made = await decided();
  const rowId = String(made.workbook.rows('Decisions')[1]?.['id']);
  await logHealth(made);
  await made.workbook.apply({
    operationId: 'typed',
    changes: [{ kind: 'update', table: 'Decisions', rowId, set: { actor: people.senior } }],
  });
  renderPane(made, 'log');
  await screen.findByText('日志与摘要不符');
  await screen.findByText('操作人：吴总（原为 王敏）');
  await press('还原 1 条');
  await screen.findByText('已放回 1 条，并记入日志');
  expect(made.workbook.rows('Decisions')[1]).toMatchObject({ actor: people.manager });
});

test('a limit typed over is shown as loosened and put on the log with its reason', async () => {
  const made = await decided();
  renderPane(made, 'log');
  await screen.findByText('与本机上次所见相同。');
  cleanup();
  await made.workbook.apply({
    operationId: 'typed',
    changes: [
      { kind: 'update', table: 'Parameters', rowId: 'PA-BOOK', set: { value: 30 } },
      { kind: 'append', table: 'Team', rows: [{ id: 'TM-9', name: '新同事', roles: '财务' }] },
    ],
  });
  renderPane(made, 'log');
  await screen.findByText('approvalDays · 数值：5 → 30');
  await screen.findByText('放宽');
  await screen.findByText('团队：新增 新同事');
  fireEvent.change(field('改动的原因'), { target: { value: '春节期间延长' } });
  await press('把改动记入日志');
  await screen.findByText('改动已记入日志');
  expect(made.workbook.rows('Decisions').at(-1)).toMatchObject({
    action: 'configure',
    comment: '春节期间延长',
  });
  await screen.findByText('与本机上次所见相同。');
});

test('a limit that was loosened, used and put back is named with the decisions in between', async () => {
  const made = deps();
  await configurationHealth(made);
  const set = (value: number) =>
    made.workbook.apply({
      operationId: `typed ${String(value)}`,
      changes: [{ kind: 'update', table: 'Parameters', rowId: 'PA-BOOK', set: { value } }],
    });
  await set(30);
  await recordConfiguration(made, '延长审批时限');
  await submitPlan(made, { planId: 'P-1' });
  await set(5);
  await recordConfiguration(made, '恢复');
  renderPane(made, 'log');
  const part = await screen.findByRole('region', { name: '放宽后又改回' });
  expect(part.textContent).toContain('数值 曾放宽，期间有 1 个决定，之后改回');
  expect(part.textContent).toContain('提交 · 李雷');
});
