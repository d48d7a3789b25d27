import type {
  ICommandInfo,
  ICommandService,
  IExecutionOptions,
  IMutationInfo,
  Injector,
  IUndoRedoService,
  Workbook,
  Worksheet,
} from '@univerjs/core';
import {
  CommandType,
  ICommandService as Commands,
  IUndoRedoService as UndoRedo,
  IUniverInstanceService,
  RedoCommand,
  UndoCommand,
} from '@univerjs/core';
import { FormulaDataModel, SetFormulaDataMutation } from '@univerjs/engine-formula';
import { SetRangeValuesMutation, SetStyleCommand } from '@univerjs/sheets';
import type { Area } from './area';
import type { EngineCells, SingleCell, WrittenCells } from './cellBlocks';
import { hasFormula, singleCellBefore, takingBack, touchedFormulas } from './cellBlocks';
import { emptyWorkbookState } from './defaults';
import type { FormulaGate } from './formulaGate';
import type { Change, Origin } from './model';
import type { WorkbookState } from './state';

/** What the writer knows already, so that a large block is not looked through again. */
export interface KnownCells {
  /** No value can change, so that nothing is recalculated. */
  readonly isStyle?: boolean;
  readonly hasFormulas?: boolean;
}

export interface StoreParts {
  readonly injector: Injector;
  readonly workbook: Workbook;
  readonly gate: FormulaGate;
}

/** Replaces the state record; part of the undo steps of whatever changed it. */
export const SET_STATE = 'embedded-workbook.mutation.set-state';
const PERSON: Origin = { kind: 'person', person: '' };

type ChangeListener = (changes: readonly Change[], origin: Origin) => void;
/** Turns a mutation that just ran into changes; `area` is known when this store issued it. */
export type MutationReader = (
  command: Readonly<ICommandInfo>,
  area: Area | undefined,
  before: SingleCell | undefined,
) => readonly Change[];

interface UndoSteps {
  /** Oldest first; played back newest first. */
  readonly undos: IMutationInfo[];
  readonly redos: IMutationInfo[];
}

interface OpenBatch extends UndoSteps {
  readonly origin: Origin;
  readonly changes: Change[];
}

/**
 * The one place that writes: grid mutations and state records go through here, so that everything a
 * request does is one undo group and one notification.
 */
export class WorkbookStore {
  readonly workbook: Workbook;
  readonly injector: Injector;
  readonly gate: FormulaGate;
  readonly unitId: string;
  readonly commands: ICommandService;
  private readonly undoRedo: IUndoRedoService;
  private readonly formulas: FormulaDataModel;
  private current: WorkbookState;
  private batchInProgress: OpenBatch | null = null;
  private openGroup: UndoSteps | null = null;
  private loose: Change[] = [];
  private isUndoing = false;
  private readonly listeners = new Set<ChangeListener>();
  private readonly directListeners = new Set<(changes: readonly Change[]) => void>();
  private readonly areas = new WeakMap<object, Area>();
  private readonly singles = new WeakMap<object, SingleCell>();
  private readonly subscriptions: { dispose(): void }[] = [];

  constructor(parts: StoreParts, date1904: boolean, read: MutationReader) {
    this.workbook = parts.workbook;
    this.injector = parts.injector;
    this.gate = parts.gate;
    this.unitId = parts.workbook.getUnitId();
    this.commands = parts.injector.get(Commands);
    this.undoRedo = parts.injector.get(UndoRedo);
    this.formulas = parts.injector.get(FormulaDataModel);
    this.current = emptyWorkbookState(date1904);
    this.subscriptions.push(
      this.commands.registerCommand({
        id: SET_STATE,
        type: CommandType.MUTATION,
        handler: (_accessor, params) => {
          this.replaceState((params as { state: WorkbookState }).state);
          return true;
        },
      }),
      this.commands.beforeCommandExecuted((command) => {
        this.noteSingleCell(command);
      }),
      this.commands.onCommandExecuted((command, options) => {
        this.noteMutation(command, options, read);
      }),
    );
  }

