import { parseA1Ref } from '@borgar/fx';
import { MAX_COLUMNS, MAX_ROWS, parseAddress, type Area } from '../../core/area';
import type { BookName, BookSheet } from '../book';
import { fromFileForm } from '../formula/formulaForm';
import { unescapeCellText } from '../xml/entities';
import { childrenOf, isOn, textOf, type XmlElement } from '../xml/xmlTree';

export interface ReadNames {
  readonly names: readonly BookName[];
  /** Names that Excel keeps for itself and the model has no place for, as source. */
  readonly kept: readonly string[];
  /** Print areas and titles by sheet index. */
  readonly print: ReadonlyMap<number, PrintNames>;
}

export interface PrintNames {
  printArea: readonly Area[];
  printTitleRows: Area | null;
  printTitleColumns: Area | null;
}

/** `localSheetId` counts the `<sheet>` elements; `sheetIndex` maps it to the book's sheets. */
export function readNames(
  element: XmlElement | undefined,
  sheetIndex: ReadonlyMap<number, number>,
): ReadNames {
  const names: BookName[] = [];
  const kept: string[] = [];
  const print = new Map<number, PrintNames>();
  for (const defined of childrenOf(element, 'definedName')) {
    const { name = '', localSheetId, hidden, comment } = defined.attributes;
    const sheet = localSheetId === undefined ? null : sheetIndex.get(Number(localSheetId));
    if (sheet === undefined || name.toLowerCase() === '_xlnm._filterdatabase') continue;
    const formula = unescapeCellText(textOf(defined));
    if (name.toLowerCase().startsWith('_xlnm.')) {
      if (sheet === null || !readPrintName(name, formula, sheet, print)) kept.push(defined.source);
      continue;
    }
    names.push({
      name: unescapeCellText(name),
      sheet,
      formula: fromFileForm(formula),
      comment: unescapeCellText(comment ?? ''),
      visible: !isOn(hidden),
    });
  }
  return { names, kept, print };
}

function readPrintName(
  name: string,
  formula: string,
  sheet: number,
  print: Map<number, PrintNames>,
): boolean {
  const areas = splitReferences(formula);
  if (areas === undefined) return false;
  const entry = print.get(sheet) ?? {
    printArea: [],
    printTitleRows: null,
    printTitleColumns: null,
  };
  print.set(sheet, entry);
  switch (name.toLowerCase()) {
    case '_xlnm.print_area':
      entry.printArea = areas;
      return true;
    case '_xlnm.print_titles':
      entry.printTitleRows = areas.find((area) => area.columns === MAX_COLUMNS) ?? null;
      entry.printTitleColumns = areas.find((area) => area.rows === MAX_ROWS) ?? null;
      return true;
    default:
      return false;
  }
}

/** `'My, plan'!$A$1:$B$9,Sheet1!$D:$D` → areas; undefined when a piece is no plain reference. */
function splitReferences(formula: string): Area[] | undefined {
  const areas: Area[] = [];
  for (const piece of formula.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? []) {
    const address = piece.slice(piece.lastIndexOf('!') + 1).trim();
    const area = parseA1Ref(piece.trim()) === undefined ? null : parseAddress(address);
    if (area === null) return undefined;
    areas.push(area);
  }
  return areas;
}

/** The sheet with its print names in place. */
export function withPrintNames(sheet: BookSheet, print: PrintNames | undefined): BookSheet {
  if (print === undefined) return sheet;
  const pageLayout = { ...sheet.state.pageLayout, ...print };
  return { ...sheet, state: { ...sheet.state, pageLayout } };
}
