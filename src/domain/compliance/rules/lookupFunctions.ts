import { createAggregateIndex, type AggregateIndex } from './aggregateIndex';
import { createVector, getValue, rowAt, setValue } from './block';
import { keyText, valueAt, type RuleColumn } from './column';
import { criterionOf, meets } from './criteria';
import { rangeArgument } from './conditionalFunctions';
import type { Call, FunctionTable } from './functionTable';
import { single } from './logicFunctions';
import { refuse, type Operand, type RangeOperand } from './operand';
import { noteRead } from './scope';
import { compareValues, isError, NOT_AVAILABLE, toNumber, excelError, type Value } from './value';

type ScalarOperand = Exclude<Operand, { readonly kind: 'range' }>;

function isSame(wanted: Value, cell: Value): boolean {
  return !isError(cell) && typeof wanted === typeof cell && compareValues(wanted, cell) === 0;
}

function scan(column: RuleColumn, wanted: string): number {
  const criterion = criterionOf(wanted);
  for (let row = 0; row < column.tags.length; row += 1) {
    if (meets(criterion, valueAt(column, row))) return row;
  }
  return -1;
}

/** First row whose cell equals the value (text without case; `*` and `?` where `wild`), -1 for none. */
function rowOf(index: AggregateIndex, column: RuleColumn, wanted: Value, isWild: boolean): number {
  if (isWild && typeof wanted === 'string' && /[*?]/.test(wanted)) return scan(column, wanted);
  const key = index.keyOf([wanted]);
  const rows = index.group(key)?.rows ?? [];
  return rows.find((row) => isSame(wanted, valueAt(column, row))) ?? -1;
}

interface Lookup {
  readonly wanted: ScalarOperand;
  readonly range: RangeOperand;
  readonly isWild: boolean;
  readonly give: (row: number, missing: Value) => Value;
  readonly missing: ScalarOperand;
  readonly further: readonly string[];
}

function lookupOperand(call: Call, lookup: Lookup): Operand {
  const { range, wanted, isWild, give, missing } = lookup;
  const { scope } = call;
  const keyed = [{ key: range.key, column: range.column }];
  const index = createAggregateIndex(range.table, [], keyed, lookup.further);
  for (const key of index.columns) noteRead(scope.reads, range.table.code, key);
  const find = (value: Value): number =>
    isError(value) ? -1 : rowOf(index, range.column, value, isWild);
  if (wanted.kind === 'constant' && missing.kind === 'constant') {
    for (const key of index.columns) noteRead(scope.wholeReads, range.table.code, key);
    const { value } = wanted;
    return { kind: 'constant', value: isError(value) ? value : give(find(value), missing.value) };
  }
  scope.indexes.push(index);
  const out = createVector();
  return {
    kind: 'row',
    run: (block) => {
      const values = wanted.kind === 'row' ? wanted.run(block) : undefined;
      const others = missing.kind === 'row' ? missing.run(block) : undefined;
      for (let at = 0; at < block.count; at += 1) {
        const value =
          values === undefined
            ? wanted.kind === 'constant'
              ? wanted.value
              : null
            : getValue(values, at);
        const other =
          others === undefined
            ? missing.kind === 'constant'
              ? missing.value
              : null
            : getValue(others, at);
        const isRead = isWild && typeof value === 'string' && /[*?]/.test(value);
        index.depend(isRead ? undefined : index.keyOf([value]), rowAt(block, at));
        setValue(out, at, isError(value) ? value : give(find(value), other));
      }
      return out;
    },
  };
}

const MISSING: ScalarOperand = { kind: 'constant', value: NOT_AVAILABLE };

function xlookup(call: Call): Operand {
  const range = rangeArgument(call, 1);
  const result = rangeArgument(call, 2);
  if (range.table !== result.table) refuse('differentTables', call.name, call.span);
  for (const at of [4, 5]) {
    const mode = call.args[at];
    if (
      mode !== undefined &&
      mode !== null &&
      !(mode.type === 'Literal' && mode.value === (at === 4 ? 0 : 1))
    )
      refuse('unsupported', call.name, call.span);
  }
  return lookupOperand(call, {
    wanted: single(call, 0),
    range,
    isWild: false,
    give: (row, missing) => (row < 0 ? missing : valueAt(result.column, row)),
    missing: call.args.length > 3 && call.args[3] !== null ? single(call, 3) : MISSING,
    further: [result.key],
  });
}

/** Only exact matching (0): the others depend on how the person sorted the table. */
function match(call: Call): Operand {
  const mode = call.args[2];
  if (mode?.type !== 'Literal' || mode.value !== 0) refuse('unsupported', 'MATCH', call.span);
  const range = rangeArgument(call, 1);
  return lookupOperand(call, {
    wanted: single(call, 0),
    range,
    isWild: true,
    give: (row) => (row < 0 ? NOT_AVAILABLE : row + 1),
    missing: MISSING,
    further: [],
  });
}

function index(call: Call): Operand {
  const range = rangeArgument(call, 0);
  const at = single(call, 1);
  noteRead(call.scope.reads, range.table.code, range.key);
  noteRead(call.scope.wholeReads, range.table.code, range.key);
  const give = (value: Value): Value => {
    const row = toNumber(value);
    if (isError(row)) return row;
    const isInside = row >= 1 && row <= range.column.tags.length;
    return isInside ? valueAt(range.column, Math.trunc(row) - 1) : excelError('#REF!');
  };
  if (at.kind === 'constant') return { kind: 'constant', value: give(at.value) };
  const out = createVector();
  return {
    kind: 'row',
    run: (block) => {
      const rows = at.run(block);
      for (let place = 0; place < block.count; place += 1)
        setValue(out, place, give(getValue(rows, place)));
      return out;
    },
  };
}

export const LOOKUP_FUNCTIONS: FunctionTable = {
  XLOOKUP: { min: 3, max: 6, special: xlookup },
  MATCH: { min: 2, max: 3, special: match },
  INDEX: { min: 2, max: 2, special: index },
};

/** Text that counts as the same to an eye: without case, spaces, marks, and 0/O, 1/I/L told apart. */
export const eyeKey = (value: Value): string =>
  keyText(value)
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
    .replace(/o/g, '0')
    .replace(/[il]/g, '1');
