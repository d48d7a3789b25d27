import { SHIPPED_LAWS, type Law } from '../../domain/compliance/pack/laws';
import { ruleOfSpec, SHIPPED_RULE_SPECS } from '../../domain/compliance/pack/shippedRules';
import { shippedPatterns, shippedTerms } from '../../domain/compliance/pack/shippedTerms';
import { ruleOf, type Rule } from '../../domain/compliance/rules/rule';
import { termOfRow } from '../../domain/compliance/termRows';
import { compileLexicon, type Lexicon } from '../../domain/compliance/text/lexicon';
import type { TermCategory } from '../../domain/compliance/text/term';
import { isoDate } from '../../domain/shared/period';
import { categoryMessages } from '../../terms/compliance';
import type { Wording } from '../../terms/wording';
import type { Book } from '../book';

/** A rule with the wording of its row. */
export interface WordedRule {
  readonly rule: Rule;
  readonly message: Wording;
  readonly remedy: Wording;
  readonly lawId: string;
  readonly article: string;
  readonly written: string;
}

/** What a check is made with: the workbook's own rules, terms and laws; the shipped ones where a table is absent. */
export interface CheckSetting {
  readonly rules: readonly WordedRule[];
  readonly lexicon: Lexicon;
  readonly laws: readonly Law[];
}

const isCategory = (word: string): word is TermCategory => word in categoryMessages;

function shippedWordedRules(): readonly WordedRule[] {
  return SHIPPED_RULE_SPECS.filter((spec) => spec.isOff !== true).map((spec) => {
    const [first = ''] = spec.basis.split(' / ');
    const [lawId = '', ...article] = first.split(' ');
    return {
      rule: ruleOfSpec(spec),
      message: spec.say,
      remedy: spec.fix,
      lawId,
      article: article.join(' '),
      written: spec.basis,
    };
  });
}

function rulesIn(book: Book): readonly WordedRule[] {
  // A table that was never filled means that nobody chose; rows switched off mean that somebody did.
  if (book.allRows('Rules').length === 0) return shippedWordedRules();
  return book.rows('Rules').flatMap((row) => {
    const rule = ruleOf(row);
    if (rule === undefined) return [];
    const zh = row.messageZh ?? row.messageEn ?? row.id;
    const fix = row.remedyZh ?? row.remedyEn ?? '';
    return [
      {
        rule,
        message: [zh, row.messageEn ?? zh] as const,
        remedy: [fix, row.remedyEn ?? fix] as const,
        lawId: row.lawId ?? '',
        article: row.article ?? '',
        written: row.basis ?? '',
      },
    ];
  });
}

function lawsIn(book: Book): readonly Law[] {
  const rows = book.rows('Laws').filter((row) => row.lawId !== null);
  if (rows.length === 0) return SHIPPED_LAWS;
  const day = (serial: number | null): string => (serial === null ? '' : isoDate(serial));
  return rows.map((row) => ({
    lawId: row.lawId ?? '',
    nameZh: row.nameZh ?? row.lawId ?? '',
    nameEn: row.nameEn ?? row.lawId ?? '',
    edition: row.edition ?? '',
    from: day(row.fromOn),
    to: day(row.toOn),
    certainty: row.certainty ?? 'unsure',
    brief: row.brief ?? '',
    renumbering: row.article,
  }));
}

/** The lexicon of the last Terms table seen: compiling takes tens of milliseconds, and terms seldom change. */
let lastLexicon: { readonly signature: string; readonly lexicon: Lexicon } | undefined;

function lexiconIn(book: Book): Lexicon {
  const terms = book.rows('Terms').flatMap((row) => termOfRow(row, isCategory) ?? []);
  const used = book.typed('Terms') === undefined || terms.length === 0 ? shippedTerms() : terms;
  const signature = JSON.stringify(used);
  if (lastLexicon?.signature !== signature) {
    lastLexicon = { signature, lexicon: compileLexicon(used, shippedPatterns()) };
  }
  return lastLexicon.lexicon;
}

export const checkSettingOf = (book: Book): CheckSetting => ({
  rules: rulesIn(book),
  lexicon: lexiconIn(book),
  laws: lawsIn(book),
});
