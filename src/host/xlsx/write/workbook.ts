import type { Book } from '../book';
import type { LossList } from '../loss';
import { element, XML_HEADER } from '../xml/element';
import { child, omit, prefixed, type XmlElement } from '../xml/xmlTree';
import { namesXml } from './names';
import type { RelationshipList } from './relationshipList';
import { rootAttributes } from './rootAttributes';

export interface WorkbookTarget {
  readonly sheetPaths: readonly string[];
  readonly relationships: RelationshipList;
  readonly losses: LossList;
}

/** The workbook part. What it says beyond the book (links to other files, pivot caches) stays. */
export function workbookXml(book: Book, target: WorkbookTarget): string {
  const { carried } = book;
  const old = (name: string): XmlElement | undefined => child(carried?.workbook, name);
  const keep = (name: string): string => old(name)?.source ?? '';
  const { sheets, positions } = sheetElements(book, target);
  return (
    XML_HEADER +
    element('workbook', rootAttributes(carried?.workbook.attributes), [
      workbookProperties(book, old('workbookPr')),
      book.protected
        ? keep('workbookProtection') || element('workbookProtection', { lockStructure: true })
        : '',
      element('bookViews', {}, viewXml(book, old('bookViews'), positions)),
      element('sheets', {}, sheets),
      keep('functionGroups'),
      keep('externalReferences'),
      namesXml(book, positions, target.losses),
      calculation(old('calcPr')),
      keep('customWorkbookViews'),
      keep('pivotCaches'),
      keep('webPublishing'),
      keep('extLst'),
    ])
  );
}

function workbookProperties(book: Book, old: XmlElement | undefined): string {
  const kept = omit(old?.attributes ?? {}, 'codeName', 'date1904');
  return element('workbookPr', { ...kept, date1904: book.date1904 ? true : undefined });
}

function viewXml(book: Book, old: XmlElement | undefined, positions: readonly number[]): string {
  const view = child(old, 'workbookView');
  const kept = omit(view?.attributes ?? {}, 'activeTab', 'firstSheet');
  const active = positions[book.activeSheet] ?? 0;
  return element('workbookView', { ...kept, activeTab: active === 0 ? undefined : active });
}

/** Every program recalculates on opening: our results are a courtesy, not the truth. */
function calculation(old: XmlElement | undefined): string {
  const kept = omit(old?.attributes ?? {}, 'calcId', 'calcCompleted');
  return element('calcPr', { calcId: 191_029, ...kept, fullCalcOnLoad: true });
}

interface SheetElements {
  readonly sheets: readonly string[];
  /** By sheet of the book: its place among all `<sheet>` elements. */
  readonly positions: readonly number[];
}

/** Chart sheets and the like stand where they stood, as far as the sheets before them still exist. */
function sheetElements(book: Book, { sheetPaths, relationships }: WorkbookTarget): SheetElements {
  const others = book.carried?.otherSheets ?? [];
  const used = new Set(others.map(({ element: one }) => Number(one.attributes['sheetId'])));
  const sheets: string[] = [];
  const positions: number[] = [];
  const insertOthers = (): void => {
    for (const { element: one, position } of others) {
      if (position === sheets.length) sheets.push(otherSheet(one));
    }
  };
  book.sheets.forEach((sheet, index) => {
    insertOthers();
    positions.push(sheets.length);
    const sheetId = freeId(sheet.carried?.sheetId, used);
    const state = { Visible: undefined, Hidden: 'hidden', VeryHidden: 'veryHidden' }[
      sheet.visibility
    ];
    const id = relationships.add('worksheet', sheetPaths[index] ?? '');
    sheets.push(element('sheet', { name: sheet.name, sheetId, state, 'r:id': id }));
  });
  const written = new Set(sheets);
  const late = others.map(({ element: one }) => otherSheet(one)).filter((xml) => !written.has(xml));
  return { sheets: [...sheets, ...late], positions };
}

function otherSheet(one: XmlElement): string {
  const { name, sheetId, state } = one.attributes;
  return element('sheet', { name, sheetId, state, 'r:id': prefixed(one.attributes, 'id') });
}

function freeId(wanted: number | undefined, used: Set<number>): number {
  let id = wanted ?? 1;
  if (wanted === undefined || used.has(wanted)) {
    while (used.has(id)) id += 1;
  }
  used.add(id);
  return id;
}
