import { addressOf, areaOf } from '../../core/area';
import type { Hyperlink } from '../../core/state';
import type { BookSheet } from '../book';
import { gridOf } from '../read/columns';
import { element, XML_HEADER } from '../xml/element';
import { child, omit, prefixed, type XmlElement } from '../xml/xmlTree';
import type { CachedValues } from './cachedValues';
import { writeColumns } from './columns';
import {
  commentsXml,
  legacyDrawingXml,
  shapesBesideNotes,
  threadsXml,
  type People,
} from './comments';
import { writeConditionalFormats } from './conditionalFormats';
import { writeDrawing } from './drawing';
import { extensionXml } from './extension';
import { filtersXml } from './filters';
import { THREADS_TYPE, TYPES } from './namespaces';
import { isFitToPage, pageElements } from './pageLayout';
import type { PackageWriter } from './packageWriter';
import { protectionXml } from './protection';
import { RelationshipList } from './relationshipList';
import { rootAttributes } from './rootAttributes';
import { writeRows, type RowsTarget } from './rows';
import type { StyleWriter } from './styles';
import { tableXml, totalsRow } from './tables';
import { writeValidations } from './validations';

export interface SheetTarget extends RowsTarget {
  readonly writer: PackageWriter;
  readonly styles: StyleWriter;
  readonly people: People;
  readonly values: CachedValues;
  readonly isActive: boolean;
  nextTableId(): number;
}

/** Children of `<worksheet>` in the order that the schema asks for. */
const ORDER = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection ' +
  'protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells ' +
  'phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup ' +
  'headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing ' +
  'legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls AlternateContent ' +
  'webPublishItems tableParts extLst'
).split(' ');

/** Kinds of relationships that are written anew from the book. */
const OWN = new Set('table comments vmlDrawing drawing hyperlink threadedComment'.split(' '));

/** Writes a sheet with its tables, notes and drawing; `path` is its place in the package. */
export function writeSheet(sheet: BookSheet, path: string, target: SheetTarget): void {
  const carried = sheet.carried;
  const headerPictures = carried?.elements.get('legacyDrawingHF')?.[0]?.attributes ?? {};
  const headerDrawing = prefixed(headerPictures, 'id');
  const kept = (carried?.relationships ?? []).filter(
    ({ kind, id }) => !OWN.has(kind) || id === headerDrawing,
  );
  const relationships = new RelationshipList(kept.map(({ id }) => id));
  for (const relationship of kept) {
    relationships.keep(relationship);
    if (!relationship.external) target.writer.carry(relationship.target);
  }
  const own = ownElements(sheet, relationships, target);
  const content = ORDER.map((name) => own.get(name) ?? keptElements(carried?.elements.get(name)));
  const root = element('worksheet', rootAttributes(carried?.rootAttributes), content);
  target.writer.add(path, XML_HEADER + root, TYPES.sheet);
  target.writer.relate(path, relationships.all);
  if (sheet.origins?.hasMoved === true) noteMoved(sheet, target);
}

const keptElements = (elements: readonly XmlElement[] | undefined): string =>
  (elements ?? []).map(({ source }) => source).join('');

/** Everything the book knows about; '' where the book says "none" although the file had some. */
function ownElements(
  sheet: BookSheet,
  relationships: RelationshipList,
  target: SheetTarget,
): ReadonlyMap<string, string> {
  const { state, carried } = sheet;
  const old = (name: string): XmlElement | undefined => carried?.elements.get(name)?.[0];
  const formats = writeConditionalFormats(
    state.conditionalFormats,
    carried?.keptFormats ?? [],
    target.styles,
  );
  return new Map([
    ['sheetPr', sheetProperties(sheet, old('sheetPr'))],
    ['dimension', element('dimension', { ref: dimensionOf(sheet) })],
    ['sheetViews', viewXml(sheet, old('sheetViews'), target.isActive)],
    [
      'sheetFormatPr',
      element('sheetFormatPr', { defaultRowHeight: 15, ...old('sheetFormatPr')?.attributes }),
    ],
    ['cols', writeColumns(sheet.columns, old('cols'), target.formats)],
    ['sheetData', element('sheetData', {}, writeRows(sheet, target))],
    ['sheetProtection', protectionXml(state.protection, old('sheetProtection'))],
    ['autoFilter', autoFilterXml(sheet, target)],
    ['sortState', ''],
    ['mergeCells', mergesXml(sheet)],
    ['conditionalFormatting', formats.xml],
    [
      'dataValidations',
      writeValidations(
        state.validations,
        carried?.keptValidations ?? [],
        sheet.name,
        target.losses,
      ),
    ],
    ['hyperlinks', hyperlinksXml(state.hyperlinks, relationships)],
    ...pageElements(state.pageLayout, carried?.elements ?? new Map<string, XmlElement[]>()),
    ['drawing', drawingElement(sheet, relationships, target)],
    ['legacyDrawing', remarksElement(sheet, relationships, target)],
    ['tableParts', tablesElement(sheet, relationships, target)],
    ['extLst', extensionXml(old('extLst'), formats.extension)],
  ]);
}

