import { Converter } from 'opencc-js/t2cn';
import fc from 'fast-check';
import { createFoldedText } from './foldText';
import { fold, foldedString, textOf } from './foldSlowly';

describe('folding', () => {
  test.each([
    ['全国最·佳选择', '全国最佳选择'],
    ['全国最\n佳', '全国最佳'],
    ['最🔥佳', '最佳'],
    ['最\u200b\u00ad\u200e\ufe0f佳', '最佳'],
    ['行业𝐍𝐨.𝟏', '行业no 1'],
    ['行业N0.1', '行业no 1'],
    ['The №1 choice', 'the no1 choice'],
    ['ＦＤＡ approved', 'fda approved'],
    ["The world's b e s t cream", 'the world s best cream'],
    ['Plan A or B at 9 a week', 'plan a or b at 9 a week'],
    ['gu@ranteed', 'guaranteed'],
    ['RISK—FREE', 'risk free'],
    ['銷量第壹', '销量第一'],
    ['销量第⼀ 第① 第—', '销量第一第1第一'],
    ['价值68,000元,另付3.5%', '价值68000元,另付3.5%'],
    ['1OO% worId', '100%world'],
    ['#1 and # one', '#1 and one'],
    ['第一,佳', '第一,佳'],
  ])('%j → %j', (text, expected) => {
    expect(foldedString(text)).toBe(expected);
  });

  test('is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const once = foldedString(text);
        expect(foldedString(foldedString(once))).toBe(foldedString(once));
      }),
    );
  });

  test('every folded character leads back into the text, in order', () => {
    const folded = createFoldedText();
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        fold(folded, text);
        let last = 0;
        for (let index = 0; index < folded.length; index += 1) {
          const start = folded.starts[index] ?? -1;
          expect(start).toBeGreaterThanOrEqual(last);
          expect(start).toBeLessThan(text.length);
          last = start;
        }
        expect(textOf(folded).length).toBe(folded.length);
      }),
    );
  });

  test('agrees with OpenCC about Traditional characters', () => {
    const convert = Converter({ from: 't', to: 'cn' });
    const traditional = '國級極頂獨無雙絕銷療穩賺證錄財寶龍鳳萬億優質權國廣視領導專業藥價禮贈體驗';
    for (const character of traditional) expect(foldedString(character)).toBe(convert(character));
  });
});
