import { tableCodes, tableOf } from '../../domain/tables/all';
import { headerOf } from '../../domain/tables/headers';
import type { Language } from '../../terms/language';
import { planStatuses } from '../../domain/tables/plans';
import { say } from '../../terms/wording';
import { wordingOfFailure, wordingOfReason } from './failureWords';
import { wordOfChoice } from './useWords';

/** Any expected failure; what else it carries is put into its wording. */
export interface AnyFailure {
  readonly code: string;
}

const sheetName = (code: string, language: Language): string => {
  const known = tableCodes.find((one) => one === code);
  return known === undefined ? code : say(tableOf(known).sheet, language);
};

/** A value of a failure as text; lists are joined, tables and columns are named as people know them. */
function written(key: string, value: unknown, failure: object, language: Language): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return wordFor(key, value, language);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (!Array.isArray(value)) return JSON.stringify(value);
  const comma = language === 'zh-CN' ? '、' : ', ';
  const items = value.map((item: unknown) =>
    typeof item === 'string' ? item : JSON.stringify(item),
  );
  if (key === 'tables') return items.map((code) => sheetName(code, language)).join(comma);
  const table = 'table' in failure ? tableCodes.find((one) => one === failure.table) : undefined;
  if (key !== 'columns' || table === undefined) return items.join(comma);
  const { columns } = tableOf(table);
  return items
    .map((code) => (code in columns ? headerOf(tableOf(table), code, language) : code))
    .join(comma);
}

function wordFor(key: string, value: string, language: Language): string {
  const reason = key === 'reason' ? wordingOfReason(value) : undefined;
  if (reason) return say(reason, language);
  if (key === 'status') return wordOfChoice(planStatuses, value, language);
  return key === 'table' ? sheetName(value, language) : value;
}

/**
 * Failure → what happened and what to do, in one language.
 * `{ code: 'tableMissing', tables: ['Plans'] }` → title `Tables are missing: Plans`
 */
export function failureText(
  failure: AnyFailure,
  language: Language,
): { readonly title: string; readonly body: string } {
  const isColumns = failure.code === 'incomplete' && 'columns' in failure;
  const wording = wordingOfFailure(isColumns ? 'incompleteColumns' : failure.code);
  const values: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(failure) as [string, unknown][]) {
    values[key] = written(key, value, failure, language);
    if (Array.isArray(value)) values['count'] = value.length;
  }
  return {
    title: say(wording.what, language, values),
    body: say(wording.then, language, values),
  };
}
