import { ICommandService, type ICommandInfo, type Injector } from '@univerjs/core';
import {
  AddDataValidationMutation,
  RemoveDataValidationMutation,
  UpdateDataValidationMutation,
} from '@univerjs/data-validation';
import {
  AddConditionalRuleMutation,
  DeleteConditionalRuleMutation,
  MoveConditionalRuleMutation,
  SetConditionalRuleMutation,
} from '@univerjs/sheets-conditional-formatting';
import { FILTER_MUTATIONS } from '@univerjs/sheets-filter';
import {
  RemoveNoteMutation,
  ToggleNotePopupMutation,
  UpdateNoteMutation,
  UpdateNotePositionMutation,
} from '@univerjs/sheets-note';
import type { SheetModel, WorkbookModel } from '../../core/model';
import { SET_STATE } from '../../core/store';
import { takeFilter } from './takeFilter';
import { takeNotes } from './takeNotes';
import { takeConditionals, takeValidations } from './takeRules';

interface HandMadeOptions {
  readonly injector: Injector;
  readonly model: WorkbookModel;
  readonly unitId: string;
  /** Who works at the grid: the author of notes. */
  person(): string;
  locale(): string;
  /** Shows in the grid what the workbook already says, before a person changes either. */
  feedNow(): void;
  /** Shows what the workbook says now, also where the grid would keep something else. */
  feedAgain(): void;
}

type Part = 'validations' | 'conditionals' | 'notes' | 'filter';

const partOf: ReadonlyMap<string, Part> = new Map<string, Part>([
  ...[AddDataValidationMutation, RemoveDataValidationMutation, UpdateDataValidationMutation].map(
    ({ id }) => [id, 'validations'] as const,
  ),
  ...[
    AddConditionalRuleMutation,
    DeleteConditionalRuleMutation,
    MoveConditionalRuleMutation,
    SetConditionalRuleMutation,
  ].map(({ id }) => [id, 'conditionals'] as const),
  ...[
    RemoveNoteMutation,
    ToggleNotePopupMutation,
    UpdateNoteMutation,
    UpdateNotePositionMutation,
  ].map(({ id }) => [id, 'notes'] as const),
  ...[...FILTER_MUTATIONS].map((id) => [id, 'filter'] as const),
]);

/** One command of the grid: everything it does before the next turn. */
interface Burst {
  readonly touched: Map<string, Set<Part>>;
  /** The workbook's records were put in place by the same command (rows inserted, a sheet deleted). */
  hasRecords: boolean;
}

function sheetOf(command: Readonly<ICommandInfo>): string {
  const params = command.params as { readonly subUnitId?: string; readonly sheetId?: string };
  return params.subUnitId ?? params.sheetId ?? '';
}

/**
 * What a person makes in the grid's own panels (validations, conditional formats, filters, notes)
 * reaches the workbook, and so every pane and the saved file. The grid's undo step is the only one:
 * when it is taken back, the grid changes and the workbook follows it again.
 */
export function takeHandMade(options: HandMadeOptions): () => void {
  const commands = options.injector.get(ICommandService);
  let burst: Burst | null = null;
  const now = (): Burst => {
    if (burst !== null) return burst;
    const begun: Burst = { touched: new Map(), hasRecords: false };
    burst = begun;
    queueMicrotask(() => {
      burst = null;
      if (begun.touched.size > 0) take(options, begun);
    });
    return begun;
  };
  const subscriptions = [
    commands.beforeCommandExecuted(({ id }, how) => {
      if (partOf.has(id) && how?.onlyLocal !== true && burst === null) options.feedNow();
    }),
    commands.onCommandExecuted((command, how) => {
      if (command.id === SET_STATE) now().hasRecords = true;
      const part = partOf.get(command.id);
      if (part === undefined || how?.onlyLocal === true) return;
      const { touched } = now();
      const sheetId = sheetOf(command);
      touched.set(sheetId, (touched.get(sheetId) ?? new Set()).add(part));
    }),
  ];
  return () => {
    for (const subscription of subscriptions) subscription.dispose();
  };
}

function take(options: HandMadeOptions, { touched, hasRecords }: Burst): void {
  const { injector, model, unitId } = options;
  const takers: Readonly<Record<Part, (sheet: SheetModel) => void>> = {
    validations: (sheet) => {
      takeValidations(injector, model, sheet, unitId);
    },
    conditionals: (sheet) => {
      takeConditionals(injector, sheet, unitId);
    },
    notes: (sheet) => {
      takeNotes(injector, sheet, unitId, options.person());
    },
    filter: (sheet) => {
      takeFilter(injector, model, sheet, unitId, options.locale());
    },
  };
  if (!hasRecords) {
    model.follow(() => {
      for (const [sheetId, touchedParts] of touched) {
        const sheet = model.sheet(sheetId);
        if (sheet) for (const part of touchedParts) takers[part](sheet);
      }
    });
  }
  options.feedAgain();
}
