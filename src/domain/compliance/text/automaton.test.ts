import fc from 'fast-check';
import { buildAutomaton, createMatches, search } from './automaton';

function found(words: readonly string[], text: string): string[] {
  const automaton = buildAutomaton(words);
  const matches = createMatches();
  const codes = Uint16Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  search(automaton, codes, text.length, matches);
  const out: string[] = [];
  for (let index = 0; index < matches.count; index += 2) {
    out.push(`${String(matches.items[index])}@${String(matches.items[index + 1])}`);
  }
  return out.sort();
}

function byHand(words: readonly string[], text: string): string[] {
  const out: string[] = [];
  words.forEach((word, index) => {
    if (word === '') return;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      out.push(`${String(index)}@${String(at + word.length)}`);
    }
  });
  return out.sort();
}

describe('automaton', () => {
  test("finds Aho and Corasick's own example", () => {
    expect(found(['he', 'she', 'his', 'hers'], 'ushers')).toEqual(['0@4', '1@4', '3@6']);
  });

  test('finds what indexOf finds, whatever the words', () => {
    const letters = fc.constantFrom('a', 'b', '最', '佳');
    const word = fc.string({ unit: letters, minLength: 0, maxLength: 5 });
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 12 }),
        fc.string({ unit: letters, maxLength: 60 }),
        (words, text) => {
          expect(found(words, text)).toEqual(byHand(words, text));
        },
      ),
      { numRuns: 400 },
    );
  });

  test('collects more matches than its first buffer holds', () => {
    expect(found(['a', 'aa'], 'a'.repeat(300))).toHaveLength(599);
  });
});
