import type { HostClass } from './hostClass';
import { namedItemClass, namedItemsClass } from './surface/names';
import { rangeClass } from './surface/range';
import {
  scopedTablesClass,
  tableClass,
  tableCollectionClass,
  tableColumnClass,
  tableColumnsClass,
  tableRowClass,
  tableRowsClass,
} from './surface/tables';
import { applicationClass, cultureClass, workbookClass } from './surface/workbook';
import { freezePanesClass, worksheetClass, worksheetCollectionClass } from './surface/worksheets';

/** Every class that the host answers. */
export const SURFACE: readonly HostClass[] = [
  applicationClass,
  cultureClass,
  freezePanesClass,
  namedItemClass,
  namedItemsClass,
  rangeClass,
  scopedTablesClass,
  tableClass,
  tableCollectionClass,
  tableColumnClass,
  tableColumnsClass,
  tableRowClass,
  tableRowsClass,
  workbookClass,
  worksheetClass,
  worksheetCollectionClass,
];

export const CLASSES: ReadonlyMap<string, HostClass> = new Map(
  SURFACE.map((type) => [type.name, type]),
);
