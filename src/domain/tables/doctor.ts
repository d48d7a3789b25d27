import type { CellValue } from '../shared/cell';
import type { UpdateRow } from '../shared/changes';
import { toMinor } from '../shared/money';
import { tableOf, type TableCode } from './all';
import { amountOfText, choiceOfText, dayOfText, flagOfText, periodOfText } from './doctorMeanings';
import type { CellProblem, CellProblemCode } from './read';
import type { RowValues } from './write';

/** An error, a lacking ID or one that is there twice needs a person, or set-up. */
export type MendableCode = Exclude<CellProblemCode, 'errorValue' | 'duplicateId' | 'missingId'>;

/** A cell that can be mended without guessing, shown before anything is written. */
export interface CellRepair {
  readonly problem: CellProblem & { readonly code: MendableCode; readonly rowId: string };
  /** Typed value as in a row: a day's serial, a choice's code, money in minor units. */
  readonly value: string | number | boolean;
  /** Currency of the row, which money is written in. */
  readonly currency: string;
}

/** Written by the add-in alone: the log by appending only, the status as the log says. */
export const recordTables: ReadonlySet<TableCode> = new Set(['Decisions', 'Archive']);
export const isRecord = ({ table, column }: CellProblem): boolean =>
  recordTables.has(table) || (table === 'Plans' && column === 'status');

const finite = (value: number | undefined, scale: (n: number) => number): number | undefined =>
  value === undefined ? undefined : scale(value);

function numberFor(problem: CellProblem, currency: string): number | undefined {
  const { kind } = tableOf(problem.table).columns[problem.column] ?? {};
  const text = String(problem.value);
  if (kind === 'money')
    return finite(amountOfText(text, currency), (major) => toMinor(major, currency));
  // A count or a share bears no currency: only 万 and the like, and brackets, are read.
  return kind === 'percent' ? undefined : amountOfText(text, '');
}

function valueFor(
  problem: CellProblem,
  code: MendableCode,
  currency: string,
): CellRepair['value'] | undefined {
  const column = tableOf(problem.table).columns[problem.column];
  const text = String(problem.value);
  switch (code) {
    case 'textDate':
    case 'notADate':
      return dayOfText(text);
    case 'notAChoice':
      return choiceOfText(text, column?.choices ?? {});
    case 'notAFlag':
      return flagOfText(text);
    case 'notANumber':
      return numberFor(problem, currency);
    case 'notAPeriod':
      return column?.kind === 'quarter' || column?.kind === 'month' || column?.kind === 'week'
        ? periodOfText(text, column.kind)
        : undefined;
  }
}

const isMendable = (code: CellProblemCode): code is MendableCode =>
  code !== 'errorValue' && code !== 'duplicateId' && code !== 'missingId';

export const rowKey = ({ table, rowId }: CellProblem): string => `${table} ${rowId ?? ''}`;

/** Keys of rows that bear the same ID as another. */
export const sharedRows = (problems: readonly CellProblem[]): ReadonlySet<string> =>
  new Set(problems.filter(({ code }) => code === 'duplicateId').map(rowKey));

/**
 * Problems that can be mended; the others need a person who knows what was meant. A row is told by
 * its ID, so rows without one, or that share one, are not mended.
 */
export function repairsOf(
  problems: readonly CellProblem[],
  currencyOf: (problem: CellProblem) => string = () => 'CNY',
): readonly CellRepair[] {
  const shared = sharedRows(problems);
  return problems.flatMap((problem) => {
    const { rowId, code } = problem;
    if (rowId === null || !isMendable(code)) return [];
    if (shared.has(rowKey(problem)) || isRecord(problem)) return [];
    const currency = currencyOf(problem);
    const value = valueFor(problem, code, currency);
    return value === undefined ? [] : [{ problem: { ...problem, code, rowId }, value, currency }];
  });
}

/** A repair is the same when the same cell, still holding the same, would get the same value. */
export const repairKey = ({ problem, value }: CellRepair): string =>
  JSON.stringify([problem.table, problem.rowId, problem.column, problem.value, value]);

/** The changes that carry the repairs out, one a row. A cell changed meanwhile is not written over. */
export function changesOfRepairs(repairs: readonly CellRepair[]): readonly UpdateRow[] {
  const rows = new Map<string, UpdateRow & { readonly was: RowValues }>();
  for (const { problem, value } of repairs) {
    const { table, rowId, column } = problem;
    const known = rows.get(rowKey(problem));
    const held: CellValue = problem.value;
    rows.set(rowKey(problem), {
      kind: 'update',
      table,
      rowId,
      set: { ...known?.set, [column]: value },
      was: { ...known?.was, [column]: held },
    });
  }
  return [...rows.values()];
}
