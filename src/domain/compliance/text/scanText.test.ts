import fc from 'fast-check';
import { shippedPatterns, shippedTerms } from '../pack/shippedTerms';
import type { TextContext } from './context';
import { compileLexicon } from './lexicon';
import { scanText } from './scanText';
import type { Term } from './term';

const terms = shippedTerms();
const patterns = shippedPatterns();
const lexicon = compileLexicon(terms, patterns);
const copy: TextContext = { market: 'CN', column: 'copy' };
const outcomes = (text: string, context: TextContext = copy) =>
  scanText(lexicon, text, context).map(
    (finding) =>
      `${finding.outcome}:${finding.text}:${finding.basis.lawId} ${finding.basis.article}`,
  );

describe('text check of advertising copy', () => {
  test.each([
    ['国家级品质', ['violation:国家级品质:CN-AD 9(3)']],
    ['治愈率高达98%', ['violation:治愈率高达98%:CN-AD 16(1)(2)']],
    ['特等奖价值68,000元', ['violation:特等奖价值68,000元:CN-AUCL 11(4)']],
    ['一等奖价值3000元购物卡', []],
    ['特等奖价值5万元', []],
    ['特等奖价值5.01万元', ['violation:特等奖价值5.01万元:CN-AUCL 11(4)']],
    ['最佳饮用温度8-10℃', []],
    ['没有最好,只有更好', []],
    ['本品不能代替药物', []],
  ])('%s', (text, expected) => {
    expect(outcomes(text)).toEqual(expected);
  });

  test.each([
    ['Nothing to pay: $0 today', ['0 today']],
    ['We found 0 errors in 10 files', []],
    ['Was $59.99, now $20', ['Was $59.99, now $20']],
    ['It was washed in 30 seconds', []],
  ])('in dollars: %s', (text, expected) => {
    const found = scanText(lexicon, text, { market: 'US', column: 'copy' });
    expect(found.map((finding) => finding.text)).toEqual(expected);
  });

  test('a sourced fact bounded in time asks for its proof instead of shouting', () => {
    const [finding] = scanText(
      lexicon,
      '2025年1-12月中国大陆扫地机器人线上零售额第一(来源:XX咨询,2026年1月报告)',
      copy,
    );
    expect(finding).toMatchObject({ outcome: 'needsEvidence', exemption: 'boundedFact' });
  });

  test('a mark between characters is suspected evasion, a warning and a question', () => {
    const [finding] = scanText(lexicon, '全国最/佳选择', copy);
    expect(finding).toMatchObject({
      kind: 'evasion',
      text: '最/佳选择',
      severity: 'warn',
      outcome: 'needsEvidence',
      evasions: ['separator'],
    });
  });

  test('the sector decides about 治疗', () => {
    expect(outcomes('本品用于治疗高血压', { ...copy, sector: 'food' })).not.toEqual([]);
    const inDrugRow = scanText(lexicon, '本品用于治疗高血压', { ...copy, sector: 'drug' });
    expect(inDrugRow.every((finding) => finding.outcome === 'info')).toBe(true);
  });

  test('internal columns are not read as copy, but buying reviews is unlawful anywhere', () => {
    expect(outcomes('国家级品质', { market: 'CN', column: 'internal' })).toEqual([]);
    expect(outcomes('安排刷单两千笔', { market: 'CN', column: 'internal' })).toHaveLength(1);
  });

  test.each([
    ['CN', 'CN-AD'],
    ['US', 'US-FTC'],
    ['UK', 'UK-CAP'],
    ['EU', 'EU-UCPD'],
  ] as const)('in %s the same claim is judged under %s', (market, lawId) => {
    const [finding] = scanText(lexicon, "The world's best coffee", { market, column: 'copy' });
    expect(finding?.basis.lawId).toBe(lawId);
  });

  test('required wording of a sector is missed, and found when it stands there', () => {
    const whole: TextContext = { ...copy, sector: 'healthFood', isWholeCopy: true };
    const missing = scanText(lexicon, '每日两粒,轻松补充', whole).map((one) => one.claimId);
    expect(missing).toEqual(['RW-HEALTH-FOOD', 'RW-LICENCE']);
    expect(
      scanText(lexicon, '每日两粒。本品不能代替药物。国食健字G2026', whole).map(
        (one) => one.claimId,
      ),
    ).toEqual([]);
  });

  test("a department's own row works like a shipped one", () => {
    const own: Term = {
      id: 'TE-1',
      text: '星钻臻选',
      language: 'zh',
      category: 'superiority',
      severity: 'warn',
      outcome: 'needsEvidence',
      exemptable: false,
      exceptions: ['星钻臻选系列'],
      near: ['会员'],
      remedyZh: '改用登记名称',
    };
    const mine = compileLexicon([own], []);
    const scan = (text: string) => scanText(mine, text, copy);
    expect(scan('会员专享星钻臻选好物')[0]).toMatchObject({
      claimId: 'TE-1',
      remedyZh: '改用登记名称',
    });
    expect(scan('星钻臻选好物')).toEqual([]);
    expect(scan('会员专享星钻臻选系列')).toEqual([]);
  });

  test('a faulty row is reported and the others still work', () => {
    const first = terms[0];
    if (first === undefined) throw new Error('no shipped terms');
    const faulty = compileLexicon(
      [{ ...first, id: 'X-1', text: ' ·' }, first, { ...first, id: 'X-2' }],
      [{ ...(patterns[0] ?? fail()), id: 'X-3', source: '(' }],
    );
    expect(faulty.problems.map((problem) => `${problem.id} ${problem.code}`)).toEqual([
      'X-1 emptyTerm',
      'X-2 duplicateTerm',
      'X-3 badPattern',
    ]);
    expect(scanText(faulty, '国家级', copy)).toHaveLength(1);
  });
});

