import type {
  ICellData,
  ICommandInfo,
  Injector,
  IObjectMatrixPrimitiveType,
  Nullable,
  Univer,
} from '@univerjs/core';
import { ICommandService } from '@univerjs/core';
import { InsertSheetMutation, SetRangeValuesMutation } from '@univerjs/sheets';
import type { FormulaHome } from '../calc/structured';

/** A formula in both forms: what was entered and what the engine may see. */
export interface TranslatedFormula {
  readonly engine: string;
  /** Absent when both are the same. */
  readonly entered?: string;
}

export type TranslateFormula = (formula: string, home: FormulaHome) => TranslatedFormula;

type Cells = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** Where the entered text is kept inside the engine's cell, so that it moves with the cell. */
export const ENTERED = 'entered';

export function enteredText(cell: Nullable<ICellData>): string | undefined {
  const text: unknown = (cell?.custom as Record<string, unknown> | null | undefined)?.[ENTERED];
  return typeof text === 'string' ? text : undefined;
}

interface WriteParams {
  readonly subUnitId: string;
  readonly cellValue?: Cells;
  readonly trigger?: string;
}

/**
 * Whether a write only moves references after rows, columns, cells or sheets moved: then what was
 * entered is still what was entered.
 */
const isFollowing = (trigger: string | undefined): boolean =>
  trigger !== undefined &&
  /\.(?:insert-(?:row|col|range)|remove-(?:row|col|sheet)|delete-range|move-(?:range|rows|cols)|set-worksheet-name)/u.test(
    trigger,
  );

/**
 * Stands before every write to the grid, whoever makes it (a request, a person's hand, undo), and
 * turns structured references into A1, so that none ever reaches the engine.
 * It must be installed before the engine's plugins, which read formulas at the same moment.
 */
export class FormulaGate {
  /** Set by the workbook that owns the tables. */
  translate: TranslateFormula | null = null;
  /** While undo puts cells back, both forms are right already. */
  isTrusting = false;
  hasSeenFormula = false;
  private readonly plain = new WeakSet<object>();

  constructor(univer: Univer) {
    const injector: Injector = univer.__getInjector();
    injector.get(ICommandService).beforeCommandExecuted((command, options) => {
      // The engine repeats what this gate has seen already, and writes its results.
      if (options?.['fromFormula'] !== true) this.inspect(command);
    });
  }

  /** Lets a write through that is known to hold no formula. */
  pass(params: object): void {
    this.plain.add(params);
  }

  private inspect(command: Readonly<ICommandInfo>): void {
    if (command.id === SetRangeValuesMutation.id) {
      const params = command.params as WriteParams;
      if (this.plain.has(params)) return;
      if (params.cellValue && !isFollowing(params.trigger)) {
        this.inspectCells(params.subUnitId, params.cellValue);
      }
    } else if (command.id === InsertSheetMutation.id) {
      const { sheet } = command.params as { sheet: { id: string; cellData: Cells } };
      this.inspectCells(sheet.id, sheet.cellData);
    }
  }

  private inspectCells(sheetId: string, cells: Cells): void {
    for (const rowKey in cells) {
      const row = cells[rowKey as unknown as number];
      for (const columnKey in row) {
        const cell = row[columnKey as unknown as number];
        if (typeof cell?.f === 'string' && cell.f.startsWith('=')) {
          this.inspectFormula(cell, { sheetId, row: Number(rowKey), column: Number(columnKey) });
        }
      }
    }
  }

  private inspectFormula(cell: ICellData, home: FormulaHome): void {
    this.hasSeenFormula = true;
    if (!this.translate || typeof cell.f !== 'string') return;
    const entered = enteredText(cell);
    if (entered !== undefined && (this.isTrusting || this.matches(entered, cell.f, home))) return;
    const translated = this.translate(cell.f, home);
    cell.f = translated.engine;
    cell.custom = translated.entered === undefined ? null : { [ENTERED]: translated.entered };
  }

  /** A cell that was pasted or filled brings an entered text that may belong to its old place. */
  private matches(entered: string, formula: string, home: FormulaHome): boolean {
    return this.translate?.(entered, home).engine === formula;
  }
}
