import type { IWorksheetData } from '@univerjs/core';
import {
  BooleanNumber,
  RedoCommand,
  UndoCommand,
  mergeWorksheetSnapshotWithDefault,
} from '@univerjs/core';
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetWorksheetActiveOperation,
  SetWorksheetNameMutation,
  SetSelectionsOperation,
  SetWorksheetOrderMutation,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import { correctEngine } from '../calc/engineCorrections';
import { LiveCalculation } from '../calc/liveCalculation';
import { renameSheetInFormula } from '../calc/references';
import type { FormulaHome, NamesInUse } from '../calc/structured';
import { normaliseEntered, toEngineFormula, usesNames } from '../calc/structured';
import type { Area } from './area';
import { areaOf } from './area';
import { EMPTY_SHEET_STATE, emptyWorkbookState } from './defaults';
import { EmbeddedSheet } from './embeddedSheet';
import { formulaData, rewriteFormulas } from './formulaCells';
import type { TranslatedFormula } from './formulaGate';
import { growTables } from './growth';
import type { Change, NewTable, Origin, WorkbookModel } from './model';
import { PersonEdits } from './personEdits';
import { readMutation } from './mutationChanges';
import { mapStateFormulas } from './shiftState';
import { fromEngineRange, toEngineRange } from './sheetLayout';
import type { Table, WorkbookState } from './state';
import type { SingleCell, StoreParts } from './store';
import { WorkbookStore } from './store';
import { deleteCells, insertCells, sortRows } from './structure';
import { addTable, changeTable, removeTable } from './tableChanges';
import { isValidSheetName } from './tableShape';
import { WorkbookRuleError } from './workbookRule';

/** The workbook: a Univer workbook for cells and looks, plain records for everything else. */
export class EmbeddedModel implements WorkbookModel {
  readonly store: WorkbookStore;
  readonly calculation: LiveCalculation;
  private readonly sheetObjects = new Map<string, EmbeddedSheet>();
  private readonly sheetNames = new Map<string, string>();
  private readonly personEdits: PersonEdits;
  private lastId = 0;

  constructor(parts: StoreParts, options: { readonly date1904: boolean }) {
    this.store = new WorkbookStore(parts, options.date1904, (command, area, before) =>
      readMutation(command, area).map((change) => this.completed(change, before)),
    );
    correctEngine(parts.injector);
    this.calculation = new LiveCalculation(parts.injector, () => parts.gate.hasSeenFormula);
    parts.gate.translate = (formula, home) => this.translate(formula, home);
    this.watchUndo();
    for (const sheet of this.sheets) this.sheetNames.set(sheet.id, sheet.name);
    const sheets = Object.fromEntries(this.sheets.map((s) => [s.id, EMPTY_SHEET_STATE]));
    this.store.setState({ ...this.store.state, sheets });
    this.store.forgetHistory();
    this.personEdits = new PersonEdits(this);
  }

  get state(): WorkbookState {
    return this.store.state;
  }

  get sheets(): readonly EmbeddedSheet[] {
    return this.store.workbook.getConfig().sheetOrder.map((id) => this.sheetObject(id));
  }

  get activeSheet(): EmbeddedSheet {
    const active = this.store.workbook.getActiveSheet(true) ?? this.store.workbook.getSheets()[0];
    if (!active) throw new Error('The workbook has no sheet');
    return this.sheetObject(active.getSheetId());
  }

