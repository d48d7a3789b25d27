import {
  importChanges,
  previewImport,
  proposeMapping,
  type BadRow,
  type ColumnMapping,
  type ImportPreview,
  type ImportTable,
  type SourceTable,
} from '../../domain/budget/importRows';
import { failure, success, type Result } from '../../domain/shared/result';
import type { WorkbookFailure } from '../../ports/failure';
import { act, workbookIdOf, type Acted, type NoPersonFailure } from '../act';
import { openBook, type Book } from '../book';
import type { Deps } from '../deps';

/** Under which a mapping is remembered on this machine. */
export const mappingKey = (table: ImportTable | 'Metrics'): string => `importMapping:${table}`;

export const isMapping = (value: unknown): value is ColumnMapping =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((code) => code === null || typeof code === 'string');

export interface ImportProposal {
  readonly mapping: ColumnMapping;
  readonly preview: ImportPreview;
}

const previewOf = (
  book: Book,
  table: ImportTable,
  source: SourceTable,
  mapping: ColumnMapping,
): ImportPreview => previewImport(table, source, mapping, book.allRows(table));

/**
 * What a file would change (W3.2, W4.1), with the column mapping used last time on this machine or
 * the one given. Nothing is written.
 */
export async function proposeImport(
  deps: Pick<Deps, 'workbook' | 'archive'>,
  table: ImportTable,
  source: SourceTable,
  mapping?: ColumnMapping,
): Promise<Result<ImportProposal, WorkbookFailure>> {
  const opened = await openBook(deps.workbook, { [table]: 'all', Parameters: ['id', 'code'] }, [
    table,
  ]);
  if (!opened.ok) return opened;
  const book = opened.value;
  const remembered = await deps.archive.recall(workbookIdOf(book), mappingKey(table));
  const used =
    mapping ?? proposeMapping(table, source.headers, isMapping(remembered) ? remembered : {});
  return success({ mapping: used, preview: previewOf(book, table, source, used) });
}

export type ImportFailure =
  /** Some rows cannot be taken. Mend the file, or import without them on purpose. */
  | { readonly code: 'badRows'; readonly bad: readonly BadRow[] }
  | { readonly code: 'nothingToImport' };

/** Imports by ID in one operation: all rows or none. Remembers the mapping. */
export async function importRows(
  deps: Deps,
  table: ImportTable,
  source: SourceTable,
  mapping: ColumnMapping,
  options: { readonly withoutBadRows?: boolean } = {},
): Promise<Result<Acted<ImportPreview>, ImportFailure | WorkbookFailure | NoPersonFailure>> {
  const acted = await act<ImportPreview, ImportFailure>(
    deps,
    'importRows',
    { [table]: 'all' },
    ({ book }) => {
      const preview = previewOf(book, table, source, mapping);
      if (preview.bad.length > 0 && options.withoutBadRows !== true)
        return failure({ code: 'badRows', bad: preview.bad });
      if (preview.matched.length === 0) return failure({ code: 'nothingToImport' });
      return success({ changes: importChanges(preview), value: preview });
    },
    [table],
  );
  if (acted.ok) {
    const workbookId = workbookIdOf(acted.value.book);
    await deps.archive.remember(workbookId, mappingKey(table), mapping);
  }
  return acted;
}
