import type { Language } from '../../terms/language';
import type { Wording } from '../../terms/wording';

/** Words that formulas compare with or give, by the function name that stands for them. */
const words: Readonly<Record<string, Wording>> = {
  YES: ['是', 'Yes'],
  NO: ['否', 'No'],
  HIGHER: ['越高越好', 'Higher is better'],
  LOWER: ['越低越好', 'Lower is better'],
  FAVOURABLE: ['有利', 'Favourable'],
  UNFAVOURABLE: ['不利', 'Unfavourable'],
  NONE: ['无差异', 'On target'],
};

export const flagWords: readonly [yes: Wording, no: Wording] = [
  ['是', 'Yes'],
  ['否', 'No'],
];

export const wordOf = (name: string, language: Language): string | undefined =>
  words[name]?.[language === 'zh-CN' ? 0 : 1];
