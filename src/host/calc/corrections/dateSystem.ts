import type { BaseReferenceObject, BaseValueObject } from '@univerjs/engine-formula';
import { NumberValueObject } from '@univerjs/engine-formula';
import { numfmt } from '@univerjs/core';
import type { Correction } from './functionClass';
import { answering, eachResult, single } from './functionClass';

/** Serial numbers of the 1904 system are so many days behind those of the 1900 system. */
export const DAYS_1904 = 1462;

interface DateUse {
  /** Places of the arguments that are dates. */
  readonly takes: readonly number[];
  readonly gives?: true;
}

const USES: Readonly<Record<string, DateUse>> = {
  YEAR: { takes: [0] },
  MONTH: { takes: [0] },
  DAY: { takes: [0] },
  WEEKDAY: { takes: [0] },
  WEEKNUM: { takes: [0] },
  ISOWEEKNUM: { takes: [0] },
  DAYS360: { takes: [0, 1] },
  DATEDIF: { takes: [0, 1] },
  YEARFRAC: { takes: [0, 1] },
  NETWORKDAYS: { takes: [0, 1, 2] },
  'NETWORKDAYS.INTL': { takes: [0, 1, 3] },
  EDATE: { takes: [0], gives: true },
  EOMONTH: { takes: [0], gives: true },
  WORKDAY: { takes: [0, 2], gives: true },
  'WORKDAY.INTL': { takes: [0, 3], gives: true },
  DATE: { takes: [], gives: true },
  DATEVALUE: { takes: [], gives: true },
  TODAY: { takes: [], gives: true },
  NOW: { takes: [], gives: true },
};

/** Moves the numbers of a value; texts (`"2026-11-24"`) are read by the engine itself. */
function moved(value: BaseValueObject, days: number): BaseValueObject {
  const values = value.isReferenceObject()
    ? (value as unknown as BaseReferenceObject).toArrayValueObject()
    : value;
  return eachResult(values, (one) =>
    one.isNumber()
      ? NumberValueObject.create(Number(one.getValue()) + days, one.getPattern())
      : one,
  );
}

/** The engine knows the 1900 system only: dates go in and come out in it. */
function in1904(is1904: () => boolean, { takes, gives }: DateUse): Correction[1] {
  return answering((args, plain) => {
    if (!is1904()) return plain(...args);
    const given = args.map((arg, at) => (takes.includes(at) ? moved(arg, DAYS_1904) : arg));
    const result = plain(...given);
    return gives ? moved(result, -DAYS_1904) : result;
  });
}

function text1904(is1904: () => boolean): Correction[1] {
  return answering((args, plain) => {
    const [value, format] = args;
    const pattern = format && single(format);
    const isDate = pattern?.isString() === true && numfmt.isDateFormat(String(pattern.getValue()));
    if (!is1904() || !value || !format || !isDate) return plain(...args);
    return plain(moved(value, DAYS_1904), format);
  });
}

/** Every function that takes or gives a date, for workbooks that count from 1904. */
export function dateSystemCorrections(is1904: () => boolean): readonly Correction[] {
  const dates = Object.entries(USES).map(([name, use]): Correction => [name, in1904(is1904, use)]);
  return [...dates, ['TEXT', text1904(is1904)]];
}
