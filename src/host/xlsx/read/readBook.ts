import type { Book, BookSheet } from '../book';
import type { CarriedPackage, CarriedStyles } from '../carried';
import { LossList, type Loss } from '../loss';
import { XlsxFault } from '../package/failure';
import { openPackage, type PackageLimits, type Parts } from '../package/openPackage';
import { decodePart, inPart, textOfPart, treeOfPart } from '../package/partText';
import { relationshipsOf, type Relationship } from '../package/relationships';
import { at, child, childrenOf, isOn, numberOf, prefixed, type XmlElement } from '../xml/xmlTree';
import { readPeople } from './comments';
import { contentTypeOf, readContentTypes } from './contentTypes';
import { paletteOf } from './colors';
import { markAmbiguousFormats } from './ambiguousFormats';
import { readNames, withPrintNames } from './names';
import { readProperties } from './properties';
import { readSheet, type SheetContext, type SheetEntry } from './sheet';
import { readSharedStrings } from './sharedStrings';
import { readStyles } from './styles';

export interface ReadOptions {
  /** Opens a workbook with macros as one without; otherwise it is refused as `macro-enabled`. */
  readonly withoutMacros?: boolean;
  readonly limits?: PackageLimits;
}

/** @throws XlsxFault */
export function readBook(
  bytes: Uint8Array,
  options: ReadOptions = {},
): { readonly book: Book; readonly losses: readonly Loss[] } {
  const parts = openPackage(bytes, options.limits);
  const losses = new LossList();
  const packageRelationships = rootRelationships(parts);
  const contentTypes = readContentTypes(parts);
  const workbookPath = workbookOf(parts, packageRelationships);
  checkKind(contentTypeOf(contentTypes, workbookPath), options, losses);
  const workbook = treeOfPart(parts, workbookPath);
  const workbookRelationships = relationshipsOf(parts, workbookPath);
  const { context, styles } = sharedParts(parts, workbook, workbookRelationships, losses);
  const { entries, otherSheets, sheetIndex } = sheetEntries(
    workbook,
    workbookRelationships,
    parts,
    losses,
  );
  const names = readNames(child(workbook, 'definedNames'), sheetIndex);
  const sheets = entries.map((entry, index) => {
    const sheet = markAmbiguousFormats(readSheet(entry, context), context.styles, losses);
    return withPrintNames(sheet, names.print.get(index));
  });
  if (packageRelationships.some(({ kind }) => kind === 'origin')) losses.add({ code: 'signature' });
  const carried: CarriedPackage = {
    parts,
    contentTypes,
    workbookPath,
    workbook,
    packageRelationships,
    workbookRelationships,
    names: names.kept,
    otherSheets,
    ...(styles === undefined ? {} : { styles }),
  };
  const { cellStyles } = context.styles;
  const book: Book = {
    date1904: context.date1904,
    activeSheet: activeSheet(workbook, sheetIndex, sheets),
    sheets,
    styles: cellStyles.length > 0 ? cellStyles : [{}],
    names: names.names,
    properties: readProperties(parts, packageRelationships),
    xmlParts: customXml(parts, workbookRelationships),
    protected: isOn(child(workbook, 'workbookProtection')?.attributes['lockStructure']),
    carried,
  };
  return { book, losses: losses.all };
}

/** The parts that all sheets point into. */
function sharedParts(
  parts: Parts,
  workbook: XmlElement,
  relationships: readonly Relationship[],
  losses: LossList,
): { readonly context: SheetContext; readonly styles: CarriedStyles | undefined } {
  const target = (kind: string): string | undefined => {
    const path = relationships.find((one) => one.kind === kind)?.target;
    return path !== undefined && parts.has(path) ? path : undefined;
  };
  const tree = (kind: string): XmlElement | undefined => {
    const path = target(kind);
    return path === undefined ? undefined : treeOfPart(parts, path);
  };
  const root = tree('styles');
  const palette = paletteOf(tree('theme'), root);
  const styles = readStyles(root, palette);
  const strings = target('sharedStrings');
  const people = tree('person');
  const context: SheetContext = {
    parts,
    strings:
      strings === undefined
        ? []
        : inPart(strings, () => readSharedStrings(textOfPart(parts, strings))),
    styles,
    palette,
    people: people === undefined ? new Map() : readPeople(people),
    date1904: isOn(child(workbook, 'workbookPr')?.attributes['date1904']),
    dynamicMetadata: dynamicMetadata(tree('sheetMetadata')),
    losses,
  };
  const { cellStyles, differential } = styles;
  return { context, styles: root === undefined ? undefined : { root, cellStyles, differential } };
}

