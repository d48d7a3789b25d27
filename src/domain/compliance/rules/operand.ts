import type { Block, Vector } from './block';
import type { RuleColumn } from './column';
import type { RuleTable } from './ruleTable';
import type { Value } from './value';

/** A column of a table named as a whole: `Budget[actual]`. */
export interface RangeOperand {
  readonly kind: 'range';
  readonly table: RuleTable;
  readonly key: string;
  readonly column: RuleColumn;
}

/** The same for every row. */
export interface ConstantOperand {
  readonly kind: 'constant';
  readonly value: Value;
}

/** Differs by row. `key` names the column where it is nothing but a cell of this row. */
export interface RowOperand {
  readonly kind: 'row';
  readonly key?: string;
  readonly run: (block: Block) => Vector;
}

export type Operand = RangeOperand | ConstantOperand | RowOperand;

/** Place in the condition's text, 0-based, end exclusive. */
export interface FormulaSpan {
  readonly start: number;
  readonly end: number;
}

export type RuleProblemCode =
  | 'blank'
  | 'syntax'
  | 'unknownTable'
  | 'unknownColumn'
  | 'unknownFunction'
  | 'unknownName'
  | 'wrongArgumentCount'
  | 'rangeWhereValueNeeded'
  | 'valueWhereRangeNeeded'
  | 'differentTables'
  | 'cellReference'
  | 'unsupported'
  | 'badExample';

/** Why a rule cannot be judged. `detail` is the word concerned, as written. */
export interface RuleProblem extends FormulaSpan {
  readonly code: RuleProblemCode;
  readonly detail: string;
}

/** Thrown while compiling, caught by `compileCondition`; never leaves the folder. */
export class ProblemFound extends Error {
  readonly problem: RuleProblem;
  constructor(problem: RuleProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

export function refuse(code: RuleProblemCode, detail: string, span: FormulaSpan): never {
  throw new ProblemFound({ code, detail, start: span.start, end: span.end });
}
