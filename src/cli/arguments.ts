import { failure, success, type Result } from '../domain/shared/result';
import { languageOf, languages, type Language } from '../terms/language';
import { cliWords } from '../terms/cli';
import { problem, type Problem } from './problem';

interface CommandSpec {
  readonly usage: string;
  readonly operand: boolean;
  readonly switches: readonly string[];
  readonly values: readonly string[];
  readonly required: readonly string[];
}

/** Every command: what it takes and needs. `--lang` and `--help` go with all of them. */
export const commandSpecs = {
  check: {
    usage: 'check <book.xlsx> [--json]',
    operand: true,
    switches: ['json'],
    values: [],
    required: [],
  },
  report: {
    usage:
      'report <book.xlsx> --out <out.xlsx> [--kind summary|data|brief] --campaign <id> | --kind quarter|budget --quarter <2026Q4> | --kind digest --week <2026-W48> [--report-lang zh-CN|en-US] [--markdown]',
    operand: true,
    switches: ['markdown'],
    values: ['campaign', 'kind', 'quarter', 'week', 'report-lang', 'out'],
    required: ['out'],
  },
  scan: {
    usage: 'scan <texts.csv> --column <name> [--json] [--market CN|US|UK|EU]',
    operand: true,
    switches: ['json'],
    values: ['column', 'market'],
    required: ['column'],
  },
  setup: {
    usage: 'setup <book.xlsx> [--lang zh-CN|en-US]',
    operand: true,
    switches: [],
    values: [],
    required: [],
  },
  verify: {
    usage: 'verify <book.xlsx> [--json]',
    operand: true,
    switches: ['json'],
    values: [],
    required: [],
  },
  'export-archive': {
    usage: 'export-archive <book.xlsx> --out <file>',
    operand: true,
    switches: [],
    values: ['out'],
    required: ['out'],
  },
} as const satisfies Readonly<Record<string, CommandSpec>>;

export type CommandName = keyof typeof commandSpecs;
export const commandNames = Object.keys(commandSpecs) as readonly CommandName[];

export interface Invocation {
  readonly command: CommandName;
  /** The file the command works on. */
  readonly path: string;
  readonly switches: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
  readonly language: Language;
}

export type Parsed = Invocation | { readonly command: 'help'; readonly language: Language };

const isLanguage = (text: string | undefined): text is Language =>
  languages.some((language) => language === text);

const isCommand = (name: string): name is CommandName => name in commandSpecs;

interface Pieces {
  readonly operands: readonly string[];
  readonly switches: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
}

function pieces(
  args: readonly string[],
  spec: CommandSpec,
  command: string,
): Result<Pieces, Problem> {
  const operands: string[] = [];
  const switches = new Set<string>();
  const values = new Map<string, string>();
  for (let i = 0; i < args.length; i += 1) {
    const word = args[i] ?? '';
    if (!word.startsWith('--')) {
      operands.push(word);
      continue;
    }
    const [flag = '', inline] = word.slice(2).split(/=(.*)/su);
    if (spec.switches.includes(flag)) switches.add(flag);
    else if (spec.values.includes(flag)) {
      const value = inline ?? args[(i += 1)];
      if (value === undefined || value.startsWith('--'))
        return failure(problem(cliWords.flagValueMissing, { flag: word, usage: spec.usage }));
      values.set(flag, value);
    } else
      return failure(problem(cliWords.flagUnknown, { command, flag: word, usage: spec.usage }));
  }
  return success({ operands, switches, values });
}

/** Takes `--lang x` out, wherever it stands. */
function languageIn(
  args: readonly string[],
  environment: string | undefined,
): Result<{ language: Language; rest: string[] }, Problem> {
  const rest = [...args];
  const at = rest.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  if (at < 0) return success({ language: languageOf(environment), rest });
  const inline = rest[at]?.split('=')[1];
  const given = inline ?? rest[at + 1];
  rest.splice(at, inline === undefined ? 2 : 1);
  if (!isLanguage(given)) return failure(problem(cliWords.badLanguage, { given: given ?? '' }));
  return success({ language: given, rest });
}

const known = commandNames.join(', ');

function invocation(
  command: CommandName,
  args: readonly string[],
  language: Language,
): Result<Parsed, Problem> {
  const spec: CommandSpec = commandSpecs[command];
  const read = pieces(args, spec, command);
  if (!read.ok) return read;
  const { operands, switches, values } = read.value;
  const [path, extra] = operands;
  const { usage } = spec;
  if (path === undefined) return failure(problem(cliWords.operandMissing, { command, usage }));
  if (extra !== undefined)
    return failure(problem(cliWords.operandExtra, { command, given: extra, usage }));
  const missing = spec.required.find((flag) => !values.has(flag));
  if (missing !== undefined)
    return failure(problem(cliWords.flagMissing, { command, flag: `--${missing}`, usage }));
  return success({ command, path, switches, values, language });
}

/**
 * Words after `oversight` → what is to be done, or what is wrong with them.
 * `['check', 'q4.xlsx', '--json']` → `{ command: 'check', path: 'q4.xlsx', … }`
 */
export function parseArguments(
  argv: readonly string[],
  environmentLanguage: string | undefined,
): Result<Parsed, Problem> {
  const spoken = languageIn(argv, environmentLanguage);
  if (!spoken.ok) return spoken;
  const { language, rest } = spoken.value;
  if (rest.includes('--help') || rest.includes('-h') || rest[0] === 'help')
    return success({ command: 'help', language });
  const [command, ...args] = rest;
  if (command === undefined) return failure(problem(cliWords.commandMissing, { known }));
  if (!isCommand(command))
    return failure(problem(cliWords.commandUnknown, { given: command, known }));
  return invocation(command, args, language);
}
