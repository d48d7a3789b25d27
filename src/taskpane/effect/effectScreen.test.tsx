import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import ExcelJS from 'exceljs';
import { autumnLaunch, campaignId } from '../../../test/golden/reports/autumnLaunch';
import { TextDecoder, TextEncoder } from 'node:util';
import { approvalDeps } from '../../../test/support/approvalBook';
import { renderPane } from '../../../test/support/renderPane';
import { row } from '../../../test/support/rows';

jest.setTimeout(900_000);
// Every browser has them; jsdom does not.
Object.assign(globalThis, { TextDecoder, TextEncoder });
afterEach(cleanup);

function deps() {
  const made = approvalDeps({
    ...autumnLaunch,
    Plans: [
      ...(autumnLaunch.Plans ?? []),
      row('Plans', {
        id: 'P-OLD',
        quarter: '2026Q3',
        name: '夏季新品',
        department: '品牌部',
        kind: 'launch',
        channel: 'shortVideo',
      }),
    ],
    KPIs: [
      ...(autumnLaunch.KPIs ?? []),
      row('KPIs', {
        id: 'K-U',
        campaignId,
        metric: 'units',
        name: '首购销量',
        unit: '件',
        direction: 'higher',
        baseline: 0,
        target: 12_800,
        actual: 11_200,
      }),
      row('KPIs', { id: 'K-OLD', campaignId: 'P-OLD', baseline: 0, target: 100, actual: 80 }),
    ],
    Metrics: [41, 42, 43].map((week, i) =>
      row('Metrics', {
        id: `M-${String(i)}`,
        campaignId,
        kpiId: 'K-N',
        metric: 'newCustomers',
        week: `2026-W${String(week)}`,
        value: [900, 1900, 2600][i] ?? 0,
        source: 'CRM',
      }),
    ),
    Team: [row('Team', { id: 'TM-1', name: '王敏', roles: '项目负责人', active: true })],
    Parameters: [row('Parameters', { id: 'PA-1', code: 'approvalDays', value: 5 })],
  });
  made.as('王敏');
  const watch = () => Promise.resolve(() => Promise.resolve());
  return { ...made, workbook: { ...made.workbook, watch } };
}

const numbersIn = (figure: HTMLElement): string[] =>
  within(within(figure).getByRole('table', { hidden: true }))
    .getAllByRole('row', { hidden: true })
    .map((one) => one.textContent);

test('the bridge from planned to actual is drawn and told, its residual named', async () => {
  renderPane(deps(), `effect/${campaignId}`);
  const figure = await screen.findByRole('figure', { name: '由预算到实际' });
  const rows = numbersIn(figure);
  expect(rows[0]).toBe('成因金额累计');
  expect(rows[1]).toContain('预算数（立项日汇率）');
  expect(rows.join('\n')).toContain('汇率变动¥0.00');
  expect(rows.join('\n')).toContain('单价变化¥31,234.56');
  expect(rows.join('\n')).toContain('谈判节约-¥14,999.99');
  expect(rows.at(-2)).toContain('未说明（含舍入）');
  expect(rows.at(-1)).toContain('实际数');
  expect(within(figure).getByRole('img').getAttribute('aria-label')).toContain('单价变化');
});

test('sales differ by quantity and price, which sum to their variance', async () => {
  renderPane(deps(), `effect/${campaignId}`);
  const part = await screen.findByRole('region', { name: '销售额为何不同' });
  const facts = within(part).getAllByRole('definition');
  expect(facts.map((fact) => fact.textContent)).toEqual([
    '-40 万元（不利）',
    '11.5 万元（有利）',
    '-28.5 万元（不利）',
  ]);
});

test('it stands beside last quarter and similar campaigns', async () => {
  renderPane(deps(), `effect/${campaignId}`);
  await screen.findByRole('heading', { name: '与其他活动比较' });
  screen.getByText('上季度同部门');
  screen.getByText('同类型同渠道的活动');
  expect(screen.getAllByRole('link', { name: '夏季新品' })).toHaveLength(2);
});

