import type { Catalogue } from './wording';

/** Wording of the marks that a person has put into the sheets, and taken away. */
export const cellMarkWords = {
  mark: ['在单元格中标出', 'Mark in cells'],
  clear: ['清除标记', 'Take marks away'],
  hint: [
    '标出下列各项所在的单元格。标记随文件保存，同事也能看到；不改动您自己的格式、批注和筛选。排序后标记跟着行走，改掉原词后自动消失。',
    'Marks the cells of the list below. Marks are saved with the file and seen by everyone; your own formats, notes and filters stay. A mark follows its row when sorted, and goes when the words are mended.',
  ],
  marked: ['已标出 {count} 处', '{count|place|places} marked'],
  leftOut: [
    '；{count} 处已不在表中，未标',
    '; {count|place is|places are} no longer in the tables',
  ],
  beyond: ['；另有 {count} 处未标，请先筛选', '; {count} more not marked, filter the list first'],
  cleared: ['已清除标记', 'The marks are gone'],
  nothing: ['表格中没有标记', 'There were no marks'],
} as const satisfies Catalogue;
