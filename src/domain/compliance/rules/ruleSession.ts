import type { CellValue } from '../../shared/cell';
import { BLOCK_SIZE, getValue, type Block, type Vector } from './block';
import { BOOLEAN, setCell, valueAt } from './column';
import { compileCondition, type CompiledCondition } from './compileCondition';
import type { RuleProblem } from './operand';
import type { Rule } from './rule';
import { isVoid, readCell, type RuleBook, type RuleTable } from './ruleTable';
import type { RuleSurroundings } from './scope';
import { isError, toLogical, type Value } from './value';

export const PASSES = 0;
export const OFFENDS = 1;
export const CANNOT_JUDGE = 2;

/** One rule on one row. A row that passes has no verdict. */
export interface RuleVerdict {
  readonly ruleId: string;
  readonly ruleVersion: string;
  readonly table: string;
  readonly rowId: string;
  /** 0-based in the table's body, for showing; never an identity. */
  readonly row: number;
  readonly result: 'offends' | 'cannotJudge';
  /** Why it cannot be judged: an error such as `#DIV/0!`, or `blank`. */
  readonly reason?: string;
  /** Cells of the row that the condition looked at. */
  readonly inputs: Readonly<Record<string, CellValue>>;
}

export interface CellChange {
  readonly table: string;
  readonly rowId: string;
  readonly column: string;
  readonly value: CellValue;
}

export interface RuleProgress {
  /** Rule × row pairs. */
  readonly done: number;
  readonly total: number;
}

export interface Recheck {
  /** Rule × row pairs looked at again. */
  readonly evaluated: number;
  /** Rules that had to run over all rows, because they read a whole column that changed. */
  readonly whole: readonly string[];
  /** Pairs whose result or reason is not what it was. */
  readonly changed: readonly {
    readonly ruleId: string;
    readonly table: string;
    readonly rowId: string;
  }[];
}

const IS_BOOLEAN = BOOLEAN;

interface Running {
  readonly rule: Rule;
  compiled: CompiledCondition;
  readonly results: Uint8Array;
  readonly reasons: Map<number, string>;
  /** Nothing is known yet about any row. */
  isFirst: boolean;
}

/** Rules over one reading of the workbook. Holds the columns; `recheck` keeps them in step with edits. */
export interface RuleSession {
  /** Rules that cannot be judged at all, with the place in the condition. */
  readonly problems: ReadonlyMap<string, RuleProblem>;
  /** Judges every row, a block at a time; stop asking to cancel. */
  run(): Generator<RuleProgress, void>;
  verdicts(): RuleVerdict[];
  recheck(changes: readonly CellChange[]): Recheck;
}

function resultOf(value: Value): readonly [result: number, reason: string] {
  if (value === null) return [CANNOT_JUDGE, 'blank'];
  const logical = toLogical(value);
  if (isError(logical)) return [CANNOT_JUDGE, logical.error];
  return [logical ? OFFENDS : PASSES, ''];
}

/** Void rows of the block that was looked at last: twenty rules ask about the same one. */
let lastVoid:
  { readonly of: Uint8Array; readonly first: number; readonly rows: number[] } | undefined;

function voidRowsIn({ voided }: RuleTable, first: number, count: number): readonly number[] {
  if (lastVoid?.of === voided && lastVoid.first === first) return lastVoid.rows;
  const rows: number[] = [];
  for (let row = first; row < first + count; row += 1) if (voided[row] === 1) rows.push(row);
  lastVoid = { of: voided, first, rows };
  return rows;
}

/** The first run over rows in order: nothing was known before, and only odd entries need a closer look. */
function judgePlainly(running: Running, block: Block, vector: Vector): void {
  const { compiled, results, reasons } = running;
  const { voided } = compiled.table;
  const { numbers, tags, odd } = vector;
  const { first, count } = block;
  // One load and one store a row; void rows are few and set back after.
  const part = results.subarray(first, first + count);
  for (let index = 0; index < count; index += 1) part[index] = numbers[index] as number;
  for (const row of voidRowsIn(compiled.table, first, count)) results[row] = PASSES;
  for (const index of odd) {
    const row = first + index;
    if (voided[row] === 1 || tags[index] === BOOLEAN) continue;
    const [result, reason] = resultOf(getValue(vector, index));
    results[row] = result;
    if (result === CANNOT_JUDGE) reasons.set(row, reason);
  }
}

