import type { Book } from '../book';
import type { CarriedPackage } from '../carried';
import { LossList, type Loss } from '../loss';
import type { Relationship } from '../package/relationships';
import { decodePart } from '../package/partText';
import { lookKey } from '../styleKey';
import { element, XML_HEADER } from '../xml/element';
import { CachedValues } from './cachedValues';
import { People } from './comments';
import { themeXml } from './defaultTheme';
import { DYNAMIC_ARRAY_METADATA, dynamicMetadataIndex } from './metadata';
import { CORE_TYPE, PEOPLE_TYPE, TYPES } from './namespaces';
import { PackageWriter } from './packageWriter';
import { coreXml, customXml, extendedXml } from './properties';
import { RelationshipList } from './relationshipList';
import { SharedStrings } from './sharedStrings';
import { writeSheet } from './sheet';
import { StyleWriter } from './styles';
import { workbookXml } from './workbook';

export interface WrittenBook {
  readonly bytes: Uint8Array;
  readonly losses: readonly Loss[];
}

/** Kinds of workbook relationships that are written anew, or that no save may keep. */
const OWN = new Set(
  'worksheet styles sharedStrings calcChain person sheetMetadata customXml vbaProject'.split(' '),
);
const OWN_OF_PACKAGE = new Set(
  'officeDocument core-properties extended-properties custom-properties origin'.split(' '),
);

/** A whole package: equal books give equal bytes. */
export function writeBook(book: Book): WrittenBook {
  const losses = new LossList();
  const writer = new PackageWriter(book.carried);
  const workbookPath = 'xl/workbook.xml';
  const kept = (book.carried?.workbookRelationships ?? []).filter(({ kind }) => !OWN.has(kind));
  const relationships = new RelationshipList(kept.map(({ id }) => id));
  keepAll(kept, relationships, writer);
  if (!kept.some(({ kind }) => kind === 'theme')) {
    writer.add('xl/theme/theme1.xml', themeXml(), TYPES.theme);
    relationships.add('theme', 'xl/theme/theme1.xml');
  }
  const sheetPaths = pathsOf(book, writer);
  const shared = writeSheets(book, sheetPaths, writer, relationships, losses);
  const xml = workbookXml(book, { sheetPaths, relationships, losses });
  addPart(writer, relationships, 'styles', 'xl/styles.xml', shared.styles.xml(), TYPES.styles);
  if (!shared.strings.isEmpty) {
    const path = 'xl/sharedStrings.xml';
    addPart(writer, relationships, 'sharedStrings', path, shared.strings.xml(), TYPES.strings);
  }
  if (!shared.people.isEmpty) {
    const path = 'xl/persons/person.xml';
    addPart(writer, relationships, PEOPLE_TYPE, path, shared.people.xml(), TYPES.people);
  }
  writeXmlParts(book, writer, relationships);
  writer.add(workbookPath, xml, TYPES.workbook);
  writer.relate(workbookPath, relationships.all);
  writePackageRoot(book, workbookPath, writer);
  noteDropped(book.carried, writer, losses);
  return { bytes: writer.zip(), losses: losses.all };
}

function keepAll(
  kept: readonly Relationship[],
  relationships: RelationshipList,
  writer: PackageWriter,
): void {
  for (const relationship of kept) {
    relationships.keep(relationship);
    if (!relationship.external) writer.carry(relationship.target);
  }
}

/** Sheets keep the names of their parts, which other parts may know. */
function pathsOf(book: Book, writer: PackageWriter): string[] {
  const taken = new Set<string>();
  return book.sheets.map(({ carried }) => {
    let path = carried?.path ?? '';
    for (let n = 1; path === '' || taken.has(path); n += 1) {
      const next = `xl/worksheets/sheet${String(n)}.xml`;
      const isFree =
        !taken.has(next) && book.carried?.parts.has(next) !== true && !writer.has(next);
      path = isFree ? next : '';
    }
    taken.add(path);
    return path;
  });
}

function writeSheets(
  book: Book,
  paths: readonly string[],
  writer: PackageWriter,
  relationships: RelationshipList,
  losses: LossList,
): { styles: StyleWriter; strings: SharedStrings; people: People } {
  const styles = new StyleWriter(book.carried?.styles);
  const strings = new SharedStrings();
  const people = new People();
  const values = new CachedValues(book);
  const formats = book.styles.map((style) => styles.indexOf(style));
  const looks = book.styles.map(lookKey);
  const carriedLooks = (book.carried?.styles?.cellStyles ?? []).map(lookKey);
  const dynamicMetadata = writeMetadata(book, writer, relationships);
  let tableId = 0;
  book.sheets.forEach((sheet, index) => {
    writeSheet(sheet, paths[index] ?? '', {
      writer,
      styles,
      strings,
      people,
      values,
      formats,
      looks,
      carriedLooks,
      losses,
      dynamicMetadata,
      isActive: index === book.activeSheet,
      nextTableId: () => (tableId += 1),
    });
  });
  return { styles, strings, people };
}

