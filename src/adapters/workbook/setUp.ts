import { success, type Result } from '../../domain/shared/result';
import { tableCodes, tableOf, type TableCode } from '../../domain/tables/all';
import { headerOf } from '../../domain/tables/headers';
import type { SetupPlan } from '../../domain/tables/setup';
import type { WorkbookFailure } from '../../ports/failure';
import type { WorkbookInspection } from '../../ports/workbook';
import type { Language } from '../../terms/language';
import { payloadLimit, rowBytes, runsWithin } from './bytes';
import { queueFinish, weightOf, type Unfinished } from './finishTable';
import type { OfficeHost } from './host';
import { identifyRows } from './identifyRows';
import { inspect } from './inspect';
import { isFinished, lacking, wholeTable } from './lacking';
import { look } from './read';
import { roundTrip } from './roundTrip';
import type { KnownTable, Session } from './session';
import { queueNewTable } from './setUpTable';
import { nameSuggestions } from './suggestionNames';

type Done = Result<null, WorkbookFailure>;

/** Requests stay moderate so that Excel on the web answers each in good time. */
const actionsPerRequest = 900;

async function createTables(host: OfficeHost, session: Session, plan: SetupPlan): Promise<Done> {
  const bytes = (code: TableCode): number =>
    (plan.seeds[code] ?? []).reduce((sum, row) => sum + rowBytes(Object.values(row)), 20_000);
  for (const run of runsWithin(plan.create, payloadLimit / 2, ({ code }) => bytes(code))) {
    const made = await roundTrip(host, (context) => {
      for (const { code, takeOver } of run) {
        queueNewTable(context, {
          code,
          language: plan.language,
          date1904: session.date1904 ?? false,
          seeds: plan.seeds[code] ?? [],
          ...(takeOver === undefined ? {} : { takeOver }),
        });
      }
      return () => null;
    });
    if (!made.ok) return made;
  }
  return success(null);
}

/** Our columns that a table of an older version or an unlucky hand lacks go to its right end. */
async function addColumns(
  host: OfficeHost,
  tables: readonly KnownTable[],
  language: Language,
): Promise<Result<boolean, WorkbookFailure>> {
  const due = tables
    .map((table) => ({
      table,
      codes: Object.keys(tableOf(table.code).columns).filter((c) => !table.codes.includes(c)),
    }))
    .filter(({ codes }) => codes.length > 0);
  if (due.length === 0) return success(false);
  const added = await roundTrip(host, (context) => {
    for (const { table, codes } of due) {
      const { columns } = context.workbook.tables.getItem(table.code);
      for (const code of codes)
        columns.add(undefined, undefined, headerOf(tableOf(table.code), code, language));
    }
    return () => true;
  });
  return added;
}

async function finishTables(host: OfficeHost, due: readonly Unfinished[]): Promise<Done> {
  for (const run of runsWithin(due, actionsPerRequest, weightOf)) {
    const finished = await roundTrip(host, (context) => {
      for (const table of run) queueFinish(context, table);
      return () => null;
    });
    if (!finished.ok) return finished;
  }
  return success(null);
}

const knownOf = (session: Session, codes: readonly TableCode[]): KnownTable[] =>
  codes.flatMap((code) => session.tables.get(code) ?? []);

async function lookAtShapes(host: OfficeHost, session: Session): Promise<Done> {
  const shapes = tableCodes.map((code) => ({ code, wanted: 'shape' as const }));
  const looked = await look(host, session, shapes);
  return looked.ok ? success(null) : looked;
}

/** What created and existing tables lack, once every table and column is there. */
async function dueWork(
  host: OfficeHost,
  session: Session,
  plan: SetupPlan,
): Promise<Result<Unfinished[], WorkbookFailure>> {
  const created = plan.create.map(({ code }) => code);
  const lacks = await lacking(host, knownOf(session, plan.repair), plan.language);
  if (!lacks.ok) return lacks;
  const whole = knownOf(session, created).map((table) => wholeTable(table, plan.language));
  return success([...whole, ...lacks.value.filter((table) => !isFinished(table))]);
}

/**
 * Creates and repairs tables. In order: tables with their seeds, columns that are missing, names of
 * suggestion lists, then formulas, checks, notes and looks, since formulas name other tables.
 * Each step can be run again, so a set-up that was cut off is completed by the next one.
 */
export async function setUp(
  host: OfficeHost,
  session: Session,
  plan: SetupPlan,
): Promise<Result<WorkbookInspection, WorkbookFailure>> {
  const before = await lookAtShapes(host, session);
  if (!before.ok) return before;
  session.language = plan.language;
  const created = await createTables(host, session, plan);
  if (!created.ok) return created;
  const added = await addColumns(host, knownOf(session, plan.repair), plan.language);
  if (!added.ok) return added;
  if (plan.create.length > 0 || added.value) {
    const again = await lookAtShapes(host, session);
    if (!again.ok) return again;
  }
  if (plan.newId) {
    const identified = await identifyRows(host, session, plan.repair, plan.newId);
    if (!identified.ok) return identified;
  }
  const named = await nameSuggestions(host, session, plan.language);
  if (!named.ok) return named;
  const due = await dueWork(host, session, plan);
  if (!due.ok) return due;
  const finished = await finishTables(host, due.value);
  if (!finished.ok) return finished;
  return inspect(host);
}
