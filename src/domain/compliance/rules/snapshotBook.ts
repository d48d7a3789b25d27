import type { Language } from '../../../terms/language';
import type { SnapshotBlock } from '../../archive/snapshot';
import type { CellValue } from '../../shared/cell';
import { allTables, isTableCode, tableCodes, type TableCode } from '../../tables/all';
import type { Column } from '../../tables/column';
import { cellOf } from '../../tables/write';
import { ruleTableOfRows, type RuleBook, type RuleTable } from './ruleTable';

type PlainRow = Readonly<Record<string, CellValue>>;

function shownRow(table: TableCode, block: SnapshotBlock, cells: readonly CellValue[]): PlainRow {
  const columns: Readonly<Record<string, Column>> = allTables[table].columns;
  const at = block.columns.indexOf('currency');
  const currency = at < 0 ? null : cells[at];
  const shown = block.columns.map((code, place) => {
    const column = columns[code];
    const value = cells[place] ?? null;
    if (column === undefined) return [code, value] as const;
    const cell = cellOf(column, value, 'zh-CN', typeof currency === 'string' ? currency : 'CNY');
    return [code, cell === '' ? null : cell] as const;
  });
  return Object.fromEntries(shown);
}

/**
 * Blocks of archived snapshots (codes, minor units) → the book that rules would have read, in cells as the sheet
 * shows them. Tables that no snapshot holds come from `now` (parameters, calendar and the like), or are empty.
 */
export function snapshotBook(
  blocks: readonly SnapshotBlock[],
  now: RuleBook,
  language: Language,
): RuleBook {
  const rows = new Map<string, Map<string, PlainRow>>();
  for (const block of blocks) {
    if (!isTableCode(block.table)) continue;
    const known = rows.get(block.table) ?? new Map<string, PlainRow>();
    const idAt = block.columns.indexOf('id');
    for (const cells of block.rows)
      known.set(String(cells[idAt] ?? ''), shownRow(block.table, block, cells));
    rows.set(block.table, known);
  }
  const tables = new Map<string, RuleTable>();
  for (const code of tableCodes) {
    const archived = rows.get(code);
    const isSetting = allTables[code].group === 'settings';
    const kept = isSetting ? now.tables.get(code) : undefined;
    const table = kept ?? ruleTableOfRows(code, [...(archived?.values() ?? [])], language);
    tables.set(code, table);
  }
  return { tables, language };
}
