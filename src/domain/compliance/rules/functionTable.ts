import type { AstExpression } from '@borgar/fx';
import type { FormulaSpan, Operand } from './operand';
import type { CompileScope } from './scope';
import type { ScalarFunction } from './vectorise';
import type { Value } from './value';

/** A call being compiled. `compile` turns an argument into an operand; a left-out argument is null. */
export interface Call {
  readonly name: string;
  readonly args: readonly (AstExpression | null)[];
  readonly span: FormulaSpan;
  readonly scope: CompileScope;
  readonly compile: (node: AstExpression | null) => Operand;
}

/**
 * - `scalar`: single values in, one value out
 * - `reduce`: columns and values in, numbers taken out of them (SUM and kin)
 * - `special`: looks at its arguments' form
 */
export type FunctionSpec = { readonly min: number; readonly max: number } & (
  | { readonly scalar: ScalarFunction }
  | { readonly reduce: (values: readonly Value[]) => Value }
  | { readonly special: (call: Call) => Operand }
);

export type FunctionTable = Readonly<Record<string, FunctionSpec>>;

export const scalar = (min: number, max: number, apply: ScalarFunction): FunctionSpec => ({
  min,
  max,
  scalar: apply,
});
