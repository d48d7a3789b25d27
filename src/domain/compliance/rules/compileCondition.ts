import { parse, parseStructRef, tokenize, type AstExpression } from '@borgar/fx';
import { wordOf } from '../../tables/words';
import { normalHeader } from '../../tables/headers';
import { failure, success, type Result } from '../../shared/result';
import type { AggregateIndex } from './aggregateIndex';
import { createVector, sliceOf } from './block';
import { columnOf, valueAt } from './column';
import { localisedWord } from './choiceWords';
import { CONDITIONAL_FUNCTIONS } from './conditionalFunctions';
import { DATE_FUNCTIONS } from './dateFunctions';
import type { Call, FunctionSpec, FunctionTable } from './functionTable';
import { LOGIC_FUNCTIONS } from './logicFunctions';
import { LOOKUP_FUNCTIONS } from './lookupFunctions';
import { NUMBER_FUNCTIONS } from './numberFunctions';
import { compareOperand, type Comparison } from './compareOperand';
import { arithmeticOperand, joinTexts, negate, percent, type Arithmetic } from './operators';
import {
  ProblemFound,
  refuse,
  type FormulaSpan,
  type Operand,
  type RowOperand,
  type RuleProblem,
} from './operand';
import { OWN_FUNCTIONS } from './ownFunctions';
import { declaredColumn, type RuleBook, type RuleTable } from './ruleTable';
import { noteRead, type CompileScope, type RuleSurroundings } from './scope';
import { TEXT_FUNCTIONS } from './textFunctions';
import { excelError, type Value } from './value';
import { asRow, vectorise } from './vectorise';

type ScalarOperand = Exclude<Operand, { readonly kind: 'range' }>;
type CallNode = Extract<AstExpression, { type: 'CallExpression' }>;

/** Every function a rule may use, by name. */
export const RULE_FUNCTIONS: FunctionTable = {
  ...LOGIC_FUNCTIONS,
  ...NUMBER_FUNCTIONS,
  ...TEXT_FUNCTIONS,
  ...DATE_FUNCTIONS,
  ...CONDITIONAL_FUNCTIONS,
  ...LOOKUP_FUNCTIONS,
  ...OWN_FUNCTIONS,
};

/** A condition ready to run over blocks of rows of one table. */
export interface CompiledCondition {
  readonly operand: RowOperand;
  readonly table: RuleTable;
  readonly reads: ReadonlyMap<string, ReadonlySet<string>>;
  readonly ownReads: ReadonlySet<string>;
  readonly wholeReads: ReadonlyMap<string, ReadonlySet<string>>;
  readonly indexes: readonly AggregateIndex[];
}

const spanOf = (node: { readonly loc?: readonly number[] | undefined }): FormulaSpan => ({
  start: node.loc?.[0] ?? 0,
  end: node.loc?.[1] ?? 0,
});

function tableNamed(name: string, scope: CompileScope, span: FormulaSpan): RuleTable {
  if (name === '' || name.toLowerCase() === scope.table.code.toLowerCase()) return scope.table;
  for (const table of scope.book.tables.values()) {
    if (table.code.toLowerCase() === name.toLowerCase()) return table;
  }
  return refuse('unknownTable', name, span);
}

function cellOperand(key: string, scope: CompileScope): RowOperand {
  const column = scope.table.columns.get(key);
  const own = column ?? columnOf(scope.table.rowIds.map(() => null));
  noteRead(scope.reads, scope.table.code, key);
  scope.ownReads.add(key);
  const into = createVector();
  return { kind: 'row', key, run: (block) => sliceOf(own, block, into) };
}

/** A column that the sheet lacks but the product knows is read as blank, so that the rule says what is missing. */
function keyOfName(table: RuleTable, name: string, span: FormulaSpan): string {
  const key = table.names.get(normalHeader(name));
  if (key !== undefined) return key;
  if (declaredColumn(table.code, name) !== undefined) return name;
  return refuse('unknownColumn', name, span);
}