function sheetProperties(sheet: BookSheet, old: XmlElement | undefined): string {
  const fit = isFitToPage(sheet.state.pageLayout);
  const kept = omit(old?.attributes ?? {}, 'codeName');
  const children = [
    sheet.tabColor === ''
      ? ''
      : element('tabColor', { rgb: `FF${sheet.tabColor.slice(1).toUpperCase()}` }),
    child(old, 'outlinePr')?.source ?? '',
    fit ? element('pageSetUpPr', { fitToPage: true }) : '',
  ];
  const filterMode = (sheet.state.autoFilter?.filters.length ?? 0) > 0 ? true : undefined;
  const xml = element('sheetPr', { ...kept, filterMode }, children);
  return xml === '<sheetPr/>' ? '' : xml;
}

function dimensionOf(sheet: BookSheet): string {
  const first = sheet.rows[0];
  const last = sheet.rows.at(-1);
  if (first === undefined || last === undefined) return 'A1';
  let left = Number.MAX_SAFE_INTEGER;
  let right = 0;
  for (const { cells } of sheet.rows) {
    left = Math.min(left, cells[0]?.column ?? left);
    right = Math.max(right, cells.at(-1)?.column ?? 0);
  }
  return addressOf(areaOf(first.row, left, last.row, right));
}

/** Zoom, direction and the like stay; selection stays unless things moved. */
function viewXml(sheet: BookSheet, old: XmlElement | undefined, isActive: boolean): string {
  const view = child(old, 'sheetView');
  const before = view?.attributes ?? {};
  const kept = omit(before, 'tabSelected', 'showGridLines', 'showRowColHeaders', 'topLeftCell');
  const { rows, columns } = sheet.freeze;
  const isFrozen = rows > 0 || columns > 0;
  const attributes = {
    showGridLines: sheet.showGridlines ? undefined : false,
    showRowColHeaders: sheet.state.showHeadings ? undefined : false,
    tabSelected: isActive ? true : undefined,
    ...kept,
    topLeftCell: isFrozen ? undefined : before['topLeftCell'],
    workbookViewId: 0,
  };
  return element(
    'sheetViews',
    {},
    element('sheetView', attributes, isFrozen ? paneXml(rows, columns) : ''),
  );
}

function paneXml(rows: number, columns: number): string {
  const place = rows > 0 ? (columns > 0 ? 'bottomRight' : 'bottomLeft') : 'topRight';
  const pane = element('pane', {
    xSplit: columns > 0 ? columns : undefined,
    ySplit: rows > 0 ? rows : undefined,
    topLeftCell: addressOf({ row: rows, column: columns, rows: 1, columns: 1 }),
    activePane: place,
    state: 'frozen',
  });
  return pane + element('selection', { pane: place });
}

function autoFilterXml(sheet: BookSheet, target: SheetTarget): string {
  const filter = sheet.state.autoFilter;
  if (filter === null) return '';
  const ref = addressOf(filter.area);
  return element('autoFilter', { ref }, filtersXml(filter.filters, target.styles));
}

function mergesXml({ merges }: BookSheet): string {
  if (merges.length === 0) return '';
  const cells = merges.map((area) => element('mergeCell', { ref: addressOf(area) }));
  return element('mergeCells', { count: cells.length }, cells);
}

