import type { Book, BookSheet } from '../../../src/host/xlsx/book';

/** A book without what only a file has, its styles spelt out at each cell: for comparing.
 * The order of names and notes means nothing. */
export function plainBook(book: Book): unknown {
  const rest = without(book, 'carried', 'styles');
  const { styles } = book;
  const names = [...book.names].sort((a, b) => (a.name < b.name ? -1 : 1));
  return { ...rest, names, sheets: book.sheets.map((sheet) => plainSheet(sheet, styles)) };
}

function plainSheet(sheet: BookSheet, styles: Book['styles']): unknown {
  const rest = without(sheet, 'carried', 'origins');
  const rows = sheet.rows.map(({ row, cells }) => ({
    row,
    cells: cells.map(({ style, ...cell }) => ({ ...cell, style: styles[style] ?? {} })),
  }));
  const columns = sheet.columns.map(({ style, ...column }) => ({
    ...column,
    style: style === undefined ? {} : (styles[style] ?? {}),
  }));
  const comments = sheet.state.comments.map((comment) => ({
    ...comment,
    replies: comment.replies.map((reply) => ({ ...reply, id: '' })),
  }));
  const notes = [...sheet.state.notes].sort((a, b) => a.row - b.row || a.column - b.column);
  return { ...rest, rows, columns, state: { ...sheet.state, comments, notes } };
}

function without(record: object, ...names: readonly string[]): object {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));
}
