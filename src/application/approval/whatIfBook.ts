import { toMajor, type Minor } from '../../domain/shared/money';
import type { CellValue } from '../../domain/shared/cell';
import { tableOf } from '../../domain/tables/all';
import { codesOfHeaders } from '../../domain/tables/headers';
import type { RawTable } from '../../domain/tables/read';
import { bookOf, type Book } from '../book';

type Cells = readonly CellValue[];

const columnsOf = (raw: RawTable): readonly (string | null)[] =>
  codesOfHeaders(tableOf(raw.code), raw.headers);

/** The table with one column's cell replaced in the rows that `isMeant` picks. */
function withCell(
  raw: RawTable,
  column: string,
  isMeant: (cell: (code: string) => CellValue, index: number) => boolean,
  value: (index: number) => CellValue,
): RawTable {
  const codes = columnsOf(raw);
  const at = codes.indexOf(column);
  if (at < 0) return raw;
  const body = raw.body.map((row: Cells, i): Cells => {
    const cell = (code: string): CellValue => row[codes.indexOf(code)] ?? null;
    return isMeant(cell, i) ? row.map((old, c) => (c === at ? value(i) : old)) : row;
  });
  return { ...raw, body };
}

/**
 * The book as it would read if a plan asked for another amount: its total, and its budget lines, of
 * which the first takes the whole. Nothing is written; entry conditions are judged over it.
 */
export function whatIfBook(book: Book, planId: string, planned: Minor, currency: string): Book {
  const amount = toMajor(planned, currency);
  const { tables } = book.reading;
  const lines = book.rows('Budget').filter((line) => line.campaignId === planId);
  const first = lines[0]?.id;
  const ids = new Set(lines.map((line) => line.id));
  const { Plans, Budget } = tables;
  const changed = {
    ...tables,
    ...(Plans && {
      Plans: withCell(
        Plans,
        'planned',
        (cell) => cell('id') === planId,
        () => amount,
      ),
    }),
    ...(Budget && {
      Budget: withCell(
        withCell(
          Budget,
          'planned',
          (cell) => ids.has(String(cell('id'))) && cell('id') !== first,
          () => 0,
        ),
        'planned',
        (cell) => cell('id') === first,
        () => amount,
      ),
    }),
  };
  return bookOf({ ...book.reading, tables: changed });
}