function hyperlinksXml(links: readonly Hyperlink[], relationships: RelationshipList): string {
  const items = links.map((link) =>
    element('hyperlink', {
      ref: addressOf(link.area),
      'r:id':
        link.address === undefined ? undefined : relationships.add('hyperlink', link.address, true),
      location: link.documentReference,
      tooltip: link.screenTip,
    }),
  );
  return items.length === 0 ? '' : element('hyperlinks', {}, items);
}

function drawingElement(
  sheet: BookSheet,
  relationships: RelationshipList,
  target: SheetTarget,
): string {
  const grid = gridOf(
    sheet.columns,
    sheet.rowSizes,
    sheet.carried?.elements.get('sheetFormatPr')?.[0],
  );
  const path = writeDrawing(sheet, { ...target, grid });
  return path === undefined
    ? ''
    : element('drawing', { 'r:id': relationships.add('drawing', path) });
}

/** Notes, threads, and the legacy drawing that both need. */
function remarksElement(
  sheet: BookSheet,
  relationships: RelationshipList,
  target: SheetTarget,
): string {
  const { notes, comments } = sheet.state;
  const others = shapesBesideNotes(sheet.carried?.legacyDrawing ?? '');
  if (notes.length === 0 && comments.length === 0 && others === '') return '';
  const { writer } = target;
  const drawing = writer.freePath('xl/drawings/vmlDrawing', '.vml');
  const places = [...notes, ...comments.map((thread) => ({ ...thread, visible: false }))];
  writer.add(drawing, legacyDrawingXml(places, others), TYPES.vml);
  if (places.length > 0) {
    const path = writer.freePath('xl/comments', '.xml');
    writer.add(path, commentsXml(notes, comments, sheet.name), TYPES.comments);
    relationships.add('comments', path);
  }
  if (comments.length > 0) {
    const path = writer.freePath('xl/threadedComments/threadedComment', '.xml');
    writer.add(path, threadsXml(comments, sheet.name, target.people), TYPES.threads);
    relationships.add(THREADS_TYPE, path);
  }
  return element('legacyDrawing', { 'r:id': relationships.add('vmlDrawing', drawing) });
}

function tablesElement(
  sheet: BookSheet,
  relationships: RelationshipList,
  target: SheetTarget,
): string {
  const parts = sheet.tables.map((table, index) => {
    const path = target.writer.freePath('xl/tables/table', '.xml');
    const origin = sheet.origins?.tables[index] ?? null;
    const totals = sheet.rows.find(({ row }) => row === totalsRow(table));
    const xml = tableXml(table, {
      id: target.nextTableId(),
      styles: target.styles,
      carried: origin === null ? undefined : sheet.carried?.tables[origin],
      totalsFormula: (column) => totals?.cells.find((cell) => cell.column === column)?.formula,
    });
    target.writer.add(path, xml, TYPES.table);
    return element('tablePart', { 'r:id': relationships.add('table', path) });
  });
  return parts.length === 0 ? '' : element('tableParts', { count: parts.length }, parts);
}

/** What hangs on places and does not follow them. */
function noteMoved(sheet: BookSheet, target: SheetTarget): void {
  const { carried } = sheet;
  if (carried === undefined) return;
  const sources: readonly (readonly [string, boolean])[] = [
    ['pictures', carried.drawing?.anchors.some(({ chart }) => chart === undefined) === true],
    [
      'outline',
      carried.rows.size > 0 && [...carried.rows.values()].some((row) => 'outlineLevel' in row),
    ],
    ['conditionalFormats', carried.keptFormats.length > 0],
    ['extensions', extensionXml(carried.elements.get('extLst')?.[0], '') !== ''],
    ['formats', carried.formats.size > 0],
    ['pivotTables', carried.relationships.some(({ kind }) => kind === 'pivotTable')],
    ['protectedRanges', carried.elements.has('protectedRanges')],
  ];
  for (const [detail, isThere] of sources) {
    if (isThere) target.losses.add({ code: 'place-may-differ', sheet: sheet.name, detail });
  }
}
