import { hostClass, method, scalar } from '../hostClass';
import { invalidArgument } from '../hostError';
import type { WorkbookTarget } from './workbook';

/** Result of a worksheet function that a client called without a cell. */
interface FunctionTarget {
  readonly value: number;
}

const msPerDay = 86_400_000;
/** Serial 0 of the 1904 system; the 1900 system's, shifted over Lotus' false leap day. */
const epoch1904 = Date.UTC(1904, 0, 1);
const epoch1900 = Date.UTC(1899, 11, 30);

const number = (value: unknown): number => {
  if (typeof value !== 'number') throw invalidArgument();
  return value;
};

/** Worksheet functions called by name; only those a pane of ours asks for. */
export const functionsClass = hostClass<WorkbookTarget>(
  'Functions',
  {},
  {
    Date: method('FunctionResult', (_t, [year, month, day], c): FunctionTarget => {
      const instant = Date.UTC(number(year), number(month) - 1, number(day));
      const epoch = c.model.state.date1904 ? epoch1904 : epoch1900;
      return { value: Math.round((instant - epoch) / msPerDay) };
    }),
  },
);

export const functionResultClass = hostClass<FunctionTarget>(
  'FunctionResult',
  {},
  { Value: scalar((target) => target.value), Error: scalar(() => null) },
);
