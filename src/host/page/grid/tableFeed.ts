import {
  BorderStyleTypes,
  InterceptorEffectEnum,
  type Injector,
  type IStyleData,
} from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import type { WorkbookModel } from '../../core/model';
import type { Table } from '../../core/state';
import { tableLook, type TableLook } from './tableStyles';

type Style = Partial<IStyleData>;

/** The cell-by-cell styles of one table, worked out once and used for every cell. */
interface DressedTable {
  readonly table: Table;
  readonly header: Style;
  readonly band: Style | null;
  readonly plain: Style;
  readonly totals: Style;
}

/**
 * Shows tables as tables (header band, banded rows, totals line) without writing to a single cell:
 * a cell's own format still wins, and saving keeps the table style, not its colours.
 */
export function showTables(injector: Injector, model: WorkbookModel): () => void {
  const interceptors = injector.get(SheetInterceptorService);
  const dressed = new WeakMap<Table, DressedTable>();
  const dress = (table: Table): DressedTable | null => {
    const known = dressed.get(table);
    if (known !== undefined) return known;
    const look = tableLook(table.style);
    if (look === null) return null;
    const made = dressTable(table, look);
    dressed.set(table, made);
    return made;
  };
  const disposable = interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: 'embedded.table-look',
    priority: 50,
    effect: InterceptorEffectEnum.Style,
    handler: (cell, context, next) => {
      const { row, col, subUnitId } = context;
      const table = model.state.tables.find(
        (each) => each.sheetId === subUnitId && holds(each, row, col),
      );
      const clothes = table === undefined ? null : dress(table);
      if (clothes === null) return next(cell);
      const own = !cell || cell === context.rawData ? { ...context.rawData } : cell;
      own.themeStyle = styleAt(clothes, row);
      return next(own);
    },
  });
  return () => {
    disposable.dispose();
  };
}

function holds(table: Table, row: number, column: number): boolean {
  const { area } = table;
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

function styleAt(clothes: DressedTable, row: number): Style {
  const { table } = clothes;
  const offset = row - table.area.row;
  if (table.showHeaders && offset === 0) return clothes.header;
  if (table.showTotals && offset === table.area.rows - 1) return clothes.totals;
  const bodyRow = offset - (table.showHeaders ? 1 : 0);
  return table.showBandedRows && bodyRow % 2 === 0 && clothes.band !== null
    ? clothes.band
    : clothes.plain;
}

function dressTable(table: Table, look: TableLook): DressedTable {
  const line = { s: BorderStyleTypes.THIN, cl: { rgb: look.line } };
  const lines: Style = { bd: { t: line, b: line } };
  const header: Style = {
    bl: 1,
    cl: { rgb: look.headerInk },
    ...(look.headerFill === undefined ? lines : { bg: { rgb: look.headerFill } }),
  };
  return {
    table,
    header,
    band: look.bandFill === undefined ? null : { ...lines, bg: { rgb: look.bandFill } },
    plain: lines,
    totals: {
      bl: 1,
      bd: { t: { s: BorderStyleTypes.DOUBLE, cl: { rgb: look.line } }, b: line },
      ...(look.totalsFill === undefined ? {} : { bg: { rgb: look.totalsFill } }),
    },
  };
}
