import type { WorkbookFailure } from '../../ports/failure';

/** What the library throws, as far as it can be relied upon: a code, and where it happened. */
interface OfficeError {
  readonly code: string;
  readonly debugInfo?: { readonly errorLocation?: string };
}

const isOfficeError = (error: unknown): error is OfficeError =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string';

/** By the code of an error of the library. Messages are localised, so never read. */
const byCode: Readonly<Record<string, WorkbookFailure>> = {
  InvalidOperationInCellEditMode: { code: 'cellBeingEdited' },
  InvalidOrTimedOutSession: { code: 'sessionLost' },
  InvalidOrTimedOutSessionMessage: { code: 'sessionLost' },
  ActivityLimitReached: { code: 'throttled' },
  RequestAborted: { code: 'aborted' },
  RequestPayloadSizeLimitExceeded: { code: 'tooLarge' },
  ResponsePayloadSizeLimitExceeded: { code: 'tooLarge' },
  // The sheet's name is put in by the verb, which knows where it was writing.
  AccessDenied: { code: 'sheetProtected', sheet: '' },
};

/**
 * Error of the library → expected failure, by code alone.
 * `{ code: 'ActivityLimitReached' }` → `{ code: 'throttled' }`; anything that is not an error of
 * the library is a fault of ours and is thrown on.
 */
export function failureOf(error: unknown): WorkbookFailure {
  if (!isOfficeError(error)) throw error;
  const known = byCode[error.code];
  if (known) return known;
  const where = error.debugInfo?.errorLocation ?? '';
  // A whole request that broke off names no place in it; an action that failed does.
  if (error.code === 'GeneralException' && where === '') return { code: 'aborted' };
  if (error.code === 'ApiNotFound') return { code: 'unsupported', api: where };
  return { code: 'unexpected', detail: where === '' ? error.code : `${error.code} ${where}` };
}
