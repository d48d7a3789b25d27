import type { IWorkbookData, Workbook } from '@univerjs/core';
import { LocaleType, LogLevel, Univer, UniverInstanceType } from '@univerjs/core';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_PIXELS } from './defaults';
import { FormulaGate } from './formulaGate';

/** A grid engine with the formula gate before it and a workbook in it. */
export interface UniverHandles {
  readonly univer: Univer;
  readonly workbook: Workbook;
  readonly gate: FormulaGate;
}

/** One empty sheet, in the shape the grid engine takes. */
export function blankWorkbook(): Partial<IWorkbookData> {
  const id = '{00000000-0001-0000-0000-000000000000}';
  const sheet = {
    id,
    name: 'Sheet1',
    rowCount: 1000,
    columnCount: 26,
    defaultColumnWidth: DEFAULT_COLUMN_PIXELS,
    defaultRowHeight: DEFAULT_ROW_PIXELS,
    cellData: {},
  };
  return { id: 'book', name: 'Book1', sheetOrder: [id], sheets: { [id]: sheet } };
}

/**
 * A grid engine without a screen. A page builds its own instead: `new Univer(…)`, then
 * `new FormulaGate(univer)` **before** any plugin, then its plugins, then the workbook unit.
 */
export function createHeadlessUniver(data?: Partial<IWorkbookData>): UniverHandles {
  const univer = new Univer({ locale: LocaleType.EN_US, logLevel: LogLevel.ERROR, locales: {} });
  const gate = new FormulaGate(univer);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  const workbook = univer.createUnit<IWorkbookData, Workbook>(
    UniverInstanceType.UNIVER_SHEET,
    data ?? blankWorkbook(),
  );
  return { univer, workbook, gate };
}
