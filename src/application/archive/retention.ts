import { retentionNotices, type RetentionNotice } from '../../domain/archive/retention';
import { parametersOf } from '../../domain/shared/parameters';
import { serialToday } from '../../domain/shared/period';
import { success, type Result } from '../../domain/shared/result';
import type { ArchiveFailure } from '../../ports/archive';
import type { WorkbookFailure } from '../../ports/failure';
import { openBook } from '../book';
import type { Deps } from '../deps';

/** What must be kept longer, is not archived, may be disposed of, or is not on this machine. */
export async function retentionReport(
  deps: Pick<Deps, 'workbook' | 'archive' | 'clock'>,
): Promise<Result<readonly RetentionNotice[], WorkbookFailure | ArchiveFailure>> {
  const book = await openBook(
    deps.workbook,
    { Plans: 'all', Archive: 'all', Parameters: ['id', 'code', 'value', 'voided'] },
    ['Plans'],
  );
  if (!book.ok) return book;
  const held = await deps.archive.search({ limit: Number.MAX_SAFE_INTEGER });
  if (!held.ok) return held;
  return success(
    retentionNotices(
      book.value.rows('Plans'),
      book.value.rows('Archive'),
      new Set(held.value.map((record) => record.id)),
      parametersOf(book.value.rows('Parameters')),
      serialToday(deps.clock.now()),
    ),
  );
}
