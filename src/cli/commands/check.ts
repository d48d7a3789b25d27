import { cellOfFinding, checkWorkbook } from '../../application/compliance/checkWorkbook';
import type { Book } from '../../application/book';
import type { ComplianceFinding } from '../../application/compliance/complianceFinding';
import { failure, success, type Result } from '../../domain/shared/result';
import type { Language } from '../../terms/language';
import { say } from '../../terms/wording';
import type { Invocation } from '../arguments';
import { cliDeps } from '../deps';
import { outcomeOf, type CliFinding } from '../finding';
import { openBookFile } from '../openBook';
import { printFindings } from '../printFindings';
import type { Problem } from '../problem';
import { workbookProblem } from '../workbookProblem';
import type { CliWorld, ExitStatus } from '../world';

function basisOf({ basis }: ComplianceFinding, language: Language): string {
  const law = [say(basis.name, language) || basis.lawId, basis.article].filter((t) => t !== '');
  return law.join(' ') || basis.written;
}

function cliFinding(book: Book, finding: ComplianceFinding, language: Language): CliFinding {
  return {
    rule: finding.ruleId,
    severity: finding.severity,
    outcome: outcomeOf(finding.outcome),
    table: finding.table,
    rowId: finding.rowId === '' ? null : finding.rowId,
    column: finding.column === '' ? null : finding.column,
    cell: cellOfFinding(book, finding),
    // A rule has no words of the sheet to point at; it says what is wrong.
    text: finding.text === '' ? say(finding.message, language) : finding.text,
    start: finding.start,
    end: finding.end,
    basis: basisOf(finding, language),
    remedy: say(finding.remedy, language),
  };
}

/** Checks a workbook by its own rules and terms. An empty workbook is clean; settled findings rest. */
export async function check(
  world: CliWorld,
  { path, language, switches }: Invocation,
): Promise<Result<ExitStatus, Problem>> {
  const opened = await openBookFile(world, path, { language, mayBeNew: false });
  if (!opened.ok) return opened;
  try {
    const checked = await checkWorkbook(cliDeps(world, opened.value.port));
    if (!checked.ok) return failure(workbookProblem(path, checked.failure, language));
    const { book, findings } = checked.value;
    const open = findings
      .filter((finding) => finding.state === 'open')
      .map((finding) => cliFinding(book, finding, language));
    return success(printFindings(world, path, open, { json: switches.has('json'), language }));
  } finally {
    opened.value.close();
  }
}
