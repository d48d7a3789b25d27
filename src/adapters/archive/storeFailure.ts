import { Dexie } from 'dexie';
import { failure, success, type Result } from '../../domain/shared/result';
import type { ArchiveFailure } from '../../ports/archive';

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');
const innerOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'inner' in error ? error.inner : undefined;

const isQuota = (error: unknown): boolean =>
  error !== undefined &&
  (nameOf(error) === Dexie.errnames.QuotaExceeded || isQuota(innerOf(error)));

/** What a store that cannot be used says: full, or not there (private mode, switched off, blocked). */
export const failureOf = (error: unknown): ArchiveFailure =>
  isQuota(error)
    ? { code: 'quotaExceeded' }
    : {
        code: 'storageUnavailable',
        detail: error instanceof Error ? error.message : String(error),
      };

/** Runs a Dexie call; what it throws becomes a failure. */
export async function stored<T>(work: () => PromiseLike<T>): Promise<Result<T, ArchiveFailure>> {
  try {
    return success(await work());
  } catch (error) {
    return failure(failureOf(error));
  }
}
