import { setUpWorkbook } from '../../application/setup/setUpWorkbook';
import { failure, success, type Result } from '../../domain/shared/result';
import { cliWords } from '../../terms/cli';
import { say } from '../../terms/wording';
import type { Invocation } from '../arguments';
import { cliDeps } from '../deps';
import { openBookFile } from '../openBook';
import type { Problem } from '../problem';
import { workbookProblem } from '../workbookProblem';
import type { CliWorld, ExitStatus } from '../world';

/** Sets up or repairs the workbook at the path and saves it there. */
export async function setup(
  world: CliWorld,
  { path, language }: Invocation,
): Promise<Result<ExitStatus, Problem>> {
  const opened = await openBookFile(world, path, { language, mayBeNew: true });
  if (!opened.ok) return opened;
  const book = opened.value;
  try {
    const done = await setUpWorkbook(cliDeps(world, book.port), { language });
    if (!done.ok) return failure(workbookProblem(path, done.failure, language));
    const saved = await book.save(path);
    if (!saved.ok) return saved;
    const { created, repaired, taken } = done.value;
    const counts = { path, created: created.length, repaired: repaired.length };
    world.out(say(cliWords.setupDone, language, counts));
    for (const { name, table } of taken) world.out(say(cliWords.kept, language, { name, table }));
    return success(0);
  } finally {
    book.close();
  }
}
