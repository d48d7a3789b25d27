import { success, type Result } from '../../domain/shared/result';
import { tableOf, type TableCode } from '../../domain/tables/all';
import {
  changesOfRepairs,
  repairKey,
  repairsOf,
  type CellRepair,
} from '../../domain/tables/doctor';
import type { CellProblem } from '../../domain/tables/read';
import type { WorkbookFailure } from '../../ports/failure';
import type { ReadRequest } from '../../ports/workbook';
import { act, workbookIdReads, type Acted, type NoPersonFailure } from '../act';
import type { Book } from '../book';
import type { Deps } from '../deps';

export interface Mending {
  readonly mended: readonly CellRepair[];
  /** Chosen, but the cell no longer holds what was shown, or its row is gone: not written. */
  readonly left: readonly CellRepair[];
}

/** What can be mended in the tables of a book, each cell with its value now and after. */
export function repairsIn(book: Book): readonly CellRepair[] {
  const currencies = new Map<TableCode, ReadonlyMap<number, unknown>>();
  const currencyOf = ({ table, index }: CellProblem): string => {
    let known = currencies.get(table);
    if (known === undefined) {
      const typed = book.typed(table);
      const rows: readonly object[] = typed?.rows ?? [];
      known = new Map(
        rows.map((row, i) => [typed?.indexes[i] ?? -1, 'currency' in row ? row.currency : null]),
      );
      currencies.set(table, known);
    }
    const currency = known.get(index);
    return typeof currency === 'string' && currency.trim() !== '' ? currency.trim() : 'CNY';
  };
  return repairsOf(book.problems, currencyOf);
}

/** Of each table the columns to mend, and what tells rows and their money apart. */
function readsOf(repairs: readonly CellRepair[]): ReadRequest {
  const columns = new Map<TableCode, Set<string>>();
  for (const { problem } of repairs) {
    const { table, column } = problem;
    const known = columns.get(table) ?? new Set(['id']);
    if ('currency' in tableOf(table).columns) known.add('currency');
    if (table === 'Parameters') for (const one of workbookIdReads) known.add(one);
    columns.set(table, known.add(column));
  }
  return Object.fromEntries([...columns].map(([table, codes]) => [table, [...codes]]));
}

/**
 * Carries out repairs that the person has looked at and chosen, as one operation of three round
 * trips: read again, write, prove. Only cells that still hold what was shown are written; a cell
 * that changes between reading and writing refuses the whole operation as a conflict.
 */
export function mendCells(
  deps: Deps,
  chosen: readonly CellRepair[],
): Promise<Result<Acted<Mending>, WorkbookFailure | NoPersonFailure>> {
  const request = readsOf(chosen);
  const decide = ({ book }: { readonly book: Book }) => {
    const possible = new Set(repairsIn(book).map(repairKey));
    const mended = chosen.filter((repair) => possible.has(repairKey(repair)));
    const left = chosen.filter((repair) => !possible.has(repairKey(repair)));
    return success({ changes: changesOfRepairs(mended), value: { mended, left } });
  };
  return act(deps, 'mendCells', request, decide, Object.keys(request) as TableCode[]);
}
