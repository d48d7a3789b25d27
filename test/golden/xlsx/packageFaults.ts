import { parseAddress, intersect, type Area } from '../../../src/host/core/area';
import { openPackage, type Parts } from '../../../src/host/xlsx/package/openPackage';
import { decodePart, treeOfPart } from '../../../src/host/xlsx/package/partText';
import {
  relationshipsOf,
  type Relationship,
} from '../../../src/host/xlsx/package/relationships';
import { unescapeCellText } from '../../../src/host/xlsx/xml/entities';
import {
  child,
  childrenOf,
  descendants,
  parseTree,
  prefixed,
  textOf,
  type XmlElement,
} from '../../../src/host/xlsx/xml/xmlTree';

/*
 * Excel offers to repair a file for reasons that LibreOffice forgives. These are the known ones:
 * order of elements (ECMA-376 part 1, schema sml.xsd), references that lead nowhere, tables whose
 * headers differ from their cells, names twice, limits of texts.
 */

const SHEET_ORDER = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection ' +
  'protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells ' +
  'phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup ' +
  'headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing ' +
  'legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls AlternateContent ' +
  'webPublishItems tableParts extLst'
).split(' ');
const WORKBOOK_ORDER = (
  'fileVersion fileSharing workbookPr AlternateContent workbookProtection bookViews sheets ' +
  'functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches ' +
  'smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst'
).split(' ');
const STYLE_ORDER =
  'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(
    ' ',
  );
const TABLE_ORDER = 'autoFilter sortState tableColumns tableStyleInfo extLst'.split(' ');

/** Every reason found, as text; an empty list is what every file we write must give. */
export function packageFaults(bytes: Uint8Array): string[] {
  const parts = openPackage(bytes);
  const workbook = relationshipsOf(parts, '').find(({ kind }) => kind === 'officeDocument');
  if (workbook === undefined) return ['no workbook'];
  const relationships = relationshipsOf(parts, workbook.target);
  const byKind = (kind: string): XmlElement | undefined => {
    const target = relationships.find((one) => one.kind === kind)?.target;
    return target === undefined ? undefined : treeOfPart(parts, target);
  };
  const sheets = relationships.filter(({ kind }) => kind === 'worksheet');
  const context: SheetContext = {
    parts,
    formats: childrenOf(child(byKind('styles'), 'cellXfs'), 'xf').length,
    differential: childrenOf(child(byKind('styles'), 'dxfs'), 'dxf').length,
    strings: childrenOf(byKind('sharedStrings'), 'si').map((item) =>
      descendants(item, 't').map(textOf).join(''),
    ),
  };
  return [
    ...malformed(parts),
    ...typeFaults(parts),
    ...relationshipFaults(parts),
    ...workbookFaults(treeOfPart(parts, workbook.target), relationships),
    ...styleFaults(byKind('styles')),
    ...sheets.flatMap(({ target }) => sheetFaults(target, context)),
    ...tableIdentityFaults(parts),
  ];
}

interface SheetContext {
  readonly parts: Parts;
  readonly formats: number;
  readonly differential: number;
  readonly strings: readonly string[];
}

function malformed(parts: Parts): string[] {
  return [...parts]
    .filter(([path]) => /\.(?:xml|rels)$/.test(path))
    .flatMap(([path, content]) => {
      try {
        parseTree(decodePart(content));
        return [];
      } catch (error) {
        return [`${path}: ${String(error)}`];
      }
    });
}

function typeFaults(parts: Parts): string[] {
  const types = treeOfPart(parts, '[Content_Types].xml');
  const overrides = childrenOf(types, 'Override').map(({ attributes }) => attributes['PartName']);
  const defaults = new Set(childrenOf(types, 'Default').map((d) => d.attributes['Extension']));
  const known = new Set(overrides);
  return [
    ...twice(overrides).map((path) => `content type of ${path} twice`),
    ...overrides
      .filter((path) => !parts.has((path ?? '').slice(1)))
      .map((path) => `content type of ${path ?? ''}, which is not there`),
    ...[...parts.keys()]
      .filter((path) => path !== '[Content_Types].xml' && !known.has(`/${path}`))
      .filter((path) => !defaults.has(path.slice(path.lastIndexOf('.') + 1)))
      .map((path) => `${path} has no content type`),
  ];
}

function twice(values: readonly (string | undefined)[]): string[] {
  const seen = new Set<string>();
  return values
    .map((value) => (value ?? '').toLowerCase())
    .filter((value) => seen.size === seen.add(value).size);
}

/** The part that a `.rels` member belongs to. */
function ownerOf(rels: string): string {
  return rels.replace(/_rels\/([^/]*)\.rels$/, '$1');
}

