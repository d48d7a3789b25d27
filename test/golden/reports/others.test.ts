import {
  writeApproverBrief,
  writeBudgetReview,
  writeDataReport,
  writeQuarterReview,
  writeWeeklyDigest,
} from '../../../src/application/report/writeReports';
import type { ReportWritten } from '../../../src/application/report/writeSummaryReport';
import type { Result } from '../../../src/domain/shared/result';
import { blocksOf } from '../../../src/domain/report/blocks';
import { rowNumber } from '../../../src/domain/report/frame';
import type { SheetSpec } from '../../../src/domain/report/sheet';
import { languages, type Language } from '../../../src/terms/language';
import { memoryDeps } from '../../support/memoryDeps';
import { campaignId } from './autumnLaunch';
import { differences } from './compare';
import { recomputed } from './libreOffice';
import { quarterSample } from './quarterSample';
import { workbookOf } from './workbook';

async function reportsOf(book: Language, language: Language): Promise<SheetSpec[]> {
  const deps = memoryDeps({ ...quarterSample }, '王敏', '2026-11-24T03:00:00.000Z', book);
  const written: Result<ReportWritten, unknown>[] = [
    await writeQuarterReview(deps, { quarter: '2026Q4', language }),
    await writeBudgetReview(deps, { quarter: '2026Q4', language }),
    await writeWeeklyDigest(deps, { week: '2026-W44', language }),
    await writeDataReport(deps, { campaignId, language }),
    await writeApproverBrief(deps, { campaignId, language }),
  ];
  return written.map((report) => {
    if (!report.ok) throw new Error(JSON.stringify(report.failure));
    return report.value.spec;
  });
}

describe('the other reports, recomputed by LibreOffice', () => {
  it.each(languages)('agree with every figure of the pane in a %s workbook', async (book) => {
    const specs = (
      await Promise.all(languages.map((language) => reportsOf(book, language)))
    ).flatMap((own, i) =>
      own.map((spec) => ({ ...spec, name: `${spec.name.slice(0, 28)} ${String(i)}` })),
    );
    const file = await recomputed(await workbookOf(quarterSample, book, specs));
    let total = 0;
    for (const spec of specs) {
      const { compared, differing } = differences(spec, file);
      expect({ name: spec.name, differing }).toEqual({ name: spec.name, differing: [] });
      total += compared;
    }
    expect(total).toBeGreaterThan(500);
  }, 300_000);

  it('are cut into pages between blocks that lie one blank row apart, charts whole', async () => {
    for (const spec of await reportsOf('zh-CN', 'en-US')) {
      const starts = spec.print.pageStarts ?? [];
      const blocks = blocksOf(spec.rows, spec.charts);
      blocks.forEach(({ from }, i) => expect(from - (blocks[i - 1]?.to ?? from - 2)).toBeLessThanOrEqual(2));
      for (const { from, to } of spec.charts) {
        const [first, last] = [rowNumber(from), rowNumber(to)];
        expect(starts.filter((row) => first < row && row <= last)).toEqual([]);
      }
      expect(spec.print.titleRows).toBe('$1:$2');
    }
  });

  it('names a period that is none', async () => {
    const deps = memoryDeps({ ...quarterSample });
    expect(await writeQuarterReview(deps, { quarter: '2026' })).toMatchObject({
      failure: { code: 'notAPeriod', value: '2026' },
    });
    expect(await writeWeeklyDigest(deps, { week: '48' })).toMatchObject({
      failure: { code: 'notAPeriod' },
    });
  });
});
