import { calendarOf } from '../../domain/approval/workingDays';
import type { Snapshot } from '../../domain/archive/snapshot';
import { blockOf } from '../../domain/archive/take';
import { countingFindings } from '../../domain/compliance/countFindings';
import type { RuleProblem } from '../../domain/compliance/rules/operand';
import { ruleOf, type Rule } from '../../domain/compliance/rules/rule';
import {
  judgeBook,
  openRuleSession,
  type RuleProgress,
  type RuleVerdict,
} from '../../domain/compliance/rules/ruleSession';
import { ruleBookOf, type RuleBook } from '../../domain/compliance/rules/ruleTable';
import type { RuleSurroundings } from '../../domain/compliance/rules/scope';
import { snapshotBook } from '../../domain/compliance/rules/snapshotBook';
import {
  mutate,
  replay,
  runExamples,
  shadowed,
  type ExampleReport,
  type MutationReport,
  type ReplayReport,
} from '../../domain/compliance/rules/workbench';
import type { CellValue } from '../../domain/shared/cell';
import { serialFromIso } from '../../domain/shared/period';
import type { Book } from '../book';
import { checkSettingOf } from './checkSetting';
import { ruleRowsIn } from './ruleRows';

const surroundingsOf = (book: Book, today: number): RuleSurroundings => ({
  today,
  calendar: calendarOf(book.rows('Calendar')),
  countFindings: countingFindings(checkSettingOf(book).lexicon),
});

/** Only the tables that the conditions name: a table that nobody asks need not be laid out in columns. */
function bookFor(book: Book, rules: readonly Rule[]): RuleBook {
  const words = rules.map((rule) => `${rule.appliesTo}[ ${rule.condition}`.toLowerCase()).join(' ');
  const raws = Object.values(book.reading.tables).filter((raw) =>
    words.includes(`${raw.code.toLowerCase()}[`),
  );
  return ruleBookOf(raws, book.language);
}

/** How a rule of the workbook does on the rows that stand there today. */
export interface RuleUse {
  readonly ruleId: string;
  readonly rows: number;
  readonly offending: number;
  readonly cannotJudge: number;
  readonly problem: RuleProblem | null;
  /** A rule of at least its severity that has fired on every row this one fired on. */
  readonly shadowedBy: string | null;
}

/** Every rule, switched on or not, over the workbook's rows. */
export function* ruleUses(request: {
  readonly book: Book;
  readonly today: number;
}): Generator<RuleProgress, readonly RuleUse[]> {
  const { book, today } = request;
  const rows = ruleRowsIn(book);
  const rules = rows.flatMap((row) => ruleOf({ ...row, enabled: true }) ?? []);
  const ruleBook = bookFor(book, rules);
  const session = openRuleSession(rules, ruleBook, surroundingsOf(book, today));
  yield* session.run();
  const verdicts = session.verdicts();
  const counts = new Map<string, { offending: number; cannotJudge: number }>();
  for (const { ruleId, result } of verdicts) {
    const known = counts.get(ruleId) ?? { offending: 0, cannotJudge: 0 };
    known[result === 'offends' ? 'offending' : 'cannotJudge'] += 1;
    counts.set(ruleId, known);
  }
  const isOn = new Set(rows.filter((row) => row.enabled !== false).map((row) => row.id));
  const shadows = shadowed(
    rules.filter((rule) => isOn.has(rule.id)),
    verdicts.filter((verdict) => isOn.has(verdict.ruleId)),
  );
  const by = new Map(shadows.map((one) => [one.ruleId, one.by]));
  return rules.map((rule) => ({
    ruleId: rule.id,
    rows: ruleBook.tables.get(rule.appliesTo)?.rowIds.length ?? 0,
    ...(counts.get(rule.id) ?? { offending: 0, cannotJudge: 0 }),
    problem: session.problems.get(rule.id) ?? null,
    shadowedBy: by.get(rule.id) ?? null,
  }));
}

export interface TrialRow {
  readonly rowId: string;
  /** Error or `blank` that made the row unjudgeable; null where it offends. */
  readonly reason: string | null;
  /** Cells that the condition looked at. */
  readonly inputs: Readonly<Record<string, CellValue>>;
}

