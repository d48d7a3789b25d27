import type { CellValue } from '../../../src/domain/shared/cell';
import type { SheetSpec } from '../../../src/domain/report/sheet';
import { cellAddress } from '../../../src/domain/tables/columnLetters';
import type { Computed } from './libreOffice';

const isSame = (expected: CellValue, computed: CellValue): boolean =>
  typeof expected === 'number' && typeof computed === 'number'
    ? Math.abs(expected - computed) <= 1e-9 * Math.max(1, Math.abs(expected))
    : (expected ?? '') === (computed ?? '');

export interface Difference {
  readonly cell: string;
  readonly figure: string;
  readonly formula: string;
  readonly expected: CellValue;
  readonly computed: CellValue;
}

/** Every formula cell of a report against what another program computed; also how many there were. */
export function differences(
  spec: SheetSpec,
  book: ReadonlyMap<string, Computed>,
): { readonly compared: number; readonly differing: readonly Difference[] } {
  const sheet = book.get(spec.name);
  if (!sheet) throw new Error(`No sheet ${spec.name}`);
  const differing: Difference[] = [];
  let compared = 0;
  spec.rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell.formula === undefined) return;
      compared += 1;
      const address = cellAddress(r, c);
      const computed = sheet.get(address) ?? '';
      const expected = cell.expected ?? null;
      if (isSame(expected, computed)) return;
      differing.push({ cell: address, figure: cell.figure ?? '', formula: cell.formula, expected, computed });
    });
  });
  return { compared, differing };
}
