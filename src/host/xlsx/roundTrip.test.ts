import { RICH_BOOK } from '../../../test/golden/xlsx/richBook';
import type { Book, BookSheet } from './book';
import { readBook } from './read/readBook';
import { writeBook } from './write/writeBook';

/** A book without what only a file has, its styles spelt out at each cell. */
function plain(book: Book): unknown {
  const { carried: _carried, styles, ...rest } = book;
  return { ...rest, sheets: book.sheets.map((sheet) => plainSheet(sheet, styles)) };
}

function plainSheet(sheet: BookSheet, styles: Book['styles']): unknown {
  const { carried: _carried, origins: _origins, ...rest } = sheet;
  const rows = sheet.rows.map(({ row, cells }) => ({
    row,
    cells: cells.map(({ style, ...cell }) => ({ ...cell, style: styles[style] ?? {} })),
  }));
  const comments = sheet.state.comments.map((comment) => ({
    ...comment,
    replies: comment.replies.map(({ id: _id, ...reply }) => reply),
  }));
  return { ...rest, rows, state: { ...sheet.state, comments } };
}

test('everything in a rich workbook is the same after writing and reading', () => {
  const { bytes, losses } = writeBook(RICH_BOOK);
  const again = readBook(bytes);
  expect(losses).toEqual([]);
  expect(again.losses).toEqual([]);
  expect(plain(again.book)).toEqual(plain(RICH_BOOK));
});

test('a second save of an untouched file keeps everything once more', () => {
  const first = readBook(writeBook(RICH_BOOK).bytes).book;
  const second = writeBook(first);
  expect(second.losses).toEqual([]);
  expect(plain(readBook(second.bytes).book)).toEqual(plain(RICH_BOOK));
});

test('equal books give equal bytes', () => {
  expect(writeBook(RICH_BOOK).bytes).toEqual(writeBook(RICH_BOOK).bytes);
});
