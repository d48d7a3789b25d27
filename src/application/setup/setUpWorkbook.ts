import { newRowId } from '../../domain/shared/rowId';
import { success, type Result } from '../../domain/shared/result';
import { tableOf, type TableCode } from '../../domain/tables/all';
import { planSetup, type NameTaken } from '../../domain/tables/setupPlanning';
import type { WorkbookFailure } from '../../ports/failure';
import type { WorkbookInspection } from '../../ports/workbook';
import type { Language } from '../../terms/language';
import type { Deps } from '../deps';
import { seedsOf } from './seeds';

export interface SetupOutcome {
  /** The workbook's language: the asked one only where nothing of ours was there. */
  readonly language: Language;
  readonly created: readonly TableCode[];
  readonly repaired: readonly TableCode[];
  /** Sheets or tables that bear a name of ours and are not ours: left as they are. */
  readonly taken: readonly NameTaken[];
  readonly inspection: WorkbookInspection;
}

/**
 * Sets a workbook up, or repairs one that is: missing tables, columns, checks, formats and formulas
 * are added; nothing that holds something is overwritten. Run twice, the second run changes nothing.
 */
export async function setUpWorkbook(
  deps: Pick<Deps, 'workbook' | 'random'>,
  asked: { readonly language: Language },
): Promise<Result<SetupOutcome, WorkbookFailure>> {
  const inspected = await deps.workbook.inspect();
  if (!inspected.ok) return inspected;
  const { language, create, repair, taken } = planSetup(inspected.value, asked.language);
  const newId = (prefix: string): string => newRowId(prefix, (n) => deps.random.bytes(n));
  const seeds = seedsOf(language, newId);
  const done = await deps.workbook.setUp({
    language,
    create,
    repair,
    seeds,
    newId: (code) => newId(tableOf(code).prefix),
  });
  if (!done.ok) return done;
  const created = create.map(({ code }) => code);
  return success({ language, created, repaired: repair, taken, inspection: done.value });
}