/** A rule that is being written, tried on the workbook as it stands. */
export interface RuleTrial {
  readonly problem: RuleProblem | null;
  readonly rows: number;
  readonly offending: number;
  readonly cannotJudge: number;
  /** The first rows that offend or cannot be judged. */
  readonly hits: readonly TrialRow[];
  readonly examples: ExampleReport;
  /** Null while the examples themselves do not hold. */
  readonly mutation: MutationReport | null;
}

/** As many rows as a person looks through. */
const SHOWN = 60;

const trialRow = (verdict: RuleVerdict): TrialRow => ({
  rowId: verdict.rowId,
  reason: verdict.result === 'offends' ? null : (verdict.reason ?? 'blank'),
  inputs: verdict.inputs,
});

export function tryRule(request: {
  readonly book: Book;
  readonly today: number;
  readonly rule: Rule;
}): RuleTrial {
  const { book, today, rule } = request;
  const surroundings = surroundingsOf(book, today);
  const ruleBook = bookFor(book, [rule]);
  const { verdicts, problems } = judgeBook([rule], ruleBook, surroundings);
  const offending = verdicts.filter((one) => one.result === 'offends');
  const examples = runExamples(rule, book.language, surroundings);
  const holds = examples.pass === 'asExpected' && examples.fail === 'asExpected';
  return {
    problem: problems.get(rule.id) ?? null,
    rows: ruleBook.tables.get(rule.appliesTo)?.rowIds.length ?? 0,
    offending: offending.length,
    cannotJudge: verdicts.length - offending.length,
    hits: [...offending, ...verdicts.filter((one) => one.result === 'cannotJudge')]
      .slice(0, SHOWN)
      .map(trialRow),
    examples,
    mutation: holds ? mutate(rule, book.language, surroundings) : null,
  };
}

export interface RuleReplay extends ReplayReport {
  readonly offendingIds: readonly string[];
}

/** The latest state of every subject, quarter by quarter: an earlier version of a plan is not another plan. */
function quartersOf(snapshots: readonly Snapshot[]): ReadonlyMap<string, readonly Snapshot[]> {
  const latest = new Map<string, Snapshot>();
  for (const snapshot of snapshots) {
    const { kind, subjectId, takenAt } = snapshot.record;
    const key = `${kind} ${subjectId}`;
    const known = latest.get(key);
    if (known === undefined || known.record.takenAt < takenAt) latest.set(key, snapshot);
  }
  const quarters = new Map<string, Snapshot[]>();
  // Later snapshots last, so that a row in two of them is taken from the newer.
  const inTime = [...latest.values()].sort((a, b) =>
    a.record.takenAt < b.record.takenAt ? -1 : 1,
  );
  for (const snapshot of inTime) {
    const { quarter } = snapshot.record;
    quarters.set(quarter, [...(quarters.get(quarter) ?? []), snapshot]);
  }
  return quarters;
}

/** What a rule would have stopped in archived quarters, before it is switched on. Newest quarter first. */
export function replayRule(request: {
  readonly book: Book;
  readonly today: number;
  readonly rule: Rule;
  readonly snapshots: readonly Snapshot[];
}): readonly RuleReplay[] {
  const { book, today, rule, snapshots } = request;
  const now = ruleBookOf(Object.values(book.reading.tables), book.language);
  const quarters = [...quartersOf(snapshots)].sort(([a], [b]) => (a < b ? 1 : -1));
  return quarters.flatMap(([quarter, members]) => {
    const takenAt = members.at(-1)?.record.takenAt ?? '';
    const decisions = book.allRows('Decisions').filter((entry) => (entry.at ?? '') <= takenAt);
    const blocks = [
      blockOf('Decisions', decisions),
      blockOf('Evidence', book.allRows('Evidence')),
      ...members.flatMap((snapshot) => snapshot.blocks),
    ];
    const past = snapshotBook(blocks, now, book.language);
    const day = serialFromIso(takenAt.slice(0, 10)) ?? today;
    const surroundings = surroundingsOf(book, day);
    const { verdicts } = judgeBook([rule], past, surroundings);
    const offendingIds = verdicts
      .filter((one) => one.result === 'offends')
      .map((one) => one.rowId)
      .slice(0, SHOWN);
    const reports = replay([rule], [{ name: quarter, book: past, surroundings }]);
    return reports.map((report) => ({ ...report, offendingIds }));
  });
}
