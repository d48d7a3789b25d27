import { openBook, type Book } from '../../application/book';
import { compileLexicon } from '../../domain/compliance/text/lexicon';
import { shippedPatterns, shippedTerms } from '../../domain/compliance/pack/shippedTerms';
import { scanText } from '../../domain/compliance/text/scanText';
import { failure, success, type Result } from '../../domain/shared/result';
import { cellAddress } from '../../domain/tables/columnLetters';
import type { Invocation } from '../arguments';
import { outcomeOf, type CliFinding } from '../finding';
import { openBookFile } from '../openBook';
import { printFindings } from '../printFindings';
import type { Problem } from '../problem';
import { basisText, remedyText } from '../textFindingWords';
import { workbookProblem } from '../workbookProblem';
import type { CliWorld, ExitStatus } from '../world';

function copyFindings(book: Book, language: Invocation['language']): CliFinding[] {
  const lexicon = compileLexicon(shippedTerms(), shippedPatterns());
  const typed = book.typed('Plans');
  if (!typed) return [];
  const raw = typed.raw;
  const codes = Object.keys(typed.table.columns);
  return typed.rows.flatMap((plan, i) => {
    if (plan.voided === true || plan.copy === null) return [];
    const found = scanText(lexicon, plan.copy, {
      market: plan.market ?? 'CN',
      column: 'copy',
      ...(plan.sector === null ? {} : { sector: plan.sector }),
      ...(plan.channel === null ? {} : { channel: plan.channel }),
    });
    const row = raw.top + 1 + (typed.indexes[i] ?? 0);
    const column = raw.left + codes.indexOf('copy');
    return found.map((finding) => ({
      rule: finding.claimId,
      severity: finding.severity,
      outcome: outcomeOf(finding.outcome),
      table: 'Plans',
      rowId: plan.id,
      column: 'copy',
      cell: `${raw.sheet}!${cellAddress(row, column)}`,
      text: finding.text,
      start: finding.start,
      end: finding.end,
      basis: basisText(finding, language),
      remedy: remedyText(finding, language),
    }));
  });
}

/** Checks a workbook and prints what was found. An empty workbook is clean. */
export async function check(
  world: CliWorld,
  { path, language, switches }: Invocation,
): Promise<Result<ExitStatus, Problem>> {
  const opened = await openBookFile(world, path, { language, mayBeNew: false });
  if (!opened.ok) return opened;
  try {
    const book = await openBook(opened.value.port, { Plans: 'all' }, []);
    if (!book.ok) return failure(workbookProblem(path, book.failure, language));
    const findings = copyFindings(book.value, language);
    return success(printFindings(world, path, findings, { json: switches.has('json'), language }));
  } finally {
    opened.value.close();
  }
}
