/**
 * Writes the two character tables of the text check from published dictionaries:
 *   node assets/packs/makeFoldTables.mjs
 * Traditional to Simplified comes from OpenCC (Apache-2.0, by way of opencc-js), readings from pinyin-pro (MIT).
 * The tables are committed so that the check needs neither package while it runs; a test compares them again.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import characters from 'opencc-js/dict/TSCharacters';

const { pinyin } = createRequire(import.meta.url)('pinyin-pro');
const folder = new URL('../../src/domain/compliance/text/', import.meta.url);

let traditional = '';
let simplified = '';
for (const pair of characters.split('|')) {
  const [from, to] = pair.split(' ');
  if (from.length !== 1 || to.length !== 1 || from === to) continue;
  traditional += from;
  simplified += to;
}

function firstLevelCharacters() {
  const decoder = new TextDecoder('gb18030');
  const found = [];
  for (let high = 0xb0; high <= 0xf7; high += 1) {
    for (let low = 0xa1; low <= 0xfe; low += 1) {
      const character = decoder.decode(Uint8Array.of(high, low));
      if (/^\p{Script=Han}$/u.test(character)) found.push(character);
    }
  }
  return found;
}

const bySyllable = new Map();
for (const character of firstLevelCharacters()) {
  const syllable = pinyin(character, { toneType: 'none', v: true }).replace(/ü/g, 'v');
  if (!/^[a-z]+$/.test(syllable)) continue;
  bySyllable.set(syllable, (bySyllable.get(syllable) ?? '') + character);
}

const wrap = (text, width = 90) => text.match(new RegExp(`.{1,${width}}`, 'gsu')) ?? [];
const literal = (text) =>
  wrap(text)
    .map((line) => `  '${line}'`)
    .join(' +\n');

writeFileSync(
  new URL('traditionalForms.ts', folder),
  `/** Traditional characters and, at the same place in the other string, their Simplified forms. Made by makeFoldTables.mjs from OpenCC (Apache-2.0). */
export const TRADITIONAL =\n${literal(traditional)};

export const SIMPLIFIED =\n${literal(simplified)};
`,
);
const syllables = [...bySyllable].sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(
  new URL('syllables.ts', folder),
  `/** Readings without tone, each followed by its characters (GB 2312). Made by makeFoldTables.mjs from pinyin-pro (MIT). */
export const SYLLABLES =\n${literal(syllables.map(([s, c]) => `${s}${c}`).join(' '))};
`,
);
