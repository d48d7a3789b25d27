import type { Area } from '../../core/area';
import { lastColumn, lastRow } from '../../core/area';
import type { BorderLine, Borders } from '../../core/style';
import type { HostContext } from '../hostClass';
import { hostClass, method, scalar } from '../hostClass';
import { invalidArgument } from '../hostError';
import { color } from './colors';
import type { Range } from './rangeFormat';
import { oneOf, sheetOf } from './rangeTarget';

const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;

type Side = (typeof SIDES)[number];

interface BorderTarget {
  readonly range: Range;
  readonly side: Side;
}

interface Stretch {
  readonly area: Area;
  readonly edge: keyof Borders;
}

/** Which cell edges make up a side of a range. */
function stretches({ range: { area }, side }: BorderTarget): readonly Stretch[] {
  const bottom = { ...area, row: lastRow(area), rows: 1 };
  const right = { ...area, column: lastColumn(area), columns: 1 };
  switch (side) {
    case 'EdgeTop':
      return [{ area: { ...area, rows: 1 }, edge: 'top' }];
    case 'EdgeBottom':
      return [{ area: bottom, edge: 'bottom' }];
    case 'EdgeLeft':
      return [{ area: { ...area, columns: 1 }, edge: 'left' }];
    case 'EdgeRight':
      return [{ area: right, edge: 'right' }];
    case 'InsideHorizontal':
      return area.rows > 1 ? [{ area: { ...area, rows: area.rows - 1 }, edge: 'bottom' }] : [];
    case 'InsideVertical':
      return area.columns > 1
        ? [{ area: { ...area, columns: area.columns - 1 }, edge: 'right' }]
        : [];
    default:
      return [];
  }
}

const PLAIN: BorderLine = { style: 'Continuous', weight: 'Thin', color: '#000000' };

const NONE: BorderLine = { style: 'None', weight: 'Thin', color: '#000000' };

function lineOf(target: BorderTarget, c: HostContext): BorderLine {
  const first = stretches(target)[0];
  if (!first) return NONE;
  const style = sheetOf(target.range, c).style(first.area.row, first.area.column);
  return style.borders?.[first.edge] ?? NONE;
}

function setLine(target: BorderTarget, part: Partial<BorderLine>, c: HostContext): void {
  const current = lineOf(target, c);
  const base = current.style === 'None' && part.style === undefined ? PLAIN : current;
  const line: BorderLine = { ...base, ...part };
  const sheet = sheetOf(target.range, c);
  for (const { area, edge } of stretches(target))
    sheet.setStyle(area, { borders: { [edge]: line } });
}

const LINE_STYLES = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
] as const;

export const rangeBorderClass = hostClass<BorderTarget>(
  'RangeBorder',
  { identity: (target) => ({ SideIndex: target.side }) },
  {
    SideIndex: scalar((target) => target.side),
    Style: scalar(
      (target, c) => lineOf(target, c).style,
      (target, value, c) => {
        setLine(target, { style: oneOf(value, LINE_STYLES) }, c);
      },
    ),
    Weight: scalar(
      (target, c) => lineOf(target, c).weight,
      (target, value, c) => {
        setLine(target, { weight: oneOf(value, ['Hairline', 'Thin', 'Medium', 'Thick']) }, c);
      },
    ),
    Color: scalar(
      (target, c) => lineOf(target, c).color,
      (target, value, c) => {
        setLine(target, { color: color(value) }, c);
      },
    ),
    TintAndShade: scalar(() => 0),
  },
);

export const rangeBordersClass = hostClass<Range>(
  'RangeBorderCollection',
  { items: { of: 'RangeBorder', list: (range) => SIDES.map((side) => ({ range, side })) } },
  {
    Count: scalar(() => SIDES.length),
    TintAndShade: scalar(() => 0),
    GetItem: method('RangeBorder', (range, [side]) => ({ range, side: oneOf(side, SIDES) })),
    GetItemAt: method('RangeBorder', (range, [index]) => {
      const side = SIDES[Number(index)];
      if (!side) throw invalidArgument();
      return { range, side };
    }),
  },
);
