import { shippedPatterns, shippedTerms } from '../../src/domain/compliance/pack/shippedTerms';
import { compileLexicon } from '../../src/domain/compliance/text/lexicon';
import { scanText } from '../../src/domain/compliance/text/scanText';
import { flaggedByWordList } from './labelledSet';
import { innocents, stillSlip, traps } from './traps';

const terms = shippedTerms();
const lexicon = compileLexicon(terms, shippedPatterns());
const isFlagged = (text: string): boolean =>
  scanText(lexicon, text, { market: 'CN', column: 'copy' }).some(
    (finding) => finding.outcome !== 'info',
  );

describe.each(Object.entries(traps))('written to slip through: %s', (_way, texts) => {
  test.each(texts.map((text) => [text]))('%s', (text) => {
    expect(isFlagged(text)).toBe(true);
  });
});

describe.each(Object.entries(innocents))('innocent: %s', (_kind, texts) => {
  test.each(texts.map((text) => [text]))('%s', (text) => {
    expect(isFlagged(text)).toBe(false);
  });
});

test.each(stillSlip.map((text) => [text]))('known to slip through: %s', (text) => {
  expect(isFlagged(text)).toBe(false);
});

test('a plain list of the same terms misses disguises and accuses the innocent', () => {
  const isListed = flaggedByWordList(terms, false);
  const asSentence = (text: string) => ({ text, sector: '', channel: '', market: 'CN' }) as never;
  const share = (texts: readonly string[]): number =>
    texts.filter((text) => isListed(asSentence(text))).length / texts.length;
  expect(share(Object.values(traps).flat())).toBeLessThan(0.6);
  expect(share(Object.values(innocents).flat())).toBeGreaterThan(0.2);
});
