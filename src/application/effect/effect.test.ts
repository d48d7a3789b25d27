import { autumnLaunch, campaignId } from '../../../test/golden/reports/autumnLaunch';
import { memoryDeps } from '../../../test/support/memoryDeps';
import { row } from '../../../test/support/rows';
import { openBook } from '../book';
import { effectDeskOf, effectReads } from './effectDesk';
import { explainCost, recordKpiActuals } from './recordKpiActuals';
import { importMetrics, proposeMetrics } from './importMetrics';
import { recordMetrics } from './recordMetrics';

const tables = {
  ...autumnLaunch,
  Metrics: [
    row('Metrics', { id: 'M-1', campaignId, metric: 'clicks', week: '2026-W41', value: 1000 }),
    row('Metrics', { id: 'M-2', campaignId, metric: 'clicks', week: '2026-W42', value: 1500 }),
    row('Metrics', {
      id: 'M-3',
      campaignId,
      metric: 'impressions',
      week: '2026-W42',
      value: 50_000,
    }),
  ],
  Parameters: [],
};

describe('the effect desk', () => {
  it('gives sales with their units where the KPIs have both, and nothing where they have not', async () => {
    const own = async (units: readonly ReturnType<typeof row<'KPIs'>>[]) => {
      const deps = memoryDeps({ ...tables, KPIs: [...(tables.KPIs ?? []), ...units] });
      const book = await openBook(deps.workbook, effectReads);
      if (!book.ok) throw new Error(book.failure.code);
      const desk = effectDeskOf(book.value, campaignId, 46_346);
      return desk.ok ? desk.value.revenue : desk.failure;
    };
    expect(await own([])).toBeUndefined();
    const units = row('KPIs', {
      id: 'K-U',
      campaignId,
      metric: 'units',
      name: '首购销量',
      unit: '件',
      target: 12_800,
      actual: 11_200,
    });
    expect(await own([units])).toMatchObject({
      unit: '万元',
      items: [{ sales: { id: 'K-A' }, units: { id: 'K-U' } }],
    });
  });
});

describe('recordKpiActuals', () => {
  it('writes result, day, source and reason, and proves them', async () => {
    const deps = memoryDeps(tables);
    const entry = {
      kpiId: 'K-D',
      actual: 3.3,
      measuredOn: 46_346,
      source: '尼尔森',
      reasonCode: 'SUPPLY',
    };
    expect(await recordKpiActuals(deps, [entry])).toMatchObject({ ok: true });
    expect(deps.workbook.rows('KPIs')[3]).toMatchObject({ actual: 3.3, source: '尼尔森' });
    expect(deps.workbook.calls).toEqual(['read', 'apply']);
  });
  it.each([
    [
      { kpiId: 'K-D', actual: 3.3 },
      { code: 'untraceable', missing: ['source', 'measuredOn'] },
    ],
    [{ kpiId: 'K-X', actual: 1 }, { code: 'kpiMissing' }],
    [{ kpiId: 'K-D', reasonCode: 'LUCK' }, { code: 'reasonUnknown' }],
    [{ kpiId: 'K-D', actual: Number.NaN }, { code: 'notANumber' }],
  ])('refuses %j and writes nothing', async (entry, problem) => {
    const deps = memoryDeps(tables);
    const good = { kpiId: 'K-A', reason: '断货' };
    expect(await recordKpiActuals(deps, [good, entry])).toMatchObject({ failure: problem });
    expect(deps.workbook.calls).toEqual(['read']);
  });
  it('explains a cost by a coded reason', async () => {
    const deps = memoryDeps(tables);
    const done = await explainCost(deps, {
      lineId: 'BL-2E',
      reasonCode: 'PRICE',
      reason: '临时场地 ',
    });
    expect(done).toMatchObject({ ok: true });
    expect(deps.workbook.rows('Budget').find((r) => r['id'] === 'BL-2E')).toMatchObject({
      reason: '临时场地',
    });
  });
});