  get state(): WorkbookState {
    return this.current;
  }

  get isUndoRunning(): boolean {
    return this.isUndoing;
  }

  get isBatching(): boolean {
    return this.batchInProgress !== null;
  }

  worksheet(sheetId: string): Worksheet {
    const worksheet = this.workbook.getSheetBySheetId(sheetId);
    if (!worksheet) throw new Error(`No sheet with id ${sheetId}`);
    return worksheet;
  }

  onChange(listener: ChangeListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Changes that somebody made past this store (by hand in the grid), undo and redo left out. */
  onDirectChange(listener: (changes: readonly Change[]) => void): () => void {
    this.directListeners.add(listener);
    return () => this.directListeners.delete(listener);
  }

  /** Adds a change that no mutation tells of (selection, activation, sorting). */
  emit(change: Change): void {
    if (this.batchInProgress) this.batchInProgress.changes.push(change);
    else this.emitLoose(change);
  }

  /** @param hasStep whether it becomes an undo step of its own */
  batch<T>(origin: Origin, work: () => T, hasStep = origin.kind !== 'file'): T {
    if (this.batchInProgress) return work();
    const batch: OpenBatch = { origin, undos: [], redos: [], changes: [] };
    this.batchInProgress = batch;
    try {
      return work();
    } finally {
      this.batchInProgress = null;
      if (hasStep) this.remember(batch);
      if (batch.changes.length > 0) this.notify(batch.changes, origin);
    }
  }

  /** Runs a mutation and remembers how to take it back. */
  run(
    redo: IMutationInfo,
    undo: IMutationInfo | readonly IMutationInfo[],
    options?: IExecutionOptions,
  ): void {
    this.inBatch((batch) => {
      this.commands.syncExecuteCommand(redo.id, redo.params, options);
      batch.redos.push(redo);
      batch.undos.push(...('id' in undo ? [undo] : [...undo].reverse()));
    });
  }

  /** Replaces the state record. */
  setState(next: WorkbookState): void {
    if (next === this.current) return;
    const before = this.current;
    this.inBatch((batch) => {
      this.replaceState(next);
      batch.redos.push({ id: SET_STATE, params: { state: next } });
      batch.undos.push({ id: SET_STATE, params: { state: before } });
    });
  }

  /** Writes grid cells. */
  setCells(sheetId: string, cells: EngineCells, area: Area, known: KnownCells = {}): void {
    const { isStyle = false, hasFormulas = true } = known;
    this.inBatch((batch) => {
      const params = {
        unitId: this.unitId,
        subUnitId: sheetId,
        cellValue: cells,
        ...(isStyle && { trigger: SetStyleCommand.id }),
      };
      const isFile = batch.origin.kind === 'file';
      const undo = isFile
        ? null
        : takingBack(params, this.matrix(sheetId), this.workbook.getStyles());
      if (!hasFormulas) this.gate.pass(params);
      if (!isStyle) this.forgetFormulas(sheetId, cells, hasFormulas);
      this.areas.set(params, area);
      this.commands.syncExecuteCommand(SetRangeValuesMutation.id, params, { onlyLocal: true });
      batch.redos.push({ id: SetRangeValuesMutation.id, params });
      if (undo) batch.undos.push({ id: SetRangeValuesMutation.id, params: undo });
    });
  }

  /** Everything until `dispose()` becomes one undo group, across several batches. */
  groupUndo(): { dispose(): void } {
    const group: UndoSteps = { undos: [], redos: [] };
    this.openGroup = group;
    return {
      dispose: () => {
        if (this.openGroup === group) this.openGroup = null;
        this.push(group);
      },
    };
  }

  undo(): boolean {
    return this.travel(UndoCommand.id);
  }

  redo(): boolean {
    return this.travel(RedoCommand.id);
  }

  forgetHistory(): void {
    this.undoRedo.clearUndoRedo(this.unitId);
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.listeners.clear();
  }

  private remember(steps: UndoSteps): void {
    if (!this.openGroup) this.push(steps);
    else {
      this.openGroup.undos.push(...steps.undos);
      this.openGroup.redos.push(...steps.redos);
    }
  }

  private push({ undos, redos }: UndoSteps): void {
    if (redos.length === 0) return;
    this.undoRedo.pushUndoRedo({
      unitID: this.unitId,
      undoMutations: [...undos].reverse(),
      redoMutations: redos,
    });
  }

  private inBatch(work: (batch: OpenBatch) => void): void {
    if (this.batchInProgress) work(this.batchInProgress);
    else {
      this.batch(PERSON, () => {
        if (this.batchInProgress) work(this.batchInProgress);
      });
    }
  }

  private travel(commandId: string): boolean {
    this.injector.get(IUniverInstanceService).focusUnit(this.unitId);
    return this.commands.syncExecuteCommand(commandId);
  }

  private replaceState(next: WorkbookState): void {
    const before = this.current;
    this.current = next;
    this.emit({ kind: 'state', before, after: next });
  }

  private matrix(sheetId: string): ReturnType<Worksheet['getCellMatrix']> {
    return this.worksheet(sheetId).getCellMatrix();
  }

  /** The engine keeps what each formula depends on; a cell that gets a new formula starts afresh. */
  private forgetFormulas(sheetId: string, cells: EngineCells, hasNew: boolean): void {
    if (!this.gate.hasSeenFormula && !(hasNew && hasFormula(cells))) return;
    const matrix = this.matrix(sheetId);
    const touched = touchedFormulas(cells, matrix);
    this.formulas.updateArrayFormulaCellData(this.unitId, sheetId, cells);
    this.formulas.updateArrayFormulaRange(this.unitId, sheetId, cells);
    if (!touched) return;
    this.commands.syncExecuteCommand(
      // Deprecated for calls across workers only; the formula engine in this thread listens to it.
      // eslint-disable-next-line @typescript-eslint/no-deprecated
      SetFormulaDataMutation.id,
      { formulaData: { [this.unitId]: { [sheetId]: touched } } },
      { onlyLocal: true },
    );
  }

  /** Events tell the value before and after when one single cell changes. */
  private noteSingleCell(command: Readonly<ICommandInfo>): void {
    if (command.id !== SetRangeValuesMutation.id || !command.params) return;
    const known = this.areas.get(command.params);
    if (known && known.rows * known.columns > 1) return;
    const before = singleCellBefore(this.workbook, command.params as WrittenCells);
    if (before) this.singles.set(command.params, before);
  }

  private noteMutation(
    command: Readonly<ICommandInfo>,
    options: IExecutionOptions | undefined,
    read: MutationReader,
  ): void {
    if (command.id === SET_STATE) return;
    const area = command.params && this.areas.get(command.params);
    if (command.type === CommandType.COMMAND) return;
    const before = command.params && this.singles.get(command.params);
    const changes = read(command, area, before);
    if (changes.length === 0) return;
    if (options?.['fromFormula'] === true) {
      this.notify(changes.map(asCalculated), { kind: 'engine', person: '' });
      return;
    }
    for (const change of changes) this.emit(change);
  }

  private emitLoose(change: Change): void {
    this.loose.push(change);
    if (this.loose.length > 1) return;
    const origin: Origin = this.isUndoing ? { kind: 'undo', person: '' } : PERSON;
    queueMicrotask(() => {
      const changes = this.loose;
      this.loose = [];
      this.notify(changes, origin);
      if (origin.kind === 'undo') return;
      for (const listener of [...this.directListeners]) listener(changes);
    });
  }

  private notify(changes: readonly Change[], origin: Origin): void {
    for (const listener of [...this.listeners]) listener(changes, origin);
  }

  /** Called by the workbook around undo and redo, whoever asks for them. */
  setUndoing(isUndoing: boolean): void {
    this.isUndoing = isUndoing;
    this.gate.isTrusting = isUndoing;
  }
}

function asCalculated(change: Change): Change {
  return change.kind === 'cells'
    ? { kind: 'calculated', sheetId: change.sheetId, area: change.area }
    : change;
}