const isPlainFirst = (running: Running, block: Block, vector: Vector): boolean =>
  running.isFirst && block.rows === undefined && vector.plain === 'boolean';

/** Runs one rule over a block; adds the rows whose result changed to `changed`. */
function judgeBlock(running: Running, block: Block, changed?: number[]): void {
  const { compiled, results, reasons } = running;
  const vector = compiled.operand.run(block);
  const { voided } = compiled.table;
  const { tags, numbers } = vector;
  if (isPlainFirst(running, block, vector)) {
    judgePlainly(running, block, vector);
    return;
  }
  for (let index = 0; index < block.count; index += 1) {
    const row = block.rows === undefined ? block.first + index : (block.rows[index] ?? 0);
    let result = numbers[index] === 1 ? 1 : 0;
    let reason = '';
    if (tags[index] !== IS_BOOLEAN) [result, reason] = resultOf(getValue(vector, index));
    if (voided[row] === 1) result = 0;
    const before = results[row];
    if (before === result && (result !== CANNOT_JUDGE || reasons.get(row) === reason)) continue;
    results[row] = result;
    if (result === CANNOT_JUDGE) reasons.set(row, reason);
    else if (before === CANNOT_JUDGE) reasons.delete(row);
    changed?.push(row);
  }
}

function blocksOf(size: number): Block[] {
  const blocks: Block[] = [];
  for (let first = 0; first < size; first += BLOCK_SIZE)
    blocks.push({ first, count: Math.min(BLOCK_SIZE, size - first) });
  return blocks;
}

function* judgeAll(running: readonly Running[]): Generator<RuleProgress, void> {
  const byTable = new Map<string, Running[]>();
  for (const one of running) {
    const code = one.compiled.table.code;
    byTable.set(code, [...(byTable.get(code) ?? []), one]);
  }
  const total = running.reduce((sum, one) => sum + one.results.length, 0);
  let done = 0;
  for (const group of byTable.values()) {
    for (const block of blocksOf(group[0]?.results.length ?? 0)) {
      for (const one of group) judgeBlock(one, block);
      done += block.count * group.length;
      yield { done, total };
    }
    for (const one of group) one.isFirst = false;
  }
}

function verdictOf(running: Running, row: number): RuleVerdict {
  const { rule, compiled, results, reasons } = running;
  const inputs: Record<string, CellValue> = {};
  for (const key of compiled.ownReads) {
    const column = compiled.table.columns.get(key);
    const value = column === undefined ? null : valueAt(column, row);
    inputs[key] = isError(value) ? value.error : value;
  }
  const offends = results[row] === OFFENDS;
  return {
    ruleId: rule.id,
    ruleVersion: rule.version,
    table: rule.appliesTo,
    rowId: compiled.table.rowIds[row] ?? '',
    row,
    result: offends ? 'offends' : 'cannotJudge',
    ...(offends ? {} : { reason: reasons.get(row) ?? '' }),
    inputs,
  };
}

function rowsToRecheck(
  running: Running,
  table: string,
  row: number,
  key: string,
): Set<number> | 'all' {
  const { compiled } = running;
  if (compiled.wholeReads.get(table)?.has(key) === true) return 'all';
  const rows = new Set<number>();
  if (compiled.table.code === table && (compiled.ownReads.has(key) || key === 'voided'))
    rows.add(row);
  for (const index of compiled.indexes) {
    if (index.table.code !== table || !(index.columns.has(key) || key === 'voided')) continue;
    for (const asking of index.refresh(row)) rows.add(asking);
  }
  return rows;
}

function judgeRows(running: Running, rows: ReadonlySet<number>): number[] {
  const list = [...rows];
  const changed: number[] = [];
  for (let from = 0; from < list.length; from += BLOCK_SIZE) {
    const part = Int32Array.from(list.slice(from, from + BLOCK_SIZE));
    judgeBlock(running, { first: 0, count: part.length, rows: part }, changed);
  }
  return changed;
}

interface Place extends CellChange {
  readonly row: number;
}

