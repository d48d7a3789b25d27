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
} from '@univerjs/sheets';
import { correctEngine } from '../calc/engineCorrections';
import { LiveCalculation } from '../calc/liveCalculation';
import type { FormulaHome, NamesInUse } from '../calc/structured';
import type { Area } from './area';
import type { SingleCell } from './cellBlocks';
import {
  DEFAULT_COLUMN_PIXELS,
  DEFAULT_ROW_PIXELS,
  EMPTY_SHEET_STATE,
  emptyWorkbookState,
} from './defaults';
import { EmbeddedSheet } from './embeddedSheet';
import { mentionsChangedName } from './changedNames';
import { freezeFormulas, resolveFormulas, rewriteEntered, translateFormula } from './formulaUpkeep';
import { growTables } from './growth';
import type { Change, NewTable, Origin, WorkbookModel } from './model';
import { PersonEdits } from './personEdits';
import { readMutation } from './mutationChanges';
import { ResultFormats } from './resultFormats';
import type { Selection } from './selection';
import { selectAreas, selectionOf } from './selection';
import { checkSheetName, copySheet, deleteSheet, moveSheet, renameSheet } from './sheetChanges';
import type { Table, WorkbookState } from './state';
import type { StoreParts } from './store';
import { WorkbookStore } from './store';
import { deleteCells, insertCells, sortRows } from './structure';
import { addTable, changeTable, removeTable } from './tableChanges';
import { WorkbookRuleError } from './workbookRule';

export interface ModelOptions {
  readonly date1904: boolean;
  readonly now: () => Date;
}

/** The workbook: a Univer workbook for cells and looks, plain records for everything else. */
export class EmbeddedModel implements WorkbookModel {
  readonly store: WorkbookStore;
  readonly calculation: LiveCalculation;
  private readonly sheetObjects = new Map<string, EmbeddedSheet>();
  private readonly sheetNames = new Map<string, string>();
  private readonly personEdits: PersonEdits;
  private readonly resultFormats: ResultFormats;
  private lastId = 0;

  constructor(parts: StoreParts, options: ModelOptions) {
    this.store = new WorkbookStore(parts, options.date1904, (command, area, before) =>
      readMutation(command, area).map((change) => this.completed(change, before)),
    );
    correctEngine(parts.injector, { is1904: () => this.state.date1904, now: options.now });
    this.calculation = new LiveCalculation(parts.injector, () => parts.gate.hasSeenFormula);
    parts.gate.translate = (formula, home) => translateFormula(this, formula, home);
    this.watchUndo();
    for (const sheet of this.sheets) this.sheetNames.set(sheet.id, sheet.name);
    const sheets = Object.fromEntries(this.sheets.map((s) => [s.id, EMPTY_SHEET_STATE]));
    this.store.setState({ ...this.store.state, sheets });
    this.store.forgetHistory();
    this.personEdits = new PersonEdits(this);
    this.resultFormats = new ResultFormats(this.store);
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
    checkSheetName(this, name);
    const id = `{${this.newId()}}`;
    return this.insertSheet({ id, name }, position);
  }

  copySheet(sheetId: string, position: number, name?: string): EmbeddedSheet {
    return copySheet(this, sheetId, position, name);
  }

  deleteSheet(sheetId: string): void {
    deleteSheet(this, sheetId);
  }

  renameSheet(sheetId: string, name: string): void {
    renameSheet(this, sheetId, name);
  }

  moveSheet(sheetId: string, position: number): void {
    moveSheet(this, sheetId, position);
  }

  activate(sheetId: string): void {
    if (this.activeSheet.id === sheetId) return;
    this.store.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, {
      unitId: this.store.unitId,
      subUnitId: sheetId,
    });
  }

  /** What the person at this workbook has selected. */
  get selection(): Selection {
    return selectionOf(this);
  }

  select(sheetId: string, areas: readonly Area[]): void {
    this.activate(sheetId);
    selectAreas(this, sheetId, areas);
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
      if (part.tables) this.resolveAgain(() => true);
      else if (part.names) this.resolveAgain(mentionsChangedName(before.names, part.names));
    });
  }

  batch<T>(origin: Origin, work: () => T): T {
    return this.store.batch(origin, work);
  }

  follow(work: () => void): void {
    this.store.batch({ kind: 'person', person: '' }, work, false);
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
    resolveFormulas(this, isConcerned);
  }

  /** Rewrites entered and engine texts alike (renames). */
  rewriteEntered(rewrite: (text: string, home: FormulaHome) => string): void {
    rewriteEntered(this, rewrite);
  }

  /** Turns formulas into plain A1 for good (their table goes). */
  freezeEntered(isConcerned: (entered: string, home: FormulaHome) => boolean): void {
    freezeFormulas(this, isConcerned);
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
    this.resultFormats.dispose();
    this.calculation.dispose();
    this.store.dispose();
  }

  private sheetObject(id: string): EmbeddedSheet {
    let sheet = this.sheetObjects.get(id);
    if (!sheet) {
      sheet = new EmbeddedSheet(this, id);
      this.sheetObjects.set(id, sheet);
    }
    return sheet;
  }

  /** Puts a sheet with this content at a place; its name is taken as given. */
  insertSheet(
    config: Partial<IWorksheetData> & { readonly id: string; readonly name: string },
    position: number,
  ): EmbeddedSheet {
    const { unitId } = this.store;
    const sheet = mergeWorksheetSnapshotWithDefault({
      rowCount: 1000,
      columnCount: 26,
      cellData: {},
      defaultColumnWidth: DEFAULT_COLUMN_PIXELS,
      defaultRowHeight: DEFAULT_ROW_PIXELS,
      showGridlines: BooleanNumber.TRUE,
      ...config,
    });
    this.store.batch({ kind: 'person', person: '' }, () => {
      this.store.run(
        { id: InsertSheetMutation.id, params: { unitId, sheet, index: position } },
        { id: RemoveSheetMutation.id, params: { unitId, subUnitId: config.id } },
        // As if from elsewhere: the grid engine brings only a person's own new sheet to the front.
        { fromCollab: true },
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
