import { success, type Result } from '../../domain/shared/result';
import type { Change } from '../../domain/shared/changes';
import { tableOf } from '../../domain/tables/all';
import { readRows } from '../../domain/tables/read';
import {
  structureFaults,
  type CutTable,
  type LostFormula,
  type RowsBelow,
  type StructureFaults,
} from '../../domain/tables/structure';
import type { RowValues } from '../../domain/tables/write';
import type { WorkbookFailure } from '../../ports/failure';
import type { StructureMended } from '../../ports/structure';
import { act, type NoPersonFailure } from '../act';
import type { Deps } from '../deps';

const none: StructureFaults = { lost: [], below: [], cut: [] };

/** What is wrong with how our tables stand. A reading only; nothing is changed. */
export async function findStructureFaults(
  deps: Pick<Deps, 'workbook'>,
): Promise<Result<StructureFaults, WorkbookFailure>> {
  const { workbook } = deps;
  if (workbook.examine === undefined) return success(none);
  const standing = await workbook.examine();
  return standing.ok ? success(structureFaults(standing.value)) : standing;
}

/** Writes the chosen formulas again and takes the chosen rows into their tables. */
export async function mendStructure(
  deps: Pick<Deps, 'workbook'>,
  chosen: { readonly lost: readonly LostFormula[]; readonly below: readonly RowsBelow[] },
): Promise<Result<StructureMended, WorkbookFailure>> {
  const { workbook } = deps;
  const asked = chosen.lost.length + chosen.below.length;
  if (workbook.mendStructure === undefined) return success({ mended: 0, left: asked });
  return workbook.mendStructure({
    formulas: chosen.lost.map(({ table, column, index, rowId, value }) => ({
      table,
      column,
      index,
      rowId,
      value,
    })),
    lengthen: chosen.below.map(({ table, cells }) => ({ table, cells })),
  });
}

type Row = RowValues & { readonly id: string };

/** Rows of the other table that ours still lacks, typed; unreadable cells are taken as they are. */
function rowsToAppend(cut: CutTable, known: ReadonlySet<string>, newId: () => string): Row[] {
  const { table, sheet, headers, rows } = cut;
  const raw = { code: table, sheet, headers, body: rows, top: 0, left: 0 };
  const calculated = new Set(
    Object.entries(tableOf(table).columns).flatMap(([code, { kind }]) =>
      kind === 'formula' ? [code] : [],
    ),
  );
  const { rows: typed, indexes, problems } = readRows(tableOf(table), raw);
  return typed.flatMap((row, i) => {
    const unread = problems.filter(({ index, column }) => index === indexes[i] && column !== 'id');
    const values = Object.fromEntries([
      ...Object.entries(row).filter(([code]) => !calculated.has(code)),
      ...unread.map(({ column, value }) => [column, value]),
    ]) as Row;
    if (values.id !== '' && known.has(values.id)) return [];
    return [{ ...values, id: values.id === '' ? newId() : values.id }];
  });
}

/**
 * Adds the rows of a table that was cut off to ours, with their IDs, as one proven operation of
 * three round trips. The other table stays as it is: whoever cut it decides when it goes.
 */
export async function rejoinTable(
  deps: Deps,
  cut: CutTable,
): Promise<Result<{ readonly added: number }, WorkbookFailure | NoPersonFailure>> {
  const done = await act(
    deps,
    'rejoinTable',
    { [cut.table]: ['id'] },
    ({ book, newId }) => {
      const known = new Set(book.allRows(cut.table).map(({ id }) => id));
      const rows = rowsToAppend(cut, known, () => newId(tableOf(cut.table).prefix));
      const changes: readonly Change[] =
        rows.length === 0 ? [] : [{ kind: 'append', table: cut.table, rows }];
      return success({ changes, value: { added: rows.length }, keepsIds: true as const });
    },
    [cut.table],
  );
  return done.ok ? success(done.value.value) : done;
}
