import { grouped } from '../shared/grouped';
import type { TableCode } from '../tables/all';
import { cellAddress } from '../tables/columnLetters';

/** A cell to be marked in the sheet, by row ID and column code. */
export interface CellMark {
  readonly table: TableCode;
  readonly rowId: string;
  readonly column: string;
  readonly severity: 'block' | 'warn' | 'advise';
  /** The mark shows only while these words stand in the cell; blank for a mark about the row. */
  readonly words: string;
}

/** One conditional format over a column's body; the formula is written for its first cell. */
export interface MarkFormat {
  readonly table: TableCode;
  readonly column: string;
  readonly severity: CellMark['severity'];
  readonly formula: string;
}

/** Where the first body cells of the ID column and the marked column stand: `$A2`, `$S2`. */
export interface MarkPlace {
  readonly id: string;
  readonly cell: string;
}

/** Stands in every formula of ours and in nobody else's, so that marks are found and taken away. */
const SIGN = 'OVERSIGHT-MARK';

/** Excel's dialogue takes no more for a conditional format, so that a person can still open ours. */
const LONGEST_FORMULA = 255;
const LONGEST_WORDS = 60;

export const isMarkFormula = (formula: string): boolean => formula.includes(`"${SIGN}|`);

const quoted = (text: string): string => text.replaceAll('"', '""');

/** The beginning of long words; never half a character. */
const shortened = (words: string): string =>
  words.slice(0, LONGEST_WORDS).replace(/[\uD800-\uDBFF]$/u, '');

function formulaOf(rowIds: readonly string[], words: string, place: MarkPlace): string {
  const rows = [SIGN, ...rowIds.map(quoted), ''].join('|');
  const isHere = `ISNUMBER(FIND("|"&${place.id}&"|","${rows}"))`;
  if (words === '') return `=${isHere}`;
  return `=AND(ISNUMBER(FIND("${quoted(words)}",${place.cell})),${isHere})`;
}

/** As many rows in one formula as it can hold. */
function formulasOf(rowIds: readonly string[], words: string, place: MarkPlace): string[] {
  const formulas: string[] = [];
  let held: string[] = [];
  for (const rowId of rowIds) {
    const more = [...held, rowId];
    if (held.length > 0 && formulaOf(more, words, place).length > LONGEST_FORMULA) {
      formulas.push(formulaOf(held, words, place));
      held = [rowId];
    } else held = more;
  }
  return held.length === 0 ? formulas : [...formulas, formulaOf(held, words, place)];
}

/** A row ID that could be read as two, or as none, is not put into a list. */
export const isMarkable = ({ rowId }: CellMark): boolean => rowId !== '' && !rowId.includes('|');

const gravity: readonly CellMark['severity'][] = ['advise', 'warn', 'block'];

/**
 * Marks as conditional formats that follow the row ID, so that sorting, filtering and inserting move the mark with its
 * row, and mending the words takes it away. Excel shows the latest added on top, so the gravest come last.
 */
export function markFormats(
  marks: readonly CellMark[],
  placeOf: (table: TableCode, column: string) => MarkPlace | undefined,
): readonly MarkFormat[] {
  const lightestFirst = marks
    .filter(isMarkable)
    .sort((a, b) => gravity.indexOf(a.severity) - gravity.indexOf(b.severity));
  const groups = grouped(lightestFirst, ({ table, column, severity, words }) =>
    JSON.stringify([table, column, severity, words]),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { table, column, severity, words } = first;
    const place = placeOf(table, column);
    if (place === undefined) return [];
    const rowIds = new Set(group.map(({ rowId }) => rowId));
    return formulasOf([...rowIds], shortened(words), place).map((formula) => ({
      table,
      column,
      severity,
      formula,
    }));
  });
}

/** `$S4`: the column is held, the row follows. Both zero-based. */
export const markCell = (row: number, column: number): string => `$${cellAddress(row, column)}`;
