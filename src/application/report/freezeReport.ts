import type { SnapshotBlock } from '../../domain/archive/snapshot';
import { rolesOfPerson } from '../../domain/approval/people';
import type { EntryDraft } from '../../domain/approval/entry';
import { frozenCopy, valueOf } from '../../domain/report/frozenCopy';
import { standingProblems, type ReportProblem } from '../../domain/report/problems';
import type { SheetSpec, SheetWritten } from '../../domain/report/sheet';
import type { CellValue } from '../../domain/shared/cell';
import type { Change } from '../../domain/shared/changes';
import type { DateSerial } from '../../domain/shared/period';
import { failure, success, type Result } from '../../domain/shared/result';
import type { TableCode } from '../../domain/tables/all';
import { columnLetters } from '../../domain/tables/columnLetters';
import type { Role } from '../../domain/tables/settings';
import type { WorkbookFailure } from '../../ports/failure';
import type { ReadRequest } from '../../ports/workbook';
import { reportWords } from '../../terms/report';
import { say } from '../../terms/wording';
import { act, type Acting, type NoPersonFailure } from '../act';
import { applyWithCopy } from '../applyWithCopy';
import { appendEntries } from '../approval/appendEntries';
import { takeSnapshot, type SnapshotSubject, type TakenSnapshot } from '../archive/takeSnapshot';
import type { Deps } from '../deps';

/** The tables or the sheet changed since the report was made: make it again, read it, sign it. */
export interface ReportStale {
  readonly code: 'reportStale';
  readonly cells: readonly ReportProblem[];
}

/** A report as it stands in the workbook, agreeing with the tables. */
export interface StandingReport {
  readonly spec: SheetSpec;
  readonly values: readonly (readonly CellValue[])[];
}

export interface FrozenReport {
  readonly snapshot: TakenSnapshot;
  /** The values-only copy as it is (to be) written; `copy` says whether it stands. */
  readonly frozen: SheetSpec;
  readonly copy: Result<SheetWritten, WorkbookFailure>;
}

/** What is frozen, and what its freezing does beside the snapshot. */
export interface Freezing extends StandingReport {
  readonly entry: EntryDraft;
  readonly subject: Omit<SnapshotSubject, 'decisionId'>;
  readonly blocks: readonly SnapshotBlock[];
  readonly changes: readonly Change[];
}

/** Without these no report can be frozen. */
const needed: readonly TableCode[] = ['Plans', 'Budget', 'KPIs', 'Decisions', 'Team', 'Archive'];

const signers: readonly Role[] = ['manager', 'senior'];

export const maySign = ({ book, person }: Acting): boolean =>
  rolesOfPerson(book.rows('Team'), person).some((role) => signers.includes(role));

/**
 * Reads the sheet of a report and compares it with what it must say. `make` gives the report as made
 * on a day: it is judged as of the day it bears, not of the day it is signed. One round trip.
 */
export async function standingReport(
  deps: Pick<Deps, 'workbook'>,
  today: DateSerial,
  make: (madeOn: DateSerial) => SheetSpec,
): Promise<Result<StandingReport, ReportStale | WorkbookFailure>> {
  const draft = make(today);
  const values = await deps.workbook.readSheet(draft.name);
  if (!values.ok) return values;
  const madeOn = valueOf(draft, values.value, 'madeOn');
  const spec = typeof madeOn === 'number' && madeOn !== today ? make(madeOn) : draft;
  const cells = standingProblems(spec, values.value);
  return cells.length > 0
    ? failure({ code: 'reportStale', cells })
    : success({ spec, values: values.value });
}

/** The report's own cells as a block, so that the archive explains itself. */
const reportBlock = (values: StandingReport['values']): SnapshotBlock => ({
  table: 'Report',
  columns: Array.from({ length: Math.max(1, ...values.map((row) => row.length)) }, (_, i) =>
    columnLetters(i),
  ),
  rows: values,
});

/** The ports, asked to write a copy with the next change, also when a closed pane left it unproven. */
function writingAlong(deps: Deps, copyOf: () => SheetSpec | undefined): Deps {
  const { workbook, outbox } = deps;
  const along = (): { readonly copy?: SheetSpec } => {
    const copy = copyOf();
    return copy === undefined ? {} : { copy };
  };
  return {
    ...deps,
    outbox: {
      put: (entry) => outbox.put({ ...entry, ...along() }),
      waiting: (workbookId) => outbox.waiting(workbookId),
      remove: (operationId) => outbox.remove(operationId),
    },
    workbook: {
      ...workbook,
      apply: (changes, options = {}) =>
        applyWithCopy(workbook, changes, { ...options, ...along() }),
    },
  };
}

/**
 * Freezes a report that stands: log entry, archived snapshot, index row and changes in one operation,
 * and a values-only copy of the sheet written by the request that proves it. Four round trips: the
 * tables, the sheet, the writing, the proof. A copy that could not be written is reported, not lost:
 * `frozen` can be written again with `writeSheet`.
 */
export async function freezeReport<F>(
  deps: Deps,
  action: string,
  reads: ReadRequest,
  prepare: (acting: Acting) => Promise<Result<Freezing, F | WorkbookFailure>>,
): Promise<Result<FrozenReport, F | WorkbookFailure | NoPersonFailure>> {
  let copy: SheetSpec | undefined;
  const acted = await act<
    { readonly frozen: SheetSpec; readonly snapshot: TakenSnapshot },
    F | WorkbookFailure
  >(
    writingAlong(deps, () => copy),
    action,
    reads,
    async (acting) => {
      const prepared = await prepare(acting);
      if (!prepared.ok) return prepared;
      const { entry, subject, blocks, spec, values } = prepared.value;
      const sealed = await appendEntries(deps, acting, [entry]);
      const decisionId = sealed.entries[0]?.id ?? null;
      const snapshot = await takeSnapshot(deps, acting, { ...subject, decisionId }, [
        reportBlock(values),
        ...blocks,
      ]);
      const version = String(snapshot.record.version);
      const mark = `(${say(reportWords.signedCopy, spec.language)} v${version})`;
      const frozen = frozenCopy(spec, values, mark);
      copy = frozen;
      const changes = [sealed.change, snapshot.change, ...prepared.value.changes];
      return success({ changes, value: { frozen, snapshot } });
    },
    needed,
  );
  if (!acted.ok) return acted;
  const { frozen, snapshot } = acted.value.value;
  const written = acted.value.proven.copy ?? (await deps.workbook.writeSheet(frozen));
  return success({ snapshot, frozen, copy: written });
}