function relationshipFaults(parts: Parts): string[] {
  return [...parts.keys()]
    .filter((path) => path.endsWith('.rels'))
    .flatMap((path) => {
      const owner = ownerOf(path);
      const list = relationshipsOf(parts, owner);
      const ids = new Set(list.map(({ id }) => id));
      const text = owner === '' ? '' : decodePart(parts.get(owner) ?? new Uint8Array());
      const used = [...text.matchAll(/\s\w+:(?:id|embed|link)="(rId[^"]+)"/g)].map((m) => m[1] ?? '');
      return [
        ...(owner !== '' && !parts.has(owner) ? [`${path} belongs to nothing`] : []),
        ...twice(list.map(({ id }) => id)).map((id) => `${path}: ${id} twice`),
        ...list
          .filter(({ external, target }) => !external && !target.startsWith('#') && !parts.has(target))
          .map(({ target }) => `${path} leads to ${target}, which is not there`),
        ...used.filter((id) => !ids.has(id)).map((id) => `${owner} uses ${id}, which is not there`),
      ];
    });
}

function orderFaults(root: XmlElement, order: readonly string[], where: string): string[] {
  let last = 0;
  return root.children.flatMap(({ name }) => {
    const place = order.indexOf(name);
    if (place < 0) return [`${where}: <${name}> is unknown`];
    const isLate = place < last;
    last = Math.max(last, place);
    return isLate ? [`${where}: <${name}> comes too late`] : [];
  });
}

function workbookFaults(root: XmlElement, relationships: readonly Relationship[]): string[] {
  const sheets = childrenOf(child(root, 'sheets'), 'sheet');
  const names = childrenOf(child(root, 'definedNames'), 'definedName');
  const visible = sheets.filter(({ attributes }) => attributes['state'] === undefined);
  const ids = new Set(relationships.map(({ id }) => id));
  return [
    ...orderFaults(root, WORKBOOK_ORDER, 'workbook'),
    ...(visible.length === 0 ? ['no sheet is visible'] : []),
    ...twice(sheets.map(({ attributes }) => attributes['name'])).map((n) => `sheet ${n} twice`),
    ...twice(sheets.map(({ attributes }) => attributes['sheetId'])).map((n) => `sheetId ${n} twice`),
    ...sheets
      .filter(({ attributes }) => !ids.has(prefixed(attributes, 'id') ?? ''))
      .map(({ attributes }) => `sheet ${attributes['name'] ?? ''} leads nowhere`),
    ...sheets
      .filter(({ attributes }) => !/^(?!')[^\\/?*[\]:]{1,31}(?<!')$/.test(attributes['name'] ?? ''))
      .map(({ attributes }) => `sheet name ${attributes['name'] ?? ''}`),
    ...twice(
      names.map(({ attributes }) => `${attributes['name'] ?? ''}@${attributes['localSheetId'] ?? ''}`),
    ).map((name) => `name ${name} twice`),
    ...names
      .filter(({ attributes }) => Number(attributes['localSheetId'] ?? 0) >= sheets.length)
      .map(({ attributes }) => `name ${attributes['name'] ?? ''} on a sheet that is not there`),
    ...names.filter((name) => textOf(name) === '').map((n) => `name ${n.attributes['name'] ?? ''} empty`),
  ];
}

function styleFaults(root: XmlElement | undefined): string[] {
  if (root === undefined) return ['no styles'];
  const count = (name: string): number => child(root, name)?.children.length ?? 0;
  const xfs = childrenOf(child(root, 'cellXfs'), 'xf');
  const beyond = (attribute: string, list: string): string[] =>
    xfs
      .filter(({ attributes }) => Number(attributes[attribute] ?? 0) >= count(list))
      .map(({ attributes }) => `${attribute} ${attributes[attribute] ?? ''} is not there`);
  return [
    ...orderFaults(root, STYLE_ORDER, 'styles'),
    ...beyond('fontId', 'fonts'),
    ...beyond('fillId', 'fills'),
    ...beyond('borderId', 'borders'),
    ...beyond('xfId', 'cellStyleXfs'),
  ];
}

function sheetFaults(path: string, context: SheetContext): string[] {
  const root = treeOfPart(context.parts, path);
  const relationships = relationshipsOf(context.parts, path);
  const tables = relationships.filter(({ kind }) => kind === 'table');
  const texts = cellTexts(root, context);
  return [
    ...orderFaults(root, SHEET_ORDER, path),
    ...cellFaults(root, path, context),
    ...overlapFaults(root, path),
    ...validationFaults(root, path),
    ...descendants(root, 'cfRule')
      .filter(({ attributes }) => Number(attributes['dxfId'] ?? -1) >= context.differential)
      .map(() => `${path}: a rule's dxfId is not there`),
    ...tables.flatMap(({ target }) => tableFaults(treeOfPart(context.parts, target), target, texts)),
  ];
}

