import { setUpWorkbook } from '../../application/setup/setUpWorkbook';
import type { ApprovalDeps } from '../../application/approval/tools';
import type { Change } from '../../domain/shared/changes';
import { dateOf, quarterSpan } from '../../domain/shared/period';
import type { Result } from '../../domain/shared/result';
import type { TableCode } from '../../domain/tables/all';
import type { Language } from '../../terms/language';
import { budgetRows } from './budgetRows';
import { sampleContext, type SampleContext, type SampleFiles, type SampleRow } from './context';
import { kpiRows, metricRows, weeklyRows } from './effectRows';
import { sampleHistory } from './history';
import { planRows, teamRows } from './planRows';
import { issueRows, lessonRows, meetingRows, trainingRows, violationRows } from './recordRows';

/** The sample is built through the product's own use cases, on a workbook that is set up first. */
export interface SampleStage {
  readonly deps: ApprovalDeps;
  /** Moves the use cases' clock; the sample's past is written at its own time. */
  readonly at: (now: Date) => void;
}

export interface SampleRequest {
  readonly files: SampleFiles;
  readonly language: Language;
  /** The quarter the sample plays in, such as `2026Q4`. */
  readonly quarter: string;
}

/** China has one time zone, eight hours ahead of UTC, without summer time. */
const chinaOffset = 8;

/** Hour of a day of the quarter in China → instant. */
export function instantIn(quarter: string, day: number, hour: number): Date {
  const { year, month, day: dayOfMonth } = dateOf(quarterSpan(quarter).from + day);
  return new Date(Date.UTC(year, month - 1, dayOfMonth, hour - chinaOffset));
}

const required = <T>(result: Result<T, unknown>, what: string): T => {
  if (result.ok) return result.value;
  throw new Error(`The sample could not be built (${what}): ${JSON.stringify(result.failure)}`);
};

function sampleChanges(at: SampleContext): Change[] {
  const serialInstant = (serial: number): string =>
    instantIn(at.quarter, serial - quarterSpan(at.quarter).from, 17).toISOString();
  const tables: readonly (readonly [TableCode, readonly SampleRow[]])[] = [
    ['Team', teamRows(at)],
    ['Plans', planRows(at)],
    ['Budget', budgetRows(at)],
    ['Weekly', weeklyRows(at, serialInstant)],
    ['KPIs', kpiRows(at)],
    ['Metrics', metricRows(at)],
    ['Issues', issueRows(at)],
    ['Meetings', meetingRows(at)],
    ['Lessons', lessonRows(at)],
    ['Training', trainingRows(at)],
    ['Violations', violationRows(at)],
  ];
  return tables.map(([table, rows]) => ({ kind: 'append', table, rows }));
}

/**
 * Sets up the workbook, writes the sample's rows and lets its people submit and decide.
 * Throws where a step is refused: the sample must never be half there.
 */
export async function buildSample(stage: SampleStage, request: SampleRequest): Promise<void> {
  const { deps } = stage;
  const at = sampleContext(request.files, request.language, request.quarter);
  stage.at(instantIn(request.quarter, -60, 9));
  required(await setUpWorkbook(deps, { language: request.language }), 'set-up');
  required(
    await deps.workbook.apply({ operationId: 'OP-SAMPLE', changes: sampleChanges(at) }),
    'rows',
  );
  for (const event of sampleHistory(at)) {
    stage.at(instantIn(request.quarter, event.day, event.hour));
    await deps.identity.choose(at.person(String(event.person)) ?? '');
    required(await event.run(deps), `day ${String(event.day)}`);
  }
}
