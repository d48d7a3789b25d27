import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationType,
  ICommandService,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  type IRange,
  type IWorkbookData,
  type Workbook,
} from '@univerjs/core';
import { DataValidationModel, UniverDataValidationPlugin } from '@univerjs/data-validation';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { InsertRowByRangeCommand, UniverSheetsPlugin } from '@univerjs/sheets';
import {
  AddCfCommand,
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFValueType,
  ConditionalFormattingRuleModel,
  UniverSheetsConditionalFormattingPlugin,
} from '@univerjs/sheets-conditional-formatting';
import {
  AddSheetDataValidationCommand,
  UniverSheetsDataValidationPlugin,
  UpdateSheetDataValidationRangeCommand,
} from '@univerjs/sheets-data-validation';
import {
  ClearSheetsFilterCriteriaCommand,
  RemoveSheetFilterCommand,
  SetSheetFilterRangeCommand,
  SetSheetsFilterCriteriaCommand,
  SheetsFilterService,
  UniverSheetsFilterPlugin,
} from '@univerjs/sheets-filter';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import {
  SheetUpdateNoteCommand,
  SheetsNoteModel,
  UniverSheetsNotePlugin,
} from '@univerjs/sheets-note';
import ExcelJS from 'exceljs';
import { FormulaGate } from '../../core/formulaGate';
import { blankWorkbook, type UniverHandles } from '../../core/univerWorkbook';
import { createEmbeddedWorkbook, type EmbeddedWorkbook } from '../../embeddedWorkbook';
import { readXlsx } from '../../xlsx/readXlsx';
import { writeXlsx } from '../../xlsx/writeXlsx';
import { feedGrid } from './feedGrid';

/** The page's grid without its screen: the same plugins, the same commands as its panels run. */
function gridWithoutScreen(): UniverHandles {
  const univer = new Univer({ locale: LocaleType.EN_US, logLevel: LogLevel.ERROR, locales: {} });
  const gate = new FormulaGate(univer);
  univer.registerPlugins([
    [UniverFormulaEnginePlugin],
    [UniverSheetsPlugin],
    [UniverSheetsFormulaPlugin],
    [UniverDataValidationPlugin],
    [UniverSheetsDataValidationPlugin],
    [UniverSheetsConditionalFormattingPlugin],
    [UniverSheetsFilterPlugin],
    [UniverSheetsNotePlugin],
  ]);
  const workbook = univer.createUnit<IWorkbookData, Workbook>(
    UniverInstanceType.UNIVER_SHEET,
    blankWorkbook(),
  );
  return { univer, workbook, gate };
}

const range = (address: readonly [number, number, number, number]): IRange => ({
  startRow: address[0],
  startColumn: address[1],
  endRow: address[2],
  endColumn: address[3],
});

let workbook: EmbeddedWorkbook;
let stop: () => void;
let frames: (() => void)[] = [];

/** Frames come when the test says so. */
function nextFrame(): void {
  const due = frames;
  frames = [];
  for (const work of due) work();
}

beforeEach(async () => {
  Object.assign(globalThis, {
    requestAnimationFrame: (work: () => void) => frames.push(work),
    cancelAnimationFrame: (asked: number) => {
      frames[asked - 1] = () => undefined;
    },
  });
  workbook = await createEmbeddedWorkbook({ univer: gridWithoutScreen() });
  stop = feedGrid({
    injector: injector(),
    model: workbook.model,
    unitId: unitId(),
    person: () => 'Li Na',
    locale: () => 'en-US',
  });
  sheet().write(0, 0, [
    [{ value: 'Campaign' }, { value: 'Planned' }],
    [{ value: 'Spring' }, { value: 10 }],
    [{ value: 'Fair' }, { value: 80 }],
    [{ value: 'Search' }, { value: 30 }],
  ]);
  nextFrame();
});

afterEach(async () => {
  await workbook.whenCalculated();
  stop();
  workbook.dispose();
  workbook.univer.univer.dispose();
});