function fail(): never {
  throw new Error('missing');
}

describe('whatever the text', () => {
  const words = terms.slice(0, 200).map((term) => term.text);
  const piece = fc.oneof(
    fc.constantFrom(...words, '不', '本', '100%', ',', '。', '\u200b', '·', ' ', '№', '𝐍'),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );

  test('findings lie inside it, in order, without overlap, and quote it', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const finding of scanText(lexicon, text, copy)) {
          expect(finding.start).toBeGreaterThanOrEqual(last);
          expect(finding.end).toBeGreaterThan(finding.start);
          expect(finding.end).toBeLessThanOrEqual(text.length);
          expect(finding.text).toBe(text.slice(finding.start, finding.end));
          last = finding.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  test('the same text gives the same findings', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        expect(scanText(lexicon, text, copy)).toEqual(scanText(lexicon, text, copy));
      }),
    );
  });
});

describe('shipped terms', () => {
  test('there are at least 650 Chinese and 200 English, each with its own identifier', () => {
    expect(terms.filter((term) => term.language === 'zh').length).toBeGreaterThanOrEqual(650);
    expect(terms.filter((term) => term.language === 'en').length).toBeGreaterThanOrEqual(200);
    expect(new Set(terms.map((term) => term.id)).size).toBe(terms.length);
    expect(lexicon.problems).toEqual([]);
  });

  test('every exception really excuses the term it stands beside', () => {
    const loud = terms.flatMap((term) =>
      (term.exceptions ?? [])
        .filter((phrase) =>
          scanText(lexicon, phrase, copy).some((finding) => finding.claimId === term.id),
        )
        .map((phrase) => `${term.text}: ${phrase}`),
    );
    expect(loud).toEqual([]);
  });

  test('every term without a condition is found where it stands alone', () => {
    const silent = terms.filter(
      (term) =>
        term.near === undefined &&
        scanText(lexicon, `新品${term.text}`, { ...copy, sector: 'general' }).length === 0 &&
        scanText(lexicon, `we are ${term.text} today`, copy).length === 0,
    );
    expect(silent.map((term) => term.text)).toEqual([]);
  });
});
