import { serialToday } from '../../domain/shared/period';
import { success, type Result } from '../../domain/shared/result';
import { cellAddress } from '../../domain/tables/columnLetters';
import { codesOfHeaders } from '../../domain/tables/headers';
import { allTables } from '../../domain/tables/all';
import type { WorkbookFailure } from '../../ports/failure';
import { openBook, type Book } from '../book';
import type { Deps } from '../deps';
import { checkReads } from './checkReads';
import { checkBook, type CheckProgress } from './checkBook';
import type { ComplianceFinding } from './complianceFinding';

export interface Checked {
  readonly book: Book;
  readonly findings: readonly ComplianceFinding[];
}

export interface CheckOptions {
  readonly campaignId?: string;
  readonly onProgress?: (progress: CheckProgress) => void;
  readonly isCancelled?: () => boolean;
}

export interface CheckCancelled {
  readonly code: 'cancelled';
}

/** Longest slice between two looks at the screen, in milliseconds. */
const SLICE = 12;

const pause = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

/**
 * Checks the open workbook: every enabled rule over its table, and the words of every plan. Works in slices, so that
 * the pane stays alive and the person can give up; on a worker the slices cost nothing.
 */
export async function checkWorkbook(
  deps: Pick<Deps, 'workbook' | 'clock'>,
  options: CheckOptions = {},
): Promise<Result<Checked, WorkbookFailure | CheckCancelled>> {
  const opened = await openBook(deps.workbook, checkReads, []);
  if (!opened.ok) return opened;
  return checkOpened(opened.value, deps.clock.now(), options);
}

/** The same over a book that is already read. */
export async function checkOpened(
  book: Book,
  now: Date,
  options: CheckOptions = {},
): Promise<Result<Checked, CheckCancelled>> {
  const { campaignId, onProgress, isCancelled } = options;
  const request = { book, today: serialToday(now) };
  const running = checkBook(campaignId === undefined ? request : { ...request, campaignId });
  let since = Date.now();
  for (;;) {
    const step = running.next();
    if (step.done === true) return success({ book, findings: step.value });
    if (Date.now() - since < SLICE) continue;
    onProgress?.(step.value);
    await pause();
    if (isCancelled?.() === true) return { ok: false, failure: { code: 'cancelled' } };
    since = Date.now();
  }
}

/** `活动方案!S4` of a finding; null for a rule that cannot be judged at all, or a column the sheet lacks. */
export function cellOfFinding(book: Book, finding: ComplianceFinding): string | null {
  const raw = book.reading.tables[finding.table];
  if (raw === undefined || finding.row === null) return null;
  const codes: readonly (string | null)[] = codesOfHeaders(allTables[finding.table], raw.headers);
  const at = codes.indexOf(finding.column);
  if (at < 0) return null;
  return `${raw.sheet}!${cellAddress(raw.top + 1 + finding.row, raw.left + at)}`;
}