const injector = (): ReturnType<Univer['__getInjector']> => workbook.univer.univer.__getInjector();
const unitId = (): string => workbook.univer.workbook.getUnitId();
const sheet = (): EmbeddedWorkbook['model']['activeSheet'] => workbook.model.activeSheet;
const hiddenRows = (): number[] => [1, 2, 3, 4].filter((row) => sheet().isRowHidden(row));

/** Runs a command as a panel of the grid does, to the end and beyond the next frame. */
async function byHand(id: string, params: object): Promise<void> {
  const place = { unitId: unitId(), subUnitId: sheet().id };
  expect(
    await injector()
      .get(ICommandService)
      .executeCommand(id, { ...place, ...params }),
  ).toBe(true);
  await Promise.resolve();
  nextFrame();
}

async function undo(): Promise<void> {
  workbook.undo();
  await Promise.resolve();
  nextFrame();
}

/** Saves and opens again; the first sheet of what came back. */
async function reopened(): Promise<EmbeddedWorkbook['model']['activeSheet']> {
  const saved = await writeXlsx(workbook.model);
  const again = await createEmbeddedWorkbook();
  const report = await readXlsx(saved.bytes, again.model);
  expect(report.ok).toBe(true);
  return again.model.activeSheet;
}

const listRule = {
  uid: 'rule-1',
  type: DataValidationType.LIST,
  formula1: 'Draft,Approved',
  ranges: [range([1, 2, 3, 2])],
  errorStyle: DataValidationErrorStyle.STOP,
};

describe('a validation made by hand', () => {
  test('is the workbook’s, is saved, and goes with undo', async () => {
    await byHand(AddSheetDataValidationCommand.id, { rule: listRule });
    expect(sheet().state.validations).toMatchObject([
      {
        id: 'rule-1',
        areas: [{ row: 1, column: 2, rows: 3, columns: 1 }],
        rule: { kind: 'list', source: 'Draft,Approved', inCellDropDown: true },
        errorAlert: { showAlert: true, style: 'Stop' },
      },
    ]);
    const back = await reopened();
    expect(back.state.validations[0]?.rule).toEqual(sheet().state.validations[0]?.rule);
    await undo();
    expect(sheet().state.validations).toEqual([]);
    workbook.redo();
    await Promise.resolve();
    expect(sheet().state.validations).toHaveLength(1);
  });

  test('with dates becomes serial numbers, which another reader understands', async () => {
    const rule = {
      ...listRule,
      type: DataValidationType.DATE,
      operator: DataValidationOperator.GREATER_THAN_OR_EQUAL,
      formula1: '2026-10-01',
    };
    await byHand(AddSheetDataValidationCommand.id, { rule });
    expect(sheet().state.validations[0]?.rule).toEqual({
      kind: 'date',
      operator: 'GreaterThanOrEqualTo',
      formula1: 46_296,
    });
    const other = new ExcelJS.Workbook();
    const { bytes } = await writeXlsx(workbook.model);
    await other.xlsx.load(bytes as unknown as ExcelJS.Buffer);
    const read = other.worksheets[0]?.getCell('C2').dataValidation;
    expect(read).toMatchObject({ type: 'date', operator: 'greaterThanOrEqual' });
  });

  test('keeps the table that a list was given when only its cells are changed', async () => {
    const area = { row: 0, column: 0, rows: 4, columns: 2 };
    workbook.model.addTable({ sheetId: sheet().id, area, hasHeaders: true, name: 'Plan' });
    const source = '=INDIRECT("Plan[Campaign]")';
    const errorAlert = {
      showAlert: true,
      style: 'Stop',
      title: 'Plan',
      message: 'Choose',
    } as const;
    const record = {
      id: 'by-a-pane',
      areas: [{ row: 1, column: 4, rows: 1, columns: 1 }],
      rule: { kind: 'list', source, inCellDropDown: true } as const,
      ignoreBlanks: true,
      errorAlert,
      prompt: { showPrompt: true, title: '', message: '' },
    };
    sheet().change({ validations: [record] });
    nextFrame();
    const rules = injector().get(DataValidationModel);
    expect(rules.getRules(unitId(), sheet().id)[0]?.formula1).toBe("='Sheet1'!$A$2:$A$4");
    const wider = { ruleId: 'by-a-pane', ranges: [range([1, 4, 9, 4])] };
    await byHand(UpdateSheetDataValidationRangeCommand.id, wider);
    expect(sheet().state.validations).toEqual([
      { ...record, areas: [{ row: 1, column: 4, rows: 9, columns: 1 }] },
    ]);
  });

  test('moves once, not twice, when rows are inserted above it', async () => {
    await byHand(AddSheetDataValidationCommand.id, { rule: listRule });
    await byHand(InsertRowByRangeCommand.id, { range: range([1, 0, 1, 25]), direction: 0 });
    expect(sheet().state.validations[0]?.areas[0]?.row).toBe(2);
    const inGrid = injector().get(DataValidationModel).getRules(unitId(), sheet().id);
    expect(inGrid).toMatchObject([{ ranges: [{ startRow: 2 }] }]);
  });
});

