import { parseAddress, type Area } from '../../core/area';
import type { Freeze } from '../../core/model';
import type { Book, BookSheet, BookSheetState } from '../book';
import type { CarriedSheet } from '../carried';
import type { LossList } from '../loss';
import type { Parts } from '../package/openPackage';
import { inPart, textOfPart, treeOfPart } from '../package/partText';
import { relationshipsOf, type Relationship } from '../package/relationships';
import { XmlReader, type XmlAttributes } from '../xml/xmlReader';
import {
  child,
  childrenOf,
  descendants,
  isOn,
  numberOf,
  readElement,
  type XmlElement,
} from '../xml/xmlTree';
import { gridOf, readColumns } from './columns';
import { arraysOf, richTexts } from './carriedCells';
import { extensionRules, readConditionalFormats, type ReadFormats } from './conditionalFormats';
import type { Palette } from './colors';
import { readDrawing, type ReadDrawing } from './drawing';
import { readFilters } from './filters';
import { hyperlinksOf } from './hyperlinks';
import { readPageLayout } from './pageLayout';
import { legacyDrawingOf, remarksOf } from './remarks';
import { readRows, type RowsContext, type SheetRows } from './rows';
import { readSheetProtection } from './sheetProtection';
import type { SharedText } from './sharedStrings';
import type { StyleSheet } from './styles';
import { readTable, type ReadTable } from './tables';
import { readValidations, type ReadValidations } from './validations';

/** What the workbook part says of a sheet. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: BookSheet['visibility'];
  readonly path: string;
  readonly sheetId: number;
}

/** What all sheets of a file share. */
export interface SheetContext {
  readonly parts: Parts;
  readonly strings: readonly SharedText[];
  readonly styles: StyleSheet;
  readonly palette: Palette;
  readonly people: ReadonlyMap<string, string>;
  readonly date1904: Book['date1904'];
  readonly dynamicMetadata: ReadonlySet<string>;
  readonly losses: LossList;
}

interface SheetSource {
  readonly rootAttributes: XmlAttributes;
  readonly elements: Map<string, XmlElement[]>;
  readonly rows: SheetRows;
}

interface SheetRules {
  readonly formats: ReadFormats;
  readonly validations: ReadValidations;
}

/** @throws XlsxFault */
export function readSheet(entry: SheetEntry, context: SheetContext): BookSheet {
  const relationships = relationshipsOf(context.parts, entry.path);
  const tables = readTables(relationships, entry, context);
  const source = inPart(entry.path, () =>
    readSource(textOfPart(context.parts, entry.path), {
      ...context,
      tables: tables.map((t) => t.table),
    }),
  );
  const one = (name: string): XmlElement | undefined => source.elements.get(name)?.[0];
  const columns = readColumns(one('cols'), one('sheetFormatPr'), source.rows.rows);
  const grid = gridOf(columns, source.rows.sizes, one('sheetFormatPr'));
  const drawingPath = targetOf(relationships, 'drawing');
  const drawing =
    drawingPath === undefined || !context.parts.has(drawingPath)
      ? undefined
      : readDrawing(context.parts, drawingPath, grid, context.palette);
  const rules: SheetRules = {
    formats: readFormats(source, context),
    validations: readValidations(one('dataValidations'), one('extLst')),
  };
  noteLosses(entry.name, source, drawing, rules, context);
  const view = child(one('sheetViews'), 'sheetView');
  return {
    name: entry.name,
    visibility: entry.visibility,
    tabColor: context.palette.resolve(child(one('sheetPr'), 'tabColor')) ?? '',
    showGridlines: isOn(view?.attributes['showGridLines'], true),
    freeze: freezeOf(child(view, 'pane')),
    merges: childrenOf(one('mergeCells'), 'mergeCell')
      .map(({ attributes }) => parseAddress(attributes['ref'] ?? ''))
      .filter((area): area is Area => area !== null),
    rows: source.rows.rows,
    columns,
    rowSizes: source.rows.sizes,
    tables: tables.map((read) => read.table),
    state: stateOf(entry, source, relationships, rules, drawing, context),
    origins: {
      charts: drawing?.charts.map((_, index) => index) ?? [],
      changedCharts: 0,
      tables: tables.map((_, index) => index),
      hasMoved: false,
    },
    carried: carriedOf(entry, source, relationships, tables, rules, drawing, drawingPath, context),
  };
}

function readSource(text: string, context: RowsContext): SheetSource {
  const reader = new XmlReader(text);
  const elements = new Map<string, XmlElement[]>();
  let rootAttributes: XmlAttributes = {};
  let rows: SheetRows | undefined;
  for (let token = reader.next(); token !== 'end'; token = reader.next()) {
    if (token !== 'open') continue;
    if (reader.depth === 1) rootAttributes = reader.attributes;
    else if (reader.name === 'sheetData') rows = readRows(reader, context);
    else {
      const element = readElement(reader);
      elements.set(element.name, [...(elements.get(element.name) ?? []), element]);
    }
  }
  return { rootAttributes, elements, rows: rows ?? NO_ROWS };
}

