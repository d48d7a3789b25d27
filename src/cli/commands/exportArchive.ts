import { exportWorkbook } from '../../application/archive/exportWorkbook';
import { failure, success, type Result } from '../../domain/shared/result';
import { cliWords } from '../../terms/cli';
import { say } from '../../terms/wording';
import type { Invocation } from '../arguments';
import { cliDeps } from '../deps';
import { detailOf, openBookFile } from '../openBook';
import { problem, type Problem } from '../problem';
import { workbookProblem } from '../workbookProblem';
import type { CliWorld, ExitStatus } from '../world';

/** Writes every campaign of the workbook, as it stands, into one archive file. */
export async function exportArchive(
  world: CliWorld,
  { path, values, language }: Invocation,
): Promise<Result<ExitStatus, Problem>> {
  const out = values.get('out') ?? '';
  const opened = await openBookFile(world, path, { language, mayBeNew: false });
  if (!opened.ok) return opened;
  try {
    const exported = await exportWorkbook(cliDeps(world, opened.value.port));
    if (!exported.ok) return failure(workbookProblem(path, exported.failure, language));
    await world.writeFile(out, exported.value.bytes);
    const { count } = exported.value;
    world.out(say(cliWords.archiveWritten, language, { path: out, count }));
    return success(0);
  } catch (error) {
    return failure(problem(cliWords.cannotWrite, { path: out, detail: detailOf(error) }));
  } finally {
    opened.value.close();
  }
}
