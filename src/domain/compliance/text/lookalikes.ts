/** Letters of other alphabets that look like Latin ones, with the letter they are read as (Unicode TR 39, the common ones). */
const LOOKALIKES: readonly (readonly [string, string])[] = [
  ['аαɑ', 'a'],
  ['ЬЪвВΒß', 'b'],
  ['сСϲ', 'c'],
  ['ԁ', 'd'],
  ['еЕЁёΕε', 'e'],
  ['ɡ', 'g'],
  ['НнΗһҺ', 'h'],
  ['іІΙιӀıƖ', 'i'],
  ['јЈ', 'j'],
  ['КкΚκ', 'k'],
  ['ӏ', 'l'],
  ['МмΜ', 'm'],
  ['ΝпП', 'n'],
  ['оОοΟօ', 'o'],
  ['рРΡρ', 'p'],
  ['ԛ', 'q'],
  ['гГ', 'r'],
  ['ѕЅ', 's'],
  ['ТтΤτ', 't'],
  ['υս', 'u'],
  ['νѵ', 'v'],
  ['ѡωԝ', 'w'],
  ['хХΧχ', 'x'],
  ['уУΥγ', 'y'],
  ['ΖżᴢƵ', 'z'],
  ['壹弌', '一'],
  ['囯囻', '国'],
  ['樶朂蕞嶵', '最'],
  ['㐧', '第'],
  ['髙', '高'],
  ['傢', '家'],
];

/** `'о'` (Cyrillic) → `'o'`. */
export const LATIN_LOOKALIKE: ReadonlyMap<string, string> = new Map(
  LOOKALIKES.flatMap(([from, to]) =>
    [...from].map((character): [string, string] => [character, to]),
  ),
);