describe('a conditional format made by hand', () => {
  const add = (cfId: string, rule: object): Promise<void> =>
    byHand(AddCfCommand.id, {
      rule: { cfId, ranges: [range([1, 1, 3, 1])], stopIfTrue: false, rule },
    });
  const red = { bg: { rgb: '#ffc7ce' }, cl: { rgb: 'rgb(156,0,6)' }, bl: 1 };
  const highlight = (rule: object): object => ({
    type: CFRuleType.highlightCell,
    style: red,
    ...rule,
  });

  test('is the workbook’s, the newest first, and is there when the file is opened again', async () => {
    await add('old', highlight({ subType: CFSubRuleType.duplicateValues }));
    await add(
      'new',
      highlight({
        subType: CFSubRuleType.number,
        operator: CFNumberOperator.between,
        value: [10, 50],
      }),
    );
    const style = { fill: '#FFC7CE', fontColor: '#9C0006', bold: true };
    const wanted = [
      {
        priority: 0,
        rule: { kind: 'cellValue', operator: 'Between', formula1: '=10', formula2: '=50' },
        style,
      },
      { priority: 1, rule: { kind: 'preset', criterion: 'DuplicateValues' }, style },
    ];
    expect(sheet().state.conditionalFormats).toMatchObject(wanted);
    const back = await reopened();
    const read = [...back.state.conditionalFormats].sort((a, b) => a.priority - b.priority);
    expect(read.map(({ rule }) => rule.kind)).toEqual(['cellValue', 'preset']);
    expect(read[0]?.style).toEqual(style);
    await undo();
    expect(sheet().state.conditionalFormats.map(({ id }) => id)).toEqual(['old']);
  });

  test.each<readonly [string, object, object]>([
    [
      'the three best',
      highlight({ subType: CFSubRuleType.rank, isBottom: false, isPercent: false, value: 3 }),
      { kind: 'topBottom', type: 'TopItems', rank: 3 },
    ],
    [
      'above average',
      highlight({ subType: CFSubRuleType.average, operator: CFNumberOperator.greaterThan }),
      { kind: 'preset', criterion: 'AboveAverage' },
    ],
    [
      'just average, for which Excel has a formula only',
      highlight({ subType: CFSubRuleType.average, operator: CFNumberOperator.equal }),
      { kind: 'custom', formula: '=B2=AVERAGE($B$2:$B$4)' },
    ],
    [
      'a text that is just this',
      highlight({ subType: CFSubRuleType.text, operator: 'equal', value: 'a "b"' }),
      { kind: 'cellValue', operator: 'EqualTo', formula1: '="a ""b"""' },
    ],
    [
      'last month',
      highlight({ subType: CFSubRuleType.timePeriod, operator: 'lastMonth' }),
      { kind: 'preset', criterion: 'LastMonth' },
    ],
    [
      'a data bar',
      {
        type: CFRuleType.dataBar,
        isShowValue: false,
        config: {
          min: { type: CFValueType.min, value: '' },
          max: { type: CFValueType.num, value: 100 },
          isGradient: true,
          positiveColor: '#0f0',
          nativeColor: '#ff0000',
        },
      },
      {
        kind: 'dataBar',
        lower: { type: 'LowestValue' },
        upper: { type: 'Number', formula: '=100' },
        positiveColor: '#00FF00',
        negativeColor: '#FF0000',
        gradient: true,
        showBarOnly: true,
      },
    ],
    [
      'a scale of five colours, of which Excel keeps three',
      {
        type: CFRuleType.colorScale,
        config: ['#000000', '#111111', '#222222', '#333333', '#444444'].map((color, index) => ({
          index,
          color,
          value: { type: CFValueType.percent, value: index * 25 },
        })),
      },
      {
        kind: 'colorScale',
        points: [0, 2, 4].map((index) => ({
          color: `#${String(index).repeat(6)}`,
          value: { type: 'Percent', formula: `=${String(index * 25)}` },
        })),
      },
    ],
    [
      'reversed lights',
      {
        type: CFRuleType.iconSet,
        isShowValue: true,
        config: [66, 33, 0].map((value, index) => ({
          operator: CFNumberOperator.greaterThanOrEqual,
          value: { type: CFValueType.percent, value },
          iconType: '3TrafficLights1',
          iconId: String(2 - index),
        })),
      },
      {
        kind: 'iconSet',
        style: 'ThreeTrafficLights1',
        reverse: true,
        showIconOnly: false,
        criteria: [0, 33, 66].map((value) => ({
          operator: 'GreaterThanOrEqual',
          value: { type: 'Percent', formula: `=${String(value)}` },
        })),
      },
    ],
  ])('%s', async (_name, rule, wanted) => {
    await add('made', rule);
    expect(sheet().state.conditionalFormats[0]?.rule).toEqual(wanted);
    // The grid is told nothing else than it said: the next change by hand finds the same record.
    const before = sheet().state.conditionalFormats;
    await add('another', highlight({ subType: CFSubRuleType.uniqueValues }));
    expect(sheet().state.conditionalFormats[1]?.rule).toEqual(before[0]?.rule);
    const inGrid = injector().get(ConditionalFormattingRuleModel);
    expect(inGrid.getSubunitRules(unitId(), sheet().id)?.map(({ cfId }) => cfId)).toEqual([
      'another',
      'made',
    ]);
  });
});

