import { shippedPatterns, shippedTerms } from '../../src/domain/compliance/pack/shippedTerms';
import { compileLexicon } from '../../src/domain/compliance/text/lexicon';
import { flaggedByCheck, flaggedByWordList, labelledSet, score } from './labelledSet';

const terms = shippedTerms();
const isFlagged = flaggedByCheck(compileLexicon(terms, shippedPatterns()));

describe('precision and recall of the text check', () => {
  test('the set is large enough and its halves do not share a sentence', () => {
    const all = [...labelledSet('tuned'), ...labelledSet('heldback')];
    expect(all.filter((one) => one.language === 'zh').length).toBeGreaterThanOrEqual(400);
    expect(all.filter((one) => one.language === 'en').length).toBeGreaterThanOrEqual(200);
    expect(new Set(all.map((one) => one.text)).size).toBe(all.length);
  });

  test.each(['tuned', 'heldback'] as const)('%s half reaches 0.97 and 0.90', (half) => {
    const reached = score(labelledSet(half), isFlagged);
    expect(reached.recall).toBeGreaterThanOrEqual(0.97);
    expect(reached.precision).toBeGreaterThanOrEqual(0.9);
  });

  test('the plain list of the same terms is far behind', () => {
    const plain = score(labelledSet('heldback'), flaggedByWordList(terms, true));
    const checked = score(labelledSet('heldback'), isFlagged);
    expect(checked.falseAlarms * 5).toBeLessThan(plain.falseAlarms);
  });
});
