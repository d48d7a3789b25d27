import { BLANK, BOOLEAN, ERROR, NUMBER, TEXT } from './column';
import { scalar, type Call, type FunctionSpec, type FunctionTable } from './functionTable';
import { combineOperand, ifOperand, kindOperand } from './logic';
import { refuse, type Operand } from './operand';
import {
  compareValues,
  isError,
  NOT_AVAILABLE,
  toLogical,
  toNumber,
  WRONG_VALUE,
  type Value,
} from './value';

type ScalarOperand = Exclude<Operand, { readonly kind: 'range' }>;

/** An argument that must be one value a row. */
export function single(call: Call, at: number): ScalarOperand {
  const node = call.args[at] ?? null;
  const operand = call.compile(node);
  if (operand.kind === 'range') return refuse('rangeWhereValueNeeded', call.name, call.span);
  return operand;
}

const FALSE: ScalarOperand = { kind: 'constant', value: false };

function combine(absorbing: boolean): FunctionSpec {
  return {
    min: 1,
    max: 255,
    special: (call) =>
      combineOperand(
        call.args.map((_, at) => single(call, at)),
        absorbing,
      ),
  };
}

const kind = (test: (tag: number) => boolean): FunctionSpec => ({
  min: 1,
  max: 1,
  special: (call) => kindOperand(single(call, 0), test),
});

function ifs(call: Call): Operand {
  if (call.args.length % 2 !== 0) refuse('wrongArgumentCount', call.name, call.span);
  let result: ScalarOperand = { kind: 'constant', value: NOT_AVAILABLE };
  for (let at = call.args.length - 2; at >= 0; at -= 2) {
    const chosen = ifOperand(single(call, at), single(call, at + 1), result);
    if (chosen.kind !== 'range') result = chosen;
  }
  return result;
}

function switchValue(args: readonly Value[]): Value {
  const [subject = null, ...rest] = args;
  if (isError(subject)) return subject;
  for (let at = 0; at + 1 < rest.length; at += 2) {
    const candidate = rest[at] ?? null;
    if (!isError(candidate) && compareValues(subject, candidate) === 0) return rest[at + 1] ?? null;
  }
  return rest.length % 2 === 1 ? (rest[rest.length - 1] ?? null) : NOT_AVAILABLE;
}

function choose(args: readonly Value[]): Value {
  const at = toNumber(args[0] ?? null);
  if (isError(at)) return at;
  return args[Math.trunc(at)] === undefined || at < 1
    ? WRONG_VALUE
    : (args[Math.trunc(at)] ?? null);
}

function exclusive(args: readonly Value[]): Value {
  let odd = false;
  for (const arg of args) {
    const logical = toLogical(arg);
    if (isError(logical)) return logical;
    if (logical) odd = !odd;
  }
  return odd;
}

export const LOGIC_FUNCTIONS: FunctionTable = {
  AND: combine(false),
  OR: combine(true),
  XOR: scalar(1, 255, exclusive),
  NOT: scalar(1, 1, ([value = null]) => {
    const logical = toLogical(value);
    return isError(logical) ? logical : !logical;
  }),
  IF: {
    min: 2,
    max: 3,
    special: (call) =>
      ifOperand(single(call, 0), single(call, 1), call.args.length > 2 ? single(call, 2) : FALSE),
  },
  IFS: { min: 2, max: 254, special: ifs },
  SWITCH: scalar(3, 255, switchValue),
  CHOOSE: scalar(2, 255, choose),
  IFERROR: scalar(2, 2, ([value = null, other = null]) => (isError(value) ? other : value)),
  IFNA: scalar(2, 2, ([value = null, other = null]) => (value === NOT_AVAILABLE ? other : value)),
  TRUE: scalar(0, 0, () => true),
  FALSE: scalar(0, 0, () => false),
  NA: scalar(0, 0, () => NOT_AVAILABLE),
  N: scalar(1, 1, ([value = null]) =>
    isError(value) || typeof value === 'number' ? value : value === true ? 1 : 0,
  ),
  T: scalar(1, 1, ([value = null]) => (typeof value === 'string' || isError(value) ? value : '')),
  ISBLANK: kind((tag) => tag === BLANK),
  ISNUMBER: kind((tag) => tag === NUMBER),
  ISTEXT: kind((tag) => tag === TEXT),
  ISNONTEXT: kind((tag) => tag !== TEXT),
  ISLOGICAL: kind((tag) => tag === BOOLEAN),
  ISERROR: kind((tag) => tag === ERROR),
  ISNA: scalar(1, 1, ([value = null]) => value === NOT_AVAILABLE),
  ISEVEN: scalar(1, 1, ([value = null]) => parity(value, 0)),
  ISODD: scalar(1, 1, ([value = null]) => parity(value, 1)),
};

function parity(value: Value, wanted: number): Value {
  const number = toNumber(value);
  return isError(number) ? number : Math.abs(Math.trunc(number)) % 2 === wanted;
}