describe('a note made by hand', () => {
  const note = (row: number, text: string): Promise<void> =>
    byHand(SheetUpdateNoteCommand.id, {
      row,
      col: 0,
      note: { width: 160, height: 72, note: text, show: false },
    });

  test('bears the person’s name and is there when the file is opened again', async () => {
    await note(1, 'Venue not booked');
    const wanted = {
      row: 1,
      column: 0,
      author: 'Li Na',
      content: 'Venue not booked',
      visible: false,
    };
    expect(sheet().state.notes).toEqual([wanted]);
    expect((await reopened()).state.notes).toEqual([wanted]);
    await undo();
    expect(sheet().state.notes).toEqual([]);
  });

  test('follows inserted rows, and the grid shows it once', async () => {
    await note(1, 'first');
    await note(2, 'second');
    await byHand(InsertRowByRangeCommand.id, { range: range([1, 0, 1, 25]), direction: 0 });
    expect(sheet().state.notes.map(({ row, content }) => [row, content])).toEqual([
      [2, 'first'],
      [3, 'second'],
    ]);
    const shown = injector().get(SheetsNoteModel).getSheetNotes(unitId(), sheet().id);
    expect([...(shown?.values() ?? [])].map(({ row, note: text }) => [row, text]).sort()).toEqual([
      [2, 'first'],
      [3, 'second'],
    ]);
  });

  test('a comment’s thread is not typed over by way of its note', async () => {
    const comment = {
      id: 'thread',
      row: 2,
      column: 0,
      author: 'Wang',
      content: 'Too dear?',
      created: '2026-11-24T08:00:00Z',
      resolved: false,
      replies: [],
    };
    sheet().change({ comments: [comment] });
    nextFrame();
    const typed = { id: 'thread', width: 1, height: 1, note: 'Wang: fine', show: false };
    await byHand(SheetUpdateNoteCommand.id, { row: 2, col: 0, note: typed });
    expect(sheet().state.comments).toEqual([comment]);
    const shown = injector().get(SheetsNoteModel).getSheetNotes(unitId(), sheet().id);
    expect(shown?.get('thread')?.note).toBe('Wang: Too dear?');
  });
});

