import { summaryReads } from '../../../src/application/report/readCampaign';
import { closeQuarter } from '../../../src/application/report/closeQuarter';
import { signOffReport } from '../../../src/application/report/signOffReport';
import {
  writeApproverBrief,
  writeBudgetReview,
  writeDataReport,
  writeQuarterReview,
  writeWeeklyDigest,
} from '../../../src/application/report/writeReports';
import { writeSummaryReport } from '../../../src/application/report/writeSummaryReport';
import type { TableCode } from '../../../src/domain/tables/all';
import { languages } from '../../../src/terms/language';
import { row } from '../../support/rows';
import { campaignId } from './autumnLaunch';
import { filledWorkbook } from './filled';
import { quarterSample } from './quarterSample';
import type { SampleTables } from './rows';

const tables: SampleTables = {
  ...quarterSample,
  Team: [
    row('Team', { id: 'TM-2', name: '周高', department: '总部', roles: '高层管理', active: true }),
  ],
};

describe.each(languages)('the summary report on the real library, in a %s workbook', (language) => {
  it('computes what the pane says, in four round trips, and is signed into a frozen copy', async () => {
    const codes = [
      ...new Set([...Object.keys(summaryReads), ...Object.keys(tables), 'Archive']),
    ] as TableCode[];
    const { workbook, memory, deps } = await filledWorkbook(codes, tables, language);

    for (const reportLanguage of languages) {
      const before = workbook.counters.total.roundTrips;
      const report = await writeSummaryReport(deps, { campaignId, language: reportLanguage });
      expect(report.ok ? report.value.problems : report.failure).toEqual([]);
      expect(workbook.counters.total.roundTrips - before).toBeLessThanOrEqual(4);
    }

    const others = [
      () => writeQuarterReview(deps, { quarter: '2026Q4' }),
      () => writeBudgetReview(deps, { quarter: '2026Q4' }),
      () => writeWeeklyDigest(deps, { week: '2026-W44' }),
      () => writeDataReport(deps, { campaignId }),
      () => writeApproverBrief(deps, { campaignId }),
    ];
    // Made, and made again in place: one more look at what was typed into the sheet. The second time
    // knows no language, so one of the two workbooks shows it.
    for (const write of language === 'zh-CN' ? [...others, ...others] : others) {
      workbook.counters.reset();
      const report = await write();
      expect(report.ok ? report.value.problems : report.failure).toEqual([]);
      expect(workbook.counters.total.roundTrips).toBeLessThanOrEqual(4);
    }

    const again = await writeSummaryReport(deps, { campaignId, language });
    expect(again.ok ? again.value.problems : again.failure).toEqual([]);
    memory.at('2026-11-25T03:00:00.000Z');
    workbook.counters.reset();
    const signed = await signOffReport(deps, { campaignId, language });
    expect(signed).toMatchObject({ ok: true, value: { copy: { ok: true } } });
    expect(workbook.counters.total.roundTrips).toBeLessThanOrEqual(4);
    const copy = signed.ok ? workbook.model.sheet(signed.value.frozen.name) : undefined;
    const cells = [...(copy?.cells() ?? [])];
    expect(cells.filter(({ cell }) => cell.formula !== undefined)).toEqual([]);
    expect(cells.length).toBeGreaterThan(300);

    // The quarter is closed when it is over, on its review made again that day.
    memory.at('2027-01-05T03:00:00.000Z');
    const review = await writeQuarterReview(deps, { quarter: '2026Q4', language });
    expect(review.ok ? review.value.problems : review.failure).toEqual([]);
    workbook.counters.reset();
    const closed = await closeQuarter(deps, { quarter: '2026Q4', language });
    expect(closed).toMatchObject({
      ok: true,
      value: { copy: { ok: true }, snapshot: { record: { kind: 'quarter', version: 1 } } },
    });
    expect(workbook.counters.total.roundTrips).toBeLessThanOrEqual(4);
    expect(workbook.unknownMembers).toEqual([]);
    workbook.dispose();
  });
});
