import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';
import { addressOf } from '../../core/area';
import type { HostContext } from '../hostClass';
import { invalidArgument } from '../hostError';
import type { TrackedRange } from '../session';
import { wireValue } from '../typedValue';
import { matrix, shaped, writeEntries } from './rangeCells';
import { isUnbounded, sheetOf } from './rangeTarget';

const cellAt = (row: number, column: number): string =>
  addressOf({ row, column, rows: 1, columns: 1 });

const isFormula = (entry: unknown): entry is string =>
  typeof entry === 'string' && entry.length > 1 && entry.startsWith('=');

/** `=A1*2` in B1 → `=RC[-1]*2` */
export function formulasR1C1(range: TrackedRange, c: HostContext): unknown {
  const sheet = sheetOf(range, c);
  return matrix(range.area, (row, column) => {
    const formula = sheet.formula(row, column);
    return formula === undefined
      ? wireValue(sheet.value(row, column))
      : translateFormulaToR1C1(formula, cellAt(row, column));
  });
}

export function writeR1C1(range: TrackedRange, value: unknown, c: HostContext): void {
  const { area } = range;
  if (isUnbounded(area)) throw invalidArgument();
  const at = shaped(value, area);
  const entries = Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => {
      const entry = at(row, column);
      return isFormula(entry)
        ? translateFormulaToA1(entry, cellAt(area.row + row, area.column + column))
        : entry;
    }),
  );
  writeEntries(range, entries, c);
}
