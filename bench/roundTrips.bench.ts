import { createWorkbookPort } from '../src/adapters/workbook/workbookPort';
import type { ChangeSet } from '../src/domain/shared/changes';
import type { Result } from '../src/domain/shared/result';
import { createEmbeddedWorkbook, type EmbeddedWorkbook } from '../src/host/embeddedWorkbook';
import { loadOffice } from '../src/host/transport/inProcess';
import type { WorkbookPort } from '../src/ports/workbook';
import type { BenchRow } from './benchRow';

/** Excel on the web: 5 MB in one request or reply. */
const limit = 5_000_000;

interface Opened {
  readonly workbook: EmbeddedWorkbook;
  readonly port: WorkbookPort;
}

const must = <T, F>(result: Result<T, F>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};

function paneOn(workbook: EmbeddedWorkbook): WorkbookPort {
  const matrix = { ExcelApi: 1.16 };
  const office = loadOffice(workbook.connect({ person: 'bench' }), { requirementMatrix: matrix });
  const isSetSupported = (_: string, version = '1.1'): boolean =>
    Number(version.split('.')[1] ?? 0) <= 16;
  return createWorkbookPort({ ...office, requirements: { isSetSupported } }, 'zh-CN');
}

/** Three tables with so many weekly reports, written the way an import writes them. */
async function bookOf(rows: number): Promise<Opened> {
  const workbook = await createEmbeddedWorkbook({ locale: 'zh-CN' });
  const port = paneOn(workbook);
  const create = (['Plans', 'Metrics', 'Decisions'] as const).map((code) => ({ code }));
  must(await port.setUp({ language: 'zh-CN', create, repair: [], seeds: {} }));
  const metrics = Array.from({ length: rows }, (_, i) => ({
    id: `M-${String(i).padStart(8, '0')}`,
    campaignId: `P-${String(i % 40)}`,
    week: `2026-W${String((i % 52) + 1).padStart(2, '0')}`,
    metric: 'leads',
    value: i,
    remark: '渠道数据由投放平台导出',
  }));
  const changes: ChangeSet['changes'] = [
    { kind: 'append', table: 'Plans', rows: [{ id: 'P-0', name: '双十一', voided: false }] },
    { kind: 'append', table: 'Metrics', rows: metrics },
  ];
  must(await port.apply({ operationId: 'OP-FILL', changes }));
  return { workbook, port };
}

interface Action {
  readonly name: string;
  readonly bar: number;
  readonly run: (port: WorkbookPort, rows: number) => Promise<unknown>;
}

const save = (rows: number): ChangeSet => ({
  operationId: `OP-${String(rows)}`,
  changes: [
    { kind: 'append', table: 'Decisions', rows: [{ id: 'D-1', seq: 1, action: 'submit' }] },
    { kind: 'append', table: 'Metrics', rows: [{ id: `M-NEW`, week: '2026-W48', value: 1 }] },
    { kind: 'update', table: 'Plans', rowId: 'P-0', set: { objective: '拉新' } },
  ],
});

const actions: readonly Action[] = [
  {
    name: 'first reading of a pane',
    bar: 2,
    run: async (port) => must(await port.read({ Plans: 'all', Metrics: ['campaignId', 'week'] })),
  },
  {
    name: 'save: read, write, prove',
    bar: 3,
    run: async (port, rows) => {
      must(await port.read({ Plans: ['id', 'objective'] }));
      must(await port.apply(save(rows), { isFresh: true }));
    },
  },
];

async function measure(rows: number): Promise<BenchRow[]> {
  const { workbook } = await bookOf(rows);
  const port = paneOn(workbook);
  const measured: BenchRow[] = [];
  for (const { name, bar, run } of actions) {
    workbook.counters.reset();
    await run(port, rows);
    const { roundTrips, bytesIn, bytesOut, largestRequest, largestResponse } =
      workbook.counters.total;
    const title = `${name}, ${String(rows)} rows`;
    const largest = Math.max(largestRequest, largestResponse);
    measured.push(
      {
        name: `${title}: round trips`,
        value: roundTrips,
        unit: 'requests',
        reference: 'bar of the measures',
        ratio: roundTrips / bar,
        bar: `<= ${String(bar)} requests`,
        met: roundTrips <= bar,
      },
      {
        name: `${title}: bytes both ways`,
        value: bytesIn + bytesOut,
        unit: 'bytes',
        reference: `largest single message ${String(largest)} of ${String(limit)}`,
        ratio: largest / limit,
        bar: 'no message over 5 MB',
        met: largest <= limit,
      },
    );
  }
  workbook.dispose();
  return measured;
}

/** Round trips and bytes of what people do, at ten and at ten thousand rows. */
export async function rows(): Promise<readonly BenchRow[]> {
  return [...(await measure(10)), ...(await measure(10_000))];
}
