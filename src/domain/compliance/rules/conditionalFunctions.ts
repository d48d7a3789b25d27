import type { Reduction } from './aggregateIndex';
import { conditionalOperand, splitCriterion, type CriterionPair } from './conditional';
import { localisedCriterion } from './choiceWords';
import type { Call, FunctionSpec, FunctionTable } from './functionTable';
import { single } from './logicFunctions';
import { refuse, type RangeOperand } from './operand';

export function rangeArgument(call: Call, at: number): RangeOperand {
  const operand = call.compile(call.args[at] ?? null);
  if (operand.kind !== 'range') return refuse('valueWhereRangeNeeded', call.name, call.span);
  return operand;
}

function pairAt(call: Call, at: number): CriterionPair {
  const range = rangeArgument(call, at);
  const node = call.args[at + 1] ?? null;
  const split = node === null ? undefined : splitCriterion(node);
  if (split === undefined || node === null) {
    return {
      range,
      criterion: localisedCriterion(single(call, at + 1), range, call.scope.book.language),
    };
  }
  const operand = call.compile(split.rest);
  if (operand.kind === 'range') return refuse('rangeWhereValueNeeded', call.name, call.span);
  const { operator } = split;
  // "="&[@id] is plain equality and can be looked up.
  return operator === '=' || operator === undefined
    ? { range, criterion: operand }
    : { range, criterion: operand, operator };
}

function pairsFrom(call: Call, first: number): CriterionPair[] {
  const pairs: CriterionPair[] = [];
  for (let at = first; at < call.args.length; at += 2) pairs.push(pairAt(call, at));
  return pairs;
}

/** `SUMIFS(sum, range, criterion, …)`: the column to reduce comes first. */
const several = (reduction: Reduction): FunctionSpec => ({
  min: reduction === 'count' ? 2 : 3,
  max: 255,
  special: (call) => {
    const hasResult = reduction !== 'count';
    if (call.args.length % 2 !== (hasResult ? 1 : 0))
      refuse('wrongArgumentCount', call.name, call.span);
    const result = hasResult ? rangeArgument(call, 0) : undefined;
    const pairs = pairsFrom(call, hasResult ? 1 : 0);
    return conditionalOperand(reduction, result, pairs, call.scope, call.span);
  },
});

/** `SUMIF(range, criterion, [sum])`: the older order of arguments. */
const one = (reduction: Reduction): FunctionSpec => ({
  min: 2,
  max: reduction === 'count' ? 2 : 3,
  special: (call) => {
    const pair = pairAt(call, 0);
    const result = call.args.length > 2 ? rangeArgument(call, 2) : pair.range;
    return conditionalOperand(
      reduction,
      reduction === 'count' ? undefined : result,
      [pair],
      call.scope,
      call.span,
    );
  },
});

export const CONDITIONAL_FUNCTIONS: FunctionTable = {
  COUNTIFS: several('count'),
  SUMIFS: several('sum'),
  AVERAGEIFS: several('average'),
  MAXIFS: several('max'),
  MINIFS: several('min'),
  COUNTIF: one('count'),
  SUMIF: one('sum'),
  AVERAGEIF: one('average'),
};
