import { readdirSync } from 'node:fs';
import path from 'node:path';
import { isWording, wordingsIn } from '../../test/support/wordings';

/** Every exported catalogue of this folder, found by looking: a new file is tested at once. */
const files = readdirSync(__dirname).filter((name) => /^(?!.*\.test)[a-zA-Z]+\.ts$/.test(name));
const all = files.flatMap((file) =>
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the names are not known here
  wordingsIn(file, require(path.join(__dirname, file)) as Readonly<Record<string, unknown>>),
);
const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)/g)].map((match) => match[1] ?? '').sort();
const unique = (words: readonly string[]): string[] => [...new Set(words)];

describe('every wording is there in both languages', () => {
  test('there are hundreds of them', () => {
    expect(all.length).toBeGreaterThan(500);
    expect(all.every(({ entry }) => isWording(entry))).toBe(true);
  });

  test('none is blank', () => {
    const blank = all.filter(({ entry }) => entry.some((text) => text.trim() === ''));
    expect(blank.map(({ key }) => key)).toEqual([]);
  });

  test('both languages put in the same values', () => {
    const unlike = all.filter(
      ({ entry: [zh, en] }) => unique(placeholders(zh)).join() !== unique(placeholders(en)).join(),
    );
    expect(unlike.map(({ key, entry }) => [key, ...entry])).toEqual([]);
  });

  // The name of the other language, and words that the law wants to the letter.
  const mayBeChinese = /switchLanguage|requiredWordings/;

  test('no English wording was left in Chinese', () => {
    const chinese = all.filter(
      ({ key, entry }) => !mayBeChinese.test(key) && /\p{Script=Han}/u.test(entry[1]),
    );
    expect(chinese.map(({ key, entry }) => [key, entry[1]])).toEqual([]);
  });

  test('Chinese wording has Chinese punctuation', () => {
    // `sheet!address` is Excel's own writing; codes and figures keep theirs.
    const halfWidth = /[\p{Script=Han}”）】][,;:?!(]|[,;:?!)][\p{Script=Han}“（]/u;
    const half = all.filter(({ entry }) => halfWidth.test(entry[0]));
    expect(half.map(({ key, entry }) => [key, entry[0]])).toEqual([]);
  });
});
