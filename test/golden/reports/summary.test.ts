import { campaignBudget } from '../../../src/domain/budget/campaignBudget';
import { summaryReport } from '../../../src/domain/report/summary/summaryReport';
import type { SheetSpec } from '../../../src/domain/report/sheet';
import { languages, type Language } from '../../../src/terms/language';
import { autumnLaunch, campaignId, madeOn } from './autumnLaunch';
import { differences } from './compare';
import { recomputed } from './libreOffice';
import { workbookOf } from './workbook';

function summaryOf(language: Language, bookLanguage: Language): SheetSpec {
  const of = <T extends { campaignId: string | null; voided: boolean | null }>(
    rows: readonly T[] = [],
  ): T[] => rows.filter((row) => row.campaignId === campaignId && row.voided !== true);
  const plan = autumnLaunch.Plans?.[0];
  const lines = of(autumnLaunch.Budget);
  const budget = campaignBudget(lines, autumnLaunch.Rates ?? [], madeOn);
  if (!plan || !budget.ok) throw new Error('The sample must have a plan and rates');
  return summaryReport(
    { language, bookLanguage },
    {
      plan,
      lines,
      budget: budget.value,
      kpis: of(autumnLaunch.KPIs),
      weekly: of(autumnLaunch.Weekly),
      decisions: autumnLaunch.Decisions ?? [],
      stages: autumnLaunch.Stages ?? [],
      findings: of(autumnLaunch.Findings),
      lessons: of(autumnLaunch.Lessons),
      reasons: autumnLaunch.Reasons ?? [],
      headCode: 'K7QF-22MN-XW4T-9PRA',
      madeOn,
    },
  );
}

describe('the summary report, recomputed by LibreOffice', () => {
  it.each(languages)('agrees with every figure of the pane in a %s workbook', async (book) => {
    const specs = languages.map((language) => summaryOf(language, book));
    const named = specs.map((spec, i) => ({ ...spec, name: `${spec.name.slice(0, 28)} ${String(i)}` }));
    const file = await recomputed(await workbookOf(autumnLaunch, book, named));
    for (const spec of named) {
      const { compared, differing } = differences(spec, file);
      expect(differing).toEqual([]);
      expect(compared).toBeGreaterThan(150);
    }
  }, 600_000);
});
