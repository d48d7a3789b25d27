import { memoryDeps } from '../../../test/support/memoryDeps';
import { row } from '../../../test/support/rows';
import { serialOf } from '../../domain/shared/period';
import { submitWeekly, type WeeklyForm } from './submitWeekly';
import { weeklyDesk } from './weeklyDesk';

const tables = {
  Plans: [
    row('Plans', {
      id: 'P-1',
      name: '秋季新品',
      quarter: '2026Q4',
      lead: '王敏',
      status: 'running',
      startOn: serialOf(2026, 11, 2),
      endOn: serialOf(2026, 12, 27),
    }),
  ],
  Weekly: [row('Weekly', { id: 'W-TYPED', campaignId: 'P-1', week: '2026-W47', done: '半截' })],
  Decisions: [],
  Archive: [],
  Parameters: [],
  Budget: [],
};
const form: WeeklyForm = {
  campaignId: 'P-1',
  week: '2026-W48',
  progress: 0.5,
  spendToDate: 1_234_56,
  done: '投放 ',
  next: '门店体验',
};

describe('submitWeekly', () => {
  it('writes row, log entry, snapshot and index in one read and one write', async () => {
    const deps = memoryDeps(tables);
    const sent = await submitWeekly(deps, form);
    expect(sent).toMatchObject({ ok: true });
    expect(deps.workbook.calls).toEqual(['read', 'apply']);
    expect(deps.workbook.rows('Weekly')).toHaveLength(2);
    expect(deps.workbook.rows('Weekly')[1]).toMatchObject({ author: '王敏', done: '投放' });
    expect(deps.workbook.rows('Decisions')[0]).toMatchObject({ action: 'submitWeekly', seq: 1 });
    expect(deps.workbook.rows('Archive')[0]).toMatchObject({ kind: 'weekly', version: 1 });
    expect(deps.snapshots).toHaveLength(1);
  });

  it('hands in a row that was typed into the sheet instead of adding another', async () => {
    const deps = memoryDeps(tables);
    await submitWeekly(deps, { ...form, week: '2026-W47' });
    expect(deps.workbook.rows('Weekly')).toHaveLength(1);
    expect(deps.workbook.rows('Weekly')[0]).toMatchObject({ id: 'W-TYPED', next: '门店体验' });
  });

  it('never overwrites a submitted report in silence; a correction keeps both in the archive', async () => {
    const deps = memoryDeps(tables);
    await submitWeekly(deps, form);
    expect(await submitWeekly(deps, { ...form, progress: 0.6 })).toMatchObject({
      ok: false,
      failure: { code: 'alreadySubmitted' },
    });
    const corrected = await submitWeekly(deps, {
      ...form,
      progress: 0.6,
      correction: { reason: '进度口径更正' },
    });
    expect(corrected).toMatchObject({ ok: true });
    expect(deps.snapshots.map((s) => s.record.version)).toEqual([1, 2]);
    expect(deps.workbook.rows('Decisions')[1]).toMatchObject({ comment: '进度口径更正', seq: 2 });
  });

  it.each([
    [{ ...form, week: '2027-W10' }, 'weekOutside'],
    [{ ...form, week: 'W48' }, 'weekOutside'],
    [{ ...form, done: '  ' }, 'incomplete'],
    [{ ...form, progress: Number.NaN }, 'outOfRange'],
    [{ ...form, campaignId: 'P-9' }, 'campaignMissing'],
  ])('refuses what cannot be right', async (wrong, code) => {
    const deps = memoryDeps(tables);
    expect(await submitWeekly(deps, wrong)).toMatchObject({ ok: false, failure: { code } });
    expect(deps.workbook.calls).toEqual(['read']);
  });
});

describe('weeklyDesk', () => {
  it('shows one lead what is due and missing, in one round trip', async () => {
    const deps = memoryDeps(tables);
    const desk = await weeklyDesk(deps, '王敏');
    expect(desk).toMatchObject({ ok: true });
    if (!desk.ok) return;
    expect(desk.value.due.map((d) => `${d.week} ${d.state}`)).toEqual([
      '2026-W45 missing',
      '2026-W46 missing',
      '2026-W47 missing',
      '2026-W48 open',
    ]);
    expect(deps.workbook.calls).toEqual(['read']);
    const other = await weeklyDesk(deps, '李强');
    expect(other).toMatchObject({ ok: true, value: { due: [] } });
  });
});
