import type { Area } from '../../core/area';
import { MAX_COLUMNS, MAX_ROWS, lastColumn, lastRow } from '../../core/area';
import type { EmbeddedSheet } from '../../core/embeddedSheet';
import { hostClass, method } from '../hostClass';
import { notFound } from '../hostError';
import { TrackedRange } from '../session';
import { rangeByText, rangeOn, text, whole } from './rangeTarget';

function frozen(sheet: EmbeddedSheet): Area | null {
  const { rows, columns } = sheet.freeze;
  if (rows === 0 && columns === 0) return null;
  return {
    row: 0,
    column: 0,
    rows: rows === 0 ? MAX_ROWS : rows,
    columns: columns === 0 ? MAX_COLUMNS : columns,
  };
}

export const freezePanesClass = hostClass<EmbeddedSheet>(
  'WorksheetFreezePanes',
  {},
  {
    FreezeRows: method(null, (sheet, [count]) => {
      sheet.setFreeze({ rows: count === undefined ? 1 : whole(count), columns: 0 });
    }),
    FreezeColumns: method(null, (sheet, [count]) => {
      sheet.setFreeze({ rows: 0, columns: count === undefined ? 1 : whole(count) });
    }),
    FreezeAt: method(null, (sheet, [range], c) => {
      const target = range instanceof TrackedRange ? range : rangeByText(text(range), sheet, c);
      const { area } = target;
      const isRows = area.columns === MAX_COLUMNS;
      const isColumns = area.rows === MAX_ROWS;
      sheet.setFreeze({
        rows: isColumns ? 0 : lastRow(area) + 1,
        columns: isRows ? 0 : lastColumn(area) + 1,
      });
    }),
    Unfreeze: method(null, (sheet) => {
      sheet.setFreeze({ rows: 0, columns: 0 });
    }),
    GetLocation: method('Range', (sheet) => {
      const area = frozen(sheet);
      if (!area) throw notFound();
      return rangeOn(sheet.id, area);
    }),
    GetLocationOrNullObject: method('Range', (sheet) => {
      const area = frozen(sheet);
      return area && rangeOn(sheet.id, area);
    }),
  },
);
