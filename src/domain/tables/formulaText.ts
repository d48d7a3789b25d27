import type { Language } from '../../terms/language';
import { allTables, isTableCode } from './all';
import { headerOf } from './headers';
import type { Table } from './table';
import { wordOf } from './words';

/**
 * Characters that need an apostrophe inside a structured reference's column specifier
 * (Microsoft, "Using structured references with Excel tables").
 */
export const escapeHeader = (header: string): string => header.replace(/['[\]#@]/gu, "'$&");

const needsBrackets = (header: string): boolean => /[^\p{L}\p{N}_.]/u.test(header);

const thisRow = (header: string): string =>
  needsBrackets(header) ? `[@[${escapeHeader(header)}]]` : `[@${header}]`;

/**
 * A formula written with column codes → the text for a workbook in one language.
 * `=[@actual]-[@planned]` → `=[@实际数]-[@预算数]`; `YES()` and other word functions of
 * `words.ts` become text literals.
 */
export function formulaText(table: Table, formula: string, language: Language): string {
  return formula
    .replace(/\[@(\w+)\]/gu, (whole, code: string) =>
      code in table.columns ? thisRow(headerOf(table, code, language)) : whole,
    )
    .replace(/\b(\w+)\[(\w+)\]/gu, (whole, name: string, code: string) => {
      if (!isTableCode(name)) return whole;
      const other: Table = allTables[name];
      return code in other.columns
        ? `${name}[${escapeHeader(headerOf(other, code, language))}]`
        : whole;
    })
    .replace(/(?<![\w\]])\[(\w+)\]/gu, (whole, code: string) =>
      code in table.columns
        ? `${table.code}[${escapeHeader(headerOf(table, code, language))}]`
        : whole,
    )
    .replace(/\b([A-Z]+)\(\)/gu, (whole, name: string) => {
      const word = wordOf(name, language);
      return word === undefined ? whole : `"${word.replaceAll('"', '""')}"`;
    });
}
