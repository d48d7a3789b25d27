import { openBook } from '../../application/book';
import { writeSummaryReport } from '../../application/report/writeSummaryReport';
import { failure, success, type Result } from '../../domain/shared/result';
import { markdownOf } from '../../domain/report/markdown';
import { normalHeader } from '../../domain/tables/headers';
import { cliWords } from '../../terms/cli';
import { say } from '../../terms/wording';
import type { Invocation } from '../arguments';
import { cliDeps } from '../deps';
import { openBookFile, type OpenBook } from '../openBook';
import { problem, type Problem } from '../problem';
import { workbookProblem } from '../workbookProblem';
import type { CliWorld, ExitStatus } from '../world';

/** A campaign by row ID or, failing that, by its name. */
async function campaignId(
  book: OpenBook,
  { path, values, language }: Invocation,
): Promise<Result<string, Problem>> {
  const campaign = values.get('campaign') ?? '';
  const opened = await openBook(book.port, { Plans: ['id', 'name', 'voided'] });
  if (!opened.ok) return failure(workbookProblem(path, opened.failure, language));
  const rows = opened.value.rows('Plans');
  const found =
    rows.find((row) => row.id === campaign) ??
    rows.find((row) => normalHeader(row.name ?? '') === normalHeader(campaign));
  if (found) return success(found.id);
  const known = rows.map((row) => `${row.id} ${row.name ?? ''}`.trim()).join('; ');
  return failure(problem(cliWords.campaignMissing, { path, campaign, known: known || '—' }));
}

/** Writes the summary report of one campaign into a copy of the workbook. */
export async function report(
  world: CliWorld,
  invocation: Invocation,
): Promise<Result<ExitStatus, Problem>> {
  const { path, values, language } = invocation;
  const out = values.get('out') ?? '';
  const opened = await openBookFile(world, path, { language, mayBeNew: false });
  if (!opened.ok) return opened;
  const book = opened.value;
  try {
    const id = await campaignId(book, invocation);
    if (!id.ok) return id;
    const deps = cliDeps(world, book.port);
    const written = await writeSummaryReport(deps, { campaignId: id.value });
    if (!written.ok) return failure(workbookProblem(path, written.failure, language));
    const saved = await book.save(out);
    if (!saved.ok) return saved;
    const { sheet, spec } = written.value;
    if (invocation.switches.has('markdown')) world.out(markdownOf(spec, sheet.figures));
    world.out(say(cliWords.reportWritten, language, { path: out, sheet: sheet.name }));
    if (sheet.differences.length === 0) return success(0);
    const cells = sheet.differences.map(({ cell }) => cell).join(', ');
    const count = sheet.differences.length;
    world.error(say(cliWords.reportDifferences, language, { path: out, count, cells }));
    return success(1);
  } finally {
    book.close();
  }
}
