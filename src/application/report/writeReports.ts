import type { RateMissing } from '../../domain/budget/rates';
import { approverBrief } from '../../domain/report/brief/approverBrief';
import { weeklyDigest } from '../../domain/report/digest/weeklyDigest';
import { dataReport } from '../../domain/report/facts/dataReport';
import { budgetReview } from '../../domain/report/finance/budgetReview';
import { quarterReview } from '../../domain/report/quarter/quarterReview';
import { isQuarterKey, isWeekKey } from '../../domain/shared/period';
import { failure, success, type Result } from '../../domain/shared/result';
import type { WorkbookFailure } from '../../ports/failure';
import type { ReadRequest } from '../../ports/workbook';
import type { Deps } from '../deps';
import type { Cancelled } from '../slices';
import { financeInputSteps } from './financeInput';
import {
  briefInputOf,
  digestInputOf,
  factsInputOf,
  type CampaignReportFailure,
} from './otherInputs';
import { quarterInputSteps } from './quarterInput';
import { writePacedReport, writeSheetReport, type Asking } from './writeSheetReport';
import type { ReportWritten } from './writeSummaryReport';

/** The key is no quarter (`2026Q4`) or no ISO week (`2026-W48`). */
export interface NoPeriodFailure {
  readonly code: 'notAPeriod';
  readonly value: string;
}

type Written<F> = Promise<Result<ReportWritten, F | Cancelled | WorkbookFailure>>;

const log = ['id', 'seq', 'previousHash', 'hash'] as const;
const parameters = ['id', 'code', 'value', 'voided'] as const;
const common = { Decisions: log, Parameters: parameters, Rates: 'all' } as const;

export const quarterReads = {
  ...common,
  Plans: 'all',
  Budget: 'all',
  KPIs: 'all',
  Findings: 'all',
  Issues: 'all',
  Lessons: 'all',
  Reasons: 'all',
} as const satisfies ReadRequest;

/** Pack for the quarterly review meeting (W5.1). */
export const writeQuarterReview = (
  deps: Deps,
  request: Asking & { readonly quarter: string },
): Written<RateMissing | NoPeriodFailure> =>
  writePacedReport<RateMissing | NoPeriodFailure>(
    deps,
    quarterReads,
    ['Plans', 'Budget', 'KPIs'],
    request,
    function* (making) {
      if (!isQuarterKey(request.quarter))
        return failure({ code: 'notAPeriod', value: request.quarter });
      const input = yield* quarterInputSteps(making, request.quarter);
      yield 1;
      return input.ok ? success(quarterReview(making.pen, input.value)) : input;
    },
  );

/** Budget review for finance: by month, category and campaign, tied, with links to lines. */
export const writeBudgetReview = (
  deps: Deps,
  request: Asking & { readonly quarter: string },
): Written<RateMissing | NoPeriodFailure> =>
  writePacedReport<RateMissing | NoPeriodFailure>(
    deps,
    { ...common, Plans: 'all', Budget: 'all' },
    ['Plans', 'Budget'],
    request,
    function* (making) {
      if (!isQuarterKey(request.quarter))
        return failure({ code: 'notAPeriod', value: request.quarter });
      const input = yield* financeInputSteps(making, request.quarter);
      yield 1;
      return input.ok ? success(budgetReview(making.pen, input.value)) : input;
    },
  );

/** All campaigns' weekly reports of one week on a page (W3.1). */
export const writeWeeklyDigest = (
  deps: Deps,
  request: Asking & { readonly week: string },
): Written<RateMissing | NoPeriodFailure> =>
  writeSheetReport<RateMissing | NoPeriodFailure>(
    deps,
    {
      ...common,
      Plans: 'all',
      Budget: 'all',
      Weekly: 'all',
      Calendar: 'all',
      Issues: ['id', 'campaignId', 'state', 'voided'],
      Team: ['id', 'name', 'email', 'active', 'roles', 'voided'],
    },
    ['Plans', 'Weekly'],
    request.language,
    (making) => {
      if (!isWeekKey(request.week)) return failure({ code: 'notAPeriod', value: request.week });
      const input = digestInputOf(making, request.week);
      return input.ok ? success(weeklyDigest(making.pen, input.value)) : input;
    },
  );

/** Data report of one campaign (W4.1). */
export const writeDataReport = (
  deps: Deps,
  request: Asking & { readonly campaignId: string },
): Written<CampaignReportFailure> =>
  writeSheetReport<CampaignReportFailure>(
    deps,
    { ...common, Plans: 'all', Budget: 'all', KPIs: 'all', Metrics: 'all' },
    ['Plans', 'KPIs', 'Metrics'],
    request.language,
    (making) => {
      const input = factsInputOf(making, request.campaignId);
      return input.ok ? success(dataReport(making.pen, input.value)) : input;
    },
  );

/** One page for whoever decides on a plan (W2.3). */
export const writeApproverBrief = (
  deps: Deps,
  request: Asking & { readonly campaignId: string },
): Written<CampaignReportFailure> =>
  writeSheetReport<CampaignReportFailure>(
    deps,
    { ...common, Plans: 'all', Budget: 'all', KPIs: 'all', Findings: 'all' },
    ['Plans', 'Budget'],
    request.language,
    (making) => {
      const input = briefInputOf(making, request.campaignId);
      return input.ok ? success(approverBrief(making.pen, input.value)) : input;
    },
  );
