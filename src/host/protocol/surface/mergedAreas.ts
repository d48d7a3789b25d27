import { intersect } from '../../core/area';
import type { HostContext } from '../hostClass';
import type { TrackedRange } from '../session';
import { sheetOf } from './rangeTarget';
import type { RangeAreasTarget } from './worksheets';

/** Merged areas that a range touches; null when it touches none. */
export function mergedAreas(
  range: TrackedRange,
  _args: readonly unknown[],
  c: HostContext,
): RangeAreasTarget | null {
  const areas = sheetOf(range, c).merges.filter((merge) => intersect(merge, range.area) !== null);
  return areas.length === 0 ? null : { sheetId: range.sheetId, areas };
}
