import { openBook } from '../../../src/application/book';
import { summaryInputOf, summaryReads } from '../../../src/application/report/readCampaign';
import { summaryReport } from '../../../src/domain/report/summary/summaryReport';
import type { SheetSpec } from '../../../src/domain/report/sheet';
import { languages, type Language } from '../../../src/terms/language';
import { memoryDeps } from '../../support/memoryDeps';
import { campaignId, madeOn } from './autumnLaunch';
import { differences } from './compare';
import { recomputed } from './libreOffice';
import { quarterSample } from './quarterSample';
import { workbookOf } from './workbook';

async function summaryOf(language: Language, bookLanguage: Language): Promise<SheetSpec> {
  const deps = memoryDeps(quarterSample, '王敏', undefined, bookLanguage);
  const book = await openBook(deps.workbook, summaryReads);
  if (!book.ok) throw new Error(JSON.stringify(book.failure));
  const input = await summaryInputOf(book.value, campaignId, madeOn, deps);
  if (!input.ok) throw new Error(JSON.stringify(input.failure));
  return summaryReport({ language, bookLanguage }, input.value);
}

describe('the summary report, recomputed by LibreOffice', () => {
  it.each(languages)('agrees with every figure of the pane in a %s workbook', async (book) => {
    const specs = await Promise.all(languages.map((language) => summaryOf(language, book)));
    const named = specs.map((spec, i) => ({ ...spec, name: `${spec.name.slice(0, 28)} ${String(i)}` }));
    const file = await recomputed(await workbookOf(quarterSample, book, named));
    for (const spec of named) {
      const { compared, differing } = differences(spec, file);
      expect(differing).toEqual([]);
      expect(compared).toBeGreaterThan(250);
    }
  }, 600_000);
});
