import type { CellValue } from '../../domain/shared/cell';
import { failure, success, type Result } from '../../domain/shared/result';
import type { SheetSpec, SheetWritten } from '../../domain/report/sheet';
import type { WorkbookFailure } from '../../ports/failure';
import type { OfficeHost } from './host';
import { roundTrip } from './roundTrip';
import type { Session } from './session';
import { contentMatrix, dressedRectangles, formatMatrix, widthOfSheet } from './sheetCells';
import { queueFurniture } from './sheetFurniture';
import { queueDress } from './sheetLooks';
import { inputName, markName, peekSheet, type Earlier } from './sheetPeek';
import { compareSheet, readBack } from './sheetReadBack';

const nothing: Earlier = { exists: false, kept: new Map(), names: [], charts: [] };

function emptySheet(sheet: Excel.Worksheet, earlier: Earlier): void {
  for (const name of earlier.names) sheet.names.getItem(name).delete();
  for (const chart of earlier.charts) sheet.charts.getItem(chart).delete();
  sheet.getRange().clear('All');
  sheet.freezePanes.unfreeze();
  sheet.horizontalPageBreaks.removePageBreaks();
}

function queueCells(sheet: Excel.Worksheet, spec: SheetSpec, earlier: Earlier): void {
  if (spec.rows.length === 0) return;
  const range = sheet.getRangeByIndexes(0, 0, spec.rows.length, widthOfSheet(spec));
  range.numberFormat = formatMatrix(spec);
  range.formulas = contentMatrix(spec, earlier.kept);
  // Chinese and Latin faces stand at different heights from the top: only the centre is one line.
  range.format.verticalAlignment = 'Center';
  for (const { place, dress } of dressedRectangles(spec)) {
    const { row, column, rows, columns } = place;
    queueDress(sheet.getRangeByIndexes(row, column, rows, columns), dress);
  }
}

function queueNames(sheet: Excel.Worksheet, spec: SheetSpec): void {
  sheet.names.add(markName, `="${spec.reportId.replaceAll('"', '""')}"`);
  spec.rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell.inputKey === undefined) return;
      sheet.names.add(inputName(cell.inputKey), sheet.getRangeByIndexes(r, c, 1, 1));
    });
  });
}

function queueSheet(
  context: Excel.RequestContext,
  spec: SheetSpec,
  earlier: Earlier,
): Excel.Worksheet {
  const { worksheets } = context.workbook;
  // Adding fails where somebody has made a sheet of this name meanwhile, before anything stands.
  const sheet = earlier.exists ? worksheets.getItem(spec.name) : worksheets.add(spec.name);
  if (earlier.exists) emptySheet(sheet, earlier);
  // Named first: a sheet that is broken off half-way is ours, and can be made again.
  queueNames(sheet, spec);
  queueCells(sheet, spec, earlier);
  queueFurniture(sheet, spec);
  if (spec.isFrozenCopy === true) sheet.protection.protect();
  return sheet;
}

/** Queues a new sheet of values and its reading back: nothing in it needs calculating. */
export function queueCopy(context: Excel.RequestContext, spec: SheetSpec): () => SheetWritten {
  const sheet = queueSheet(context, spec, nothing);
  const range = sheet.getRangeByIndexes(0, 0, Math.max(1, spec.rows.length), widthOfSheet(spec));
  range.load('values');
  return () => compareSheet(spec, range.values as CellValue[][]);
}

const isThereAlready = (reason: WorkbookFailure): boolean =>
  reason.code === 'unexpected' && reason.detail.startsWith('ItemAlreadyExists');

/**
 * Writes a report sheet or makes it again in place. Two round trips for a new one (write, read the
 * computed figures); one more where it exists, to see that it is ours and what was typed into it.
 */
export async function writeSheet(
  host: OfficeHost,
  session: Session,
  spec: SheetSpec,
): Promise<Result<SheetWritten, WorkbookFailure>> {
  const isNamed = (name: string): boolean => name.toLowerCase() === spec.name.toLowerCase();
  const isNew = session.sheets !== undefined && !session.sheets.some(isNamed);
  const peeked = isNew ? success(nothing) : await peekSheet(host, spec);
  if (!peeked.ok) return peeked;
  const written = await roundTrip(host, (context) => {
    queueSheet(context, spec, peeked.value);
    return () => null;
  });
  if (!written.ok && isNew && isThereAlready(written.failure)) {
    session.sheets = undefined;
    return writeSheet(host, session, spec);
  }
  if (!written.ok) {
    const isDenied = written.failure.code === 'sheetProtected';
    return isDenied ? failure({ code: 'sheetProtected', sheet: spec.name }) : written;
  }
  if (session.sheets && !session.sheets.some(isNamed))
    session.sheets = [...session.sheets, spec.name];
  return readBack(host, spec);
}
