import { summaryReads } from '../../../src/application/report/readCampaign';
import { signOffReport } from '../../../src/application/report/signOffReport';
import {
  writeApproverBrief,
  writeBudgetReview,
  writeDataReport,
  writeQuarterReview,
  writeWeeklyDigest,
} from '../../../src/application/report/writeReports';
import { writeSummaryReport } from '../../../src/application/report/writeSummaryReport';
import { allTables, type TableCode } from '../../../src/domain/tables/all';
import type { Change } from '../../../src/domain/shared/changes';
import type { RowValues } from '../../../src/domain/tables/write';
import { languages } from '../../../src/terms/language';
import { memoryDeps } from '../../support/memoryDeps';
import { workbookWith } from '../../support/openPane';
import { row } from '../../support/rows';
import { campaignId } from './autumnLaunch';
import { quarterSample } from './quarterSample';
import type { SampleTables } from './rows';

const tables: SampleTables = {
  ...quarterSample,
  Team: [
    row('Team', { id: 'TM-2', name: '周高', department: '总部', roles: '高层管理', active: true }),
  ],
};

/** Appends as a use case would: typed columns only, formulas are the workbook's own. */
function appends(sample: SampleTables): Change[] {
  return (Object.keys(sample) as TableCode[]).map((table) => {
    const columns = Object.entries(allTables[table].columns);
    const typed = columns.filter(([, column]) => column.kind !== 'formula').map(([code]) => code);
    const rows = (sample[table] ?? []) as unknown as readonly (RowValues & { readonly id: string })[];
    return {
      kind: 'append' as const,
      table,
      rows: rows.map((values) => ({
        ...Object.fromEntries(typed.map((code) => [code, values[code] ?? null])),
        id: values.id,
      })),
    };
  });
}

describe.each(languages)('the summary report on the real library, in a %s workbook', (language) => {
  it('computes what the pane says, in four round trips, and is signed into a frozen copy', async () => {
    const codes = [
      ...new Set([...Object.keys(summaryReads), ...Object.keys(tables), 'Archive']),
    ] as TableCode[];
    const { workbook, pane } = await workbookWith(codes, { language });
    const filled = await pane.port.apply({ operationId: 'OP-FILL', changes: appends(tables) });
    expect(filled).toMatchObject({ ok: true });
    const memory = memoryDeps({}, '周高', '2026-11-24T03:00:00.000Z');
    const deps = { ...memory, workbook: pane.port };

    for (const reportLanguage of languages) {
      const before = workbook.counters.total.roundTrips;
      const report = await writeSummaryReport(deps, { campaignId, language: reportLanguage });
      expect(report.ok ? report.value.problems : report.failure).toEqual([]);
      expect(workbook.counters.total.roundTrips - before).toBeLessThanOrEqual(4);
    }

    const others = [
      await writeQuarterReview(deps, { quarter: '2026Q4' }),
      await writeBudgetReview(deps, { quarter: '2026Q4' }),
      await writeWeeklyDigest(deps, { week: '2026-W44' }),
      await writeDataReport(deps, { campaignId }),
      await writeApproverBrief(deps, { campaignId }),
    ];
    for (const report of others)
      expect(report.ok ? report.value.problems : report.failure).toEqual([]);

    const again = await writeSummaryReport(deps, { campaignId, language });
    expect(again.ok ? again.value.problems : again.failure).toEqual([]);
    memory.at('2026-11-25T03:00:00.000Z');
    const signed = await signOffReport(deps, { campaignId, language });
    expect(signed).toMatchObject({ ok: true, value: { copy: { ok: true } } });
    const copy = signed.ok ? workbook.model.sheet(signed.value.frozen.name) : undefined;
    expect([...(copy?.cells() ?? [])].filter(({ cell }) => cell.formula !== undefined)).toEqual([]);
    expect(workbook.unknownMembers).toEqual([]);
    workbook.dispose();
  });
});
