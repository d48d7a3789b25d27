import { verifyLog } from '../../domain/approval/verifyLog';
import { failure, success, type Result } from '../../domain/shared/result';
import { openBook } from '../../application/book';
import { cliWords, logFaultWords } from '../../terms/cli';
import { say, type Wording } from '../../terms/wording';
import type { Invocation } from '../arguments';
import { cliDeps } from '../deps';
import { openBookFile } from '../openBook';
import { problem, type Problem } from '../problem';
import { workbookProblem } from '../workbookProblem';
import type { CliWorld, ExitStatus } from '../world';

const faultWord = (fault: string | undefined): Wording => {
  const words: Readonly<Record<string, Wording>> = logFaultWords;
  return words[fault ?? 'other'] ?? logFaultWords.other;
};

/** Verifies the decision log and prints its head code, to be compared with a printed report. */
export async function verify(
  world: CliWorld,
  { path, language, switches }: Invocation,
): Promise<Result<ExitStatus, Problem>> {
  const opened = await openBookFile(world, path, { language, mayBeNew: false });
  if (!opened.ok) return opened;
  try {
    const deps = cliDeps(world, opened.value.port);
    const book = await openBook(deps.workbook, { Decisions: 'all' });
    if (!book.ok)
      return failure(
        book.failure.code === 'tableMissing'
          ? problem(cliWords.logTables, { path })
          : workbookProblem(path, book.failure, language),
      );
    const verdict = await verifyLog(book.value.allRows('Decisions'), {
      sha256: (text) => deps.hasher.sha256(text),
      verify: (key, text, signature) => deps.identity.verify(key, text, signature),
    });
    const { isIntact, firstBroken, headCode, head, counts, missing } = verdict;
    if (switches.has('json'))
      world.out(
        JSON.stringify({ intact: isIntact, headCode, head, counts, firstBroken, missing }, null, 2),
      );
    else if (isIntact)
      world.out(
        say(cliWords.logSound, language, {
          path,
          count: verdict.entries.length,
          code: headCode ?? '—',
        }),
      );
    else
      world.out(
        say(cliWords.logBroken, language, {
          path,
          seq: firstBroken?.seq ?? firstBroken?.entryId ?? '?',
          verdict: say(faultWord(firstBroken?.fault), language),
        }),
      );
    return success(isIntact ? 0 : 1);
  } finally {
    opened.value.close();
  }
}