const NO_ROWS: SheetRows = {
  rows: [],
  sizes: [],
  attributes: new Map(),
  rich: new Map(),
  dataTables: [],
  richValues: new Map(),
};

function targetOf(relationships: readonly Relationship[], kind: string): string | undefined {
  return relationships.find((one) => one.kind === kind && !one.external)?.target;
}

function readTables(
  relationships: readonly Relationship[],
  entry: SheetEntry,
  context: SheetContext,
): ReadTable[] {
  return relationships
    .filter(({ kind, target }) => kind === 'table' && context.parts.has(target))
    .map(({ target }) =>
      readTable(treeOfPart(context.parts, target), {
        differential: context.styles.differential,
        losses: context.losses,
        sheet: entry.name,
      }),
    )
    .filter((table) => table !== undefined);
}

function readFormats(source: SheetSource, context: SheetContext): ReadFormats {
  return readConditionalFormats(source.elements.get('conditionalFormatting') ?? [], {
    differential: context.styles.differential,
    palette: context.palette,
    extensions: extensionRules(source.elements.get('extLst')?.[0]),
  });
}

function freezeOf(pane: XmlElement | undefined): Freeze {
  const state = pane?.attributes['state'] ?? '';
  if (!state.startsWith('frozen')) return { rows: 0, columns: 0 };
  return {
    rows: numberOf(pane?.attributes['ySplit']) ?? 0,
    columns: numberOf(pane?.attributes['xSplit']) ?? 0,
  };
}

function stateOf(
  entry: SheetEntry,
  source: SheetSource,
  relationships: readonly Relationship[],
  { formats, validations }: SheetRules,
  drawing: ReadDrawing | undefined,
  context: SheetContext,
): BookSheetState {
  const one = (name: string): XmlElement | undefined => source.elements.get(name)?.[0];
  const autoFilter = one('autoFilter');
  const filterArea = parseAddress(autoFilter?.attributes['ref'] ?? '');
  const { notes, comments } = remarksOf(one('legacyDrawing'), relationships, context);
  return {
    validations: validations.rules,
    conditionalFormats: formats.formats,
    charts: drawing?.charts ?? [],
    comments,
    notes,
    hyperlinks: hyperlinksOf(one('hyperlinks'), relationships),
    autoFilter:
      autoFilter === undefined || filterArea === null
        ? null
        : {
            area: filterArea,
            filters: readFilters(autoFilter, {
              differential: context.styles.differential,
              losses: context.losses,
              sheet: entry.name,
            }),
          },
    pageLayout: readPageLayout(source.elements),
    protection: readSheetProtection(one('sheetProtection')?.attributes),
    unlockedAreas: [],
    veryHidden: entry.visibility === 'VeryHidden',
    customProperties: {},
    showHeadings: isOn(
      child(one('sheetViews'), 'sheetView')?.attributes['showRowColHeaders'],
      true,
    ),
  };
}

function carriedOf(
  entry: SheetEntry,
  source: SheetSource,
  relationships: readonly Relationship[],
  tables: readonly ReadTable[],
  { formats, validations }: SheetRules,
  drawing: ReadDrawing | undefined,
  drawingPath: string | undefined,
  context: SheetContext,
): CarriedSheet {
  return {
    path: entry.path,
    sheetId: entry.sheetId,
    rootAttributes: source.rootAttributes,
    elements: source.elements,
    relationships,
    rows: source.rows.attributes,
    rich: richTexts(source.rows),
    richValues: source.rows.richValues,
    arrays: arraysOf(source.rows),
    formats: new Map(),
    tables,
    keptFormats: formats.kept,
    keptValidations: validations.kept,
    legacyDrawing: legacyDrawingOf(
      source.elements.get('legacyDrawing')?.[0],
      relationships,
      context.parts,
    ),
    ...(drawing === undefined || drawingPath === undefined
      ? {}
      : {
          drawing: {
            path: drawingPath,
            rootTag: drawing.rootTag,
            anchors: drawing.anchors,
            relationships: drawing.relationships,
            charts: drawing.charts.map((chart) => JSON.stringify(chart)),
          },
        }),
  };
}

function noteLosses(
  sheet: string,
  source: SheetSource,
  drawing: ReadDrawing | undefined,
  { formats, validations }: SheetRules,
  { losses }: SheetContext,
): void {
  for (const cell of source.rows.dataTables) losses.add({ code: 'data-table', sheet, cell });
  for (let i = 0; i < (drawing?.keptCharts ?? 0); i += 1) losses.add({ code: 'chart-kept', sheet });
  for (const kept of formats.kept) {
    const cell = /sqref="([^"]*)"/.exec(kept)?.[1];
    losses.add({ code: 'conditional-format-kept', sheet, ...(cell === undefined ? {} : { cell }) });
  }
  for (const kept of validations.kept) {
    const cell = /sqref="([^"]*)"/.exec(kept)?.[1];
    losses.add({ code: 'validation-kept', sheet, ...(cell === undefined ? {} : { cell }) });
  }
  const extension = source.elements.get('extLst')?.[0];
  if (extension !== undefined && descendants(extension, 'sparklineGroup').length > 0) {
    losses.add({ code: 'place-may-differ', sheet, detail: 'sparklines' });
  }
}