describe('recordMetrics', () => {
  const clicks = {
    campaignId,
    week: '2026-W42',
    metric: 'clicks',
    value: 1600,
    source: '平台',
  } as const;
  it('adds what is new, corrects what was measured again, counts nothing twice', async () => {
    const deps = memoryDeps(tables);
    const entries = [clicks, { ...clicks, week: '2026-W43', value: 900 }, clicks];
    expect(await recordMetrics(deps, entries)).toMatchObject({
      ok: true,
      value: { value: { added: 1, corrected: 1, unchanged: 0 } },
    });
    const stored = deps.workbook.rows('Metrics').filter((r) => r['metric'] === 'clicks');
    expect(stored.map((r) => r['value'])).toEqual([1000, 1600, 900]);
    expect(await recordMetrics(deps, entries)).toMatchObject({
      value: { value: { unchanged: 2 } },
    });
  });
  it.each([
    [{ ...clicks, week: 'W42' }, 'notAWeek'],
    [{ ...clicks, value: Number.POSITIVE_INFINITY }, 'notANumber'],
    [{ ...clicks, source: ' ' }, 'sourceMissing'],
    [{ ...clicks, campaignId: 'P-0' }, 'campaignMissing'],
  ])('writes nothing when one value cannot be taken', async (wrong, code) => {
    const deps = memoryDeps(tables);
    expect(await recordMetrics(deps, [clicks, wrong])).toMatchObject({
      failure: { code, index: 1 },
    });
    expect(deps.workbook.calls).toEqual(['read']);
  });
});

describe('importing measured values from a file', () => {
  const source = {
    headers: ['周次', 'PV', '点击量'],
    rows: [
      ['2026-W42', '61,000', 1600],
      ['2026-W43', '70,000', '不详'],
    ],
    firstRow: 2,
  };
  const mapping = { 周次: 'week', PV: 'metric:sessions', 点击量: 'metric:clicks' };
  const defaults = { campaignId, source: '10月.csv' };
  it('writes nothing while a row is bad, then all but the bad in one operation', async () => {
    const deps = memoryDeps(tables);
    const before = JSON.stringify(deps.workbook.rows('Metrics'));
    expect(await importMetrics(deps, source, mapping, defaults)).toMatchObject({
      failure: { code: 'badRows', bad: [{ fileRow: 3, code: 'notANumber', column: 'value' }] },
    });
    expect(JSON.stringify(deps.workbook.rows('Metrics'))).toBe(before);
    const done = await importMetrics(deps, source, mapping, defaults, { withoutBadRows: true });
    expect(done).toMatchObject({ ok: true });
    const rows = deps.workbook.rows('Metrics');
    expect(rows.filter((r) => r['metric'] === 'sessions').map((r) => r['value'])).toEqual([
      61_000, 70_000,
    ]);
    expect(rows.find((r) => r['id'] === 'M-2')).toMatchObject({ value: 1600, source: '10月.csv' });
    expect(deps.workbook.calls.filter((call) => call === 'apply')).toHaveLength(1);
  });
  it('remembers what the headers meant', async () => {
    const deps = memoryDeps(tables);
    await importMetrics(deps, source, mapping, defaults, { withoutBadRows: true });
    expect(await proposeMetrics(deps, source, defaults)).toMatchObject({
      value: { mapping, preview: { unchanged: 3, bad: [{ fileRow: 3 }] } },
    });
  });
});

describe('effectDesk', () => {
  it('shows targets, unit costs and what a reason suggests', async () => {
    const book = await openBook(memoryDeps(tables).workbook, effectReads);
    if (!book.ok) throw new Error('read');
    const desk = effectDeskOf(book.value, campaignId, 46_350);
    if (!desk.ok) throw new Error(desk.failure.code);
    expect(desk.value.kpis.map((view) => view.variance?.effect ?? null)).toEqual([
      'unfavourable',
      'favourable',
      'favourable',
      null,
      'favourable',
    ]);
    expect(desk.value.kpis[0]?.suggested?.suggestionZh).toBe('核对库存');
    expect(desk.value.unitCosts.ctr).toBe(0.05);
    expect(desk.value.unitCosts.cpl).toBeNull();
    expect(desk.value.result.reached).toBeCloseTo(3 / 4, 12);
  });
});
