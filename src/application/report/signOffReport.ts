import { isSamePerson } from '../../domain/approval/people';
import { blockOf } from '../../domain/archive/take';
import type { SummaryInput } from '../../domain/report/summary/input';
import { summaryReport } from '../../domain/report/summary/summaryReport';
import { serialToday } from '../../domain/shared/period';
import { failure, success, type Result } from '../../domain/shared/result';
import type { WorkbookFailure } from '../../ports/failure';
import type { ReadRequest } from '../../ports/workbook';
import type { Acting, NoPersonFailure } from '../act';
import type { Deps } from '../deps';
import {
  freezeReport,
  maySign,
  standingReport,
  type Freezing,
  type FrozenReport,
  type ReportStale,
} from './freezeReport';
import { summaryInputOf, summaryReads, type SummaryFailure } from './readCampaign';
import type { SummaryRequest } from './writeSummaryReport';

export type SignOffFailure =
  | SummaryFailure
  /** The campaign is not completed yet, or its report is signed already. */
  | { readonly code: 'notCompleted'; readonly status: string | null }
  /** Only a department manager or senior management signs off, and never their own campaign. */
  | { readonly code: 'notAllowed'; readonly reason: 'role' | 'ownCampaign' }
  | ReportStale;

const signOffReads = {
  ...summaryReads,
  Team: 'all',
  Archive: ['id', 'kind', 'subjectId', 'version'],
} as const satisfies ReadRequest;

function mayNotSign(acting: Acting, plan: SummaryInput['plan']): SignOffFailure | null {
  if (plan.status !== 'completed') return { code: 'notCompleted', status: plan.status };
  if (isSamePerson(plan.lead, acting.person)) return { code: 'notAllowed', reason: 'ownCampaign' };
  return maySign(acting) ? null : { code: 'notAllowed', reason: 'role' };
}

type SignOffRequest = SummaryRequest & { readonly comment?: string };

async function prepare(
  deps: Deps,
  acting: Acting,
  request: SignOffRequest,
): Promise<Result<Freezing, SignOffFailure | WorkbookFailure>> {
  const { book } = acting;
  const today = serialToday(acting.now);
  const found = await summaryInputOf(book, request.campaignId, today, deps);
  if (!found.ok) return found;
  const input = found.value;
  const { plan } = input;
  const barred = mayNotSign(acting, plan);
  if (barred) return failure(barred);
  const pen = { language: request.language ?? book.language, bookLanguage: book.language };
  const standing = await standingReport(deps, today, (madeOn) =>
    summaryReport(pen, { ...input, madeOn }),
  );
  if (!standing.ok) return standing;
  return success({
    ...standing.value,
    entry: {
      action: 'signOff',
      subjectTable: 'Plans',
      subjectId: plan.id,
      details: { headCode: input.headCode },
      ...(request.comment === undefined ? {} : { comment: request.comment }),
    },
    subject: {
      kind: 'report',
      campaignId: plan.id,
      subjectId: plan.id,
      quarter: plan.quarter ?? '',
      title: plan.name ?? plan.id,
      servesUntil: plan.publishedUntil ?? plan.endOn ?? today,
    },
    blocks: [
      blockOf('Plans', [plan]),
      blockOf('Budget', input.lines),
      blockOf('KPIs', input.kpis),
      blockOf('Weekly', input.weekly),
    ],
    changes: [
      {
        kind: 'update',
        table: 'Plans',
        rowId: plan.id,
        set: { status: 'closed' },
        was: { status: 'completed' },
      },
    ],
  });
}

/** Signs off a summary report and closes its campaign. Four round trips. */
export const signOffReport = (
  deps: Deps,
  request: SignOffRequest,
): Promise<Result<FrozenReport, SignOffFailure | WorkbookFailure | NoPersonFailure>> =>
  freezeReport<SignOffFailure>(deps, 'signOffReport', signOffReads, (acting) =>
    prepare(deps, acting, request),
  );
