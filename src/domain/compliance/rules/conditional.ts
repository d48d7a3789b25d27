import type { AstExpression } from '@borgar/fx';
import {
  createAggregateIndex,
  groupResult,
  orderedResult,
  type AggregateIndex,
  type FixedCondition,
  type GroupKey,
  type OrderedCondition,
  type Reduction,
} from './aggregateIndex';
import { createVector, getValue, rowAt, setValue, type Block } from './block';
import { keysOf, numberKey, type RuleColumn } from './column';
import { criterionOf } from './criteria';
import {
  refuse,
  type FormulaSpan,
  type Operand,
  type RangeOperand,
  type RowOperand,
} from './operand';
import { noteRead, type CompileScope } from './scope';
import { isError, toText, type Value } from './value';

type ScalarOperand = Exclude<Operand, { readonly kind: 'range' }>;

/** A pair of COUNTIFS: the column, the criterion, and the operator when it is written as `"<="&…`. */
export interface CriterionPair {
  readonly range: RangeOperand;
  readonly criterion: ScalarOperand;
  readonly operator?: '<' | '<=' | '>' | '>=' | '<>' | '=';
}

const OPERATORS = new Set(['<', '<=', '>', '>=', '<>', '=']);

/** `"<="&[@month]` → its operator and the expression after it, so that the operator is known before any row is. */
export function splitCriterion(
  node: AstExpression,
): { readonly operator: CriterionPair['operator']; readonly rest: AstExpression } | undefined {
  if (node.type !== 'BinaryExpression' || node.operator !== '&') return undefined;
  const [left, right] = node.arguments;
  if (left === undefined || right === undefined || left.type !== 'Literal') return undefined;
  const operator = String(left.value);
  return OPERATORS.has(operator)
    ? { operator: operator as CriterionPair['operator'], rest: right }
    : undefined;
}

interface Parts {
  readonly fixed: FixedCondition[];
  readonly keyed: {
    readonly key: string;
    readonly column: RuleColumn;
    readonly asked: RowOperand;
  }[];
  readonly ordered: {
    readonly column: RuleColumn;
    readonly key: string;
    readonly operator: string;
    readonly asked: RowOperand;
  }[];
}

function partsOf(pairs: readonly CriterionPair[]): Parts {
  const parts: Parts = { fixed: [], keyed: [], ordered: [] };
  for (const { range, criterion, operator } of pairs) {
    const { key, column } = range;
    if (criterion.kind === 'constant') {
      const value = operator === undefined ? criterion.value : joined(operator, criterion.value);
      parts.fixed.push({ key, column, criterion: criterionOf(value) });
    } else if (operator === undefined) parts.keyed.push({ key, column, asked: criterion });
    else parts.ordered.push({ key, column, operator, asked: criterion });
  }
  return parts;
}

function joined(operator: string, value: Value): Value {
  const text = toText(value);
  return isError(text) ? text : operator + text;
}

/** Text that is itself a criterion (`>5`, `ab*`) cannot be looked up by equality. */
const NEEDS_READING = /^[<>=]|[*?~]/;

/** Turns a cell of the asking row straight into the key of the other column, through the numbered contents of both. */
function idReader(asked: RowOperand, own: RuleColumn | undefined, column: RuleColumn) {
  if (asked.key === undefined || own === undefined) return undefined;
  const ownKeys = keysOf(own);
  const keys = keysOf(column);
  const known: number[] = [];
  return (row: number): number => {
    const ownId = ownKeys.ids[row] ?? 0;
    let id = known[ownId];
    if (id === undefined) {
      const sample = ownKeys.sample[ownId] ?? null;
      id = numberKey(keys, sample === null || sample === '' ? 0 : sample);
      known[ownId] = id;
    }
    return id;
  };
}

interface Asking {
  readonly index: AggregateIndex;
  readonly parts: Parts;
  readonly scope: CompileScope;
}

