import { intersect } from '../../core/area';
import { subtract } from '../../core/area';
import type { ConditionalFormat, ConditionalRule, ConditionalValue } from '../../core/state';
import type { HostClass, HostContext } from '../hostClass';
import { hostClass, method, navigation, scalar } from '../hostClass';
import { invalidArgument, notFound } from '../hostError';
import type { TrackedRange } from '../session';
import { fillClass, fontClass, formatClass } from './conditionalLooks';
import type { FormatTarget, Kind } from './conditionalRecords';
import { formatOf, replace } from './conditionalRecords';
import {
  cellValueClass,
  customClass,
  presetClass,
  ruleClass,
  textClass,
  topBottomClass,
} from './conditionalRules';
import {
  colorScaleClass,
  dataBarClass,
  iconSetClass,
  negativeClass,
  positiveClass,
} from './conditionalScales';
import { flag, oneOf, rangeOn, sheetOf, whole } from './rangeTarget';

type Range = TrackedRange;

const TYPE_OF: Readonly<Record<Kind, string>> = {
  cellValue: 'CellValue',
  colorScale: 'ColorScale',
  containsText: 'ContainsText',
  custom: 'Custom',
  dataBar: 'DataBar',
  iconSet: 'IconSet',
  preset: 'PresetCriteria',
  topBottom: 'TopBottom',
};

const LOWEST: ConditionalValue = { type: 'Automatic' };

const FRESH: Readonly<Record<Kind, ConditionalRule>> = {
  cellValue: { kind: 'cellValue', operator: 'GreaterThan', formula1: '0' },
  colorScale: {
    kind: 'colorScale',
    points: [
      { value: { type: 'LowestValue' }, color: '#F8696B' },
      { value: { type: 'HighestValue' }, color: '#63BE7B' },
    ],
  },
  containsText: { kind: 'containsText', operator: 'Contains', text: '' },
  custom: { kind: 'custom', formula: '' },
  dataBar: {
    kind: 'dataBar',
    lower: LOWEST,
    upper: LOWEST,
    positiveColor: '#638EC6',
    negativeColor: '#FF0000',
    gradient: true,
    showBarOnly: false,
  },
  iconSet: {
    kind: 'iconSet',
    style: 'ThreeTrafficLights1',
    reverse: false,
    showIconOnly: false,
    criteria: [0, 33, 67].map((percent) => ({
      value: { type: 'Percent', formula: String(percent) } as const,
      operator: 'GreaterThanOrEqual' as const,
    })),
  },
  preset: { kind: 'preset', criterion: 'Invalid' },
  topBottom: { kind: 'topBottom', type: 'TopItems', rank: 10 },
};

function touching(range: Range, c: HostContext): readonly ConditionalFormat[] {
  return sheetOf(range, c)
    .state.conditionalFormats.filter((f) => f.areas.some((area) => intersect(area, range.area)))
    .sort((a, b) => a.priority - b.priority);
}

const at = (range: Range, format: ConditionalFormat): FormatTarget => ({
  sheetId: range.sheetId,
  id: format.id,
});

function add(range: Range, type: unknown, c: HostContext): FormatTarget {
  const name = oneOf(type, Object.values(TYPE_OF));
  const kind = (Object.keys(TYPE_OF) as Kind[]).find((key) => TYPE_OF[key] === name) ?? 'custom';
  const sheet = sheetOf(range, c);
  const format: ConditionalFormat = {
    id: c.model.newId(),
    areas: [range.area],
    priority: 0,
    stopIfTrue: false,
    rule: FRESH[kind],
    style: {},
  };
  // A new format is tried first, as when it is made by hand.
  const others = sheet.state.conditionalFormats.map((f) => ({ ...f, priority: f.priority + 1 }));
  sheet.change({ conditionalFormats: [format, ...others] });
  return at(range, format);
}

function clearAll(range: Range, c: HostContext): void {
  const sheet = sheetOf(range, c);
  sheet.change({
    conditionalFormats: sheet.state.conditionalFormats.flatMap((format) => {
      const areas = format.areas.flatMap((area) => subtract(area, range.area));
      return areas.length > 0 ? [{ ...format, areas }] : [];
    }),
  });
}