function reference(
  node: Extract<AstExpression, { type: 'ReferenceIdentifier' }>,
  scope: CompileScope,
): Operand {
  const span = spanOf(node);
  if (node.kind !== 'table') {
    return refuse(node.kind === 'name' ? 'unknownName' : 'cellReference', node.value, span);
  }
  const parsed = parseStructRef(node.value);
  const [name, ...more] = parsed?.columns ?? [];
  const sections = (parsed?.sections ?? []).map((section) => section.toLowerCase());
  if (parsed === undefined || name === undefined || more.length > 0)
    return refuse('unsupported', node.value, span);
  const table = tableNamed(parsed.table ?? '', scope, span);
  const key = keyOfName(table, name, span);
  if (sections.includes('this row')) {
    return table === scope.table
      ? cellOperand(key, scope)
      : refuse('differentTables', node.value, span);
  }
  if (sections.some((section) => section !== 'data'))
    return refuse('unsupported', node.value, span);
  const column = table.columns.get(key) ?? columnOf(table.rowIds.map(() => null));
  return { kind: 'range', table, key, column };
}

function scalarOf(node: AstExpression | null, scope: CompileScope): ScalarOperand {
  const operand = compileNode(node, scope);
  if (operand.kind === 'range') {
    return refuse(
      'rangeWhereValueNeeded',
      operand.key,
      node === null ? { start: 0, end: 0 } : spanOf(node),
    );
  }
  return operand;
}

/** `[@status]="approved"` is compared in the wording that the cells show. */
function localised(side: ScalarOperand, other: ScalarOperand, scope: CompileScope): ScalarOperand {
  if (side.kind !== 'constant' || other.kind !== 'row' || other.key === undefined) return side;
  const { value } = side;
  if (typeof value !== 'string' && typeof value !== 'boolean') return side;
  return {
    kind: 'constant',
    value: localisedWord(scope.table.code, other.key, value, scope.book.language),
  };
}

function binary(
  node: Extract<AstExpression, { type: 'BinaryExpression' }>,
  scope: CompileScope,
): Operand {
  const [leftNode = null, rightNode = null] = node.arguments;
  const left = scalarOf(leftNode, scope);
  const right = scalarOf(rightNode, scope);
  switch (node.operator) {
    case '=':
    case '<>':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compareOperand(
        node.operator satisfies Comparison,
        localised(left, right, scope),
        localised(right, left, scope),
      );
    case '+':
    case '-':
    case '*':
    case '/':
    case '^':
      return arithmeticOperand(node.operator satisfies Arithmetic, left, right);
    case '&':
      return vectorise([left, right], joinTexts);
    default:
      return refuse('unsupported', node.operator, spanOf(node));
  }
}

function unary(
  node: Extract<AstExpression, { type: 'UnaryExpression' }>,
  scope: CompileScope,
): Operand {
  const operand = scalarOf(node.arguments[0] ?? null, scope);
  switch (node.operator) {
    case '-':
      return vectorise([operand], negate);
    case '%':
      return vectorise([operand], percent);
    case '+':
    case '@':
      return operand;
    default:
      return refuse('unsupported', node.operator, spanOf(node));
  }
}

/** SUM and kin: whole columns are reduced once; values that differ by row are added to each row's list. */
function reduceCall(call: Call, reduce: (values: readonly Value[]) => Value): Operand {
  const fixed: Value[] = [];
  const varying: ScalarOperand[] = [];
  for (const [at, node] of call.args.entries()) {
    const operand = call.compile(node);
    if (operand.kind === 'row') varying.push(operand);
    else if (operand.kind === 'constant') fixed.push(literalNumber(operand.value));
    else {
      noteRead(call.scope.reads, operand.table.code, operand.key);
      noteRead(call.scope.wholeReads, operand.table.code, operand.key);
      for (let row = 0; row < operand.column.tags.length; row += 1)
        fixed.push(valueAt(operand.column, row));
      if (at > 0 && varying.length > 0) refuse('unsupported', call.name, call.span);
    }
  }
  if (varying.length === 0) return { kind: 'constant', value: reduce(fixed) };
  if (fixed.length > 1000) refuse('unsupported', call.name, call.span);
  return vectorise(varying, (values) => reduce([...fixed, ...values]));
}

/** Numbers written as text or TRUE count when they stand in the formula itself, not in a cell. */
const literalNumber = (value: Value): Value => (typeof value === 'boolean' ? Number(value) : value);

