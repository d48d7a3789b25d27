import { row } from '../../../test/support/rows';
import { serialOf } from '../shared/period';
import { missingItems, type PlanDossier } from './completeness';

const plan = row('Plans', {
  id: 'P-1',
  quarter: '2027Q1',
  name: '新春新品发布',
  department: '市场一部',
  lead: '林晓',
  kind: 'launch',
  sector: 'food',
  channel: 'shortVideo',
  market: 'CN',
  startOn: serialOf(2027, 1, 4),
  endOn: serialOf(2027, 2, 28),
  objective: '新品上市首季铺货 3,000 家门店',
  executionPlan: '第 1 周备货，第 2 周起短视频投放，第 8 周复盘',
});
const line = row('Budget', {
  id: 'BL-1',
  campaignId: 'P-1',
  category: 'media',
  item: '短视频投放',
  month: '2027M01',
  planned: 12_000_000,
});
const kpi = row('KPIs', {
  id: 'K-1',
  campaignId: 'P-1',
  metric: 'units',
  name: '铺货门店数',
  unit: '家',
  direction: 'higher',
  baseline: 0,
  target: 3000,
  dueOn: serialOf(2027, 2, 28),
});
const complete: PlanDossier = { plan, lines: [line], kpis: [kpi] };

test('a complete plan lacks nothing', () => {
  expect(missingItems(complete)).toEqual([]);
});

test.each([
  ['no objective', { plan: { ...plan, objective: null } }, 'blank', 'Plans', 'P-1', 'objective'],
  [
    'an objective of spaces',
    { plan: { ...plan, objective: '   ' } },
    'blank',
    'Plans',
    'P-1',
    'objective',
  ],
  [
    'an objective that says nothing',
    { plan: { ...plan, objective: '提升销量' } },
    'tooShort',
    'Plans',
    'P-1',
    'objective',
  ],
  [
    'it ends before it starts',
    { plan: { ...plan, endOn: serialOf(2027, 1, 1) } },
    'endBeforeStart',
    'Plans',
    'P-1',
    'endOn',
  ],
  [
    'it lasts more than a year',
    { plan: { ...plan, endOn: serialOf(2028, 2, 1) } },
    'tooLong',
    'Plans',
    'P-1',
    'endOn',
  ],
  ['no budget line', { lines: [] }, 'noBudgetLine', 'Budget', '', 'campaignId'],
  [
    'a line without its amount',
    { lines: [{ ...line, planned: null }] },
    'blank',
    'Budget',
    'BL-1',
    'planned',
  ],
  [
    'a budget of nothing',
    { lines: [{ ...line, planned: 0 }] },
    'zeroBudget',
    'Budget',
    'BL-1',
    'planned',
  ],
  ['no KPI', { kpis: [] }, 'noKpi', 'KPIs', '', 'campaignId'],
  [
    'a target without baseline',
    { kpis: [{ ...kpi, baseline: null }] },
    'noBaseline',
    'KPIs',
    'K-1',
    'baseline',
  ],
  ['a target without unit', { kpis: [{ ...kpi, unit: ' ' }] }, 'noUnit', 'KPIs', 'K-1', 'unit'],
  [
    'a target nobody must move for',
    { kpis: [{ ...kpi, baseline: 3000 }] },
    'targetIsBaseline',
    'KPIs',
    'K-1',
    'target',
  ],
] as const)('%s is named with its cell', (_title, change, code, table, rowId, column) => {
  expect(missingItems({ ...complete, ...change })).toEqual([{ code, table, rowId, column }]);
});

test('everything missing is named at once, in the order of mending', () => {
  const bare = row('Plans', { id: 'P-2', name: '空方案' });
  const codes = missingItems({ plan: bare, lines: [], kpis: [] }).map((missing) => missing.code);
  expect(codes.filter((code) => code === 'blank')).toHaveLength(11);
  expect(codes.slice(-2)).toEqual(['noBudgetLine', 'noKpi']);
});
