import { summaryReads } from '../../../src/application/report/readCampaign';
import { signOffReport } from '../../../src/application/report/signOffReport';
import { writeSummaryReport } from '../../../src/application/report/writeSummaryReport';
import type { Deps } from '../../../src/application/deps';
import { codesOfHeaders } from '../../../src/domain/tables/headers';
import { allTables, type TableCode } from '../../../src/domain/tables/all';
import { row } from '../../support/rows';
import { autumnLaunch, campaignId } from './autumnLaunch';
import { filledWorkbook } from './filled';
import type { SampleTables } from './rows';

jest.setTimeout(900_000);

const tables: SampleTables = {
  ...autumnLaunch,
  Team: [row('Team', { id: 'TM-2', name: '周高', roles: '高层管理', active: true })],
  Parameters: [row('Parameters', { id: 'PA-1', code: 'approvalDays', value: 5 })],
};
const codes = [
  ...new Set([...Object.keys(summaryReads), ...Object.keys(tables), 'Archive']),
] as TableCode[];

type Filled = Awaited<ReturnType<typeof filledWorkbook>>;

/** A pane whose reading is of before: it has not seen one of the rows. */
const withoutRow = (deps: Deps, table: TableCode, rowId: string): Deps => ({
  ...deps,
  workbook: {
    ...deps.workbook,
    read: async (request) => {
      const reading = await deps.workbook.read(request);
      const raw = reading.ok ? reading.value.tables[table] : undefined;
      if (!reading.ok || !raw) return reading;
      const idAt = codesOfHeaders(allTables[table], raw.headers).indexOf('id');
      const body = raw.body.filter((cells) => cells[idAt] !== rowId);
      const known = { ...reading.value.tables, [table]: { ...raw, body } };
      return { ...reading, value: { ...reading.value, tables: known } };
    },
  },
});

/** Writes into a cell as a person would, past the pane. */
async function type(filled: Filled, sheet: string, address: string, value: string): Promise<void> {
  await filled.pane.host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });
}

const cellOf = (report: Awaited<ReturnType<typeof made>>, figure: string): string => {
  for (const [r, cells] of report.spec.rows.entries()) {
    const c = cells.findIndex((cell) => cell.figure === figure);
    if (c >= 0) return `${String.fromCharCode(65 + c)}${String(r + 1)}`;
  }
  throw new Error(figure);
};

async function made(deps: Deps) {
  const report = await writeSummaryReport(deps, { campaignId });
  if (!report.ok) throw new Error(JSON.stringify(report.failure));
  return report.value;
}

describe('a report that cannot lie, on a real workbook', () => {
  let filled: Filled;
  beforeEach(async () => {
    filled = await filledWorkbook(codes, tables, 'zh-CN');
  });
  afterEach(() => {
    filled.workbook.dispose();
  });

  it('has no problem while nothing is broken', async () => {
    expect((await made(filled.deps)).problems).toEqual([]);
  });

  it('fails where it was made from other rows than the workbook has: totals and sentences', async () => {
    const { problems } = await made(withoutRow(filled.deps, 'Budget', 'BL-2D'));
    const found = problems.map(({ code, figure }) => `${code} ${figure}`);
    expect(found).toContain('sentenceDiffers telling.spend');
    expect(found).toContain('figureDiffers budget.event.planned');
    const missed = await made(withoutRow(filled.deps, 'KPIs', 'K-D'));
    expect(missed.problems.map(({ code, figure }) => `${code} ${figure}`)).toContain(
      'totalsDiffer check.checkKpis',
    );
  });

  it('fails where a whole category or a reason code was not seen: the total does not tie', async () => {
    const category = await made(withoutRow(filled.deps, 'Budget', 'BL-2F'));
    expect(category.problems).toContainEqual(
      expect.objectContaining({ code: 'totalsDiffer', figure: 'check.checkBudget' }),
    );
    const coded = await made(withoutRow(filled.deps, 'Budget', 'BL-2C'));
    expect(coded.problems).toContainEqual(
      expect.objectContaining({ code: 'totalsDiffer', figure: 'check.checkBridge' }),
    );
  });

  it('fails where a row it refers to is gone, and names the cells', async () => {
    const gone: Deps = {
      ...filled.deps,
      workbook: {
        ...filled.deps.workbook,
        writeSheet: async (spec) => {
          await filled.pane.host.Excel.run(async (context) => {
            const table = context.workbook.tables.getItem('KPIs');
            table.columns.getItem('编号').getDataBodyRange().getCell(0, 0).values = [['K-GONE']];
            await context.sync();
          });
          return filled.deps.workbook.writeSheet(spec);
        },
      },
    };
    const { problems } = await made(gone);
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'referenceBroken', figure: 'kpi.K-A.name', error: '#N/A' }),
    );
  });

  it('is not signed with a sentence that somebody wrote over', async () => {
    const report = await made(filled.deps);
    const { name } = report.spec;
    await type(filled, name, cellOf(report, 'telling.spend'), '支出比预算少。');
    const refused = await signOffReport(filled.deps, { campaignId });
    expect(refused).toMatchObject({
      ok: false,
      failure: {
        code: 'reportStale',
        cells: [{ code: 'sentenceDiffers', figure: 'telling.spend', computed: '支出比预算少。' }],
      },
    });
    // Made again it says what the cells say.
    expect((await made(filled.deps)).problems).toEqual([]);
  });

  it('keeps what was typed into marked cells when it is made again, and in the signed copy', async () => {
    const report = await made(filled.deps);
    const { name } = report.spec;
    const r = report.spec.rows.findIndex((cells) =>
      cells.some((cell) => cell.inputKey === 'improvement.1'),
    );
    await type(filled, name, `B${String(r + 1)}`, '下季提前备货');
    // A new KPI makes the report longer above the cell: it is found by its name, not its place.
    await filled.pane.port.apply({
      operationId: 'OP-MORE',
      changes: [
        {
          kind: 'append',
          table: 'KPIs',
          rows: [{ id: 'K-Z', campaignId, metric: 'leads', name: '线索', unit: '条' }],
        },
      ],
    });
    const again = await made(filled.deps);
    const at = again.spec.rows.findIndex((cells) =>
      cells.some((cell) => cell.inputKey === 'improvement.1'),
    );
    expect(at).toBeGreaterThan(r);
    const standing = await filled.pane.port.readSheet(name);
    expect(standing.ok ? standing.value[at]?.[1] : standing.failure).toBe('下季提前备货');
    const signed = await signOffReport(filled.deps, { campaignId });
    if (!signed.ok) throw new Error(JSON.stringify(signed.failure));
    expect(signed.value.frozen.rows[at]?.[1]?.value).toBe('下季提前备货');
  });
});
