import { allTables, type TableCode } from '../domain/tables/all';
import { readRows, type CellProblem, type RawTable, type TypedTable } from '../domain/tables/read';
import { failure, success, type Result } from '../domain/shared/result';
import type { WorkbookFailure } from '../ports/failure';
import type { ReadRequest, WorkbookPort, WorkbookReading } from '../ports/workbook';
import { bookOf, type Book } from './book';
import { inSlices, type Cancelled, type Pacing, type Steps } from './slices';

/** Rows typed between two rests: a few milliseconds' work for the widest table. */
const rowsAtOnce = 1000;

/** A table typed piece by piece, with the same rows and problems as in one go. */
export function* typedSteps(
  code: TableCode,
  raw: RawTable,
  progress: (rows: number) => number,
): Steps<TypedTable> {
  const table = allTables[code];
  const rows: TypedTable['rows'][number][] = [];
  const indexes: number[] = [];
  const problems: CellProblem[] = [];
  const seen = new Set<string>();
  let missing: readonly string[] = [];
  for (let from = 0; from === 0 || from < raw.body.length; from += rowsAtOnce) {
    const body = raw.body.slice(from, from + rowsAtOnce);
    const piece = readRows(table, { ...raw, body });
    missing = piece.missing;
    const repeated = new Set(
      piece.problems.filter((one) => one.code === 'duplicateId').map((one) => one.index),
    );
    for (const problem of piece.problems)
      problems.push({ ...problem, index: problem.index + from });
    piece.rows.forEach((row, i) => {
      const index = piece.indexes[i] ?? i;
      const { id } = row;
      // The piece has told of repetitions within it; those of earlier pieces are told here.
      if (id !== '' && seen.has(id) && !repeated.has(index))
        problems.push({
          code: 'duplicateId',
          table: raw.code,
          column: 'id',
          index: index + from,
          rowId: id,
          value: id,
        });
      seen.add(id);
      rows.push(row);
      indexes.push(index + from);
    });
    yield progress(from + body.length);
  }
  return { table, rows, indexes, problems, missing, raw };
}

function* bookSteps(reading: WorkbookReading): Steps<Book> {
  const tables = Object.entries(reading.tables) as [TableCode, RawTable][];
  const all = tables.reduce((sum, [, raw]) => sum + raw.body.length, 0);
  const typed = new Map<TableCode, TypedTable>();
  let before = 0;
  for (const [code, raw] of tables) {
    const offset = before;
    const share = (rows: number): number => (offset + rows) / Math.max(1, all);
    typed.set(code, yield* typedSteps(code, raw, share));
    before += raw.body.length;
  }
  return bookOf(reading, typed);
}

/** Like `openBook`, its rows typed in slices: a hundred thousand lines do not hold up the screen. */
export async function openPacedBook(
  workbook: WorkbookPort,
  request: ReadRequest,
  needed: readonly TableCode[],
  pacing?: Pacing,
): Promise<Result<Book, WorkbookFailure | Cancelled>> {
  const reading = await workbook.read(request);
  if (!reading.ok) return reading;
  const tables = reading.value.absent.filter((code) => needed.includes(code));
  if (tables.length > 0) return failure({ code: 'tableMissing', tables });
  const book = await inSlices(bookSteps(reading.value), pacing);
  return book.ok ? success(book.value) : book;
}
