import { approvalDeps, approvalTables, people } from '../../../test/support/approvalBook';
import { memoryWorkbook } from '../../../test/support/memoryWorkbook';
import { row } from '../../../test/support/rows';
import { serialFromIso } from '../../domain/shared/period';
import type { ExportedArchive } from './exportArchive';
import { decideStage } from '../approval/decideStage';
import { requestChange } from '../approval/movePlan';
import { submitPlan } from '../approval/submitPlan';
import { openBook } from '../book';
import { exportArchive } from './exportArchive';
import { exportWorkbook } from './exportWorkbook';
import { importArchive } from './importArchive';
import { compareArchived, openSnapshot } from './openSnapshot';
import { restoreAsDraft } from './restoreAsDraft';
import { retentionReport } from './retention';
import { acknowledgeNews, markSeen, openNews, seenReads, whatChanged } from './whatChanged';

type Deps = ReturnType<typeof approvalDeps>;

async function approve(deps: Deps): Promise<void> {
  deps.as(people.lead);
  const submitted = await submitPlan(deps, { planId: 'P-1' });
  if (!submitted.ok) throw new Error(JSON.stringify(submitted.failure));
  for (const { stage } of submitted.value.value.state.stages) {
    const person = Object.entries(people).find(([role]) => role === stage.role)?.[1] ?? '';
    deps.as(person);
    await decideStage(deps, { planId: 'P-1', stageId: stage.stageId, decision: 'approve' });
  }
  deps.as(people.lead);
}

const edit = (deps: Deps, set: Record<string, string | number>, rowId = 'P-1') =>
  deps.workbook.apply({
    operationId: JSON.stringify([rowId, set]),
    changes: [{ kind: 'update', table: rowId.startsWith('P-') ? 'Plans' : 'Budget', rowId, set }],
  });

/** A plan approved, changed and approved again: two snapshots. */
async function twice(): Promise<Deps> {
  const deps = approvalDeps();
  await approve(deps);
  await requestChange(deps, { planId: 'P-1', comment: '追加预算' });
  await edit(deps, { planned: 3_500_000 }, 'BL-2');
  await edit(deps, { copy: '温和洁面，适合日常使用。含氨基酸。' });
  await approve(deps);
  expect(deps.snapshots).toHaveLength(2);
  return deps;
}

const file = (exported: ExportedArchive, change: (text: string) => string = (text) => text) =>
  new TextEncoder().encode(change(new TextDecoder().decode(exported.bytes)));

async function exportOf(deps: Deps): Promise<ExportedArchive> {
  const exported = await exportArchive(deps);
  if (!exported.ok) throw new Error(JSON.stringify(exported.failure));
  return exported.value;
}

describe('archived plans', () => {
  it('are compared cell by cell, two versions of one campaign', async () => {
    const deps = await twice();
    const [first, second] = deps.snapshots.map((s) => s.record.id);
    const compared = await compareArchived(deps, first ?? '', second ?? '');
    if (!compared.ok) throw new Error('cannot compare');
    const different = compared.value.pairs
      .filter((pair) => pair.table === 'Plans' || pair.table === 'Budget')
      .flatMap((pair) =>
        pair.cells.filter((c) => c.isDifferent).map((c) => [pair.table, c.column]),
      );
    expect(different).toEqual([
      ['Plans', 'approvedBudget'],
      ['Plans', 'copy'],
      ['Plans', 'status'],
      ['Budget', 'planned'],
    ]);
  });

  it('are refused when a cell no longer fits the hash', async () => {
    const deps = await twice();
    const [first] = deps.snapshots;
    const [block] = first?.blocks ?? [];
    (block?.rows[0] as unknown[])[0] = '改过';
    expect(await openSnapshot(deps, first?.record.id ?? '')).toMatchObject({
      failure: { code: 'tampered' },
    });
  });

  it('come back as a new draft, with new rows and none of the old decisions', async () => {
    const deps = await twice();
    const snapshotId = deps.snapshots[0]?.record.id ?? '';
    const restored = await restoreAsDraft(deps, { snapshotId, quarter: '2027Q2' });
    if (!restored.ok) throw new Error(JSON.stringify(restored.failure));
    const { planId } = restored.value.value;
    const plan = deps.workbook.rows('Plans').find((r) => r['id'] === planId);
    expect(plan).toMatchObject({
      status: 'draft',
      quarter: '2027Q2',
      copiedFrom: 'P-1',
      copy: '温和洁面，适合日常使用。',
    });
    expect(plan?.['approvedBudget'] ?? null).toBeNull();
    const lines = deps.workbook.rows('Budget').filter((r) => r['campaignId'] === planId);
    expect(lines.map((l) => l['planned'])).toEqual([6_000_000, 3_000_000]);
    expect(lines.every((l) => !['BL-1', 'BL-2'].includes(String(l['id'])))).toBe(true);
    deps.as(people.lead);
    expect((await submitPlan(deps, { planId })).ok).toBe(true);
  });
});

