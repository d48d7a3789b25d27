import { success, type Result } from '../../domain/shared/result';
import { isTableCode, tableCodes, tableOf } from '../../domain/tables/all';
import { checkOf } from '../../domain/tables/setupChecks';
import type { WorkbookFailure } from '../../ports/failure';
import type { Language } from '../../terms/language';
import type { OfficeHost } from './host';
import { roundTrip } from './roundTrip';
import type { Session } from './session';
import { suggestionName } from './setUpChecks';

/** Name → formula of each suggestion list: `Team_姓名_list` → `=Team[姓名]`. */
export function suggestionLists(language: Language): ReadonlyMap<string, string> {
  const lists = new Map<string, string>();
  for (const column of tableCodes.flatMap((code) => Object.values(tableOf(code).columns))) {
    const check = column.suggest === undefined ? undefined : checkOf(column, language);
    if (check?.kind !== 'suggest') continue;
    lists.set(suggestionName(check.table, check.header), `=${check.table}[${check.header}]`);
  }
  return lists;
}

/**
 * Gives the workbook the names that suggestion lists are taken from, alive as their tables grow.
 * Data validation cannot refer to a table's column directly.
 */
export async function nameSuggestions(
  host: OfficeHost,
  session: Session,
  language: Language,
): Promise<Result<null, WorkbookFailure>> {
  const lists = [...suggestionLists(language)].filter(([, formula]) => {
    const table = /^=(\w+)\[/u.exec(formula)?.[1] ?? '';
    return isTableCode(table) && session.tables.has(table);
  });
  const missing = await roundTrip(host, (context) => {
    const items = lists.map(([name, formula]) => {
      const item = context.workbook.names.getItemOrNullObject(name);
      item.load('name');
      return { name, formula, item };
    });
    return () => items.filter(({ item }) => item.isNullObject);
  });
  if (!missing.ok) return missing;
  if (missing.value.length === 0) return success(null);
  return roundTrip(host, (context) => {
    for (const { name, formula } of missing.value) context.workbook.names.add(name, formula);
    return () => null;
  });
}
