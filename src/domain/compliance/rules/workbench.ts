import type { Language } from '../../../terms/language';
import { exampleBook } from './example';
import type { RuleProblem } from './operand';
import type { Rule } from './rule';
import { judgeBook, type RuleVerdict } from './ruleSession';
import type { RuleBook } from './ruleTable';
import type { RuleSurroundings } from './scope';

/** What became of a rule's example. `blank`: none is given. */
export type ExampleResult = 'asExpected' | 'contrary' | 'cannotJudge' | 'badExample' | 'blank';

export interface ExampleReport {
  readonly ruleId: string;
  readonly pass: ExampleResult;
  readonly fail: ExampleResult;
  readonly problem?: RuleProblem;
}

function runOne(
  rule: Rule,
  json: string | null,
  offends: boolean,
  language: Language,
  surroundings: RuleSurroundings,
): { readonly result: ExampleResult; readonly problem?: RuleProblem } {
  if (json === null || json.trim() === '') return { result: 'blank' };
  const book = exampleBook(json, rule.appliesTo, language);
  if (!book.ok) return { result: 'badExample' };
  const { verdicts, problems } = judgeBook([rule], book.value, surroundings);
  const problem = problems.get(rule.id);
  if (problem !== undefined) return { result: 'cannotJudge', problem };
  const verdict = verdicts.find((one) => one.row === 0);
  if (verdict?.result === 'cannotJudge') return { result: 'cannotJudge' };
  return { result: (verdict !== undefined) === offends ? 'asExpected' : 'contrary' };
}

/** Runs a rule on its own examples: the first must pass, the second must offend. */
export function runExamples(
  rule: Rule,
  language: Language,
  surroundings: RuleSurroundings,
): ExampleReport {
  const pass = runOne(rule, rule.passExample, false, language, surroundings);
  const fail = runOne(rule, rule.failExample, true, language, surroundings);
  const problem = pass.problem ?? fail.problem;
  return {
    ruleId: rule.id,
    pass: pass.result,
    fail: fail.result,
    ...(problem === undefined ? {} : { problem }),
  };
}

const COMPARISONS: readonly (readonly [RegExp, string])[] = [
  [/>=/g, '<'],
  [/<=/g, '>'],
  [/<>/g, '='],
  [/(?<![<>])=(?!=)/g, '<>'],
  [/(?<!<)>(?!=)/g, '<='],
  [/<(?![>=])/g, '>='],
];

const TEXT_LITERAL = /"(?:[^"]|"")*"/g;

/** Wrong versions of a condition: negated, always, never, and each comparison outside of text turned round. */
export function mutantsOf(condition: string): readonly string[] {
  const body = condition.replace(/^\s*=/, '');
  const literals = [...body.matchAll(TEXT_LITERAL)].map((match) => [
    match.index,
    match.index + match[0].length,
  ]);
  const isInText = (at: number): boolean =>
    literals.some(([from = 0, to = 0]) => at >= from && at < to);
  const mutants = new Set<string>([`=NOT(${body})`, '=TRUE', '=FALSE']);
  for (const [pattern, replacement] of COMPARISONS) {
    for (const match of body.matchAll(pattern)) {
      if (isInText(match.index)) continue;
      mutants.add(
        `=${body.slice(0, match.index)}${replacement}${body.slice(match.index + match[0].length)}`,
      );
    }
  }
  return [...mutants];
}

export interface MutationReport {
  readonly ruleId: string;
  readonly mutants: number;
  /** Wrong versions that the examples do not tell from the rule. */
  readonly survivors: readonly string[];
}

/** Do the examples notice when the condition is wrong? A rule whose negation survives proves nothing. */
export function mutate(
  rule: Rule,
  language: Language,
  surroundings: RuleSurroundings,
): MutationReport {
  const mutants = mutantsOf(rule.condition);
  const survivors = mutants.filter((condition) => {
    const report = runExamples({ ...rule, condition }, language, surroundings);
    return report.pass === 'asExpected' && report.fail === 'asExpected';
  });
  return { ruleId: rule.id, mutants: mutants.length, survivors };
}

/** Rules that found nothing in these verdicts, though rows of their table stood there. */
export function neverFires(
  rules: readonly Rule[],
  verdicts: readonly RuleVerdict[],
): readonly string[] {
  const fired = new Set(
    verdicts.filter((one) => one.result === 'offends').map((one) => one.ruleId),
  );
  return rules.filter((rule) => !fired.has(rule.id)).map((rule) => rule.id);
}

/** A rule is shadowed when another of at least its severity has fired on every row it fired on. */
export function shadowed(
  rules: readonly Rule[],
  verdicts: readonly RuleVerdict[],
): readonly { readonly ruleId: string; readonly by: string }[] {
  const rank = { block: 2, warn: 1, advise: 0 };
  const rows = new Map<string, Set<string>>();
  for (const one of verdicts) {
    if (one.result !== 'offends') continue;
    const known = rows.get(one.ruleId) ?? new Set<string>();
    known.add(`${one.table}|${one.rowId}|${String(one.row)}`);
    rows.set(one.ruleId, known);
  }
  const isUnder = (rule: Rule, other: Rule): boolean => {
    const [mine, theirs] = [rows.get(rule.id), rows.get(other.id)];
    if (mine === undefined || theirs === undefined || rule.id === other.id) return false;
    if (rank[other.severity] < rank[rule.severity] || mine.size > theirs.size) return false;
    // Two rules that agree everywhere are named once, by the later one.
    if (mine.size === theirs.size && rules.indexOf(rule) < rules.indexOf(other)) return false;
    return [...mine].every((row) => theirs.has(row));
  };
  return rules.flatMap((rule) => {
    const other = rules.find((one) => isUnder(rule, one));
    return other === undefined ? [] : [{ ruleId: rule.id, by: other.id }];
  });
}

/** A past state of the workbook, for trying rules before they are switched on. */
export interface ReplaySnapshot {
  readonly name: string;
  readonly book: RuleBook;
  readonly surroundings: RuleSurroundings;
}

export interface ReplayReport {
  readonly ruleId: string;
  readonly snapshot: string;
  readonly rows: number;
  readonly offending: number;
  readonly cannotJudge: number;
  readonly problem?: RuleProblem;
}

/** What a rule would have stopped in archived quarters, and how much of it is noise for a person to judge. */
export function replay(
  rules: readonly Rule[],
  snapshots: readonly ReplaySnapshot[],
): readonly ReplayReport[] {
  return snapshots.flatMap(({ name, book, surroundings }) => {
    const { verdicts, problems } = judgeBook(rules, book, surroundings);
    return rules.map((rule) => {
      const own = verdicts.filter((one) => one.ruleId === rule.id);
      const problem = problems.get(rule.id);
      return {
        ruleId: rule.id,
        snapshot: name,
        rows: book.tables.get(rule.appliesTo)?.rowIds.length ?? 0,
        offending: own.filter((one) => one.result === 'offends').length,
        cannotJudge: own.filter((one) => one.result === 'cannotJudge').length,
        ...(problem === undefined ? {} : { problem }),
      };
    });
  });
}
