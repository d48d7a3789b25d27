import { serialFromIso } from '../shared/period';
import type { CellValue } from '../shared/cell';
import type { UpdateRow } from '../shared/changes';
import { tableOf } from './all';
import { normalHeader } from './headers';
import type { CellProblem } from './read';

/** A cell that can be mended without guessing, shown before anything is written. */
export interface CellRepair {
  readonly problem: CellProblem;
  /** Typed value as in a row: a day's serial, a choice's code. */
  readonly value: string | number;
}

const pad = (text: string): string => text.padStart(2, '0');

/**
 * Text → day, only where it can mean one day: year first, or eight digits.
 * `2024年3月5日`, `2024/3/5`, `2024.03.05`, `20240305` → 2024-03-05; `3/5`, `05/03/2024` → undefined
 * (day and month cannot be told apart).
 */
export function dayOfText(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/\s+/gu, '');
  const match =
    /^(\d{4})[年/.-](\d{1,2})[月/.-](\d{1,2})日?$/u.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})$/u.exec(plain);
  if (!match) return undefined;
  const [, year = '', month = '', day = ''] = match;
  return serialFromIso(`${year}-${pad(month)}-${pad(day)}`);
}

/** The one choice whose wording the text is part of, or the other way round; none or two → undefined. */
function choiceOf(problem: CellProblem): string | undefined {
  const wanted = normalHeader(String(problem.value)).replace(/[。.!！]+$/u, '');
  const choices = Object.entries(tableOf(problem.table).columns[problem.column]?.choices ?? {});
  const near = choices.filter(([, words]) =>
    words.map(normalHeader).some((word) => word.includes(wanted) || wanted.includes(word)),
  );
  return wanted.length >= 2 && near.length === 1 ? near[0]?.[0] : undefined;
}

function valueFor(problem: CellProblem): string | number | undefined {
  switch (problem.code) {
    case 'textDate':
      return dayOfText(String(problem.value));
    case 'notAChoice':
      return choiceOf(problem);
    default:
      return undefined;
  }
}

/** Problems that can be mended; the others need a person who knows what was meant. */
export const repairsOf = (problems: readonly CellProblem[]): readonly CellRepair[] =>
  problems.flatMap((problem) => {
    const value = valueFor(problem);
    return value === undefined || problem.rowId === null ? [] : [{ problem, value }];
  });

/** The changes that carry the repairs out. A cell that was changed meanwhile is not written over. */
export const changesOfRepairs = (repairs: readonly CellRepair[]): readonly UpdateRow[] =>
  repairs.map(({ problem, value }) => ({
    kind: 'update',
    table: problem.table,
    rowId: problem.rowId ?? '',
    set: { [problem.column]: value },
    was: { [problem.column]: asWritten(problem.value) },
  }));

const asWritten = (value: CellValue): string | number | boolean | null => value;