  sheet(idOrName: string): EmbeddedSheet | undefined {
    if (this.store.workbook.getSheetBySheetId(idOrName)) return this.sheetObject(idOrName);
    const wanted = idOrName.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  addSheet(name: string, position = this.sheets.length): EmbeddedSheet {
    this.checkSheetName(name);
    const id = `{${this.newId()}}`;
    return this.insertSheet({ id, name }, position);
  }

  copySheet(sheetId: string, position: number, name?: string): EmbeddedSheet {
    const source = this.existingSheet(sheetId);
    const id = `{${this.newId()}}`;
    const config = structuredClone(source.worksheet.getConfig());
    return this.store.batch({ kind: 'person', person: '' }, () => {
      const copyName = name ?? this.freeCopyName(source.name);
      const copy = this.insertSheet({ ...config, id, name: copyName }, position);
      const tables = source.tables.map((table) => ({
        ...table,
        id: `{${this.newId()}}`,
        sheetId: id,
        name: this.freeName(table.name),
      }));
      this.change({
        tables: [...this.state.tables, ...tables],
        sheets: { ...this.state.sheets, [id]: source.state },
      });
      return copy;
    });
  }

  deleteSheet(sheetId: string): void {
    const sheet = this.existingSheet(sheetId);
    if (this.sheets.filter((s) => s.visibility === 'Visible' && s.id !== sheetId).length === 0) {
      throw new WorkbookRuleError('InvalidOperation', 'The last visible sheet cannot be deleted.');
    }
    const { store } = this;
    store.batch({ kind: 'person', person: '' }, () => {
      const { name, position } = sheet;
      const next = this.sheets.find((s) => s.id !== sheetId && s.visibility === 'Visible');
      if (this.activeSheet.id === sheetId && next) this.activate(next.id);
      const config = sheet.worksheet.getConfig();
      const others = this.sheets.filter((s) => s.id !== sheetId);
      this.rewriteSheetName(others, name, null);
      const tables = this.state.tables.filter((table) => table.sheetId !== sheetId);
      const names = this.state.names.filter((n) => n.sheetId !== sheetId);
      const { [sheetId]: _gone, ...sheets } = this.state.sheets;
      this.change({ tables, names, sheets });
      store.run(
        { id: RemoveSheetMutation.id, params: { unitId: store.unitId, subUnitId: sheetId } },
        {
          id: InsertSheetMutation.id,
          params: { unitId: store.unitId, sheet: config, index: position },
        },
      );
    });
  }

  activate(sheetId: string): void {
    if (this.activeSheet.id === sheetId) return;
    this.store.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, {
      unitId: this.store.unitId,
      subUnitId: sheetId,
    });
  }

  /** What the person at this workbook has selected. */
  get selection(): { readonly sheetId: string; readonly areas: readonly Area[] } {
    const active = this.activeSheet.id;
    const found = this.store.injector
      .get(SheetsSelectionsService)
      .getWorkbookSelections(this.store.unitId)
      .getSelectionsOfWorksheet(active);
    const areas = found.map((one) => fromEngineRange(one.range));
    return { sheetId: active, areas: areas.length > 0 ? areas : [areaOf(0, 0, 0, 0)] };
  }

  select(sheetId: string, areas: readonly Area[]): void {
    this.activate(sheetId);
    const selections = areas.map((area) => {
      const { row, column } = area;
      const primary = {
        actualRow: row,
        actualColumn: column,
        isMerged: false,
        isMergedMainCell: false,
      };
      return {
        range: toEngineRange(area),
        primary: { ...primary, ...toEngineRange(areaOf(row, column, row, column)) },
        style: null,
      };
    });
    const params = { unitId: this.store.unitId, subUnitId: sheetId, selections };
    this.store.commands.syncExecuteCommand(SetSelectionsOperation.id, params);
  }

  table(idOrName: string): Table | undefined {
    const wanted = idOrName.toLowerCase();
    const { tables } = this.state;
    return (
      tables.find((table) => table.id.toLowerCase() === wanted) ??
      tables.find((table) => table.name.toLowerCase() === wanted)
    );
  }

  addTable(table: NewTable): Table {
    return this.store.batch({ kind: 'person', person: '' }, () => addTable(this, table));
  }

  changeTable(id: string, part: Partial<Omit<Table, 'id' | 'sheetId'>>): Table {
    return this.store.batch({ kind: 'person', person: '' }, () => changeTable(this, id, part));
  }

  removeTable(id: string): void {
    this.store.batch({ kind: 'person', person: '' }, () => {
      removeTable(this, id);
    });
  }

  change(part: Partial<WorkbookState>): void {
    const before = this.state;
    this.store.batch({ kind: 'person', person: '' }, () => {
      this.store.setState({ ...before, ...part });
      if (part.names && part.names !== before.names) this.resolveAgain(() => true);
    });
  }

  batch<T>(origin: Origin, work: () => T): T {
    return this.store.batch(origin, work);
  }

  onChange(listener: (changes: readonly Change[], origin: Origin) => void): () => void {
    return this.store.onChange(listener);
  }

  reset(options: { readonly date1904?: boolean } = {}): void {
    this.store.batch({ kind: 'file', person: '' }, () => {
      const fresh = this.insertSheet({ id: `{${this.newId()}}`, name: `~${this.newId()}` }, 0);
      this.activate(fresh.id);
      for (const sheet of this.sheets) {
        if (sheet.id === fresh.id) continue;
        const params = { unitId: this.store.unitId, subUnitId: sheet.id };
        this.store.commands.syncExecuteCommand(RemoveSheetMutation.id, params);
        this.sheetObjects.delete(sheet.id);
      }
      const sheets = { [fresh.id]: EMPTY_SHEET_STATE };
      this.store.setState({ ...emptyWorkbookState(options.date1904 ?? false), sheets });
      this.renameSheet(fresh.id, 'Sheet1');
      this.store.emit({ kind: 'reset' });
    });
    this.store.forgetHistory();
  }

