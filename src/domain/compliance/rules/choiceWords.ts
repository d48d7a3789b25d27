import type { Language } from '../../../terms/language';
import type { Operand, RangeOperand } from './operand';
import { canonicalWord, declaredColumn } from './ruleTable';
import type { Value } from './value';

type ScalarOperand = Exclude<Operand, { readonly kind: 'range' }>;

const OPERATOR = /^(<>|=)?([\s\S]*)$/;

/**
 * A choice may be written in a rule by its code or in either language; the cells compared with hold one wording.
 * `'Approved'` beside `Plans[status]` in a Chinese workbook → `'已批准'`; `'<>Yes'` → `'<>是'`.
 */
export function localisedWord(table: string, key: string, value: Value, language: Language): Value {
  const column = declaredColumn(table, key);
  if (column === undefined || (column.choices === undefined && column.kind !== 'flag'))
    return value;
  if (typeof value !== 'string') return canonicalWord(column, value, language);
  const [, operator = '', word = ''] = OPERATOR.exec(value) ?? [];
  const canonical = canonicalWord(column, word, language);
  return typeof canonical === 'string' && word !== '' ? operator + canonical : value;
}

export function localisedCriterion(
  criterion: ScalarOperand,
  range: RangeOperand,
  language: Language,
): ScalarOperand {
  if (criterion.kind !== 'constant') return criterion;
  return {
    kind: 'constant',
    value: localisedWord(range.table.code, range.key, criterion.value, language),
  };
}
