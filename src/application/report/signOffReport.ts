import { blockOf } from '../../domain/archive/take';
import type { SnapshotBlock } from '../../domain/archive/snapshot';
import { isSamePerson, rolesOfPerson } from '../../domain/approval/people';
import { frozenCopy, staleCells, valueOf } from '../../domain/report/frozenCopy';
import { columnLetters } from '../../domain/tables/columnLetters';
import type { SheetSpec, SheetWritten } from '../../domain/report/sheet';
import type { SummaryInput } from '../../domain/report/summary/input';
import { summaryReport } from '../../domain/report/summary/summaryReport';
import type { CellValue } from '../../domain/shared/cell';
import type { Change } from '../../domain/shared/changes';
import { serialToday } from '../../domain/shared/period';
import { failure, success, type Result } from '../../domain/shared/result';
import type { Role } from '../../domain/tables/settings';
import type { ReadRequest } from '../../ports/workbook';
import type { WorkbookFailure } from '../../ports/failure';
import { say } from '../../terms/wording';
import { reportWords } from '../../terms/report';
import { act, type Acting, type NoPersonFailure } from '../act';
import { appendEntries } from '../approval/appendEntries';
import { takeSnapshot, type TakenSnapshot } from '../archive/takeSnapshot';
import type { Deps } from '../deps';
import { summaryInputOf, summaryReads, type SummaryFailure } from './readCampaign';
import type { SummaryRequest } from './writeSummaryReport';

export type SignOffFailure =
  | SummaryFailure
  /** The campaign is not completed yet, or its report is signed already. */
  | { readonly code: 'notCompleted'; readonly status: string | null }
  /** Only a department manager or senior management signs off, and never their own campaign. */
  | { readonly code: 'notAllowed'; readonly reason: 'role' | 'ownCampaign' }
  /** The tables or the sheet changed since the report was made: make it again, read it, sign it. */
  | {
      readonly code: 'reportStale';
      readonly cells: ReturnType<typeof staleCells>;
    };

export interface SignedReport {
  readonly snapshot: TakenSnapshot;
  /** The values-only copy as it is (to be) written; `copy` says whether it stands. */
  readonly frozen: SheetSpec;
  readonly copy: Result<SheetWritten, WorkbookFailure>;
}

const signers: readonly Role[] = ['manager', 'senior'];

const signOffReads = {
  ...summaryReads,
  Team: 'all',
  Archive: ['id', 'kind', 'subjectId', 'version'],
} as const satisfies ReadRequest;

function mayNotSign(acting: Acting, plan: SummaryInput['plan']): SignOffFailure | null {
  if (plan.status !== 'completed') return { code: 'notCompleted', status: plan.status };
  if (isSamePerson(plan.lead, acting.person)) return { code: 'notAllowed', reason: 'ownCampaign' };
  const roles = rolesOfPerson(acting.book.rows('Team'), acting.person);
  return roles.some((role) => signers.includes(role))
    ? null
    : { code: 'notAllowed', reason: 'role' };
}

/** The report's cells beside the rows it was made from, so that the archive explains itself. */
function blocksOf(
  input: SummaryInput,
  values: readonly (readonly CellValue[])[],
): readonly SnapshotBlock[] {
  const width = Math.max(1, ...values.map((row) => row.length));
  return [
    {
      table: 'Report',
      columns: Array.from({ length: width }, (_, i) => columnLetters(i)),
      rows: values,
    },
    blockOf('Plans', [input.plan]),
    blockOf('Budget', input.lines),
    blockOf('KPIs', input.kpis),
    blockOf('Weekly', input.weekly),
  ];
}

interface Prepared {
  readonly input: SummaryInput;
  readonly spec: SheetSpec;
  readonly values: readonly (readonly CellValue[])[];
}

async function prepare(
  deps: Deps,
  acting: Acting,
  request: SummaryRequest,
): Promise<Result<Prepared, SignOffFailure | WorkbookFailure>> {
  const { book, now } = acting;
  const found = await summaryInputOf(book, request.campaignId, serialToday(now), deps);
  if (!found.ok) return found;
  const barred = mayNotSign(acting, found.value.plan);
  if (barred) return failure(barred);
  const pen = { language: request.language ?? book.language, bookLanguage: book.language };
  const draft = summaryReport(pen, found.value);
  const values = await deps.workbook.readSheet(draft.name);
  if (!values.ok) return values;
  // The report is judged as of the day it was made, not of the day it is signed.
  const madeOn = valueOf(draft, values.value, 'madeOn');
  const input = typeof madeOn === 'number' ? { ...found.value, madeOn } : found.value;
  const spec = summaryReport(pen, input);
  const cells = staleCells(spec, values.value);
  if (cells.length > 0) return failure({ code: 'reportStale', cells });
  return success({ input, spec, values: values.value });
}

/**
 * Signs off a summary report: log entry, archived snapshot and index row in one operation, then a
 * values-only copy of the sheet. A copy that could not be written is reported, not lost: `frozen`
 * can be written again with `writeSheet`.
 */
export async function signOffReport(
  deps: Deps,
  request: SummaryRequest & { readonly comment?: string },
): Promise<Result<SignedReport, SignOffFailure | WorkbookFailure | NoPersonFailure>> {
  type Signed = Prepared & { readonly snapshot: TakenSnapshot };
  const acted = await act<Signed, SignOffFailure | WorkbookFailure>(
    deps,
    'signOffReport',
    signOffReads,
    async (acting) => {
      const prepared = await prepare(deps, acting, request);
      if (!prepared.ok) return prepared;
      const { input, values } = prepared.value;
      const { plan } = input;
      const sealed = await appendEntries(deps, acting, [
        {
          action: 'signOff',
          subjectTable: 'Plans',
          subjectId: plan.id,
          details: { headCode: input.headCode },
          ...(request.comment === undefined ? {} : { comment: request.comment }),
        },
      ]);
      const snapshot = await takeSnapshot(
        deps,
        acting,
        {
          kind: 'report',
          campaignId: plan.id,
          subjectId: plan.id,
          quarter: plan.quarter ?? '',
          title: plan.name ?? plan.id,
          decisionId: sealed.entries[0]?.id ?? null,
          servesUntil: plan.publishedUntil ?? plan.endOn ?? serialToday(acting.now),
        },
        blocksOf(input, values),
      );
      const closed: Change = {
        kind: 'update',
        table: 'Plans',
        rowId: plan.id,
        set: { status: 'closed' },
        was: { status: 'completed' },
      };
      const changes = [sealed.change, snapshot.change, closed];
      return success({ changes, value: { ...prepared.value, snapshot } });
    },
    ['Plans', 'Budget', 'KPIs', 'Decisions', 'Team', 'Archive'],
  );
  if (!acted.ok) return acted;
  const { spec, values, snapshot } = acted.value.value;
  const mark = `(${say(reportWords.signedCopy, spec.language)} v${String(snapshot.record.version)})`;
  const frozen = frozenCopy(spec, values, mark);
  return success({ snapshot, frozen, copy: await deps.workbook.writeSheet(frozen) });
}
