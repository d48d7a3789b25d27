import type { Result } from '../../domain/shared/result';
import { success } from '../../domain/shared/result';
import { changesOfRepairs, type CellRepair } from '../../domain/tables/doctor';
import type { WorkbookFailure } from '../../ports/failure';
import type { ReadRequest } from '../../ports/workbook';
import { act, type Acted, type NoPersonFailure } from '../act';
import type { Deps } from '../deps';

/** Carries out repairs that the person has looked at, as one operation of three round trips. */
export function mendCells(
  deps: Deps,
  repairs: readonly CellRepair[],
): Promise<Result<Acted<number>, WorkbookFailure | NoPersonFailure>> {
  const tables = new Set(repairs.map(({ problem }) => problem.table));
  const request: ReadRequest = Object.fromEntries([...tables].map((code) => [code, ['id']]));
  return act(deps, 'mendCells', request, () =>
    success({ changes: changesOfRepairs(repairs), value: repairs.length }),
  );
}