export const conditionalFormatsClass = hostClass<Range>(
  'ConditionalFormatCollection',
  {
    items: {
      of: 'ConditionalFormat',
      list: (range, c) => touching(range, c).map((format) => at(range, format)),
    },
  },
  {
    GetCount: method(null, (range, _args, c) => touching(range, c).length),
    GetItem: method('ConditionalFormat', (range, [id], c) => {
      const found = touching(range, c).find((format) => format.id === id);
      if (!found) throw notFound();
      return at(range, found);
    }),
    GetItemOrNullObject: method('ConditionalFormat', (range, [id], c) => {
      const found = touching(range, c).find((format) => format.id === id);
      return found ? at(range, found) : null;
    }),
    GetItemAt: method('ConditionalFormat', (range, [index], c) => {
      const found = touching(range, c)[whole(index)];
      if (!found) throw invalidArgument();
      return at(range, found);
    }),
    Add: method('ConditionalFormat', (range, [type], c) => add(range, type, c)),
    ClearAll: method(null, (range, _args, c) => {
      clearAll(range, c);
    }),
  },
);

const PARTS: readonly (readonly [member: string, kind: Kind, of: string])[] = [
  ['CellValue', 'cellValue', 'CellValueConditionalFormat'],
  ['ColorScale', 'colorScale', 'ColorScaleConditionalFormat'],
  ['Custom', 'custom', 'CustomConditionalFormat'],
  ['DataBar', 'dataBar', 'DataBarConditionalFormat'],
  ['IconSet', 'iconSet', 'IconSetConditionalFormat'],
  ['Preset', 'preset', 'PresetCriteriaConditionalFormat'],
  ['TextComparison', 'containsText', 'TextConditionalFormat'],
  ['TopBottom', 'topBottom', 'TopBottomConditionalFormat'],
];

const parts = Object.fromEntries(
  PARTS.flatMap(([member, kind, of]) => [
    [
      member,
      navigation<FormatTarget>(of, (target, c) => {
        if (formatOf(target, c).rule.kind !== kind) throw invalidArgument();
        return target;
      }),
    ],
    [
      `${member}OrNullObject`,
      navigation<FormatTarget>(of, (target, c) =>
        formatOf(target, c).rule.kind === kind ? target : null,
      ),
    ],
  ]),
);

export const conditionalFormatClass = hostClass<FormatTarget>(
  'ConditionalFormat',
  { identity: (target) => ({ Id: target.id }) },
  {
    Id: scalar((target) => target.id),
    Type: scalar((target, c) => TYPE_OF[formatOf(target, c).rule.kind]),
    Priority: scalar(
      (target, c) => formatOf(target, c).priority,
      (target, value, c) => {
        replace(target, { priority: whole(value) }, c);
      },
    ),
    StopIfTrue: scalar(
      (target, c) => formatOf(target, c).stopIfTrue,
      (target, value, c) => {
        replace(target, { stopIfTrue: flag(value) }, c);
      },
    ),
    ...parts,
    GetRange: method('Range', (target, _args, c) => {
      const area = formatOf(target, c).areas[0];
      if (!area) throw notFound();
      return rangeOn(target.sheetId, area);
    }),
    GetRangeOrNullObject: method('Range', (target, _args, c) => {
      const area = formatOf(target, c).areas[0];
      return area ? rangeOn(target.sheetId, area) : null;
    }),
    GetRanges: method('RangeAreas', (target, _args, c) => ({
      sheetId: target.sheetId,
      areas: formatOf(target, c).areas,
    })),
    SetRanges: method(null, (target, [ranges], c) => {
      const list = (Array.isArray(ranges) ? ranges : [ranges]) as readonly unknown[];
      const areas = list.flatMap((one) =>
        one !== null && typeof one === 'object' && 'area' in one ? [(one as Range).area] : [],
      );
      if (areas.length === 0) throw invalidArgument();
      replace(target, { areas }, c);
    }),
    Delete: method(null, (target, _args, c) => {
      const sheet = c.model.existingSheet(target.sheetId);
      const current = formatOf(target, c);
      sheet.change({
        conditionalFormats: sheet.state.conditionalFormats.filter((f) => f !== current),
      });
    }),
  },
);

export const CONDITIONAL_CLASSES: readonly HostClass[] = [
  conditionalFormatsClass,
  conditionalFormatClass,
  cellValueClass,
  customClass,
  ruleClass,
  textClass,
  topBottomClass,
  presetClass,
  dataBarClass,
  positiveClass,
  negativeClass,
  colorScaleClass,
  iconSetClass,
  formatClass,
  fillClass,
  fontClass,
];
