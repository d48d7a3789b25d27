import { cliHelp } from '../../terms/cli';
import type { Language } from '../../terms/language';
import { say } from '../../terms/wording';
import { commandNames, commandSpecs } from '../arguments';

/** The whole help text in one language. */
export const helpText = (language: Language): string =>
  [
    say(cliHelp.head, language),
    say(cliHelp.usage, language),
    '',
    ...commandNames.flatMap((name) => [
      `  ${commandSpecs[name].usage}`,
      `      ${say(cliHelp[name], language)}`,
    ]),
    '',
    say(cliHelp.exit, language),
  ].join('\n');
