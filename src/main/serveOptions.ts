import { parseArgs } from 'node:util';
import type { Language } from '../terms/language';

export interface ServeOptions {
  readonly port: number;
  /** Two people side by side on one workbook. */
  readonly two: boolean;
  /** Undefined: the browser's own language decides. */
  readonly language: Language | undefined;
  readonly empty: boolean;
  /** Path of the workbook to open instead of the sample. */
  readonly book: string | undefined;
  readonly help: boolean;
}

export type ServeRefusal =
  | { readonly code: 'unknownFlag'; readonly flag: string }
  | { readonly code: 'badPort'; readonly given: string }
  | { readonly code: 'badLanguage'; readonly given: string };

type Parsed =
  | { readonly ok: true; readonly value: ServeOptions }
  | { readonly ok: false; readonly error: ServeRefusal };

const defaultPort = 3000;

/** `--two --lang en-US --port 3100 --book plan.xlsx`; a single positional argument is a workbook too. */
export function serveOptions(argv: readonly string[]): Parsed {
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    strict: false,
    tokens: true,
    options: {
      two: { type: 'boolean' },
      empty: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
      port: { type: 'string' },
      lang: { type: 'string' },
      book: { type: 'string' },
    },
  });
  const known = new Set(['two', 'empty', 'help', 'port', 'lang', 'book']);
  for (const token of tokens) {
    if (token.kind === 'option' && !known.has(token.name)) {
      return { ok: false, error: { code: 'unknownFlag', flag: token.rawName } };
    }
  }
  const port = values.port === undefined ? defaultPort : Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_000) {
    return { ok: false, error: { code: 'badPort', given: String(values.port) } };
  }
  const lang = values.lang;
  if (lang !== undefined && lang !== 'zh-CN' && lang !== 'en-US') {
    return { ok: false, error: { code: 'badLanguage', given: String(lang) } };
  }
  const book = values.book ?? positionals[0];
  return {
    ok: true,
    value: {
      port,
      two: values.two === true,
      language: lang,
      empty: values.empty === true,
      book: typeof book === 'string' ? book : undefined,
      help: values.help === true,
    },
  };
}
