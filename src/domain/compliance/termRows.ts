import type { TermRow } from '../tables/settings';
import { sectors, markets } from '../tables/plans';
import type { RowValues } from '../tables/write';
import type { Sector } from './text/context';
import type { Market, Term, TermCategory } from './text/term';

/** In the Variants cell: look for homophones and pinyin too. */
const SOUND_ALIKES = '~';

const list = (cell: string | null): string[] =>
  (cell ?? '')
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const isSector = (word: string): word is Sector => word in sectors;
const isMarket = (word: string): word is Market => word in markets;

function optional<K extends string, V>(
  key: K,
  values: readonly V[],
): Partial<Record<K, readonly V[]>> {
  return values.length === 0 ? {} : ({ [key]: values } as Record<K, readonly V[]>);
}

function given<K extends string>(
  key: K,
  value: string | null | undefined,
): Partial<Record<K, string>> {
  return value === null || value === undefined ? {} : ({ [key]: value } as Record<K, string>);
}

/** A row of the Terms table → term; undefined when it is off, void or blank. A category of the department's own reads as superiority. */
export function termOfRow(
  row: TermRow,
  isCategory: (word: string) => word is TermCategory,
): Term | undefined {
  if (row.voided === true || row.enabled === false || row.term === null) return undefined;
  const category = row.category ?? '';
  const outcome =
    row.outcome === 'cannotJudge' || row.outcome === null ? 'needsEvidence' : row.outcome;
  const variants = list(row.variants);
  return {
    id: row.id,
    text: row.term,
    language: row.language === 'en' ? 'en' : 'zh',
    category: isCategory(category) ? category : 'superiority',
    severity: row.severity ?? 'warn',
    outcome,
    exemptable: row.exemptable === true,
    disguised: variants.includes(SOUND_ALIKES),
    ...optional(
      'variants',
      variants.filter((word) => word !== SOUND_ALIKES),
    ),
    ...optional('exceptions', list(row.exceptions)),
    ...optional('near', list(row.near)),
    ...optional('sectors', list(row.sectors).filter(isSector)),
    ...optional('exceptSectors', list(row.exceptSectors).filter(isSector)),
    ...optional('channels', list(row.channels)),
    ...optional('markets', list(row.markets).filter(isMarket)),
    ...given('lawId', row.lawId),
    ...given('article', row.article),
    ...given('remedyZh', row.remedyZh),
    ...given('remedyEn', row.remedyEn),
  };
}

/** Term → the row a new workbook starts with. */
export function rowOfTerm(term: Term): RowValues & { readonly id: string } {
  const join = (values: readonly string[] | undefined): string | null =>
    values === undefined || values.length === 0 ? null : values.join('|');
  const variants = [...(term.disguised === true ? [SOUND_ALIKES] : []), ...(term.variants ?? [])];
  return {
    id: term.id,
    enabled: true,
    term: term.text,
    language: term.language,
    category: term.category,
    severity: term.severity,
    outcome: term.outcome,
    exceptions: join(term.exceptions),
    near: join(term.near),
    variants: join(variants),
    sectors: join(term.sectors),
    exceptSectors: join(term.exceptSectors),
    channels: join(term.channels),
    markets: join(term.markets),
    exemptable: term.exemptable,
    lawId: term.lawId ?? null,
    article: term.article ?? null,
    remedyZh: term.remedyZh ?? null,
    remedyEn: term.remedyEn ?? null,
    voided: false,
  };
}
