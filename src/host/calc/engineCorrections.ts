import type { Injector } from '@univerjs/core';
import type {
  ArrayValueObject,
  BaseFunction,
  BaseValueObject,
  IFunctionNames,
} from '@univerjs/engine-formula';
import {
  IFunctionService,
  NumberValueObject,
  functionDate,
  functionLookup,
} from '@univerjs/engine-formula';

type FunctionClass = new (name: IFunctionNames) => BaseFunction;
type Listed = readonly (readonly unknown[])[];

function classNamed(list: Listed, name: string): FunctionClass {
  const found = list.find(([, known]) => known === name);
  if (!found) throw new Error(`The engine has no function ${name}`);
  return found[0] as FunctionClass;
}

const isArray = (value: BaseValueObject): value is ArrayValueObject => value.isArray();

const copyOf = (value: BaseValueObject): BaseValueObject =>
  isArray(value) ? value.mapValue((one) => one) : value;

/** A single cell as itself. */
function single(value: BaseValueObject): BaseValueObject {
  if (!isArray(value) || value.getRowCount() * value.getColumnCount() !== 1) return value;
  return value.getFirstCell();
}

/**
 * Univer 0.25.1 sorts the very array it keeps for a range, so that every later formula of the same
 * run reads that range in the wrong order. Here it sorts a copy.
 */
function sortingACopy(original: FunctionClass): FunctionClass {
  return class extends original {
    override calculate(...args: BaseValueObject[]): BaseValueObject {
      return super.calculate(...args.map(copyOf)) as BaseValueObject;
    }
  };
}

const MS_PER_DAY = 86_400_000;
/** Serial 25,569 is 1 January 1970. */
const EPOCH = 25_569;

/** `EDATE(31 January, 1)` is the last of February, not the third of March. */
export function edate(serial: number, months: number): number {
  const start = new Date((Math.floor(serial) - EPOCH) * MS_PER_DAY);
  const year = start.getUTCFullYear();
  const month = start.getUTCMonth() + Math.trunc(months);
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const day = Math.min(start.getUTCDate(), lastDay);
  return Date.UTC(year, month, day) / MS_PER_DAY + EPOCH;
}

/** Univer 0.25.1 lets the day run over into the next month. */
function endingWithTheMonth(original: FunctionClass): FunctionClass {
  return class extends original {
    override calculate(...args: BaseValueObject[]): BaseValueObject {
      const plain = super.calculate(...args) as BaseValueObject;
      const [start, months] = args.map(single);
      const isNumeric = start?.isNumber() === true && months?.isNumber() === true;
      if (!isNumeric || !single(plain).isNumber()) return plain;
      const serial = edate(Number(start.getValue()), Number(months.getValue()));
      return NumberValueObject.create(serial, plain.getPattern());
    }
  };
}

/** Puts right what the engine gets wrong without saying so; each has its case in the formula table. */
export function correctEngine(injector: Injector): void {
  const corrected: readonly [FunctionClass, string][] = [
    [sortingACopy(classNamed(functionLookup, 'SORT')), 'SORT'],
    [sortingACopy(classNamed(functionLookup, 'SORTBY')), 'SORTBY'],
    [endingWithTheMonth(classNamed(functionDate, 'EDATE')), 'EDATE'],
  ];
  const executors = corrected.map(([type, name]) => new type(name as IFunctionNames));
  injector.get(IFunctionService).registerExecutors(...executors);
}
