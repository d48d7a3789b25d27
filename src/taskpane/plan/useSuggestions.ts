import { useCallback } from 'react';
import type { Book } from '../../application/book';
import { isTableCode } from '../../domain/tables/all';

/** Values a column suggests, taken from another table's column: `Team.name` → every name. */
export const useSuggestions = (book: Book): ((source: string | undefined) => readonly string[]) =>
  useCallback(
    (source) => {
      const [table = '', column = ''] = (source ?? '').split('.');
      const rows = isTableCode(table) ? book.rows(table) : [];
      const values = rows.flatMap((row) => {
        const value = (row as Readonly<Record<string, unknown>>)[column];
        return typeof value === 'string' && value !== '' ? [value] : [];
      });
      return [...new Set(values)];
    },
    [book],
  );
