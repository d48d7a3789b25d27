import { allTables, isTableCode, tableCodes } from '../../tables/all';
import type { Column } from '../../tables/column';
import { escapeHeader } from '../../tables/formulaText';
import { headerOf, normalHeader } from '../../tables/headers';
import type { Language } from '../../../terms/language';
import { RULE_FUNCTIONS } from './compileCondition';

export interface CompletionItem {
  readonly kind: 'column' | 'table' | 'function' | 'choice';
  /** What the list shows. */
  readonly label: string;
  /** What takes the place of the text from `from` to the caret. */
  readonly insert: string;
}

export interface Completion {
  readonly from: number;
  readonly items: readonly CompletionItem[];
}

const MOST = 12;
const NONE = (caret: number): Completion => ({ from: caret, items: [] });

/** Names that begin with what was typed come before names that only hold it. */
function matching<T>(all: readonly T[], typed: string, names: (one: T) => readonly string[]): T[] {
  const wanted = normalHeader(typed);
  const rank = (one: T): number => {
    const places = names(one)
      .map((name) => normalHeader(name).indexOf(wanted))
      .filter((at) => at >= 0);
    return places.length === 0 ? 2 : Math.min(...places) === 0 ? 0 : 1;
  };
  return all
    .map((one) => ({ one, rank: rank(one) }))
    .filter((ranked) => ranked.rank < 2)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map((ranked) => ranked.one);
}

function columnsOf(table: string): readonly (readonly [string, Column])[] {
  return isTableCode(table) ? Object.entries<Column>(allTables[table].columns) : [];
}

function columnItems(
  table: string,
  typed: string,
  language: Language,
  written: (header: string) => string,
): readonly CompletionItem[] {
  if (!isTableCode(table)) return [];
  const found = matching(columnsOf(table), typed, ([code, column]) => [code, ...column.header]);
  return found.map(([code]) => {
    const header = headerOf(allTables[table], code, language);
    return { kind: 'column', label: header, insert: written(header) };
  });
}

const cellReference = (header: string): string =>
  /[^\p{L}\p{N}_.]/u.test(header) ? `[@[${escapeHeader(header)}]]` : `[@${header}]`;

function choiceItems(
  table: string,
  name: string,
  typed: string,
  language: Language,
): readonly CompletionItem[] {
  const wanted = normalHeader(name);
  const found = columnsOf(table).find(([code, { header }]) =>
    [code, ...header].some((one) => normalHeader(one) === wanted),
  );
  const choices = Object.values(found?.[1].choices ?? {});
  const at = language === 'zh-CN' ? 0 : 1;
  return matching(choices, typed, (wording) => wording).map((wording) => ({
    kind: 'choice',
    label: wording[at],
    insert: `"${wording[at]}"`,
  }));
}

function wordItems(typed: string): readonly CompletionItem[] {
  const functions = Object.keys(RULE_FUNCTIONS).map((name): CompletionItem => ({
    kind: 'function',
    label: name,
    insert: `${name}(`,
  }));
  const tables = tableCodes.map((code): CompletionItem => ({
    kind: 'table',
    label: code,
    insert: `${code}[`,
  }));
  const starting = typed.toLowerCase();
  return [...functions, ...tables]
    .filter(({ label }) => label.toLowerCase().startsWith(starting))
    .sort((a, b) => a.label.length - b.label.length)
    .slice(0, MOST);
}

const isInText = (before: string): boolean => before.split('"').length % 2 === 0;

function inside(before: string, table: string, language: Language): Completion | undefined {
  const choice = /\[@\[?([^[\]]+)\]{1,2}\s*(?:=|<>)\s*("[^"]*)$/u.exec(before);
  if (choice !== null && isInText(before)) {
    const [, name = '', typed = ''] = choice;
    const items = choiceItems(table, name, typed.slice(1), language);
    return { from: before.length - typed.length, items };
  }
  if (isInText(before)) return { from: before.length, items: [] };
  const cell = /\[@\[?([^[\]]*)$/u.exec(before);
  if (cell !== null)
    return { from: cell.index, items: columnItems(table, cell[1] ?? '', language, cellReference) };
  const whole = /([\p{L}_][\p{L}\p{N}_]*)\[([^[\]]*)$/u.exec(before);
  if (whole === null) return undefined;
  const [, name = '', typed = ''] = whole;
  const code = tableCodes.find((one) => one.toLowerCase() === name.toLowerCase()) ?? name;
  const written = (header: string): string => `${code}[${escapeHeader(header)}]`;
  return { from: whole.index, items: columnItems(code, typed, language, written) };
}

/**
 * What may stand at the caret of a condition: columns of the row after `[@`, of a table after its name and `[`,
 * choices after `[@status]="`, else functions and tables.
 */
export function completionAt(
  text: string,
  caret: number,
  table: string,
  language: Language,
): Completion {
  const before = text.slice(0, caret);
  const found = inside(before, table, language);
  if (found !== undefined) return found;
  const word = /(?<![\p{L}\p{N}_.])[A-Za-z][\w.]*$/u.exec(before);
  if (word === null) return NONE(caret);
  return { from: word.index, items: wordItems(word[0]) };
}
