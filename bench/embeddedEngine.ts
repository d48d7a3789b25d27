import type { Workbook } from '@univerjs/core';
import { ICommandService, LocaleType, LogLevel, Univer, UniverInstanceType } from '@univerjs/core';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { SetRangeValuesMutation, UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import type { EmbeddedWorkbook } from '../src/host/embeddedWorkbook';

export const COLUMNS = 10;
export const FORMULA_COLUMN = 12;

const valueAt = (row: number, column: number): string | number =>
  column === 0 ? `k${String(row % 100)}` : row * column;
const formulaAt = (row: number, rows: number): string =>
  `=SUMIFS(B$1:B$${String(rows)},A$1:A$${String(rows)},"k${String(row % 100)}")`;

/** Values as an add-in has them. */
export const plainValues = (rows: number): (string | number)[][] =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: COLUMNS }, (__, column) => valueAt(row, column)),
  );

/** The engine and nothing else, driven as its own grid drives it. */
export function bareEngine(rows: number) {
  const univer = new Univer({ locale: LocaleType.EN_US, logLevel: LogLevel.ERROR, locales: {} });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  const sheet = { id: 's', name: 'S', rowCount: rows + 100, columnCount: 30, cellData: {} };
  const data = { id: 'bare', sheetOrder: ['s'], sheets: { s: sheet } };
  const workbook = univer.createUnit<object, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
  const commands = univer.__getInjector().get(ICommandService);
  const cell = (row: number, column: number): unknown =>
    workbook.getSheetBySheetId('s')?.getCellRaw(row, column)?.v;
  const until = async (isDone: () => boolean): Promise<void> => {
    while (!isDone()) await new Promise((resolve) => setTimeout(resolve, 2));
  };
  const set = (cellValue: object): void => {
    const params = { unitId: 'bare', subUnitId: 's', cellValue };
    commands.syncExecuteCommand(SetRangeValuesMutation.id, params);
  };
  return { univer, cell, set, until };
}

export type Bare = ReturnType<typeof bareEngine>;

type Values = readonly (readonly (string | number)[])[];

/** Plain values in the form that the engine's own mutation takes. */
export function bareCells(values: Values): Record<number, Record<number, object>> {
  const cells: Record<number, Record<number, object>> = {};
  values.forEach((entries, row) => {
    const line: Record<number, object> = {};
    entries.forEach((v, column) => {
      line[column] = { v, t: typeof v === 'string' ? 1 : 2 };
    });
    cells[row] = line;
  });
  return cells;
}

export async function bareFormulas(bare: Bare, rows: number, count: number): Promise<void> {
  const cells: Record<number, Record<number, object>> = {};
  for (let row = 0; row < count; row += 1) {
    cells[row] = { [FORMULA_COLUMN]: { f: formulaAt(row, rows) } };
  }
  bare.set(cells);
  await bare.until(() => bare.cell(count - 1, FORMULA_COLUMN) !== undefined);
}

export async function bareEdit(bare: Bare, value: number): Promise<void> {
  const before = bare.cell(99, FORMULA_COLUMN);
  bare.set({ 99: { 1: { v: value, t: 2 } } });
  await bare.until(() => bare.cell(99, FORMULA_COLUMN) !== before);
}

/** Plain values in the form that the embedded workbook takes. */
export const ourCells = (values: Values): { value: string | number }[][] =>
  values.map((line) => line.map((value) => ({ value })));

export async function ourFormulas(
  workbook: EmbeddedWorkbook,
  rows: number,
  count: number,
): Promise<void> {
  const block = Array.from({ length: count }, (_, row) => [{ formula: formulaAt(row, rows) }]);
  workbook.model.activeSheet.write(0, FORMULA_COLUMN, block);
  await workbook.whenCalculated();
}

export async function ourEdit(workbook: EmbeddedWorkbook, value: number): Promise<void> {
  workbook.model.activeSheet.write(99, 1, [[{ value }]]);
  await workbook.whenCalculated();
}