describe('the archive as a file', () => {
  it('goes to another machine and is merged without duplicates', async () => {
    const here = await twice();
    const exported = await exportOf(here);
    const there = approvalDeps();
    expect(await importArchive(there, file(exported))).toMatchObject({
      value: { added: 2, already: 0, signedWith: null },
    });
    expect(await importArchive(there, file(exported))).toMatchObject({
      value: { added: 0, already: 2 },
    });
    expect(there.snapshots).toEqual(here.snapshots);
  });

  it('is refused as a whole, with the place, whatever was changed in it', async () => {
    const exported = await exportOf(await twice());
    const there = approvalDeps();
    const code = async (change: (text: string) => string): Promise<unknown> => {
      const done = await importArchive(there, file(exported, change));
      return done.ok ? done.value : done.failure.code;
    };
    const text = new TextDecoder().decode(exported.bytes);
    const id = /"id":"(A-[^"]+)"/u.exec(text)?.[1] ?? '';
    expect(await code((t) => t.replace('6000000', '6000001'))).toBe('snapshotAltered');
    expect(await code((t) => t.replaceAll('春季新品上市', '夏季新品上市'))).toBe('snapshotAltered');
    expect(await code((t) => t.replace('"exportedBy":"李雷"', '"exportedBy":"吴总"'))).toBe(
      'manifestAltered',
    );
    expect(await code((t) => t.replaceAll(id, 'A-OTHER'))).toBe('manifestAltered');
    expect(await code((t) => t.replace('archive 1', 'archive 2'))).toBe('newerFormat');
    expect(await code(() => 'PK zip')).toBe('notAnArchive');
    expect(await code(() => '{"manifest":{}}')).toBe('notAnArchive');
    const shortened = JSON.parse(text) as { snapshots: unknown[] };
    shortened.snapshots.pop();
    expect(await code(() => JSON.stringify(shortened))).toBe('snapshotMissing');
    expect(there.snapshots).toEqual([]);
  });

  it('is made of a whole workbook where there is no archive', async () => {
    const exported = await exportWorkbook(approvalDeps());
    if (!exported.ok) throw new Error(JSON.stringify(exported.failure));
    const there = approvalDeps();
    expect(await importArchive(there, exported.value.bytes)).toMatchObject({ value: { added: 1 } });
    expect(there.snapshots[0]?.record).toMatchObject({ title: '春季新品上市', quarter: '2027Q1' });
  });
});