/** Writes edits into the book's columns; gives those that lie in it, with their rows. */
function placingIn(book: RuleBook): (changes: readonly CellChange[]) => Place[] {
  const rowNumbers = new Map<string, Map<string, number>>();
  const rowNumber = (table: string, rowId: string): number | undefined => {
    let numbers = rowNumbers.get(table);
    if (numbers === undefined) {
      numbers = new Map(book.tables.get(table)?.rowIds.map((id, row) => [id, row]));
      rowNumbers.set(table, numbers);
    }
    return numbers.get(rowId);
  };
  const place = (change: CellChange): Place[] => {
    const table = book.tables.get(change.table);
    const row = rowNumber(change.table, change.rowId);
    const column = table?.columns.get(change.column);
    if (table === undefined || row === undefined || column === undefined) return [];
    setCell(column, row, readCell(change.table, change.column, change.value, book.language));
    if (change.column === 'voided') {
      table.voided[row] = isVoid(column, row, book.language) ? 1 : 0;
      lastVoid = undefined;
    }
    return [{ ...change, row }];
  };
  return (changes) => changes.flatMap(place);
}

function rowsTouched(running: Running, places: readonly Place[]): Set<number> | 'all' {
  const rows = new Set<number>();
  let isWhole = false;
  for (const { table, row, column } of places) {
    // Asked for every place, also after 'all': asking keeps the indexes in step.
    const some = rowsToRecheck(running, table, row, column);
    if (some === 'all') isWhole = true;
    else for (const other of some) rows.add(other);
  }
  return isWhole ? 'all' : rows;
}

function recheckAll(
  running: readonly Running[],
  places: readonly Place[],
  recompile: (one: Running) => void,
): Recheck {
  let evaluated = 0;
  const whole: string[] = [];
  const changed: Recheck['changed'][number][] = [];
  for (const one of running) {
    let rows = rowsTouched(one, places);
    if (rows === 'all') {
      recompile(one);
      whole.push(one.rule.id);
      rows = new Set(one.results.keys());
    }
    evaluated += rows.size;
    for (const row of judgeRows(one, rows)) {
      const rowId = one.compiled.table.rowIds[row] ?? '';
      changed.push({ ruleId: one.rule.id, table: one.rule.appliesTo, rowId });
    }
  }
  return { evaluated, whole, changed };
}

function verdictsOf(running: Running): RuleVerdict[] {
  const out: RuleVerdict[] = [];
  running.results.forEach((result, row) => {
    if (result !== PASSES) out.push(verdictOf(running, row));
  });
  return out;
}

/**
 * Compiles the rules over a book and judges them. A rule with a problem never counts as passed: it stands in
 * `problems`. The session owns the book's columns from here on.
 */
export function openRuleSession(
  rules: readonly Rule[],
  book: RuleBook,
  surroundings: RuleSurroundings,
): RuleSession {
  const problems = new Map<string, RuleProblem>();
  const running: Running[] = [];
  const compile = (rule: Rule) =>
    compileCondition(rule.condition, rule.appliesTo, book, surroundings);
  for (const rule of rules) {
    const compiled = compile(rule);
    if (!compiled.ok) {
      problems.set(rule.id, compiled.failure);
      continue;
    }
    const results = new Uint8Array(compiled.value.table.rowIds.length);
    running.push({ rule, compiled: compiled.value, results, reasons: new Map(), isFirst: true });
  }
  const placesOf = placingIn(book);
  const recompile = (one: Running): void => {
    const again = compile(one.rule);
    if (again.ok) one.compiled = again.value;
    else problems.set(one.rule.id, again.failure);
  };
  return {
    problems,
    run: () => judgeAll(running),
    verdicts: () => running.flatMap(verdictsOf),
    recheck: (changes) => recheckAll(running, placesOf(changes), recompile),
  };
}

/** Runs to the end at once, for small books and tests. */
export function judgeBook(
  rules: readonly Rule[],
  book: RuleBook,
  surroundings: RuleSurroundings,
): {
  readonly verdicts: readonly RuleVerdict[];
  readonly problems: ReadonlyMap<string, RuleProblem>;
} {
  const session = openRuleSession(rules, book, surroundings);
  for (const _progress of session.run());
  return { verdicts: session.verdicts(), problems: session.problems };
}
