export const MAIN_NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONSHIP_NAMESPACE =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const X14_NAMESPACE = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
export const XM_NAMESPACE = 'http://schemas.microsoft.com/office/excel/2006/main';
export const DRAWING_NAMESPACE =
  'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
export const DRAWING_MAIN_NAMESPACE = 'http://schemas.openxmlformats.org/drawingml/2006/main';
export const CHART_NAMESPACE = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Content types of the parts that are written anew. */
export const TYPES = {
  workbook: `${SPREADSHEET}.sheet.main+xml`,
  sheet: `${SPREADSHEET}.worksheet+xml`,
  styles: `${SPREADSHEET}.styles+xml`,
  strings: `${SPREADSHEET}.sharedStrings+xml`,
  table: `${SPREADSHEET}.table+xml`,
  comments: `${SPREADSHEET}.comments+xml`,
  metadata: `${SPREADSHEET}.sheetMetadata+xml`,
  threads: 'application/vnd.ms-excel.threadedcomments+xml',
  people: 'application/vnd.ms-excel.person+xml',
  vml: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  theme: 'application/vnd.openxmlformats-officedocument.theme+xml',
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
  extended: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  custom: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
  xmlProperties: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
} as const;

/** Relationship types outside Office's own address. */
export const PEOPLE_TYPE = 'http://schemas.microsoft.com/office/2017/10/relationships/person';
export const THREADS_TYPE =
  'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment';
export const CORE_TYPE =
  'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
