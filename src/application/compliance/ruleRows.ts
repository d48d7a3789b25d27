import { seedCompliance } from '../../domain/compliance/pack/seedRows';
import { blankRow } from '../../domain/tables/blankRow';
import { rules, type RuleRow } from '../../domain/tables/settings';
import type { Book } from '../book';

/** A table that was never filled means that nobody chose: the shipped rules apply. */
export const isShippedSet = (book: Book): boolean => book.allRows('Rules').length === 0;

/** The shipped rules as rows of the workbook's language. */
export const shippedRuleRows = (book: Book): readonly RuleRow[] =>
  (seedCompliance(book.language).Rules ?? []).map((seed) => blankRow(rules, seed));

/** Live rows of the rule table, or the shipped ones where it is empty. */
export const ruleRowsIn = (book: Book): readonly RuleRow[] =>
  isShippedSet(book) ? shippedRuleRows(book) : book.rows('Rules');