describe('a filter set by hand', () => {
  const set = (col: number, criteria: object | null): Promise<void> =>
    byHand(SetSheetsFilterCriteriaCommand.id, {
      col,
      criteria: criteria && { colId: col, ...criteria },
    });

  test('hides rows for everybody, is saved, and goes with undo', async () => {
    await byHand(SetSheetFilterRangeCommand.id, { range: range([0, 0, 3, 1]) });
    await set(1, {
      customFilters: {
        customFilters: [{ operator: 'greaterThan', val: '20' }],
      },
    });
    expect(sheet().state.autoFilter).toEqual({
      area: { row: 0, column: 0, rows: 4, columns: 2 },
      filters: [{ column: 1, criteria: { filterOn: 'Custom', criterion1: '>20' } }],
    });
    expect(hiddenRows()).toEqual([1]);
    const back = await reopened();
    expect(back.state.autoFilter).toMatchObject(sheet().state.autoFilter ?? {});
    expect(back.isRowHidden(1)).toBe(true);
    await undo();
    expect(sheet().state.autoFilter?.filters).toEqual([]);
    expect(hiddenRows()).toEqual([]);
  });

  test('is its table’s where the table has the buttons', async () => {
    const area = { row: 0, column: 0, rows: 4, columns: 2 };
    workbook.model.addTable({ sheetId: sheet().id, area, hasHeaders: true, name: 'Plan' });
    nextFrame();
    await set(0, { filters: { filters: ['Spring', 'Fair'] } });
    expect(workbook.model.table('Plan')?.filters).toEqual([
      { column: 0, criteria: { filterOn: 'Values', values: ['Spring', 'Fair'] } },
    ]);
    expect(hiddenRows()).toEqual([3]);
    await byHand(ClearSheetsFilterCriteriaCommand.id, {});
    expect(workbook.model.table('Plan')?.filters).toEqual([]);
    expect(hiddenRows()).toEqual([]);
    await byHand(RemoveSheetFilterCommand.id, {});
    expect(workbook.model.table('Plan')?.showFilterButton).toBe(false);
  });

  test('leaves a criterion as it is that only Excel has', async () => {
    const topOne = { filterOn: 'TopItems', criterion1: '1' };
    const area = { row: 0, column: 0, rows: 4, columns: 2 };
    sheet().setRowsHidden(1, 1, true);
    sheet().setRowsHidden(3, 1, true);
    sheet().change({ autoFilter: { area, filters: [{ column: 1, criteria: topOne }] } });
    nextFrame();
    const filter = injector().get(SheetsFilterService).getFilterModel(unitId(), sheet().id);
    expect([...(filter?.filteredOutRows ?? [])]).toEqual([1, 3]);
    await set(0, { filters: { filters: ['Fair', 'Search'] } });
    expect(sheet().state.autoFilter?.filters.map(({ column }) => column)).toEqual([0, 1]);
    expect(sheet().state.autoFilter?.filters[1]?.criteria).toBe(topOne);
    expect(hiddenRows()).toEqual([1, 3]);
  });
});
