import type { Workbook } from '@univerjs/core';
import { ICommandService, LocaleType, LogLevel, Univer, UniverInstanceType } from '@univerjs/core';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { SetRangeValuesMutation, UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import type { EmbeddedWorkbook, PaneConnection } from '../src/host/embeddedWorkbook';
import { createEmbeddedWorkbook } from '../src/host/embeddedWorkbook';
import { loadOffice } from '../src/host/transport/inProcess';
import type { BenchRow } from './benchRow';
import { alternately } from './benchRow';

const COLUMNS = 10;
const FORMULAS = 1000;
const FORMULA_COLUMN = 12;

const valueAt = (row: number, column: number): string | number =>
  column === 0 ? `k${String(row % 100)}` : row * column;
const formulaAt = (row: number, rows: number): string =>
  `=SUMIFS(B$1:B$${String(rows)},A$1:A$${String(rows)},"k${String(row % 100)}")`;

/** The engine and nothing else, driven as its own grid drives it. */
function bareEngine(rows: number) {
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

function bareCells(rows: number): Record<number, Record<number, object>> {
  const cells: Record<number, Record<number, object>> = {};
  for (let row = 0; row < rows; row += 1) {
    const line: Record<number, object> = {};
    for (let column = 0; column < COLUMNS; column += 1) {
      line[column] = { v: valueAt(row, column), t: column === 0 ? 1 : 2 };
    }
    cells[row] = line;
  }
  return cells;
}

type Bare = ReturnType<typeof bareEngine>;

async function bareFormulas(bare: Bare, rows: number): Promise<void> {
  const cells: Record<number, Record<number, object>> = {};
  for (let row = 0; row < FORMULAS; row += 1) {
    cells[row] = { [FORMULA_COLUMN]: { f: formulaAt(row, rows) } };
  }
  bare.set(cells);
  await bare.until(() => bare.cell(FORMULAS - 1, FORMULA_COLUMN) !== undefined);
}

async function bareEdit(bare: Bare, value: number): Promise<void> {
  const before = bare.cell(99, FORMULA_COLUMN);
  bare.set({ 99: { 1: { v: value, t: 2 } } });
  await bare.until(() => bare.cell(99, FORMULA_COLUMN) !== before);
}

function load({ model }: EmbeddedWorkbook, rows: number): void {
  model.activeSheet.write(
    0,
    0,
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: COLUMNS }, (__, column) => ({ value: valueAt(row, column) })),
    ),
  );
}

async function formulas(workbook: EmbeddedWorkbook, rows: number): Promise<void> {
  workbook.model.activeSheet.write(
    0,
    FORMULA_COLUMN,
    Array.from({ length: FORMULAS }, (_, row) => [{ formula: formulaAt(row, rows) }]),
  );
  await workbook.whenCalculated();
}

async function edit(workbook: EmbeddedWorkbook, value: number): Promise<void> {
  workbook.model.activeSheet.write(99, 1, [[{ value }]]);
  await workbook.whenCalculated();
}

function row(name: string, ours: number, reference: number, limit: number): BenchRow {
  const ratio = ours / reference;
  return {
    name: `embedded workbook: ${name}`,
    value: ours,
    unit: 'ms',
    reference: `bare Univer 0.25.1, ${reference.toFixed(0)} ms`,
    ratio,
    bar: `<= ${String(limit)}`,
    met: ratio <= limit,
  };
}

async function loading(rows: number): Promise<BenchRow> {
  const times = await alternately(
    async () => {
      const workbook = await createEmbeddedWorkbook();
      load(workbook, rows);
      if (workbook.model.activeSheet.value(rows - 1, 9) !== (rows - 1) * 9)
        throw new Error('values');
      workbook.dispose();
    },
    () => {
      const bare = bareEngine(rows);
      bare.set(bareCells(rows));
      if (bare.cell(rows - 1, 9) !== (rows - 1) * 9) throw new Error('values');
      bare.univer.dispose();
    },
    3,
  );
  return row(`load ${String(rows)} x 10 values`, times.ours, times.reference, 1.3);
}

async function calculating(rows: number): Promise<BenchRow[]> {
  const workbook = await createEmbeddedWorkbook();
  load(workbook, rows);
  const bare = bareEngine(rows);
  bare.set(bareCells(rows));
  let from = performance.now();
  await formulas(workbook, rows);
  const ours = performance.now() - from;
  from = performance.now();
  await bareFormulas(bare, rows);
  const theirs = performance.now() - from;
  for (const at of [0, 99, FORMULAS - 1]) {
    const mine = workbook.model.activeSheet.value(at, FORMULA_COLUMN);
    if (mine !== bare.cell(at, FORMULA_COLUMN)) throw new Error(`row ${String(at)} differs`);
  }
  let value = 1_000_000;
  const times = await alternately(
    () => edit(workbook, (value += 1)),
    () => bareEdit(bare, (value += 1)),
    3,
  );
  workbook.dispose();
  bare.univer.dispose();
  return [
    row(`1,000 SUMIFS over ${String(rows)} rows`, ours, theirs, 1.3),
    row('one edit that 1,000 SUMIFS depend on', times.ours, times.reference, 1.3),
  ];
}

/** What the request language costs on top of the same write to the model. */
async function interpretation(rows: number): Promise<BenchRow> {
  const values = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: COLUMNS }, (__, column) => valueAt(r, column)),
  );
  const workbook = await createEmbeddedWorkbook();
  const connection = workbook.connect({ person: 'bench' });
  const bodies: string[] = [];
  const recorder: PaneConnection = {
    pane: connection.pane,
    person: connection.person,
    locale: connection.locale,
    isAlive: true,
    onEvent: (listener) => connection.onEvent(listener),
    onDocumentEvent: (listener) => connection.onDocumentEvent(listener),
    close: () => undefined,
    process: (body: string) => {
      bodies.push(body);
      return connection.process(body);
    },
  };
  const { Excel } = loadOffice(recorder, { locale: 'en-US' });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRangeByIndexes(0, 0, rows, COLUMNS).values = values;
    await context.sync();
  });
  const body = bodies[0] ?? '';
  const times = await alternately(
    () => connection.process(body),
    () => {
      load(workbook, rows);
    },
    5,
  );
  workbook.dispose();
  const share = Math.max(0, 1 - times.reference / times.ours);
  return {
    name: `embedded workbook: request interpretation of a ${String(rows)} x 10 write`,
    value: share * 100,
    unit: '% of the request',
    reference: `the same write to the model, ${times.reference.toFixed(0)} of ${times.ours.toFixed(0)} ms`,
    ratio: times.ours / times.reference,
    bar: '< 20 %',
    met: share < 0.2,
  };
}

export async function rows(): Promise<readonly BenchRow[]> {
  const results: BenchRow[] = [];
  for (const count of [1_000, 10_000, 100_000]) results.push(await loading(count));
  results.push(...(await calculating(10_000)));
  results.push(await interpretation(10_000));
  return results;
}