  whenCalculated(): Promise<void> {
    return this.calculation.settle();
  }

  recalculate(): Promise<void> {
    this.calculation.markAll();
    return this.calculation.settle(true);
  }

  newId(): string {
    this.lastId += 1;
    const serial = this.lastId.toString(16).toUpperCase().padStart(8, '0');
    return `${serial}-0001-4000-8000-000000000000`;
  }

  renameSheet(sheetId: string, name: string): void {
    const sheet = this.existingSheet(sheetId);
    const before = sheet.name;
    if (before === name) return;
    this.checkSheetName(name, sheetId);
    const target = { unitId: this.store.unitId, subUnitId: sheetId };
    this.store.batch({ kind: 'person', person: '' }, () => {
      this.store.run(
        { id: SetWorksheetNameMutation.id, params: { ...target, name } },
        { id: SetWorksheetNameMutation.id, params: { ...target, name: before } },
      );
      this.rewriteSheetName(this.sheets, before, name);
    });
  }

  moveSheet(sheetId: string, position: number): void {
    const from = this.existingSheet(sheetId).position;
    if (from === position) return;
    const target = { unitId: this.store.unitId, subUnitId: sheetId };
    const id = SetWorksheetOrderMutation.id;
    this.store.run(
      { id, params: { ...target, fromOrder: from, toOrder: position } },
      { id, params: { ...target, fromOrder: position, toOrder: from } },
    );
  }

  insertCells(sheetId: string, area: Area, shift: 'down' | 'right'): void {
    this.store.batch({ kind: 'person', person: '' }, () => {
      insertCells(this, this.existingSheet(sheetId), area, shift);
    });
  }

  deleteCells(sheetId: string, area: Area, shift: 'up' | 'left'): void {
    this.store.batch({ kind: 'person', person: '' }, () => {
      deleteCells(this, this.existingSheet(sheetId), area, shift);
    });
  }

  sortRows(sheetId: string, area: Area, order: readonly number[]): void {
    this.store.batch({ kind: 'person', person: '' }, () => {
      sortRows(this, this.existingSheet(sheetId), area, order);
    });
  }

  afterWrite(sheetId: string, area: Area): void {
    growTables(this, this.existingSheet(sheetId), area);
  }

  /** Translates formulas again whose entered text mentions what changed (a table that grew). */
  resolveAgain(isConcerned: (entered: string, home: FormulaHome) => boolean): void {
    rewriteFormulas(this.store, this.sheets, (sheet, cell) => {
      if (cell.entered === undefined && !usesNames(cell.engine)) return null;
      const text = cell.entered ?? cell.engine;
      const home = { sheetId: sheet.id, row: cell.row, column: cell.column };
      if (!isConcerned(text, home)) return null;
      const engine = toEngineFormula(text, home, this.namesInUse());
      return engine === cell.engine ? null : formulaData(engine, text);
    });
  }

  /** Rewrites entered and engine texts alike (renames). */
  rewriteEntered(rewrite: (text: string, home: FormulaHome) => string): void {
    rewriteFormulas(this.store, this.sheets, (sheet, cell) => {
      if (cell.entered === undefined) return null;
      const home = { sheetId: sheet.id, row: cell.row, column: cell.column };
      const entered = rewrite(cell.entered, home);
      if (entered === cell.entered) return null;
      return formulaData(toEngineFormula(entered, home, this.namesInUse()), entered);
    });
  }

  /** Turns formulas into plain A1 for good (their table goes). */
  freezeEntered(isConcerned: (entered: string, home: FormulaHome) => boolean): void {
    rewriteFormulas(this.store, this.sheets, (sheet, cell) => {
      if (cell.entered === undefined) return null;
      const home = { sheetId: sheet.id, row: cell.row, column: cell.column };
      return isConcerned(cell.entered, home) ? formulaData(cell.engine, undefined) : null;
    });
  }

  namesInUse(): NamesInUse {
    return {
      tables: this.state.tables,
      names: this.state.names,
      sheetName: (id) => this.store.workbook.getSheetBySheetId(id)?.getName(),
      sheetId: (name) => this.sheet(name)?.id,
    };
  }

  existingSheet(sheetId: string): EmbeddedSheet {
    const sheet = this.sheet(sheetId);
    if (!sheet) throw new WorkbookRuleError('ItemNotFound', `No sheet ${sheetId}`);
    return sheet;
  }

