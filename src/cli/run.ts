import type { Result } from '../domain/shared/result';
import { languageOf, type Language } from '../terms/language';
import { say } from '../terms/wording';
import { parseArguments, type CommandName, type Invocation } from './arguments';
import { check } from './commands/check';
import { exportArchive } from './commands/exportArchive';
import { helpText } from './commands/help';
import { report } from './commands/report';
import { scan } from './commands/scan';
import { setup } from './commands/setup';
import { verify } from './commands/verify';
import type { Problem } from './problem';
import type { CliWorld, ExitStatus } from './world';

type Command = (world: CliWorld, invocation: Invocation) => Promise<Result<ExitStatus, Problem>>;

const commands: Readonly<Record<CommandName, Command>> = {
  check,
  report,
  scan,
  setup,
  verify,
  'export-archive': exportArchive,
};

function complain(world: CliWorld, language: Language, problem: Problem): ExitStatus {
  world.error(say(problem.wording, language, problem.values));
  return 2;
}

/** Runs one command line; gives the exit status. */
export async function runOversight(argv: readonly string[], world: CliWorld): Promise<ExitStatus> {
  const parsed = parseArguments(argv, world.environmentLanguage);
  if (!parsed.ok) return complain(world, languageOf(world.environmentLanguage), parsed.failure);
  const asked = parsed.value;
  if (asked.command === 'help') {
    world.out(helpText(asked.language));
    return 0;
  }
  const done = await commands[asked.command](world, asked);
  return done.ok ? done.value : complain(world, asked.language, done.failure);
}
