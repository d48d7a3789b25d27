import type { Chart } from '../../core/state';

/** Where a chart stands: points from the sheet's top left corner. */
export type ChartPlace = Pick<Chart, 'left' | 'top' | 'width' | 'height'>;

/** A part of a chart's frame: `ne` is the corner at the top right, '' the whole chart. */
export type ChartEdge = '' | 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w' | 'nw';

export const chartEdges: readonly ChartEdge[] = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'];

/** Smaller than this a chart can no longer be taken hold of. */
const least = { width: 60, height: 45 } as const;

/** From one side to the other: the near edge moves by `by` and neither leaves the sheet. */
function stretched(
  start: number,
  size: number,
  by: number,
  smallest: number,
): readonly [start: number, size: number] {
  const moved = Math.max(0, Math.min(start + by, start + size - smallest));
  return [moved, start + size - moved];
}

/**
 * Where a chart stands after one of its edges, or all of it, was dragged by so many points.
 * `dragged({ left: 10, top: 10, width: 100, height: 80 }, 'e', 20, 0)` is 120 wide.
 */
export function dragged(
  place: ChartPlace,
  edge: ChartEdge,
  right: number,
  down: number,
): ChartPlace {
  let { left, top, width, height } = place;
  if (edge === '') {
    return { left: Math.max(0, left + right), top: Math.max(0, top + down), width, height };
  }
  if (edge.includes('w')) [left, width] = stretched(left, width, right, least.width);
  if (edge.includes('n')) [top, height] = stretched(top, height, down, least.height);
  if (edge.includes('e')) width = Math.max(least.width, width + right);
  if (edge.includes('s')) height = Math.max(least.height, height + down);
  return { left, top, width, height };
}

/** Arrow keys move a chart, with Shift they size it; steps of one pixel with Ctrl, as in Excel. */
export function keyed(
  place: ChartPlace,
  key: string,
  how: { readonly shift: boolean; readonly fine: boolean },
): ChartPlace | null {
  const step = how.fine ? 0.75 : 7.5;
  const ways: Readonly<Record<string, readonly [number, number]>> = {
    ArrowLeft: [-step, 0],
    ArrowRight: [step, 0],
    ArrowUp: [0, -step],
    ArrowDown: [0, step],
  };
  const way = ways[key];
  return way === undefined ? null : dragged(place, how.shift ? 'se' : '', ...way);
}
