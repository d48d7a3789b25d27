import type { ChangeSet } from '../domain/shared/changes';
import { success, type Result } from '../domain/shared/result';
import type { WorkbookFailure } from '../ports/failure';
import type { ApplyOptions, ChangesProven, WorkbookPort } from '../ports/workbook';

/**
 * Applies a change set and answers only when its copy was tried as well: where the port could not
 * write it along, in a request of its own.
 */
export async function applyWithCopy(
  workbook: WorkbookPort,
  changes: ChangeSet,
  options: ApplyOptions,
): Promise<Result<ChangesProven, WorkbookFailure>> {
  const proven = await workbook.apply(changes, options);
  if (!proven.ok || options.copy === undefined || proven.value.copy !== undefined) return proven;
  return success({ ...proven.value, copy: await workbook.writeSheet(options.copy) });
}

/** The same for a change set that may stand already: a copy that stands is left as it is. */
export async function applyAgain(
  workbook: WorkbookPort,
  changes: ChangeSet,
  copy: ApplyOptions['copy'],
): Promise<Result<ChangesProven, WorkbookFailure>> {
  const proven = await workbook.apply(changes);
  if (!proven.ok || copy === undefined) return proven;
  const standing = await workbook.readSheet(copy.name);
  if (standing.ok) return proven;
  return success({ ...proven.value, copy: await workbook.writeSheet(copy) });
}