  isNameTaken(name: string): boolean {
    const wanted = name.toLowerCase();
    return (
      this.state.tables.some((table) => table.name.toLowerCase() === wanted) ||
      this.state.names.some((n) => n.sheetId === null && n.name.toLowerCase() === wanted)
    );
  }

  dispose(): void {
    this.personEdits.dispose();
    this.calculation.dispose();
    this.store.dispose();
  }

  private freeName(base: string): string {
    let n = 2;
    while (this.isNameTaken(`${base}${String(n)}`)) n += 1;
    return `${base}${String(n)}`;
  }

  private freeCopyName(base: string): string {
    let n = 2;
    while (this.sheet(`${base} (${String(n)})`)) n += 1;
    return `${base} (${String(n)})`;
  }

  private checkSheetName(name: string, ownId?: string): void {
    if (!isValidSheetName(name) && !name.startsWith('~')) {
      throw new WorkbookRuleError('InvalidArgument', 'The sheet name is not allowed.');
    }
    const other = this.sheet(name);
    if (other && other.id !== ownId) {
      throw new WorkbookRuleError('ItemAlreadyExists', 'A sheet with this name already exists.');
    }
  }

  private sheetObject(id: string): EmbeddedSheet {
    let sheet = this.sheetObjects.get(id);
    if (!sheet) {
      sheet = new EmbeddedSheet(this, id);
      this.sheetObjects.set(id, sheet);
    }
    return sheet;
  }

  private insertSheet(
    config: Partial<IWorksheetData> & { readonly id: string; readonly name: string },
    position: number,
  ): EmbeddedSheet {
    const { unitId } = this.store;
    const sheet = mergeWorksheetSnapshotWithDefault({
      rowCount: 1000,
      columnCount: 26,
      cellData: {},
      defaultColumnWidth: 72,
      defaultRowHeight: 20,
      showGridlines: BooleanNumber.TRUE,
      ...config,
    });
    this.store.batch({ kind: 'person', person: '' }, () => {
      this.store.run(
        { id: InsertSheetMutation.id, params: { unitId, sheet, index: position } },
        { id: RemoveSheetMutation.id, params: { unitId, subUnitId: config.id } },
      );
      const { sheets } = this.state;
      this.store.setState({
        ...this.state,
        sheets: { ...sheets, [config.id]: EMPTY_SHEET_STATE },
      });
    });
    this.sheetNames.set(config.id, config.name);
    return this.sheetObject(config.id);
  }

  private rewriteSheetName(
    sheets: readonly EmbeddedSheet[],
    before: string,
    after: string | null,
  ): void {
    const rename = (text: string): string => renameSheetInFormula(text, before, after);
    rewriteFormulas(this.store, sheets, (_sheet, cell) => {
      const engine = rename(cell.engine);
      const entered = cell.entered === undefined ? undefined : rename(cell.entered);
      const isSame = engine === cell.engine && entered === cell.entered;
      return isSame ? null : formulaData(engine, entered);
    });
    this.store.setState(mapStateFormulas(this.state, rename));
  }

  private translate(formula: string, home: FormulaHome): TranslatedFormula {
    if (!formula.includes('[') && this.state.tables.length + this.state.names.length === 0) {
      return { engine: formula };
    }
    const entered = normaliseEntered(formula, home, this.state.tables);
    const engine = toEngineFormula(entered, home, this.namesInUse());
    return engine === entered ? { engine } : { engine, entered };
  }

  private completed(change: Change, single: SingleCell | undefined): Change {
    if (change.kind === 'cells' && single) {
      const after = this.sheet(change.sheetId)?.value(single.row, single.column) ?? null;
      return { ...change, details: { before: single.value, after } };
    }
    if (change.kind === 'sheetRenamed') {
      const before = this.sheetNames.get(change.sheetId) ?? '';
      this.sheetNames.set(change.sheetId, change.after);
      return { ...change, before };
    }
    if (change.kind === 'sheetAdded') this.sheetNames.set(change.sheetId, change.name);
    if (change.kind === 'sheetDeleted') {
      return { ...change, name: this.sheetNames.get(change.sheetId) ?? '' };
    }
    return change;
  }

  private watchUndo(): void {
    const isTravel = (id: string): boolean => id === UndoCommand.id || id === RedoCommand.id;
    this.store.commands.beforeCommandExecuted(({ id }) => {
      if (isTravel(id)) this.store.setUndoing(true);
    });
    this.store.commands.onCommandExecuted(({ id }) => {
      if (isTravel(id)) this.store.setUndoing(false);
    });
  }
}
