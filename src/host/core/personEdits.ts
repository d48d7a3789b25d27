import type { ICommand, ICommandInfo, IMutationInfo, IRange } from '@univerjs/core';
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowCommand,
  RemoveColCommand,
  RemoveRowCommand,
  RemoveSheetCommand,
  SetWorksheetNameCommand,
  SheetInterceptorService,
} from '@univerjs/sheets';
import { renameSheetInFormula, shiftFormula } from '../calc/references';
import type { Area } from './area';
import { MAX_COLUMNS, MAX_ROWS } from './area';
import type { EmbeddedModel } from './embeddedModel';
import { growTables } from './growth';
import type { Change } from './model';
import type { CellShift } from './shift';
import { fromEngineRange } from './sheetLayout';
import { mapStateFormulas, shiftState } from './shiftState';
import type { WorkbookState } from './state';
import { SET_STATE } from './store';

type Lane = 'rows' | 'columns' | 'cells';

const SHIFTS: Readonly<Record<string, readonly [Lane, CellShift['shift']]>> = {
  [(InsertRowCommand as ICommand).id]: ['rows', 'down'],
  [InsertColCommand.id]: ['columns', 'right'],
  [RemoveRowCommand.id]: ['rows', 'up'],
  [RemoveColCommand.id]: ['columns', 'left'],
  [InsertRangeMoveDownCommand.id]: ['cells', 'down'],
  [InsertRangeMoveRightCommand.id]: ['cells', 'right'],
  [DeleteRangeMoveUpCommand.id]: ['cells', 'up'],
  [DeleteRangeMoveLeftCommand.id]: ['cells', 'left'],
};

interface CommandParams {
  readonly range?: IRange;
  readonly subUnitId?: string;
  readonly name?: string;
}

function laneArea(range: IRange, lane: Lane): Area {
  const area = fromEngineRange(range);
  if (lane === 'rows') return { ...area, column: 0, columns: MAX_COLUMNS };
  return lane === 'columns' ? { ...area, row: 0, rows: MAX_ROWS } : area;
}

/**
 * What a person does by hand in the grid, through the grid's own commands: tables, names and all
 * other records follow in the same undo step, and tables grow when something is typed below them.
 */
export class PersonEdits {
  private readonly model: EmbeddedModel;
  private readonly subscriptions: { dispose(): void }[];

  constructor(model: EmbeddedModel) {
    this.model = model;
    const interceptors = model.store.injector.get(SheetInterceptorService);
    const isBatching = (): boolean => model.store.isBatching;
    this.subscriptions = [
      interceptors.interceptCommand({
        getMutations: (command) => (isBatching() ? { redos: [], undos: [] } : this.follow(command)),
      }),
      { dispose: model.store.onDirectChange((changes) => this.afterwards(changes)) },
    ];
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  /** The state that belongs to a command, as part of the command's own undo step. */
  private follow(command: ICommandInfo): { redos: IMutationInfo[]; undos: IMutationInfo[] } {
    const before = this.model.state;
    const after = this.stateAfter(command, before);
    if (after === before) return { redos: [], undos: [] };
    return {
      redos: [{ id: SET_STATE, params: { state: after } }],
      undos: [{ id: SET_STATE, params: { state: before } }],
    };
  }

  private stateAfter(command: ICommandInfo, state: WorkbookState): WorkbookState {
    const params = (command.params ?? {}) as CommandParams;
    const sheetId = params.subUnitId ?? this.model.activeSheet.id;
    const shift = SHIFTS[command.id];
    if (shift && params.range) {
      const [lane, direction] = shift;
      const change = { area: laneArea(params.range, lane), shift: direction };
      return shiftState(state, sheetId, change, (id) => this.model.sheet(id)?.name ?? '');
    }
    if (command.id === RemoveSheetCommand.id) return this.withoutSheet(state, sheetId);
    if (command.id === SetWorksheetNameCommand.id && params.name !== undefined) {
      const before = this.model.existingSheet(sheetId).name;
      const { name } = params;
      return mapStateFormulas(state, (text) => renameSheetInFormula(text, before, name));
    }
    return state;
  }

  private withoutSheet(state: WorkbookState, sheetId: string): WorkbookState {
    const { [sheetId]: _gone, ...sheets } = state.sheets;
    return {
      ...state,
      sheets,
      tables: state.tables.filter((table) => table.sheetId !== sheetId),
      names: state.names.filter((name) => name.sheetId !== sheetId),
    };
  }

  /** What Excel does by itself once the hand has finished. */
  private afterwards(changes: readonly Change[]): void {
    this.model.batch({ kind: 'person', person: '' }, () => {
      for (const change of changes) this.react(change);
    });
  }

  private react(change: Change): void {
    const { model } = this;
    switch (change.kind) {
      case 'cells': {
        const sheet = model.sheet(change.sheetId);
        if (sheet) growTables(model, sheet, change.area);
        return;
      }
      case 'inserted':
      case 'deleted': {
        const sheet = model.sheet(change.sheetId);
        if (!sheet) return;
        const shift = { area: change.area, shift: change.shift };
        model.rewriteEntered((text, home) =>
          shiftFormula(text, model.sheet(home.sheetId)?.name ?? '', sheet.name, shift),
        );
        model.resolveAgain(() => true);
        return;
      }
      case 'sheetRenamed':
        model.rewriteEntered((text) => renameSheetInFormula(text, change.before, change.after));
        return;
      case 'sorted':
        model.resolveAgain(() => true);
        return;
      default:
        return;
    }
  }
}
