import type { Catalogue } from './wording';

/** Wording of the search over everything. */
export const searchWords = {
  label: ['查找活动、周报、规则、功能…', 'Find campaigns, reports, rules, screens…'],
  hint: [
    '可输入拼音首字母，例如 hyj 找到“会员节”。',
    'Chinese names are also found by their pinyin initials.',
  ],
  found: ['找到 {count} 项', '{count|result|results}'],
  nothing: ['没有找到“{query}”', 'Nothing matches “{query}”'],
  nothingDo: ['试试更短的词、编号或拼音首字母。', 'Try a shorter word, an ID or initials.'],
  screen: ['功能', 'Screen'],
} as const satisfies Catalogue;