/** Key of the group an asking row looks at; `'read'` when a criterion must be read as an expression. */
function keyReader({ index, parts, scope }: Asking) {
  const readers = parts.keyed.map(({ asked, column }) =>
    idReader(
      asked,
      asked.key === undefined ? undefined : scope.table.columns.get(asked.key),
      column,
    ),
  );
  return (
    row: number,
    values: readonly Value[],
  ): { readonly key: GroupKey | undefined; readonly isText: boolean } => {
    if (values.some((value) => typeof value === 'string' && NEEDS_READING.test(value))) {
      return { key: undefined, isText: true };
    }
    if (readers.every((read) => read !== undefined)) {
      return { key: index.keyOfIds(readers.map((read) => read(row))), isText: false };
    }
    return { key: index.keyOf(values.map((value) => value ?? 0)), isText: false };
  };
}

/**
 * COUNTIFS, SUMIFS and kin. Criteria that are the same for all rows are applied once; equalities that differ by
 * row find their group in an index; inequalities are looked for inside that group.
 */
export function conditionalOperand(
  reduction: Reduction,
  result: RangeOperand | undefined,
  pairs: readonly CriterionPair[],
  scope: CompileScope,
  span: FormulaSpan,
): Operand {
  const table = pairs[0]?.range.table ?? result?.table;
  if (table === undefined) return refuse('wrongArgumentCount', '', span);
  if (
    [...pairs.map(({ range }) => range), ...(result ? [result] : [])].some(
      (one) => one.table !== table,
    )
  ) {
    refuse('differentTables', table.code, span);
  }
  const parts = partsOf(pairs);
  const further = parts.ordered
    .map(({ key }) => key)
    .concat(result === undefined ? [] : [result.key]);
  const index = createAggregateIndex(table, parts.fixed, parts.keyed, further);
  for (const key of index.columns) noteRead(scope.reads, table.code, key);
  if (parts.keyed.length === 0 && parts.ordered.length === 0) {
    for (const key of index.columns) noteRead(scope.wholeReads, table.code, key);
    return { kind: 'constant', value: groupResult(index.group(0), reduction, result?.column) };
  }
  scope.indexes.push(index);
  return conditionalRun({ index, parts, scope }, reduction, result?.column);
}

function conditionalRun(
  asking: Asking,
  reduction: Reduction,
  column: RuleColumn | undefined,
): Operand {
  const { index, parts } = asking;
  const out = createVector();
  const readKey = keyReader(asking);
  const all = [...index.table.rowIds.keys()];
  return {
    kind: 'row',
    run: (block: Block) => {
      const keyed = parts.keyed.map(({ asked }) => asked.run(block));
      const ordered = parts.ordered.map(({ asked }) => asked.run(block));
      for (let at = 0; at < block.count; at += 1) {
        const row = rowAt(block, at);
        const values = keyed.map((vector) => getValue(vector, at));
        const { key, isText } = readKey(row, values);
        index.depend(key, row);
        const conditions: OrderedCondition[] = parts.ordered.map((one, place) => {
          const vector = ordered[place];
          const limit = vector === undefined ? null : getValue(vector, at);
          return { column: one.column, criterion: criterionOf(joined(one.operator, limit)) };
        });
        if (isText) {
          conditions.push(
            ...parts.keyed.map((one, place) => ({
              column: one.column,
              criterion: criterionOf(values[place] ?? null),
            })),
            ...parts.fixed,
          );
          setValue(
            out,
            at,
            orderedResult({ rows: all, results: new Map() }, conditions, reduction, column),
          );
        } else if (conditions.length === 0) {
          setValue(out, at, groupResult(keyedGroup(index, key), reduction, column));
        } else {
          setValue(out, at, orderedResult(keyedGroup(index, key), conditions, reduction, column));
        }
      }
      return out;
    },
  };
}

function keyedGroup(index: AggregateIndex, key: GroupKey | undefined) {
  return key === undefined ? undefined : index.group(key);
}
