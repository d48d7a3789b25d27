import { shippedPatterns, shippedTerms } from '../src/domain/compliance/pack/shippedTerms';
import { completionAt } from '../src/domain/compliance/rules/completion';
import { compileCondition, RULE_FUNCTIONS } from '../src/domain/compliance/rules/compileCondition';
import { judgeBook } from '../src/domain/compliance/rules/ruleSession';
import { ruleTableOfRows, type RuleBook } from '../src/domain/compliance/rules/ruleTable';
import { compileLexicon } from '../src/domain/compliance/text/lexicon';
import { scanText } from '../src/domain/compliance/text/scanText';

/**
 * Random formulas and texts: no crash, no hang, offsets always inside the text. Seeded, so that a fault can be played
 * again: `npx tsx bench/complianceFuzz.ts [count] [seed]`; a million of each when nothing is said.
 */
export interface Fuzzed {
  readonly formulas: number;
  readonly judged: number;
  readonly texts: number;
  readonly findings: number;
  readonly slowestMs: number;
}

type Random = (limit: number) => number;

function seeded(seed: number): Random {
  let state = seed >>> 0 || 1;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}

const pick = <T>(random: Random, items: readonly T[]): T => items[random(items.length)] as T;

const FUNCTIONS = Object.keys(RULE_FUNCTIONS);
const ATOMS = [
  ...['[@planned]', '[@vendor]', '[@nowhere]', 'Budget[actual]', 'Plans[id]', '[@[planned]]'],
  ...['1', '0', '-2.5', '1E+308', '"甲"', '""', '"a""b"', 'TRUE', 'A1', '#N/A', 'TODAY()'],
];
const OPERATORS = ['+', '-', '*', '/', '^', '&', '=', '<>', '<', '<=', '>', '>='];
const SCRAPS = [
  '(',
  ')',
  ',',
  '[',
  ']',
  '@',
  '"',
  ' ',
  '{',
  '}',
  '%',
  '#',
  "'",
  '!',
  ':',
  ';',
  '最',
];

function expression(random: Random, depth: number): string {
  const kind = depth <= 0 ? 0 : random(4);
  if (kind === 0) return pick(random, ATOMS);
  if (kind === 1)
    return `${expression(random, depth - 1)}${pick(random, OPERATORS)}${expression(random, depth - 1)}`;
  if (kind === 2) return `(${expression(random, depth - 1)})`;
  const args = Array.from({ length: random(4) }, () => expression(random, depth - 1));
  return `${pick(random, FUNCTIONS)}(${args.join(',')})`;
}

/** Well formed, or with a piece cut out or put in. */
function formula(random: Random): string {
  const whole = `=${expression(random, 1 + random(3))}`;
  if (random(3) > 0) return whole;
  const at = random(whole.length + 1);
  return `${whole.slice(0, at)}${pick(random, SCRAPS)}${whole.slice(at + random(3))}`;
}

const ALPHABETS: readonly ((random: Random) => string)[] = [
  (random) => String.fromCodePoint(0x4e00 + random(0x51a5)),
  (random) => String.fromCharCode(32 + random(95)),
  (random) => String.fromCharCode(random(0x10000)),
  (random) =>
    pick(random, ['\u200b', '\ufeff', '\u00ad', '①', '㊙', '𝟏', '１', '％', '㎎', 'ﬁ', 'İ']),
  (random) =>
    pick(random, ['最', '第', '一', '佳', '国家级', '顶级', '销量', '治疗', 'No.', '1', 'best']),
];

function text(random: Random): string {
  let out = '';
  const size = random(40);
  for (let at = 0; at < size; at += 1) out += pick(random, ALPHABETS)(random);
  return out;
}

function smallBook(): RuleBook {
  const rows = [
    { id: 'BL-1', planned: 100, actual: null, vendor: '甲' },
    { id: 'BL-2', planned: '#DIV/0!', actual: 5, vendor: null },
    { id: 'BL-3', planned: '12', actual: -1, vendor: 'B' },
  ];
  return {
    tables: new Map([
      ['Budget', ruleTableOfRows('Budget', rows, 'zh-CN')],
      ['Plans', ruleTableOfRows('Plans', [{ id: 'P-1' }], 'zh-CN')],
    ]),
    language: 'zh-CN',
  };
}
const surroundings = {
  today: 46_350,
  calendar: { holidays: new Set<number>(), workdays: new Set<number>() },
};

function judgeOne(condition: string, book: RuleBook): boolean {
  const compiled = compileCondition(condition, 'Budget', book, surroundings);
  if (!compiled.ok) {
    const { start, end } = compiled.failure;
    if (start < 0 || end < start || end > condition.length)
      throw new Error(`Problem at ${String(start)}–${String(end)} lies outside of ${condition}`);
    return false;
  }
  const rule = { id: 'R', version: '1', appliesTo: 'Budget', condition, column: null } as const;
  const rest = { passExample: null, failExample: null, stage: 'always' } as const;
  judgeBook([{ ...rule, ...rest, severity: 'warn', outcome: 'violation' }], book, surroundings);
  return true;
}

/** Longer than this for one short formula or text is a hang in the making. */
const HANG_MS = 2_000;

export function fuzz(count: number, seed: number): Fuzzed {
  const random = seeded(seed);
  const book = smallBook();
  const lexicon = compileLexicon(shippedTerms(), shippedPatterns());
  let judged = 0;
  let findings = 0;
  let slowestMs = 0;
  const timed = (input: string, work: () => void): void => {
    const from = performance.now();
    try {
      work();
    } catch (error) {
      throw new Error(`Seed ${String(seed)}, input ${JSON.stringify(input)}`, { cause: error });
    }
    const took = performance.now() - from;
    slowestMs = Math.max(slowestMs, took);
    if (took > HANG_MS) throw new Error(`${String(took)} ms for ${JSON.stringify(input)}`);
  };
  for (let at = 0; at < count; at += 1) {
    const condition = formula(random);
    timed(condition, () => {
      if (judgeOne(condition, book)) judged += 1;
      const caret = random(condition.length + 1);
      const { from } = completionAt(condition, caret, 'Budget', 'zh-CN');
      if (from < 0 || from > caret) throw new Error('Completion outside of the text');
    });
    const words = text(random);
    timed(words, () => {
      for (const { start, end, text: found } of scanText(lexicon, words, {
        market: 'CN',
        column: 'copy',
      })) {
        if (start < 0 || end <= start || end > words.length || words.slice(start, end) !== found)
          throw new Error(`Finding at ${String(start)}–${String(end)}`);
        findings += 1;
      }
    });
  }
  return { formulas: count, judged, texts: count, findings, slowestMs };
}

const [, script = '', count = '1000000', seed = '20261124'] = process.argv;
if (script.endsWith('complianceFuzz.ts'))
  process.stdout.write(`${JSON.stringify(fuzz(Number(count), Number(seed)))}\n`);
