import { codesOfHeaders, normalHeader } from '../tables/headers';
import { allTables } from '../tables/all';
import type { Table } from '../tables/table';
import { contentTables, isContentColumn, type ContentTable, type FieldRef } from './content';

export interface StageFields {
  /** Empty: all content. */
  readonly fields: readonly FieldRef[];
  /** Parts that name no content; the stage then looks at everything, which is the safe reading. */
  readonly unknown: readonly string[];
}

const tableNamed = (word: string): ContentTable | undefined =>
  contentTables.find((code) =>
    [code, ...allTables[code].sheet].some((name) => normalHeader(name) === normalHeader(word)),
  );

const columnNamed = (table: ContentTable, word: string): string | null => {
  const code = codesOfHeaders<Table>(allTables[table], [word])[0] ?? null;
  return code !== null && isContentColumn(table, code) ? code : null;
};

function fieldNamed(word: string): FieldRef | null {
  const [first = '', second] = word.split(/[.．!！]/u).map((part) => part.trim());
  const table = tableNamed(first);
  if (second !== undefined) {
    const column = table && columnNamed(table, second);
    return table && column ? { table, column } : null;
  }
  if (table) return { table };
  const column = columnNamed('Plans', first);
  return column === null ? null : { table: 'Plans', column };
}

/**
 * The `fields` cell of a stage, by code or by header in either language:
 * `copy, 预算, KPIs.target` → the plan's copy, the whole budget, the KPI targets.
 */
export function stageFields(cell: string | null): StageFields {
  const words = (cell ?? '')
    .split(/[,，、;；\n]+/u)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const named = words.map((word) => ({ word, field: fieldNamed(word) }));
  const unknown = named.filter(({ field }) => field === null).map(({ word }) => word);
  const fields = named.flatMap(({ field }) => field ?? []);
  return { fields: unknown.length > 0 ? [] : fields, unknown };
}
