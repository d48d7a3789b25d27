import type { ICommandInfo, ICommandService, Injector } from '@univerjs/core';
import { CommandType, ICommandService as Commands } from '@univerjs/core';
import type { IFormulaDirtyData } from '@univerjs/engine-formula';
import {
  FormulaDataModel,
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
} from '@univerjs/engine-formula';
import { TriggerCalculationController } from '@univerjs/sheets-formula';

type Dirty = Required<Omit<IFormulaDirtyData, 'maxIteration' | 'rowData' | 'isCalculateTreeModel'>>;

function nothingDirty(): Dirty {
  return {
    forceCalculation: false,
    dirtyRanges: [],
    dirtyNameMap: {},
    dirtyDefinedNameMap: {},
    dirtySuperTableMap: {},
    dirtyUnitFeatureMap: {},
    dirtyUnitOtherFormulaMap: {},
    clearDependencyTreeCache: {},
  };
}

type Nested = Record<string, unknown>;

/** Deep union of two dirty maps (unit → sheet or name → …). */
function mergeNested(into: Nested, from: Nested): void {
  for (const [key, value] of Object.entries(from)) {
    const present = into[key];
    if (typeof present === 'object' && present && typeof value === 'object' && value) {
      mergeNested(present as Nested, value as Nested);
    } else if (value !== undefined) {
      into[key] = typeof value === 'object' && value ? structuredClone(value) : value;
    }
  }
}

function mergeDirty(into: Dirty, from: Partial<Dirty>): void {
  into.forceCalculation ||= from.forceCalculation ?? false;
  for (const range of from.dirtyRanges ?? []) into.dirtyRanges.push(range);
  const maps = [
    'dirtyNameMap',
    'dirtyDefinedNameMap',
    'dirtySuperTableMap',
    'dirtyUnitFeatureMap',
    'dirtyUnitOtherFormulaMap',
    'clearDependencyTreeCache',
  ] as const;
  for (const map of maps) {
    const more = from[map] as Nested | undefined;
    if (more) mergeNested(into[map], more);
  }
}

interface ExecutionNotice {
  readonly functionsExecutedState?: number;
}

/**
 * Starts the engine when somebody waits for results, or on the next turn of the event loop, in
 * place of the engine's own trigger, which always sleeps 100 ms after an edit (an Excel request
 * that writes and then reads must see calculated values in the same reply).
 */
export class LiveCalculation {
  /** Excel's `calculationMode`: in manual mode only `settle(true)` calculates. */
  isManual = false;
  private readonly commands: ICommandService;
  private readonly formulas: FormulaDataModel;
  private dirty: Dirty | null = null;
  private inFlight: Dirty | null = null;
  private running: Promise<void> | null = null;
  private finished: (() => void) | null = null;
  private isScheduled = false;
  private isAsked = false;
  private isDisposed = false;
  private readonly disposables: { dispose(): void }[] = [];

  private readonly mayHaveFormulas: () => boolean;

  constructor(injector: Injector, mayHaveFormulas: () => boolean) {
    this.mayHaveFormulas = mayHaveFormulas;
    injector.get(TriggerCalculationController).dispose();
    this.commands = injector.get(Commands);
    this.formulas = injector.get(FormulaDataModel);
    const dirtyRules = injector.get(IActiveDirtyManagerService);
    this.disposables.push(
      this.commands.beforeCommandExecuted((command) => {
        this.completeStart(command);
      }),
      this.commands.onCommandExecuted((command, options) => {
        if (command.id === SetFormulaCalculationNotificationMutation.id) this.noteEnd(command);
        if (options?.onlyLocal === true && options['fromFormula'] === true) return;
        if (command.type !== CommandType.MUTATION) return;
        const rule = dirtyRules.get(command.id);
        if (rule) this.mark(rule.getDirtyData(command));
      }),
    );
  }

  /** Whether any formula waits for its new result. */
  get isPending(): boolean {
    return !this.isDisposed && (this.dirty !== null || this.running !== null);
  }

  mark(dirty: Partial<Dirty>): void {
    this.dirty ??= nothingDirty();
    mergeDirty(this.dirty, dirty);
    if (this.inFlight) {
      // Results under way could overwrite what was just written: stop, and start over with both.
      mergeDirty(this.dirty, this.inFlight);
      this.inFlight = null;
      this.commands.syncExecuteCommand(SetFormulaCalculationStopMutation.id, {});
    }
    this.schedule();
  }

  /** Every formula is to be calculated again. */
  markAll(): void {
    this.mark({ forceCalculation: true });
  }

  /**
   * Excel's `calculate`, which is obeyed in manual mode too: `all` formulas, or those that wait for a
   * result and those that are never final (`NOW`, `RAND`).
   */
  calculateNow(all: boolean): void {
    this.isAsked = true;
    this.mark({ forceCalculation: all });
  }

  /** Back to work: what waited while calculation was manual is done on the next turn. */
  resume(): void {
    if (this.dirty) this.schedule();
  }

  /** Resolves when every result stands in its cell. */
  async settle(evenIfManual = false): Promise<void> {
    if (this.isDisposed || (this.isManual && !evenIfManual && !this.isAsked)) return;
    // Results may make more cells dirty (a table that grew while the engine ran).
    for (let round = 0; round < 50 && this.isPending; round += 1) {
      await (this.running ?? this.run());
    }
    this.isAsked = false;
  }

  dispose(): void {
    this.isDisposed = true;
    this.finished?.();
    for (const disposable of this.disposables) disposable.dispose();
  }

  private schedule(): void {
    if (this.isScheduled) return;
    this.isScheduled = true;
    setTimeout(() => {
      this.isScheduled = false;
      void this.settle();
    }, 0);
  }

  private run(): Promise<void> {
    const dirty = this.dirty;
    this.dirty = null;
    if (!dirty || !this.mayHaveFormulas()) return Promise.resolve();
    this.inFlight = dirty;
    this.running = new Promise<void>((resolve) => {
      this.finished = resolve;
    }).finally(() => {
      this.running = null;
      this.inFlight = null;
    });
    void this.commands.executeCommand(SetFormulaCalculationStartMutation.id, dirty, {
      onlyLocal: true,
    });
    return this.running;
  }

  private completeStart(command: Readonly<ICommandInfo>): void {
    if (command.id !== SetFormulaCalculationStartMutation.id) return;
    const params = command.params as IFormulaDirtyData;
    params.maxIteration = 1;
    params.rowData = this.formulas.getHiddenRowsFiltered();
  }

  private noteEnd(command: Readonly<ICommandInfo>): void {
    const notice = command.params as ExecutionNotice;
    if (notice.functionsExecutedState === undefined) return;
    this.finished?.();
    this.finished = null;
  }
}
