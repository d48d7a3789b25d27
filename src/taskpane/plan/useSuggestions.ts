import { useMemo } from 'react';
import type { Book } from '../../application/book';
import { isTableCode } from '../../domain/tables/all';

/** Values a column suggests, taken from another table's column: `Team.name` → every name. */
export function useSuggestions(book: Book): (source: string | undefined) => readonly string[] {
  return useMemo(() => {
    const known = new Map<string, readonly string[]>();
    return (source) => {
      if (source === undefined) return [];
      const kept = known.get(source);
      if (kept) return kept;
      const [table = '', column = ''] = source.split('.');
      const rows = isTableCode(table) ? book.rows(table) : [];
      const values = rows.flatMap((row) => {
        const value = (row as Readonly<Record<string, unknown>>)[column];
        return typeof value === 'string' && value !== '' ? [value] : [];
      });
      const offered = [...new Set(values)];
      known.set(source, offered);
      return offered;
    };
  }, [book]);
}
