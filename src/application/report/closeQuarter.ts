import { blockOf } from '../../domain/archive/take';
import type { RateMissing } from '../../domain/budget/rates';
import { unexplainedVariances, type Unexplained } from '../../domain/effect/unexplained';
import { quarterReview } from '../../domain/report/quarter/quarterReview';
import { parametersOf } from '../../domain/shared/parameters';
import { isQuarterKey, quarterSpan, serialToday } from '../../domain/shared/period';
import { failure, success, type Result } from '../../domain/shared/result';
import type { WorkbookFailure } from '../../ports/failure';
import type { ReadRequest } from '../../ports/workbook';
import type { Language } from '../../terms/language';
import type { Acting, NoPersonFailure } from '../act';
import type { RowIn } from '../book';
import type { Deps } from '../deps';
import { atOnce } from '../slices';
import {
  freezeReport,
  maySign,
  standingReport,
  type Freezing,
  type FrozenReport,
  type ReportStale,
} from './freezeReport';
import { plansOfQuarter, quarterInputSteps } from './quarterInput';
import { headCodeOf } from './readCampaign';
import { quarterReads, type NoPeriodFailure } from './writeReports';

export type CloseFailure =
  | NoPeriodFailure
  | RateMissing
  | ReportStale
  /** Only a department manager or senior management closes a quarter. */
  | { readonly code: 'notAllowed'; readonly reason: 'role' }
  /** The quarter is not over yet. */
  | { readonly code: 'quarterRuns'; readonly quarter: string }
  /** Completed campaigns whose summary report nobody has signed. */
  | { readonly code: 'reportsUnsigned'; readonly campaigns: readonly string[] }
  | { readonly code: 'varianceUnexplained'; readonly rows: readonly Unexplained[] };

export interface CloseRequest {
  readonly quarter: string;
  readonly language?: Language;
  readonly comment?: string;
}

const closeReads = {
  ...quarterReads,
  Decisions: ['id', 'seq', 'previousHash', 'hash'],
  Team: 'all',
  Archive: ['id', 'kind', 'subjectId', 'version'],
} as const satisfies ReadRequest;

/** What must be settled before a quarter can be closed. */
function barrier(acting: Acting, plans: readonly RowIn<'Plans'>[], quarter: string) {
  const { book } = acting;
  if (!maySign(acting)) return { code: 'notAllowed', reason: 'role' } as const;
  if (serialToday(acting.now) <= quarterSpan(quarter).to)
    return { code: 'quarterRuns', quarter } as const;
  const unsigned = plans.filter((plan) => plan.status === 'completed');
  if (unsigned.length > 0)
    return {
      code: 'reportsUnsigned',
      campaigns: unsigned.map((plan) => plan.name ?? plan.id),
    } as const;
  const ids = new Set(plans.map((plan) => plan.id));
  const own = <R extends { readonly campaignId: string | null }>(rows: readonly R[]): R[] =>
    rows.filter((row) => ids.has(row.campaignId ?? ''));
  const rows = unexplainedVariances(
    own(book.rows('Budget')),
    own(book.rows('KPIs')),
    parametersOf(book.rows('Parameters')),
  );
  return rows.length === 0 ? null : ({ code: 'varianceUnexplained', rows } as const);
}

async function prepare(
  deps: Deps,
  acting: Acting,
  { quarter, language, comment }: CloseRequest,
): Promise<Result<Freezing, CloseFailure | WorkbookFailure>> {
  if (!isQuarterKey(quarter)) return failure({ code: 'notAPeriod', value: quarter });
  const { book } = acting;
  const plans = plansOfQuarter(book, quarter);
  const barred = barrier(acting, plans, quarter);
  if (barred) return failure(barred);
  const today = serialToday(acting.now);
  const pen = { language: language ?? book.language, bookLanguage: book.language };
  const headCode = await headCodeOf(book, deps);
  const input = atOnce(quarterInputSteps({ book, pen, today, headCode }, quarter));
  if (!input.ok) return input;
  const standing = await standingReport(deps, today, (madeOn) =>
    quarterReview(pen, { ...input.value, madeOn }),
  );
  if (!standing.ok) return standing;
  return success({
    ...standing.value,
    entry: {
      action: 'closeQuarter',
      subjectTable: 'Quarters',
      subjectId: quarter,
      details: { headCode },
      ...(comment === undefined ? {} : { comment }),
    },
    subject: {
      kind: 'quarter',
      campaignId: null,
      subjectId: quarter,
      quarter,
      title: standing.value.spec.name,
      servesUntil: quarterSpan(quarter).to,
    },
    blocks: [
      blockOf('Plans', plans),
      blockOf('Budget', input.value.lines),
      blockOf(
        'KPIs',
        input.value.campaigns.flatMap(({ kpis }) => kpis),
      ),
      blockOf('Lessons', input.value.lessons),
    ],
    changes: [],
  });
}

/**
 * Closes a quarter (W5.1): its review is frozen with the minutes typed into it, archived with the
 * rows it stands on, and the closing is on the log. Four round trips.
 */
export const closeQuarter = (
  deps: Deps,
  request: CloseRequest,
): Promise<Result<FrozenReport, CloseFailure | WorkbookFailure | NoPersonFailure>> =>
  freezeReport<CloseFailure>(deps, 'closeQuarter', closeReads, (acting) =>
    prepare(deps, acting, request),
  );
