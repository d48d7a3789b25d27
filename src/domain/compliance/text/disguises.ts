import { SYLLABLES } from './syllables';

/** Substitutes people really type for the key characters of banned words; each sounds like the one it stands for. */
const HOMOPHONES = new Map<string, string>([
  ['最', '嘴醉罪'],
  ['佳', '嘉咖伽'],
  ['第', '弟帝递谛'],
  ['一', '1壹伊依ーi'],
  ['级', '急籍吉'],
  ['国', '帼果锅'],
  ['顶', '订鼎盯'],
  ['治', '冶'],
  ['疗', '辽聊撩'],
  ['稳', '文吻紊'],
  ['赚', '转撰'],
  ['唯', '维惟'],
  ['销', '消肖'],
  ['量', '亮'],
  ['效', '孝'],
  ['愈', '预渝'],
  ['全', '荃泉'],
  ['网', '往罔'],
  ['低', '氐'],
  ['保', '宝葆'],
  ['本', '苯'],
  ['险', '捡俭'],
  ['首', '手'],
  ['独', '毒'],
  ['极', '及'],
  ['致', '至'],
  ['领', '岭'],
  ['先', '鲜'],
  ['根', '跟'],
  ['微', '薇威徽'],
  ['排', '牌'],
  ['名', '铭'],
  ['品', '拼'],
  ['优', '忧'],
  ['好', '郝'],
  ['强', '墙'],
  ['赔', '陪'],
  ['过', '郭'],
  ['包', '苞'],
  ['药', '葯'],
  ['病', '疒'],
]);

let readings: Map<string, string> | undefined;

function readingOf(character: string): string | undefined {
  if (readings === undefined) {
    readings = new Map();
    for (const entry of SYLLABLES.split(' ')) {
      const syllable = /^[a-z]+/.exec(entry)?.[0] ?? '';
      for (const one of entry.slice(syllable.length)) readings.set(one, syllable);
    }
  }
  return readings.get(character);
}

export type Disguise = 'homophone' | 'pinyin';

/** A short word with one sound changed is often another word; these substitutes are not. */
const SAFE_IN_PAIRS = new Set('蕞嘴醉辽聊订鼎维冶帼渝文吻1谛帝弟'.split(''));
const COMMON_PAIRS = new Set([
  '弟一',
  '帝一',
  '谛一',
  '维1',
  '依一',
  '最1',
  '醉好',
  '嘴强',
  '最优',
  '嘴大',
  '文本',
]);

function homophonesOf(word: string): string[] {
  const out: string[] = [];
  [...word].forEach((character, index) => {
    for (const other of HOMOPHONES.get(character) ?? '') {
      const changed = word.slice(0, index) + other + word.slice(index + 1);
      if (word.length > 2 || (SAFE_IN_PAIRS.has(other) && !COMMON_PAIRS.has(changed)))
        out.push(changed);
    }
  });
  return out;
}

/** Two characters apart, both in pinyin: `wen赚不pei`, `全wang最di`. */
function pairsInPinyin(word: string, sounds: readonly (string | undefined)[]): string[] {
  const out: string[] = [];
  for (let first = 0; first < word.length; first += 1) {
    for (let second = first + 2; second < word.length; second += 1) {
      const [one, other] = [sounds[first], sounds[second]];
      if (one === undefined || other === undefined) continue;
      out.push(
        word.slice(0, first) + one + word.slice(first + 1, second) + other + word.slice(second + 1),
      );
    }
  }
  return out;
}

function pinyinOf(word: string): string[] {
  const sounds = [...word].map((character) => readingOf(character));
  const out: string[] = [];
  sounds.forEach((sound, index) => {
    if (sound === undefined) return;
    out.push(word.slice(0, index) + sound + word.slice(index + 1));
    if (word.length > 2 || /^[最唯]/u.test(word))
      out.push(word.slice(0, index) + sound.charAt(0) + word.slice(index + 1));
  });
  if (word.length > 2 && word.length < 6) out.push(...pairsInPinyin(word, sounds));
  if (sounds.every((sound) => sound !== undefined)) {
    const whole = sounds.join('');
    if (whole.length > 5) out.push(whole);
    for (let cut = 2; cut < word.length; cut += 1) {
      out.push(sounds.slice(0, cut).join('') + word.slice(cut));
      out.push(word.slice(0, word.length - cut) + sounds.slice(word.length - cut).join(''));
    }
  }
  return out;
}

/**
 * Spellings that sound like a Chinese term: one homophone, one character in pinyin or (from three characters up)
 * as its initial, the whole in pinyin. `'国家级'` → `国家急`, `国jia级`, `国j级`, `guojiaji` and others.
 */
export function disguisesOf(word: string): ReadonlyMap<string, Disguise> {
  const out = new Map<string, Disguise>();
  if (!/^\p{Script=Han}{2,8}$/u.test(word)) return out;
  for (const one of pinyinOf(word)) out.set(one, 'pinyin');
  for (const one of homophonesOf(word)) out.set(one, 'homophone');
  return out;
}
