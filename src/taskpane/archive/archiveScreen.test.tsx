import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { approvalDeps, approvalTables, people } from '../../../test/support/approvalBook';
import { field, renderPane } from '../../../test/support/renderPane';
import { row } from '../../../test/support/rows';
import { decideStage } from '../../application/approval/decideStage';
import { submitPlan } from '../../application/approval/submitPlan';
import { serialFromIso } from '../../domain/shared/period';

jest.setTimeout(900_000);
afterEach(cleanup);

const day = (iso: string): number => serialFromIso(iso) ?? 0;

async function beforeFinal(tables = approvalTables()) {
  const made = approvalDeps(tables);
  const watch = () => Promise.resolve(() => Promise.resolve());
  const deps = { ...made, workbook: { ...made.workbook, watch } };
  await submitPlan(deps, { planId: 'P-1' });
  for (const [person, stageId] of [
    [people.manager, 'S-PRELIMINARY'],
    [people.compliance, 'S-COMPLIANCE'],
  ] as const) {
    deps.as(person);
    await decideStage(deps, { planId: 'P-1', stageId, decision: 'approve' });
  }
  deps.as(people.senior);
  return deps;
}

const approve = async (): Promise<void> => {
  fireEvent.click(await screen.findByRole('radio', { name: '同意' }));
  const button = await screen.findByRole('button', { name: '确认决定' });
  await waitFor(() => {
    expect(button.getAttribute('aria-disabled')).not.toBe('true');
  });
  fireEvent.click(button);
};

test('a full archive never stops a decision, and is not kept silent', async () => {
  const deps = await beforeFinal();
  const full = { ok: false, failure: { code: 'quotaExceeded' } } as const;
  const archive = { ...deps.archive, add: () => Promise.resolve(full) };
  renderPane({ ...deps, archive }, 'approval/P-1');
  await approve();
  await screen.findByText('决定已记入日志，但本机没有留下快照');
  expect(deps.workbook.rows('Plans')[0]).toMatchObject({ status: 'approved' });
});

test('a private window, or a store that is nearly full, is told on the archive’s screen', async () => {
  const deps = await beforeFinal();
  const store = (persistent: boolean, usedBytes: number) => ({
    ...deps.archive,
    durability: () => Promise.resolve({ persistent, usedBytes, quotaBytes: 100 }),
  });
  renderPane({ ...deps, archive: store(false, 0) }, 'archive');
  await screen.findByText(/^浏览器没有承诺保留本机存档/);
  cleanup();
  renderPane({ ...deps, archive: store(true, 95) }, 'archive');
  await screen.findByText(/^本机存档空间快满了/);
  cleanup();
  renderPane({ ...deps, archive: store(true, 10) }, 'archive');
  await screen.findByText('没有需要处理的保存期限。程序从不自动删除。');
  expect(screen.queryByText(/本机存档/)).toBeNull();
});

test('records kept too short, or not archived, are warned of with both days; nothing is deleted', async () => {
  const tables = approvalTables();
  const old = row('Plans', {
    id: 'P-OLD',
    name: '老活动',
    status: 'closed',
    endOn: day('2025-06-30'),
    retainUntil: day('2026-06-30'),
  });
  const deps = await beforeFinal({ ...tables, Plans: [...(tables.Plans ?? []), old] });
  renderPane(deps, 'archive');
  await screen.findByText('保存期短于规定');
  await screen.findByText('已执行但没有存档');
  expect(screen.getByRole('list', { name: '保存期限' }).textContent).toMatch(
    /至少保存至 2028年6月30日 · 表中写 2026年6月30日/u,
  );
  expect(deps.workbook.rows('Plans')).toHaveLength(2);
});

test('snapshots are found by quarter', async () => {
  const deps = await beforeFinal();
  const asked: unknown[] = [];
  const search: typeof deps.archive.search = (query) => {
    asked.push(query.quarter);
    return deps.archive.search(query);
  };
  renderPane({ ...deps, archive: { ...deps.archive, search } }, 'approval/P-1');
  await approve();
  await screen.findByText('决定已记入日志');
  cleanup();
  renderPane({ ...deps, archive: { ...deps.archive, search } }, 'archive');
  await screen.findByText('1 份快照');
  fireEvent.change(field('季度'), { target: { value: '2027Q1' } });
  await waitFor(() => {
    expect(asked.at(-1)).toBe('2027Q1');
  });
});
