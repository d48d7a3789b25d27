import type { HostClass } from './hostClass';
import { AREA_CLASSES } from './surface/areas';
import { CHART_CLASSES } from './surface/charts';
import { COMMENT_CLASSES } from './surface/comments';
import { CONDITIONAL_CLASSES } from './surface/conditionalFormats';
import { DOCUMENT_CLASSES } from './surface/document';
import { functionResultClass, functionsClass } from './surface/functions';
import { namedItemClass, namedItemsClass } from './surface/names';
import { PAGE_CLASSES } from './surface/pageLayout';
import { rangeClass } from './surface/range';
import { removeDuplicatesResultClass } from './surface/rangeEditing';
import {
  formatProtectionClass,
  rangeFillClass,
  rangeFontClass,
  rangeFormatClass,
} from './surface/rangeFormat';
import { SORT_CLASSES } from './surface/sorting';
import { scopedTablesClass, tableClass, tableCollectionClass } from './surface/tables';
import { dataValidationClass } from './surface/validation';
import { WORKBOOK_PARTS, applicationClass, cultureClass, workbookClass } from './surface/workbook';
import { worksheetClass, worksheetCollectionClass } from './surface/worksheets';
import { rangeBorderClass } from './surface/rangeBorders';
import { rangeBordersClass } from './surface/rangeBorders';
import { tableColumnClass } from './surface/tableColumns';
import { tableColumnsClass } from './surface/tableColumns';
import { tableRowClass } from './surface/tableRows';
import { tableRowsClass } from './surface/tableRows';
import { freezePanesClass } from './surface/freezePanes';

/** Every class that the host answers. */
export const SURFACE: readonly HostClass[] = [
  functionResultClass,
  functionsClass,
  applicationClass,
  cultureClass,
  dataValidationClass,
  formatProtectionClass,
  freezePanesClass,
  namedItemClass,
  namedItemsClass,
  rangeBorderClass,
  rangeBordersClass,
  rangeClass,
  rangeFillClass,
  rangeFontClass,
  rangeFormatClass,
  removeDuplicatesResultClass,
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
  ...AREA_CLASSES,
  ...CHART_CLASSES,
  ...COMMENT_CLASSES,
  ...CONDITIONAL_CLASSES,
  ...DOCUMENT_CLASSES,
  ...PAGE_CLASSES,
  ...SORT_CLASSES,
  ...WORKBOOK_PARTS,
];

export const CLASSES: ReadonlyMap<string, HostClass> = new Map(
  SURFACE.map((type) => [type.name, type]),
);
