import type { ReactNode } from 'react';
import type { Book } from '../../application/book';
import { basisOf, type Basis } from '../../domain/compliance/basis';
import { renumberedArticle } from '../../domain/compliance/renumber';
import type { TermCategory } from '../../domain/compliance/text/term';
import { outcomes, severities } from '../../domain/tables/decisions';
import { channels, markets, sectors } from '../../domain/tables/plans';
import { serialToday } from '../../domain/shared/period';
import type { LawRow, TermRow } from '../../domain/tables/settings';
import { columnMeaningWords } from '../../terms/columnMeaning';
import { categoryMessages, categoryRemedies } from '../../terms/compliance';
import type { Language } from '../../terms/language';
import { say, type Catalogue } from '../../terms/wording';
import { useDeps } from '../shell/deps';
import { hrefOf } from '../shell/route';
import { useSettings } from '../shell/settings';
import { BookGate } from '../ui/BookGate';
import { CellLink } from '../ui/CellLink';
import { EmptyState } from '../ui/EmptyState';
import { Facts, type Fact } from '../ui/Facts';
import { ScreenFrame } from '../ui/ScreenFrame';
import { useStackStyles } from '../ui/stackStyles';
import { StateBadge } from '../ui/StateBadge';
import { useWords, wordOfChoice, type Say } from '../ui/useWords';

const reads = { Terms: 'all', Laws: 'all' } as const;

/** A term of the text check: kind of claim, law, where it is innocent, what to do. */
export function TermPage({ rowId }: { readonly rowId: string }): ReactNode {
  const t = useWords(columnMeaningWords);
  return (
    <ScreenFrame
      title={t('terms')}
      above={{ href: hrefOf('help', ['words', 'Terms']), name: t('terms') }}
    >
      <BookGate request={reads} needed={['Terms']}>
        {(book) => <Part book={book} rowId={rowId} />}
      </BookGate>
    </ScreenFrame>
  );
}

function Part(props: { readonly book: Book; readonly rowId: string }): ReactNode {
  const { book, rowId } = props;
  const t = useWords(columnMeaningWords);
  const stack = useStackStyles();
  const { language } = useSettings();
  const today = serialToday(useDeps().clock.now());
  const row = book.row('Terms', rowId);
  if (row === undefined) return <EmptyState title={t('noTerm')} body={t('noTermDo')} />;
  return (
    <>
      <div className={stack.spread}>
        <h2 className={stack.strong}>{row.term}</h2>
        <CellLink place={{ table: 'Terms', rowId, column: 'term' }} />
      </div>
      <span className={stack.row}>
        <StateBadge code={row.severity} choices={severities} />
        <StateBadge code={row.outcome} choices={outcomes} tone="subtle" />
      </span>
      {row.enabled === false ? <p className={stack.caution}>{t('off')}</p> : null}
      <Facts
        facts={[...factsOf(row, language, t), ...lawFacts(book, row, { language, t, today })]}
      />
    </>
  );
}

type Words = Say<typeof columnMeaningWords>;

/** `胶囊|片剂` → `胶囊、片剂`; codes of a choice in words. */
function listed(cell: string | null, language: Language, choices: Catalogue = {}): string {
  return (cell ?? '')
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => wordOfChoice(choices, part, language))
    .join(language === 'zh-CN' ? '、' : ', ');
}

const scopeOf = (row: TermRow, language: Language): string =>
  [
    listed(row.markets, language, markets),
    listed(row.sectors, language, sectors),
    listed(row.channels, language, channels),
  ]
    .filter((part) => part !== '')
    .join(' · ');

/** The department's own remedy, otherwise that of its kind of claim. */
function remedyOf(row: TermRow, language: Language): string {
  const own = language === 'zh-CN' ? row.remedyZh : row.remedyEn;
  return own ?? row.remedyZh ?? wordOfChoice(categoryRemedies, row.category, language);
}

const factsOf = (row: TermRow, language: Language, t: Words): readonly Fact[] => [
  [t('kind'), wordOfChoice(categoryMessages, row.category, language)],
  [t('variants'), listed(row.variants, language)],
  [t('exceptions'), listed(row.exceptions, language)],
  [t('near'), listed(row.near, language)],
  [t('scope'), scopeOf(row, language)],
  [t('notIn'), listed(row.exceptSectors, language, sectors)],
  [t('remedy'), remedyOf(row, language)],
  [t('exemptable'), row.exemptable === true ? t('mayBeExempt') : null],
];

const isCategory = (word: string): word is TermCategory => word in categoryMessages;

/** The edition of a law that is in force on a day. */
const editionOn = (book: Book, lawId: string, day: number): LawRow | undefined =>
  book
    .rows('Laws')
    .filter((law) => law.lawId === lawId && (law.fromOn ?? 0) <= day && day <= (law.toOn ?? day))
    .at(-1);

/** The term's own article, otherwise the one for its kind of claim in China. */
function basisOfTerm(row: TermRow): Basis {
  const category = row.category ?? '';
  if (row.lawId === null && isCategory(category)) return basisOf(category, 'CN');
  return { lawId: row.lawId ?? '', article: row.article ?? '' };
}

/** The law the term leans on in China or its own market, in today's edition. */
function lawFacts(
  book: Book,
  row: TermRow,
  {
    language,
    t,
    today,
  }: { readonly language: Language; readonly t: Words; readonly today: number },
): readonly Fact[] {
  const { lawId, article } = basisOfTerm(row);
  if (lawId === '') return [];
  const law = editionOn(book, lawId, today);
  const name = say([law?.nameZh ?? lawId, law?.nameEn ?? lawId], language);
  const cited = [name, law?.edition ?? '', renumberedArticle(law?.article, article)];
  return [
    [t('law'), cited.filter((part) => part !== '').join(' ')],
    [t('brief'), law?.brief ?? null],
  ];
}