test('pace is drawn with its forecast range; axe has nothing against the screen', async () => {
  renderPane(deps(), `effect/${campaignId}`);
  const summary = await screen.findByText('查看图表 · 新增会员：走势与预测');
  const part = summary.closest('details');
  if (!part) throw new Error('no disclosure');
  part.open = true;
  fireEvent(part, new Event('toggle'));
  const figure = await screen.findByRole('figure', { name: '新增会员：走势与预测' });
  expect(within(figure).getByRole('img').getAttribute('aria-label')).toMatch(/95% 区间 .+ 至 .+/);
  expect(numbersIn(figure).at(-1)).toMatch(/^期末/);
  const found = await axe.run(screen.getByRole('main'), {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});

test('a file of measured values: mapped by hand, previewed, its bad row named, the rest imported', async () => {
  const made = deps();
  renderPane(made, `effect/${campaignId}`);
  await screen.findByText('从文件导入测量数据（CSV / Excel）');
  const [, chooser] = screen.getAllByLabelText('选择文件', { selector: 'input' });
  if (!chooser) throw new Error('no chooser');
  const text = '周次,PV,点击量\n2026-W44,61000,1600\n2026-W45,70000,不详\n';
  // jsdom's File has no arrayBuffer.
  const file = Object.assign(new File([text], '十月.csv'), {
    arrayBuffer: () => Promise.resolve(Uint8Array.from(new TextEncoder().encode(text)).buffer),
  });
  fireEvent.change(chooser, { target: { files: [file] } });
  await screen.findByText(/1 个新数值 · .* · 1 行不能导入/);
  fireEvent.change(screen.getByLabelText('PV'), { target: { value: 'metric:sessions' } });
  await screen.findByText(/3 个新数值/);
  screen.getByText(/第 3 行：.*不详/);
  const confirm = screen.getByRole('button', { name: '跳过这些行并导入' });
  await waitFor(() => {
    expect(confirm.getAttribute('aria-disabled')).not.toBe('true');
  });
  fireEvent.click(confirm);
  await screen.findByText('已导入 3 行');
  const rows = made.workbook.rows('Metrics').filter((one) => one['source'] === '十月.csv');
  expect(rows.map((one) => [one['metric'], one['value']])).toEqual([
    ['sessions', 61_000],
    ['clicks', 1600],
    ['sessions', 70_000],
  ]);
});

test('a file of several sheets: the person says which one is meant', async () => {
  const made = deps();
  renderPane(made, `effect/${campaignId}`);
  await screen.findByText('从文件导入测量数据（CSV / Excel）');
  const book = new ExcelJS.Workbook();
  book.addWorksheet('说明').addRows([['本文件由投放平台导出']]);
  book.addWorksheet('空白');
  book.addWorksheet('十二月').addRows([
    ['周次', '点击量'],
    ['2026-W50', 2100],
  ]);
  const bytes = Uint8Array.from(new Uint8Array(await book.xlsx.writeBuffer()));
  const file = Object.assign(new File([], '投放.xlsx'), {
    arrayBuffer: () => Promise.resolve(bytes.buffer),
  });
  const [, chooser] = screen.getAllByLabelText('选择文件', { selector: 'input' });
  if (!chooser) throw new Error('no chooser');
  fireEvent.change(chooser, { target: { files: [file] } });
  const sheets = await screen.findByLabelText('工作表');
  expect(
    within(sheets)
      .getAllByRole('option')
      .map((one) => one.textContent),
  ).toEqual(['说明', '十二月']);
  screen.getByText(/文件有 2 张工作表/);
  fireEvent.change(sheets, { target: { value: '十二月' } });
  await screen.findByText(/1 个新数值/);
  fireEvent.click(screen.getByRole('button', { name: '导入' }));
  await screen.findByText('已导入 1 行');
  const rows = made.workbook.rows('Metrics').filter((one) => one['source'] === '投放.xlsx');
  expect(rows.map((one) => [one['week'], one['value']])).toEqual([['2026-W50', 2100]]);
});