function cellFaults(root: XmlElement, path: string, context: SheetContext): string[] {
  let lastRow = 0;
  return childrenOf(child(root, 'sheetData'), 'row').flatMap((row) => {
    const number = Number(row.attributes['r']);
    const faults = number <= lastRow ? [`${path}: row ${String(number)} out of order`] : [];
    lastRow = number;
    let lastColumn = -1;
    for (const cell of row.children) {
      const place = parseAddress(cell.attributes['r'] ?? '');
      const where = `${path} ${cell.attributes['r'] ?? '?'}`;
      if (place?.row !== number - 1) faults.push(`${where}: not in its row`);
      if ((place?.column ?? -1) <= lastColumn) faults.push(`${where}: out of order`);
      lastColumn = place?.column ?? lastColumn;
      faults.push(...indexFaults(cell, where, context));
    }
    return faults;
  });
}

function indexFaults({ attributes, children }: XmlElement, where: string, context: SheetContext): string[] {
  const value = textOf(children.find(({ name }) => name === 'v'));
  const isLost = attributes['t'] === 's' && context.strings[Number(value)] === undefined;
  return [
    ...(Number(attributes['s'] ?? 0) >= context.formats ? [`${where}: format`] : []),
    ...(isLost ? [`${where}: text`] : []),
  ];
}

function cellTexts(root: XmlElement, context: SheetContext): ReadonlyMap<string, string> {
  const cells = childrenOf(child(root, 'sheetData'), 'row').flatMap((row) => row.children);
  return new Map(
    cells
      .filter(({ attributes }) => attributes['t'] === 's')
      .map((cell) => [
        cell.attributes['r'] ?? '',
        unescapeCellText(context.strings[Number(textOf(child(cell, 'v')))] ?? ''),
      ]),
  );
}

function overlapFaults(root: XmlElement, path: string): string[] {
  const merges = childrenOf(child(root, 'mergeCells'), 'mergeCell')
    .map(({ attributes }) => parseAddress(attributes['ref'] ?? ''))
    .filter((area): area is Area => area !== null);
  return merges.flatMap((merge, index) =>
    merges.slice(index + 1).some((other) => intersect(merge, other) !== null)
      ? [`${path}: merged cells overlap`]
      : [],
  );
}

const LIMITS = { error: 255, prompt: 255, errorTitle: 32, promptTitle: 32 } as const;

function validationFaults(root: XmlElement, path: string): string[] {
  return childrenOf(child(root, 'dataValidations'), 'dataValidation').flatMap((rule) => {
    const first = textOf(child(rule, 'formula1'));
    const long = Object.entries(LIMITS).filter(
      ([name, limit]) => (rule.attributes[name] ?? '').length > limit,
    );
    return [
      ...long.map(([name]) => `${path}: ${name} of a validation is too long`),
      ...(first.startsWith('"') && first.length > 257 ? [`${path}: list too long`] : []),
      ...(first === '' && rule.attributes['type'] !== undefined ? [`${path}: a validation without formula`] : []),
    ];
  });
}

function tableFaults(
  root: XmlElement,
  path: string,
  texts: ReadonlyMap<string, string>,
): string[] {
  const area = parseAddress(root.attributes['ref'] ?? '');
  const columns = childrenOf(child(root, 'tableColumns'), 'tableColumn');
  const names = columns.map(({ attributes }) => unescapeCellText(attributes['name'] ?? ''));
  if (area === null) return [`${path}: no area`];
  const headers = root.attributes['headerRowCount'] !== '0';
  const mismatched = headers
    ? names.filter((name, n) => texts.get(addressAt(area.row, area.column + n)) !== name)
    : [];
  return [
    ...orderFaults(root, TABLE_ORDER, path),
    ...(columns.length === area.columns ? [] : [`${path}: columns and area differ`]),
    ...twice(names).map((name) => `${path}: column ${name} twice`),
    ...mismatched.map((name) => `${path}: header cell is not "${name}"`),
    ...(area.rows < 2 && headers ? [`${path}: no row for data`] : []),
    ...(/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(root.attributes['displayName'] ?? '')
      ? []
      : [`${path}: name`]),
  ];
}

function addressAt(row: number, column: number): string {
  let letters = '';
  for (let n = column; n >= 0; n = Math.floor(n / 26) - 1) {
    letters = String.fromCharCode(65 + (n % 26)) + letters;
  }
  return letters + String(row + 1);
}

function tableIdentityFaults(parts: Parts): string[] {
  const tables = [...parts.keys()]
    .filter((path) => /tables\/[^/]+\.xml$/.test(path))
    .map((path) => treeOfPart(parts, path).attributes);
  return [
    ...twice(tables.map((table) => table['id'])).map((id) => `table id ${id} twice`),
    ...twice(tables.map((table) => table['displayName'])).map((name) => `table ${name} twice`),
  ];
}

