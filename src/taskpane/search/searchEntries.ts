import type { Book } from '../../application/book';
import { tableCodes, tableOf, type TableCode } from '../../domain/tables/all';
import { columnMeaningWords } from '../../terms/columnMeaning';
import { screenNames } from '../../terms/pane';
import type { Language } from '../../terms/language';
import { say } from '../../terms/wording';
import { menuEntries } from '../shell/menuEntries';
import { hrefOf, type ScreenName } from '../shell/route';

/** One thing that can be found: where it opens, and where it stands in the sheet. */
export interface SearchEntry {
  readonly key: string;
  readonly title: string;
  readonly detail: string;
  readonly kind: string;
  readonly href: string;
  readonly place?: { readonly table: TableCode; readonly rowId: string };
}

type Row = Readonly<Record<string, unknown>>;

interface Searched {
  readonly table: TableCode;
  readonly title: string;
  readonly details: readonly string[];
  readonly href: (row: Row) => string;
}

const textIn = (row: Row, column: string): string => {
  const value = row[column];
  return typeof value === 'string' ? value : '';
};
const under = (screen: ScreenName, column = 'id') => {
  return (row: Row): string => hrefOf(screen, [textIn(row, column)]);
};

/** What is searched in which table, and where a hit leads. */
const searched: readonly Searched[] = [
  {
    table: 'Plans',
    title: 'name',
    details: ['quarter', 'lead', 'department'],
    href: under('plan'),
  },
  {
    table: 'Budget',
    title: 'item',
    details: ['vendor', 'month'],
    href: under('plan', 'campaignId'),
  },
  { table: 'KPIs', title: 'name', details: ['unit'], href: under('effect', 'campaignId') },
  {
    table: 'Weekly',
    title: 'done',
    details: ['week', 'author'],
    href: under('weekly', 'campaignId'),
  },
  { table: 'Issues', title: 'problem', details: ['owner'], href: under('issue') },
  {
    table: 'Findings',
    title: 'message',
    details: ['ruleId', 'excerpt'],
    href: () => hrefOf('compliance'),
  },
  { table: 'Lessons', title: 'lesson', details: ['action'], href: under('lesson') },
  {
    table: 'Rules',
    title: 'messageZh',
    details: ['messageEn', 'basis'],
    href: under('rule'),
  },
  {
    table: 'Terms',
    title: 'term',
    details: ['exceptions', 'article'],
    href: (row) => hrefOf('help', ['words', 'Terms', textIn(row, 'id')]),
  },
  { table: 'Archive', title: 'title', details: ['quarter', 'takenBy'], href: under('archive') },
  {
    table: 'Team',
    title: 'name',
    details: ['department', 'roles'],
    href: () => hrefOf('settings'),
  },
];

/** What the search reads, in one round trip. */
export const searchReads = Object.fromEntries(
  searched.map(({ table, title, details }) => [
    table,
    [...new Set(['id', title, ...details, 'campaignId', 'voided'])].filter(
      (column) => column in tableOf(table).columns,
    ),
  ]),
) as Partial<Record<TableCode, readonly string[]>>;

const screenEntries = (language: Language, kind: string): SearchEntry[] =>
  menuEntries
    .flatMap(([, screens]) => screens)
    .filter((screen) => screen !== 'search')
    .map((screen) => ({
      key: `screen ${screen}`,
      title: say(screenNames[screen], language),
      detail: screenNames[screen][language === 'zh-CN' ? 1 : 0],
      kind,
      href: hrefOf(screen),
    }));

/** Every column of every table, leading to what it means. */
const columnEntries = (language: Language): SearchEntry[] => {
  const kind = say(columnMeaningWords.column, language);
  return tableCodes.flatMap((code) =>
    Object.entries(tableOf(code).columns).map(([column, { header }]) => ({
      key: `column ${code}.${column}`,
      title: say(header, language),
      detail: [say(tableOf(code).sheet, language), header[language === 'zh-CN' ? 1 : 0]].join(
        ' · ',
      ),
      kind,
      href: hrefOf('help', ['words', code]),
    })),
  );
};

/** Everything that can be found in a book: screens first, what columns mean last. */
export function searchEntries(book: Book, language: Language, screenKind: string): SearchEntry[] {
  const rows = searched.flatMap(({ table, title, details, href }) =>
    book.rows(table).flatMap((typed): SearchEntry[] => {
      const row = typed as Row;
      const rowId = textIn(row, 'id');
      const text = textIn(row, title);
      if (rowId === '' || text === '') return [];
      return [
        {
          key: `${table} ${rowId}`,
          title: text,
          detail: [...details.map((column) => textIn(row, column)), rowId]
            .filter((part) => part !== '')
            .join(' · '),
          kind: say(tableOf(table).sheet, language),
          href: href(row),
          place: { table, rowId },
        },
      ];
    }),
  );
  return [...screenEntries(language, screenKind), ...rows, ...columnEntries(language)];
}
