import { isBlank, type CellValue } from '../../domain/shared/cell';
import { tableOf } from '../../domain/tables/all';
import type { Column } from '../../domain/tables/column';
import type { WorkbookFailure } from '../../ports/failure';
import { keep, type Written } from './applyTypes';
import { isSameCell } from './encode';

/**
 * What a write request found in the moment before it wrote:
 * - `misplaced`: the row or column was no longer where it had been seen, or the place was not empty
 * - `conflict`: somebody else has changed a cell whose old value the change relies on
 */
export type Verdict =
  | { readonly kind: 'good' }
  | { readonly kind: 'misplaced' }
  | {
      readonly kind: 'conflict';
      readonly failure: Extract<WorkbookFailure, { code: 'conflict' }>;
    };

/** Our column at an offset within a piece; undefined for a column of the department's own. */
export const columnOf = (written: Written, offset: number): Column | undefined => {
  const { piece } = written;
  const at = piece.kind === 'update' ? piece.column + offset : offset;
  const code = piece.table.codes[at];
  return code == null ? undefined : tableOf(piece.table.code).columns[code];
};

const isCalculated = (column: Column | undefined): boolean => column?.kind === 'formula';

/** The row under the last one is the totals row, or no longer is. */
const totalsChanged = ({ piece, before }: Written): boolean =>
  piece.kind === 'append' && before.hasTotals !== piece.table.hasTotals;

const headersStand = ({ piece, before }: Written): boolean =>
  before.headers.length === piece.table.headers.length &&
  before.headers.every((header, i) => String(header ?? '') === piece.table.headers[i]);

/** The rows go where nothing was; calculated cells of a new table's empty row do not count. */
const wasEmpty = (written: Written): boolean =>
  written.before.values.every((row) =>
    row.every((value, i) => isBlank(value) || isCalculated(columnOf(written, i))),
  );

function conflictOf(written: Written, isStrict: boolean): Verdict | undefined {
  const { piece, before } = written;
  if (piece.kind !== 'update') return undefined;
  for (const [i, row] of piece.was.entries()) {
    for (const [j, expected] of row.entries()) {
      const theirs = before.values[i]?.[j] ?? '';
      const mine = piece.expected[i]?.[j];
      if (expected === keep || mine === undefined || mine === keep) continue;
      const column = columnOf(written, j);
      if (isSameCell(column, theirs, expected)) continue;
      if (!isStrict && isSameCell(column, theirs, mine)) continue;
      const place = {
        table: piece.table.code,
        rowId: piece.rowIds[i] ?? '',
        column: piece.table.codes[piece.column + j] ?? '',
      };
      return { kind: 'conflict', failure: { code: 'conflict', ...place, mine, theirs, expected } };
    }
  }
  return undefined;
}

const idsStand = ({ piece, before }: Written): boolean =>
  piece.rowIds.every((id, i) => String(before.ids[i] ?? '') === id);

/**
 * Judges a piece by what was there before it. `isStrict`: this change cannot have been written
 * before, so a cell that holds our value already was set by somebody else (two people each moving
 * 20 from the same line), which is a conflict too.
 */
export function judge(written: Written, isStrict: boolean): Verdict {
  if (!headersStand(written) || totalsChanged(written)) return { kind: 'misplaced' };
  if (written.piece.kind === 'append')
    return wasEmpty(written) ? { kind: 'good' } : { kind: 'misplaced' };
  if (!idsStand(written)) return { kind: 'misplaced' };
  return conflictOf(written, isStrict) ?? { kind: 'good' };
}

/** True when rows were appended where something lies directly under the table. */
export const isBlocked = (written: Written): boolean =>
  written.piece.kind === 'append' &&
  written.piece.anchor === 'below' &&
  headersStand(written) &&
  !totalsChanged(written);

/** A cell as it was, in a form that can be written again: formulas as formulas, text as text. */
export function asItWas(
  value: CellValue,
  formula: CellValue,
): { readonly isFormula: boolean } & {
  readonly content: CellValue;
} {
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  return { isFormula, content: isFormula ? formula : value };
}
