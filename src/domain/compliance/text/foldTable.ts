import * as kind from './characterClass';
import { foldCharacter, foldHanzi } from './foldCharacter';

/** How each UTF-16 code unit folds, and the few characters that fold to more than one or lie beyond the first plane. */
export interface FoldTable {
  readonly units: Uint16Array;
  readonly expansions: ReadonlyMap<string, string>;
}

const LEET_MARKS = new Set(['0', '@', '$', '3', '1', 'I', 'O']);

function unitKind(character: string, folded: string): number {
  if (folded === '') return kind.INVISIBLE;
  if (folded === ' ') return /\s/u.test(character) ? kind.SPACE : kind.SEPARATOR;
  if (folded.length === 1) return folded.charCodeAt(0);
  return kind.EXPANDS;
}

function isHanzi(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff;
}

/** Hanzi are most of the plane, and asking Unicode about each would only cost time at start. */
function fillBasicPlane(units: Uint16Array, expansions: Map<string, string>): void {
  for (let code = 0; code < 0x10000; code += 1) {
    if (code >= 0xd800 && code <= 0xdfff) {
      units[code] = code < 0xdc00 ? kind.HIGH_SURROGATE : kind.SEPARATOR;
      continue;
    }
    const character = String.fromCharCode(code);
    const folded = isHanzi(code) ? foldHanzi(character) : foldCharacter(character);
    units[code] = unitKind(character, folded);
    if (folded.length > 1) expansions.set(character, folded);
  }
}

/** Mathematical letters and digits, enclosed and compatibility characters: the ranges used to dress up plain words. */
const ASTRAL_RANGES: readonly (readonly [number, number])[] = [
  [0x1d400, 0x1d7ff],
  [0x1f100, 0x1f1ff],
  [0x1f200, 0x1f265],
  [0x2f800, 0x2fa1f],
];

function fillAstral(expansions: Map<string, string>): void {
  for (const [first, last] of ASTRAL_RANGES) {
    for (let point = first; point <= last; point += 1) {
      const character = String.fromCodePoint(point);
      const folded = foldCharacter(character);
      if (folded.trim() !== '') expansions.set(character, folded);
    }
  }
  for (let point = 0x1f130; point <= 0x1f189; point += 1) {
    const letter = String.fromCharCode(97 + ((point - 0x1f130) % 32));
    if (/[a-z]/.test(letter)) expansions.set(String.fromCodePoint(point), letter);
  }
}

function markSpecials(units: Uint16Array): void {
  for (const mark of LEET_MARKS) units[mark.charCodeAt(0)] = kind.LEET;
  units['.'.charCodeAt(0)] = kind.POINT;
  units[','.charCodeAt(0)] = kind.COMMA;
  for (const mark of '#＃') units[mark.charCodeAt(0)] = kind.HASH;
  for (const mark of '—–―－─') units[mark.charCodeAt(0)] = kind.DASH;
}

let table: FoldTable | undefined;

/** Built once, on first use (about 64 thousand entries). */
export function foldTable(): FoldTable {
  if (table === undefined) {
    const units = new Uint16Array(0x10000);
    const expansions = new Map<string, string>();
    fillBasicPlane(units, expansions);
    fillAstral(expansions);
    markSpecials(units);
    table = { units, expansions };
  }
  return table;
}
