import type { Language } from '../../terms/language';
import { tableCodes, tableOf, type TableCode } from './all';
import { codesOfHeaders, languageOfHeaders } from './headers';
import type { NewTablePlan } from './setup';

/** What set-up must know of a workbook; a part of the port's inspection. */
export interface WorkbookContents {
  readonly sheets: readonly { readonly name: string; readonly isEmpty: boolean }[];
  readonly tables: readonly {
    readonly name: string;
    readonly sheet: string;
    readonly headers: readonly string[];
  }[];
}

/** A name of ours that something else bears; it is left alone. */
export interface NameTaken {
  readonly table: TableCode;
  readonly kind: 'sheet' | 'table';
  readonly name: string;
}

export interface SetupPlanning {
  readonly language: Language;
  readonly create: readonly NewTablePlan[];
  readonly repair: readonly TableCode[];
  readonly taken: readonly NameTaken[];
}

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Ours when it has the ID column and at least two more of our columns, in either language. */
export function isOurTable(code: TableCode, headers: readonly string[]): boolean {
  const codes = codesOfHeaders(tableOf(code), headers);
  return codes.includes('id') && codes.filter((column) => column !== null).length >= 3;
}

/** A workbook that is set up keeps its language; a new one takes the asked one. */
export function workbookLanguage(contents: WorkbookContents, asked: Language): Language {
  const votes = tableCodes.flatMap((code) => {
    const table = contents.tables.find(({ name }) => isSame(name, code));
    return table && isOurTable(code, table.headers)
      ? [languageOfHeaders(tableOf(code), table.headers)]
      : [];
  });
  if (votes.length === 0) return asked;
  const english = votes.filter((vote) => vote === 'en-US').length;
  return english * 2 > votes.length ? 'en-US' : 'zh-CN';
}

/**
 * Decides table by table: create, repair, or leave alone because the name is taken. The one empty
 * sheet of a new workbook becomes the first table's.
 */
export function planSetup(contents: WorkbookContents, asked: Language): SetupPlanning {
  const language = workbookLanguage(contents, asked);
  const create: NewTablePlan[] = [];
  const repair: TableCode[] = [];
  const taken: NameTaken[] = [];
  const [only] = contents.sheets;
  const isNew = contents.sheets.length === 1 && only?.isEmpty === true;
  for (const code of tableCodes) {
    const table = contents.tables.find(({ name }) => isSame(name, code));
    if (table) {
      if (isOurTable(code, table.headers)) repair.push(code);
      else taken.push({ table: code, kind: 'table', name: table.name });
      continue;
    }
    const wanted = tableOf(code).sheet[language === 'zh-CN' ? 0 : 1];
    const sheet = contents.sheets.find(({ name }) => isSame(name, wanted));
    if (sheet && !sheet.isEmpty) taken.push({ table: code, kind: 'sheet', name: sheet.name });
    else if (sheet) create.push({ code, takeOver: sheet.name });
    else if (isNew && create.length === 0) create.push({ code, takeOver: only.name });
    else create.push({ code });
  }
  return { language, create, repair, taken };
}
