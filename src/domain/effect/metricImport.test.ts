import { row } from '../../../test/support/rows';
import { previewMetrics, proposeMetricMapping } from './metricImport';

const known = {
  plans: [row('Plans', { id: 'P-1', name: '双十一' }), row('Plans', { id: 'P-2', name: '会员日' })],
  kpis: [row('KPIs', { id: 'K-1', campaignId: 'P-1' })],
  rows: [
    row('Metrics', {
      id: 'M-1',
      campaignId: 'P-1',
      week: '2026-W41',
      metric: 'clicks',
      value: 1000,
      source: '平台',
    }),
  ],
};
const defaults = { campaignId: 'P-1', source: '10月.csv' };

describe('what a header means', () => {
  it('is read in both languages, as a column of ours or as a metric of its own', () => {
    expect(proposeMetricMapping(['周次', 'Clicks', '曝光量', 'Source', '备忘'])).toEqual({
      周次: 'week',
      Clicks: 'metric:clicks',
      曝光量: 'metric:impressions',
      Source: 'source',
      备忘: null,
    });
    expect(proposeMetricMapping(['PV'], { PV: 'metric:sessions' })).toEqual({
      PV: 'metric:sessions',
    });
  });
});

describe('importing measured values', () => {
  it('takes a file with a column a metric: new, corrected, the same', () => {
    const source = {
      headers: ['周次', 'Clicks', '曝光量'],
      rows: [
        ['2026年第41周', '1,000', 52_000],
        ['2026-W42', '1,600.5', null],
      ],
      firstRow: 2,
    };
    const mapping = proposeMetricMapping(source.headers);
    const preview = previewMetrics(source, mapping, known, { ...defaults, source: '平台' });
    expect(preview).toMatchObject({ unchanged: 1, corrected: [], bad: [] });
    expect(preview.added).toMatchObject([
      { fileRow: 2, metric: 'impressions', week: '2026-W41', value: 52_000, campaignId: 'P-1' },
      { fileRow: 3, metric: 'clicks', week: '2026-W42', value: 1600.5 },
    ]);
  });

  it('takes a row a value, finds the campaign by name and the week by its day', () => {
    const source = {
      headers: ['活动编号', '采集日期', '指标', '数值', '来源'],
      rows: [
        ['会员日', '2026/10/15', '线索数', '88', ' CRM '],
        ['P-1', 46_304, '点击量', 900, '平台'],
      ],
      firstRow: 5,
    };
    const mapping = proposeMetricMapping(source.headers);
    const preview = previewMetrics(source, mapping, known, defaults);
    expect(preview.bad).toEqual([]);
    expect(preview.added).toMatchObject([
      { campaignId: 'P-2', week: '2026-W42', metric: 'leads', value: 88, source: 'CRM' },
    ]);
    expect(preview.corrected).toMatchObject([{ entry: { value: 900 }, was: { id: 'M-1' } }]);
  });

  it.each([
    [['没有的活动', '2026-W42', 'clicks', 1], 'campaignUnknown', 'campaignId'],
    [['P-1', '第八周', 'clicks', 1], 'notAPeriod', 'week'],
    [['P-1', '2026-W42', '人气', 1], 'notAChoice', 'metric'],
    [['P-1', '2026-W42', 'clicks', '很多'], 'notANumber', 'value'],
    [['P-1', '2026-W42', 'clicks', null], 'valueMissing', 'value'],
    [['P-1', '2026-W42', 'clicks', '#N/A'], 'errorValue', 'value'],
  ])('names the row and cell it cannot take: %j', (cells, code, column) => {
    const source = {
      headers: ['campaignId', 'week', 'metric', 'value'],
      rows: [cells],
      firstRow: 2,
    };
    const preview = previewMetrics(source, proposeMetricMapping(source.headers), known, defaults);
    expect(preview.bad).toMatchObject([{ fileRow: 2, code, column }]);
    expect([...preview.added, ...preview.corrected]).toEqual([]);
  });

  it('refuses the same value twice in one file, and a KPI of another campaign', () => {
    const source = {
      headers: ['week', 'kpiId', 'clicks'],
      rows: [
        ['2026-W43', null, 1],
        ['2026-W43', null, 2],
        ['2026-W43', 'K-9', 3],
      ],
      firstRow: 2,
    };
    const preview = previewMetrics(source, proposeMetricMapping(source.headers), known, defaults);
    expect(preview.added).toHaveLength(1);
    expect(preview.bad.map(({ fileRow, code }) => [fileRow, code])).toEqual([
      [3, 'repeated'],
      [4, 'kpiUnknown'],
    ]);
  });
});