describe('while you were out', () => {
  /** P-1 to be submitted, P-2 a draft, P-3 in review already. */
  async function threePlans(): Promise<Deps> {
    const tables = approvalTables();
    const copyOf = (id: string, name: string) => ({ ...tables.Plans?.[0], id, name });
    const rows = (code: 'Budget' | 'KPIs') =>
      (tables[code] ?? []).flatMap((r) => {
        const own = r as { readonly id: string };
        return [own, { ...own, id: `${own.id}-3`, campaignId: 'P-3' }];
      });
    const deps = approvalDeps({
      ...tables,
      Plans: [...(tables.Plans ?? []), copyOf('P-2', '年货节'), copyOf('P-3', '会员日')],
      Budget: rows('Budget'),
      KPIs: rows('KPIs'),
    });
    const submitted = await submitPlan(deps, { planId: 'P-3' });
    if (!submitted.ok) throw new Error(JSON.stringify(submitted.failure));
    return deps;
  }
  const news = async (deps: Deps) => {
    const found = await whatChanged(deps);
    if (!found.ok) throw new Error(JSON.stringify(found.failure));
    return found.value;
  };

  it('tells what the log explains, what is being drafted, and what nothing explains', async () => {
    const deps = await threePlans();
    expect(await news(deps)).toMatchObject({ since: null });
    await markSeen(deps);
    expect(await news(deps)).toMatchObject({ campaigns: [], otherEntries: [] });
    await edit(deps, { copy: '温和洁面。' });
    await submitPlan(deps, { planId: 'P-1' });
    await edit(deps, { copy: '草稿中的文案' }, 'P-2');
    await edit(deps, { copy: '全国第一' }, 'P-3');
    const then = '温和洁面，适合日常使用。';
    expect((await news(deps)).campaigns).toMatchObject([
      {
        campaignId: 'P-1',
        explanation: 'log',
        entries: [{ action: 'submit' }],
        changes: [{ column: 'copy', then, now: '温和洁面。' }],
      },
      { campaignId: 'P-2', title: '年货节', explanation: 'drafting', entries: [] },
      { campaignId: 'P-3', explanation: 'none', changes: [{ column: 'copy', now: '全国第一' }] },
    ]);
  });

  it('counts actual spend as execution and calls a deleted row unexplained', async () => {
    const deps = await threePlans();
    await markSeen(deps);
    await edit(deps, { actual: 120_000 }, 'BL-1-3');
    expect((await news(deps)).campaigns).toMatchObject([
      { campaignId: 'P-3', explanation: 'log', executionCells: 1, changes: [] },
    ]);
    const left = deps.workbook.rows('Budget').filter((r) => r['id'] !== 'BL-2-3');
    const codes = ['Plans', 'KPIs', 'Decisions', 'Team', 'Parameters'] as const;
    const cut = {
      ...deps,
      workbook: memoryWorkbook({
        ...Object.fromEntries(codes.map((code) => [code, deps.workbook.rows(code)])),
        Budget: left,
      }),
    };
    expect((await news(cut)).campaigns).toMatchObject([
      { explanation: 'none', deletedRows: [{ table: 'Budget', rowId: 'BL-2-3' }] },
    ]);
  });

  it('keeps what was not acknowledged through a second opening, and doubles nothing', async () => {
    const deps = await threePlans();
    const open = async () => {
      const book = await openBook(deps.workbook, seenReads);
      if (!book.ok) throw new Error(JSON.stringify(book.failure));
      return { book: book.value, news: await openNews(deps, book.value) };
    };
    await open();
    await edit(deps, { copy: '全国第一' }, 'P-3');
    const first = await open();
    expect(first.news.campaigns).toHaveLength(1);
    expect((await open()).news).toEqual(first.news);
    await edit(deps, { copy: '温和洁面，适合日常使用。' }, 'P-3');
    expect((await open()).news.campaigns[0]?.changes).toEqual([]);
    await acknowledgeNews(deps, first.book);
    expect((await open()).news).toMatchObject({ campaigns: [], otherEntries: [] });
  });
});

describe('retention', () => {
  it('warns and deletes nothing', async () => {
    const day = (iso: string): number => serialFromIso(iso) ?? 0;
    const plan = (id: string, more: object) =>
      row('Plans', { id, name: id, status: 'completed', endOn: day('2022-06-30'), ...more });
    const deps = approvalDeps({
      ...approvalTables(),
      Plans: [
        plan('P-1', { retainUntil: day('2023-06-30') }),
        plan('P-2', { publishedUntil: day('2026-06-30') }),
      ],
      Archive: [
        row('Archive', {
          id: 'A-1',
          campaignId: 'P-1',
          title: '旧',
          retainUntil: day('2025-06-30'),
        }),
        row('Archive', {
          id: 'A-2',
          campaignId: 'P-9',
          title: '他处',
          retainUntil: day('2030-01-01'),
        }),
      ],
    });
    const report = await retentionReport(deps);
    expect(report.ok && report.value.map((n) => [n.code, n.rowId])).toEqual([
      ['tooShort', 'P-1'],
      ['noSnapshot', 'P-2'],
      ['expired', 'A-1'],
      ['notHere', 'A-2'],
    ]);
  });
});
