import { isBlank, type CellValue } from '../../domain/shared/cell';
import { failure, success, type Result } from '../../domain/shared/result';
import type { ReportCell, SheetSpec, SheetWritten } from '../../domain/report/sheet';
import { cellAddress } from '../../domain/tables/columnLetters';
import type { WorkbookFailure } from '../../ports/failure';
import type { OfficeHost } from './host';
import { roundTrip } from './roundTrip';
import { widthOfSheet } from './sheetCells';

type Values = readonly (readonly CellValue[])[];

/** Money agrees to the minor unit, ratios to nine digits. */
function agrees(cell: ReportCell, expected: CellValue, computed: CellValue): boolean {
  if (isBlank(expected) || isBlank(computed)) return isBlank(expected) && isBlank(computed);
  if (typeof expected === 'number' && typeof computed === 'number') {
    const margin = cell.format === 'money' ? 0.0049 : 1e-9 * Math.max(1, Math.abs(expected));
    return Math.abs(expected - computed) <= margin;
  }
  return expected === computed;
}

/** What the sheet computed, figure by figure, and where it differs from the pane's own value. */
export function compareSheet(spec: SheetSpec, values: Values): SheetWritten {
  const figures: Record<string, CellValue> = {};
  const differences: SheetWritten['differences'][number][] = [];
  spec.rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell.figure === undefined) return;
      const computed = values[r]?.[c] ?? null;
      figures[cell.figure] = computed;
      if (cell.expected === undefined || agrees(cell, cell.expected, computed)) return;
      const { figure, expected } = cell;
      differences.push({ cell: cellAddress(r, c), figure, expected, computed });
    });
  });
  return { name: spec.name, figures, differences };
}

/** Reads a written sheet after Excel has calculated it. */
export async function readBack(
  host: OfficeHost,
  spec: SheetSpec,
): Promise<Result<SheetWritten, WorkbookFailure>> {
  const result = await roundTrip(host, (context) => {
    // Where a workbook calculates by hand, its figures would be those of yesterday.
    context.workbook.application.calculate('Recalculate');
    const range = context.workbook.worksheets
      .getItem(spec.name)
      .getRangeByIndexes(0, 0, Math.max(1, spec.rows.length), widthOfSheet(spec));
    range.load('values');
    return () => range.values as CellValue[][] | null;
  });
  if (!result.ok) return result;
  if (result.value === null) return failure({ code: 'tooLarge' });
  return success(compareSheet(spec, result.value));
}
