import type { DecisionRow } from '../../domain/tables/decisions';
import type { Book } from '../book';

/** The book as it will stand when these entries of the log are written as well. */
export const withEntries = (book: Book, entries: readonly DecisionRow[]): Book => {
  const allRows = ((code: Parameters<Book['allRows']>[0]) => {
    const rows: readonly object[] = book.allRows(code);
    return code === 'Decisions' ? [...rows, ...entries] : rows;
  }) as Book['allRows'];
  return { ...book, allRows, problems: book.problems };
};
