import { NumberValueObject } from '@univerjs/engine-formula';
import type { Correction } from './functionClass';
import { answering, single } from './functionClass';

const MS_PER_DAY = 86_400_000;
const MS_PER_MINUTE = 60_000;
/** Serial 25,569 is 1 January 1970. */
const EPOCH = 25_569;

/** Local time as a serial number of the 1900 system, as NOW() answers. */
export function serialOf(moment: Date): number {
  const local = moment.getTime() - moment.getTimezoneOffset() * MS_PER_MINUTE;
  return local / MS_PER_DAY + EPOCH;
}

/** NOW and TODAY read the workbook's clock in place of the machine's. */
export function clockCorrections(now: () => Date): readonly Correction[] {
  const reading = (round: (serial: number) => number): Correction[1] =>
    answering((args, plain) => {
      const pattern = single(plain(...args)).getPattern();
      return NumberValueObject.create(round(serialOf(now())), pattern);
    });
  return [
    ['NOW', reading((serial) => serial)],
    ['TODAY', reading(Math.floor)],
  ];
}