function callNode(node: CallNode, scope: CompileScope): Operand {
  const span = spanOf(node);
  // The parser's types promise a name; `=LAMBDA(x,x)(1)` and `=SUM(1)(2)` call an expression.
  const calleeType: string = node.callee.type;
  if (calleeType !== 'Identifier') return refuse('unsupported', 'LAMBDA', span);
  const name = node.callee.name.toUpperCase().replace(/^_XLFN\.(?:_XLWS\.)?/, '');
  const word = node.arguments.length === 0 ? wordOf(name, scope.book.language) : undefined;
  if (word !== undefined) return { kind: 'constant', value: word };
  const spec = functionNamed(name);
  if (spec === undefined) return refuse('unknownFunction', node.callee.name, spanOf(node.callee));
  const args = node.arguments;
  if (args.length < spec.min || args.length > spec.max) refuse('wrongArgumentCount', name, span);
  const call: Call = { name, args, span, scope, compile: (arg) => compileNode(arg, scope) };
  if ('special' in spec) return spec.special(call);
  if ('reduce' in spec) return reduceCall(call, spec.reduce);
  return vectorise(
    args.map((arg) => scalarOf(arg, scope)),
    spec.scalar,
  );
}

const functionNamed = (name: string): FunctionSpec | undefined =>
  Object.hasOwn(RULE_FUNCTIONS, name) ? RULE_FUNCTIONS[name] : undefined;

function compileNode(node: AstExpression | null, scope: CompileScope): Operand {
  if (node === null) return { kind: 'constant', value: null };
  switch (node.type) {
    case 'Literal':
      return { kind: 'constant', value: node.value };
    case 'ErrorLiteral':
      return { kind: 'constant', value: excelError(node.value) };
    case 'ReferenceIdentifier':
      return reference(node, scope);
    case 'BinaryExpression':
      return binary(node, scope);
    case 'UnaryExpression':
      return unary(node, scope);
    case 'CallExpression':
      return callNode(node, scope);
    default:
      return refuse('unsupported', node.type, spanOf(node));
  }
}

/** Longest formula Excel takes in a cell. */
const LONGEST = 8192;

const withEquals = (condition: string): string =>
  condition.trim().startsWith('=') ? condition : `=${condition}`;

/** Places are counted in what was parsed; the writer's text may lack its equals sign. */
function placedIn(condition: string, problem: RuleProblem): RuleProblem {
  const shift = withEquals(condition).length - condition.length;
  const inside = (at: number): number => Math.max(0, Math.min(at - shift, condition.length));
  return { ...problem, start: inside(problem.start), end: inside(problem.end) };
}

function parseCondition(condition: string): AstExpression {
  const source = withEquals(condition);
  if (source.length > LONGEST) refuse('syntax', String(source.length), { start: 0, end: 0 });
  try {
    return parse(tokenize(source, { withLocation: true }));
  } catch (error) {
    const at = (error as { readonly sourceOffset?: number }).sourceOffset ?? 0;
    return refuse('syntax', source.slice(at, at + 12), { start: at, end: source.length });
  }
}

/**
 * A condition (an Excel formula over a row, TRUE when the row offends) → something that runs, or why it cannot.
 * `compileCondition('[@planned]>500000', 'Plans', book, surroundings)`
 */
export function compileCondition(
  condition: string,
  tableCode: string,
  book: RuleBook,
  surroundings: RuleSurroundings,
): Result<CompiledCondition, RuleProblem> {
  const table = book.tables.get(tableCode);
  const whole = { start: 0, end: condition.length };
  if (table === undefined) return failure({ code: 'unknownTable', detail: tableCode, ...whole });
  if (condition.replace(/^=/, '').trim() === '')
    return failure({ code: 'blank', detail: '', ...whole });
  const scope: CompileScope = {
    book,
    table,
    surroundings,
    reads: new Map(),
    ownReads: new Set(),
    indexes: [],
    wholeReads: new Map(),
  };
  try {
    const operand = asRow(scalarOf(parseCondition(condition), scope));
    return success({ ...scope, operand });
  } catch (error) {
    if (error instanceof ProblemFound) return failure(placedIn(condition, error.problem));
    if (error instanceof RangeError) return failure({ code: 'syntax', detail: '', ...whole });
    throw error;
  }
}