/** `cm` for dynamic arrays; the metadata part is written only when one is there. */
function writeMetadata(
  book: Book,
  writer: PackageWriter,
  relationships: RelationshipList,
): number | undefined {
  const old = book.carried?.workbookRelationships.find(({ kind }) => kind === 'sheetMetadata');
  if (old !== undefined && book.carried !== undefined) {
    relationships.keep(old);
    writer.carry(old.target);
    return dynamicMetadataIndex(book.carried, old);
  }
  const isNeeded = book.sheets.some(({ rows }) =>
    rows.some(({ cells }) => cells.some(({ array }) => array?.dynamic === true)),
  );
  if (isNeeded) {
    const path = writer.freePath('xl/metadata', '.xml');
    addPart(writer, relationships, 'sheetMetadata', path, DYNAMIC_ARRAY_METADATA, TYPES.metadata);
  }
  return 1;
}

function addPart(
  writer: PackageWriter,
  relationships: RelationshipList,
  kind: string,
  path: string,
  content: string,
  type: string,
): void {
  writer.add(path, content, type);
  relationships.add(kind, path);
}

/** An item that the file had keeps its part and id; a new one gets both. */
function writeXmlParts(book: Book, writer: PackageWriter, relationships: RelationshipList): void {
  const old = (book.carried?.workbookRelationships ?? []).filter(
    ({ kind }) => kind === 'customXml',
  );
  const known = new Map(
    old.map((one) => [decodePart(book.carried?.parts.get(one.target) ?? new Uint8Array()), one]),
  );
  for (const xml of book.xmlParts) {
    const before = known.get(xml);
    if (before !== undefined) {
      relationships.keep(before);
      writer.carry(before.target);
      continue;
    }
    const path = writer.freePath('customXml/item', '.xml');
    const properties = path.replace('item', 'itemProps');
    writer.add(path, xml, 'application/xml');
    writer.add(properties, itemProperties(path), TYPES.xmlProperties);
    const list = new RelationshipList();
    list.add('customXmlProps', properties);
    writer.relate(path, list.all);
    relationships.add('customXml', path);
  }
}

function itemProperties(path: string): string {
  const number = /\d+/.exec(path)?.[0] ?? '1';
  const itemID = `{00000000-0000-4000-8000-${number.padStart(12, '0')}}`;
  const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
  return XML_HEADER + element('ds:datastoreItem', { 'ds:itemID': itemID, 'xmlns:ds': namespace });
}

function writePackageRoot(book: Book, workbookPath: string, writer: PackageWriter): void {
  const kept = (book.carried?.packageRelationships ?? []).filter(
    ({ kind }) => !OWN_OF_PACKAGE.has(kind),
  );
  const root = new RelationshipList(kept.map(({ id }) => id));
  keepAll(kept, root, writer);
  root.add('officeDocument', workbookPath);
  addPart(writer, root, CORE_TYPE, 'docProps/core.xml', coreXml(book.properties), TYPES.core);
  const extended = extendedXml(book.properties);
  addPart(writer, root, 'extended-properties', 'docProps/app.xml', extended, TYPES.extended);
  const custom = customXml(book.properties.custom);
  if (custom !== undefined) {
    addPart(writer, root, 'custom-properties', 'docProps/custom.xml', custom, TYPES.custom);
  }
  writer.relate('', root.all);
}

/** Parts of the file that nothing leads to any more, beyond those that every save makes anew. */
const REMADE =
  /^\[Content_Types\]\.xml$|\.rels$|^docProps\/|calcChain\.xml$|sharedStrings\.xml$|styles\.xml$|workbook\.xml$|(?:worksheets\/[^/]+|tables\/[^/]+|comments\/?[^/]*|threadedComments\/[^/]+|persons\/[^/]+)\.xml$|vmlDrawing[^/]*\.vml$|charts\/(?:chart|style|colors)[^/]*\.xml$|drawings\/drawing[^/]*\.xml$|metadata\.xml$|^customXml\//i;

function noteDropped(
  carried: CarriedPackage | undefined,
  writer: PackageWriter,
  losses: LossList,
): void {
  if (carried === undefined) return;
  if (carried.packageRelationships.some(({ kind }) => kind === 'origin')) {
    losses.add({ code: 'signature' });
  }
  if (carried.workbookRelationships.some(({ kind }) => kind === 'vbaProject')) {
    losses.add({ code: 'macros' });
  }
  for (const part of writer.left) {
    const isNamed = part.includes('_xmlsignatures') || /vba/i.test(part);
    if (!REMADE.test(part) && !isNamed) losses.add({ code: 'part-dropped', part });
  }
}
