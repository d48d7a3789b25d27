import type {
  ICellData,
  ICommandInfo,
  IObjectMatrixPrimitiveType,
  IRange,
  Nullable,
} from '@univerjs/core';
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveRangeMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  ReorderRangeMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetStyleCommand,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
} from '@univerjs/sheets';
import type { Area } from './area';
import { MAX_COLUMNS, MAX_ROWS, areaOf } from './area';
import type { Change } from './model';
import { fromEngineRange } from './sheetLayout';

type Cells = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

function areaOfCells(cells: Cells): { area: Area; hasValues: boolean } | null {
  let box: [number, number, number, number] | null = null;
  let hasValues = false;
  for (const rowKey in cells) {
    const row = Number(rowKey);
    const line: Record<number, Nullable<ICellData>> | undefined = cells[row];
    for (const columnKey in line) {
      const column = Number(columnKey);
      const cell = line[column];
      hasValues ||= !cell || cell.v !== undefined || cell.f !== undefined || cell.p !== undefined;
      box = box
        ? [
            Math.min(box[0], row),
            Math.min(box[1], column),
            Math.max(box[2], row),
            Math.max(box[3], column),
          ]
        : [row, column, row, column];
    }
  }
  return box && { area: areaOf(...box), hasValues };
}

interface Params {
  readonly subUnitId: string;
  readonly cellValue?: Cells;
  readonly range?: IRange;
  readonly ranges?: readonly IRange[];
  readonly sheet?: { readonly id: string; readonly name: string };
  readonly sheetId?: string;
  readonly name?: string;
  readonly trigger?: string;
  readonly selections?: readonly { readonly range: IRange }[];
  readonly from?: { readonly subUnitId: string; readonly value: Cells };
  readonly to?: { readonly subUnitId: string; readonly value: Cells };
}

function cellsChanged(params: Params, known: Area | undefined): Change[] {
  if (known) {
    const isStyle = params.trigger === SetStyleCommand.id;
    return [{ kind: isStyle ? 'formats' : 'cells', sheetId: params.subUnitId, area: known }];
  }
  const found = params.cellValue && areaOfCells(params.cellValue);
  if (!found) return [];
  const kind = found.hasValues ? 'cells' : 'formats';
  return [{ kind, sheetId: params.subUnitId, area: found.area }];
}

function lines(params: Params, kind: 'inserted' | 'deleted', what: 'rows' | 'columns'): Change[] {
  if (!params.range) return [];
  const { startRow, endRow, startColumn, endColumn } = params.range;
  const isRows = what === 'rows';
  const area = isRows
    ? areaOf(startRow, 0, endRow, MAX_COLUMNS - 1)
    : areaOf(0, startColumn, MAX_ROWS - 1, endColumn);
  const forward = isRows ? 'down' : 'right';
  const back = isRows ? 'up' : 'left';
  return [
    { kind, what, sheetId: params.subUnitId, area, shift: kind === 'inserted' ? forward : back },
  ];
}

type Reader = (params: Params, known: Area | undefined) => readonly Change[];

const READERS: Readonly<Record<string, Reader>> = {
  [SetRangeValuesMutation.id]: cellsChanged,
  [InsertRowMutation.id]: (p) => lines(p, 'inserted', 'rows'),
  [RemoveRowMutation.id]: (p) => lines(p, 'deleted', 'rows'),
  [InsertColMutation.id]: (p) => lines(p, 'inserted', 'columns'),
  [RemoveColMutation.id]: (p) => lines(p, 'deleted', 'columns'),
  [MoveRangeMutation.id]: (p) =>
    [p.from, p.to].flatMap((side) => {
      const found = side && areaOfCells(side.value);
      return side && found ? [{ kind: 'cells', sheetId: side.subUnitId, area: found.area }] : [];
    }),
  [ReorderRangeMutation.id]: (p) =>
    p.range ? [{ kind: 'sorted', sheetId: p.subUnitId, area: fromEngineRange(p.range) }] : [],
  [InsertSheetMutation.id]: (p) =>
    p.sheet ? [{ kind: 'sheetAdded', sheetId: p.sheet.id, name: p.sheet.name }] : [],
  [RemoveSheetMutation.id]: (p) => [{ kind: 'sheetDeleted', sheetId: p.subUnitId, name: '' }],
  [SetWorksheetOrderMutation.id]: (p) => [{ kind: 'sheetMoved', sheetId: p.subUnitId }],
  [SetWorksheetHideMutation.id]: (p) => [{ kind: 'sheetVisibility', sheetId: p.subUnitId }],
  [SetWorksheetNameMutation.id]: (p) => [
    { kind: 'sheetRenamed', sheetId: p.subUnitId, before: '', after: p.name ?? '' },
  ],
  [SetWorksheetActiveOperation.id]: (p) => [
    { kind: 'sheetActivated', sheetId: p.subUnitId, before: '' },
  ],
  [SetSelectionsOperation.id]: (p) => [
    {
      kind: 'selection',
      sheetId: p.subUnitId,
      areas: (p.selections ?? []).map((s) => fromEngineRange(s.range)),
    },
  ],
};

/** What a grid mutation changed; nothing for those that nobody outside needs to hear of. */
export function readMutation(
  command: Readonly<ICommandInfo>,
  known: Area | undefined,
): readonly Change[] {
  const reader = READERS[command.id];
  return reader && command.params ? reader(command.params as Params, known) : [];
}