/** A zip without the root relationships is another kind of file. */
function rootRelationships(parts: Parts): readonly Relationship[] {
  const relationships = relationshipsOf(parts, '');
  if (relationships.length > 0) return relationships;
  const mimetype = parts.get('mimetype');
  const isOpenDocument = mimetype !== undefined && decodePart(mimetype).includes('opendocument');
  throw new XlsxFault({ code: 'other-document', kind: isOpenDocument ? 'ods' : 'zip' });
}

function workbookOf(parts: Parts, relationships: readonly Relationship[]): string {
  const path = relationships.find(({ kind }) => kind === 'officeDocument')?.target;
  if (path === undefined) throw new XlsxFault({ code: 'other-document', kind: 'zip' });
  if (path.startsWith('word/')) throw new XlsxFault({ code: 'other-document', kind: 'word' });
  if (path.startsWith('ppt/')) throw new XlsxFault({ code: 'other-document', kind: 'powerpoint' });
  if (path.endsWith('.bin')) throw new XlsxFault({ code: 'other-document', kind: 'xlsb' });
  if (!parts.has(path)) throw new XlsxFault({ code: 'part-missing', part: path });
  return path;
}

function checkKind(contentType: string, options: ReadOptions, losses: LossList): void {
  if (contentType.includes('wordprocessing')) {
    throw new XlsxFault({ code: 'other-document', kind: 'word' });
  }
  if (!contentType.includes('macroEnabled')) return;
  if (options.withoutMacros !== true) throw new XlsxFault({ code: 'macro-enabled' });
  losses.add({ code: 'macros' });
}

interface SheetEntries {
  readonly entries: readonly SheetEntry[];
  readonly otherSheets: CarriedPackage['otherSheets'];
  /** Position among all `<sheet>` elements → position among worksheets. */
  readonly sheetIndex: ReadonlyMap<number, number>;
}

function sheetEntries(
  workbook: XmlElement,
  relationships: readonly Relationship[],
  parts: Parts,
  losses: LossList,
): SheetEntries {
  const entries: SheetEntry[] = [];
  const otherSheets: { element: XmlElement; position: number }[] = [];
  const sheetIndex = new Map<number, number>();
  childrenOf(child(workbook, 'sheets'), 'sheet').forEach((element, position) => {
    const id = prefixed(element.attributes, 'id');
    const relationship = relationships.find((one) => one.id === id);
    const name = element.attributes['name'] ?? '';
    if (relationship?.kind !== 'worksheet') {
      otherSheets.push({ element, position });
      losses.add({ code: 'sheet-kept', sheet: name });
      return;
    }
    if (!parts.has(relationship.target)) {
      throw new XlsxFault({ code: 'part-missing', part: relationship.target });
    }
    sheetIndex.set(position, entries.length);
    entries.push({
      name,
      visibility: VISIBILITY[element.attributes['state'] ?? 'visible'] ?? 'Visible',
      path: relationship.target,
      sheetId: Number(element.attributes['sheetId']),
    });
  });
  if (entries.length === 0) throw new XlsxFault({ code: 'no-sheets' });
  return { entries, otherSheets, sheetIndex };
}

const VISIBILITY: Readonly<Record<string, BookSheet['visibility']>> = {
  visible: 'Visible',
  hidden: 'Hidden',
  veryHidden: 'VeryHidden',
};

function activeSheet(
  workbook: XmlElement,
  sheetIndex: ReadonlyMap<number, number>,
  sheets: readonly BookSheet[],
): number {
  const tab = numberOf(at(workbook, 'bookViews', 'workbookView')?.attributes['activeTab']) ?? 0;
  const wanted = sheetIndex.get(tab) ?? 0;
  if (sheets[wanted]?.visibility === 'Visible') return wanted;
  return Math.max(
    0,
    sheets.findIndex(({ visibility }) => visibility === 'Visible'),
  );
}

/** `cm` numbers (from 1) whose metadata is a dynamic array's `XLDAPR`. */
function dynamicMetadata(root: XmlElement | undefined): ReadonlySet<string> {
  const types = childrenOf(child(root, 'metadataTypes'), 'metadataType');
  const dynamic = types.findIndex(({ attributes }) => attributes['name'] === 'XLDAPR') + 1;
  const blocks = childrenOf(child(root, 'cellMetadata'), 'bk');
  const found = new Set<string>();
  blocks.forEach((block, index) => {
    const uses = childrenOf(block, 'rc').some(
      ({ attributes }) => Number(attributes['t']) === dynamic,
    );
    if (dynamic > 0 && uses) found.add(String(index + 1));
  });
  return found;
}

/** Custom XML parts hang on the workbook, each as an item with its properties beside it. */
function customXml(parts: Parts, relationships: readonly Relationship[]): string[] {
  return relationships
    .filter(({ kind, target }) => kind === 'customXml' && parts.has(target))
    .map(({ target }) => textOfPart(parts, target));
}
