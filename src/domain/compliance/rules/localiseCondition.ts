import { parse, parseStructRef, tokenize, type AstExpression } from '@borgar/fx';
import { allTables, type TableCode } from '../../tables/all';
import { formulaText } from '../../tables/formulaText';
import type { Language } from '../../../terms/language';
import { localisedWord } from './choiceWords';

interface Patch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Place {
  readonly table: string;
  readonly key: string;
}

function placeOf(node: AstExpression | null | undefined, own: string): Place | undefined {
  if (node?.type !== 'ReferenceIdentifier' || node.kind !== 'table') return undefined;
  const parsed = parseStructRef(node.value);
  const key = parsed?.columns?.[0];
  if (key === undefined) return undefined;
  const table = parsed?.table ?? '';
  return { table: table === '' ? own : table, key };
}

function patchLiteral(
  node: AstExpression | null | undefined,
  place: Place | undefined,
  language: Language,
): Patch[] {
  if (node?.type !== 'Literal' || typeof node.value !== 'string' || place === undefined) return [];
  const word = localisedWord(place.table, place.key, node.value, language);
  if (word === node.value || typeof word !== 'string') return [];
  const [start = 0, end = 0] = node.loc ?? [];
  return [{ start, end, text: `"${word.replaceAll('"', '""')}"` }];
}

function patchesIn(node: AstExpression | null, own: string, language: Language): Patch[] {
  if (node === null || !('arguments' in node)) return [];
  const args = node.arguments as readonly (AstExpression | null)[];
  const patches = args.flatMap((arg) => patchesIn(arg, own, language));
  if (node.type === 'BinaryExpression') {
    const [left, right] = args;
    patches.push(...patchLiteral(left, placeOf(right, own), language));
    patches.push(...patchLiteral(right, placeOf(left, own), language));
  }
  if (node.type === 'CallExpression') {
    args.forEach((arg, at) => {
      patches.push(...patchLiteral(args[at + 1], placeOf(arg, own), language));
    });
  }
  return patches;
}

/**
 * A shipped condition, written with codes → the text for a workbook in one language, which a person can read and
 * paste into a cell: `=[@status]="approved"` → `=[@状态]="已批准"`.
 */
export function localiseCondition(condition: string, table: TableCode, language: Language): string {
  const ast = parse(tokenize(condition, { withLocation: true }));
  const patches = patchesIn(ast, table, language).sort((a, b) => b.start - a.start);
  let text = condition;
  let last = Infinity;
  for (const { start, end, text: word } of patches) {
    if (end > last) continue;
    text = text.slice(0, start) + word + text.slice(end);
    last = start;
  }
  return formulaText(allTables[table], text, language);
}
