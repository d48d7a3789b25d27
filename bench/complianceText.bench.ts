import { shippedPatterns, shippedTerms } from '../src/domain/compliance/pack/shippedTerms';
import { compileLexicon } from '../src/domain/compliance/text/lexicon';
import { scanText } from '../src/domain/compliance/text/scanText';
import {
  flaggedByCheck,
  flaggedByWordList,
  heldbackBatch,
  labelledSet,
  score,
  type LabelledSentence,
} from '../test/labelled/labelledSet';
import { alternately, type BenchRow } from './benchRow';

const TEXTS = 100_000;
/** Plain copy and remarks of a department; one text in fifty carries a claim. */
const PLAIN = [
  '秋冬新品到店,欢迎周末带家人来门店试饮,扫码入会领取饮品券。',
  '本周完成华东六店路演,下周与物料供应商确认展架尺寸和进场时间。',
  '手工缝线,牛皮材质,提供两年保修,支持七天无理由退货。',
  'Two-year warranty included, delivery in three to five working days from our own store.',
  '会员日满三百减四十,活动时间十一月八日零点至二十四点,规则见门店公告。',
  'A lighter bag with a padded strap, available in blue, red and black, machine washable.',
];
const CLAIM = '全国销量第一的果汁,顶级品质';

function texts(): string[] {
  return Array.from({ length: TEXTS }, (_, at) => {
    const plain = `${PLAIN[at % PLAIN.length] ?? ''}${String(at)}`;
    return at % 50 === 0 ? `${CLAIM},${plain}` : plain;
  });
}

function passOver(all: readonly string[]): number {
  let sum = 0;
  for (const text of all) {
    for (let at = 0; at < text.length; at += 1) sum ^= text.charCodeAt(at);
  }
  return sum;
}

function quality(): BenchRow[] {
  const terms = shippedTerms();
  const isFlagged = flaggedByCheck(compileLexicon(terms, shippedPatterns()));
  const isListed = flaggedByWordList(terms, true);
  const sets: readonly (readonly [string, readonly LabelledSentence[]])[] = [
    ['tuned half', labelledSet('tuned')],
    ['held back, first batch', heldbackBatch('first')],
    ['held back, second batch', heldbackBatch('second')],
  ];
  return sets.flatMap(([half, sentences]): BenchRow[] => {
    const [ours, plain] = [score(sentences, isFlagged), score(sentences, isListed)];
    const row = (name: 'recall' | 'precision', bar: number): BenchRow => ({
      name: `text check: ${name}, ${half} (${String(sentences.length)} sentences)`,
      value: ours[name],
      unit: 'share',
      reference: `plain list of the same terms ${plain[name].toFixed(3)}`,
      ratio: ours[name] / plain[name],
      bar: `>= ${String(bar)}`,
      met: ours[name] >= bar,
    });
    return [row('recall', 0.97), row('precision', 0.9)];
  });
}

export async function rows(): Promise<BenchRow[]> {
  const lexicon = compileLexicon(shippedTerms(), shippedPatterns());
  const all = texts();
  const scan = (): number => {
    let found = 0;
    for (const text of all)
      found += scanText(lexicon, text, { market: 'CN', column: 'copy' }).length;
    return found;
  };
  if (scan() < TEXTS / 50) throw new Error('The planted claims were not found');
  const { ours, reference } = await alternately(scan, () => passOver(all), 7);
  const ratio = ours / reference;
  return [
    {
      name: `text check: ${String(lexicon.termCount)} terms over 100,000 short texts`,
      value: ours,
      unit: 'ms',
      reference: `one charCodeAt pass ${reference.toFixed(1)} ms`,
      ratio,
      bar: '<= 8',
      met: ratio <= 8,
    },
    ...quality(),
  ];
}
