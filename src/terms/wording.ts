import type { Language } from './language';

/** One wording in both shipped languages, side by side so that neither can be forgotten. */
export type Wording = readonly [zh: string, en: string];
export type Catalogue = Readonly<Record<string, Wording>>;

/** Values put into a wording: numbers are written by Intl in the reader's language. */
export type WordingValues = Readonly<Record<string, string | number>>;

const placeholder = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g;

/**
 * Says a wording in one language.
 * `{name}` takes a value; `{count|row|rows}` takes the number and the singular or plural word.
 * `say(['{n} 行', '{n|row|rows}'], 'en-US', { n: 2 })` → `2 rows`
 */
export function say(entry: Wording, language: Language, values: WordingValues = {}): string {
  const text = language === 'zh-CN' ? entry[0] : entry[1];
  return text.replace(placeholder, (whole, name: string, one?: string, other?: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    const written = typeof value === 'number' ? value.toLocaleString(language) : value;
    if (one === undefined || other === undefined) return written;
    const isOne =
      typeof value === 'number' && new Intl.PluralRules(language).select(value) === 'one';
    return `${written} ${isOne ? one : other}`;
  });
}
