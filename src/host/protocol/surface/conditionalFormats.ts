import { intersect } from '../../core/area';
import { subtract } from '../../core/embeddedSheet';
import type {
  ConditionalFormat,
  ConditionalRule,
  ConditionalValue,
  DifferentialStyle,
} from '../../core/state';
import type { HostClass, HostContext, ScalarMember } from '../hostClass';
import { hostClass, method, navigation, scalar } from '../hostClass';
import { invalidArgument, notFound } from '../hostError';
import type { TrackedRange } from '../session';
import { color } from './rangeFormat';
import { flag, oneOf, rangeOn, sheetOf, text, whole } from './rangeTarget';

type Range = TrackedRange;
type Fields = Readonly<Record<string, unknown>>;
type Kind = ConditionalRule['kind'];

interface FormatTarget {
  readonly sheetId: string;
  readonly id: string;
}

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

function formatOf(target: FormatTarget, c: HostContext): ConditionalFormat {
  const found = c.model
    .existingSheet(target.sheetId)
    .state.conditionalFormats.find((format) => format.id === target.id);
  if (!found) throw notFound();
  return found;
}

function replace(target: FormatTarget, part: Partial<ConditionalFormat>, c: HostContext): void {
  const sheet = c.model.existingSheet(target.sheetId);
  const current = formatOf(target, c);
  sheet.change({
    conditionalFormats: sheet.state.conditionalFormats.map((format) =>
      format === current ? { ...format, ...part } : format,
    ),
  });
}

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

/** A member that reads and writes one part of a rule of one kind. */
function part<K extends Kind>(
  kind: K,
  get: (rule: Extract<ConditionalRule, { kind: K }>) => unknown,
  set?: (
    rule: Extract<ConditionalRule, { kind: K }>,
    value: unknown,
  ) => Extract<ConditionalRule, { kind: K }>,
): ScalarMember<FormatTarget> {
  const own = (target: FormatTarget, c: HostContext): Extract<ConditionalRule, { kind: K }> => {
    const { rule } = formatOf(target, c);
    if (rule.kind !== kind) throw invalidArgument();
    return rule as Extract<ConditionalRule, { kind: K }>;
  };
  return scalar<FormatTarget>(
    (target, c) => get(own(target, c)),
    set &&
      ((target, value, c) => {
        replace(target, { rule: set(own(target, c), value) }, c);
      }),
  );
}

const withFormat = {
  Format: navigation<FormatTarget>('ConditionalRangeFormat', (target) => target),
};

function fields(value: unknown): Fields {
  if (typeof value !== 'object' || value === null) throw invalidArgument();
  return value as Fields;
}

const OPERATORS = {
  Between: 'Between',
  NotBetween: 'NotBetween',
  EqualTo: 'EqualTo',
  NotEqualTo: 'NotEqualTo',
  GreaterThan: 'GreaterThan',
  LessThan: 'LessThan',
  GreaterThanOrEqual: 'GreaterThanOrEqualTo',
  LessThanOrEqual: 'LessThanOrEqualTo',
} as const;
type OperatorName = keyof typeof OPERATORS;

function cellValueRule(value: unknown): Extract<ConditionalRule, { kind: 'cellValue' }> {
  const given = fields(value);
  const name = oneOf(given['operator'], Object.keys(OPERATORS) as OperatorName[]);
  const second = given['formula2'];
  return {
    kind: 'cellValue',
    operator: OPERATORS[name],
    formula1: String(given['formula1']),
    ...(second !== undefined && second !== null && { formula2: String(second) }),
  };
}

function operatorName(operator: string): string {
  const entry = Object.entries(OPERATORS).find(([, own]) => own === operator);
  return entry?.[0] ?? operator;
}

function boundOf(value: unknown): ConditionalValue {
  const given = fields(value);
  const type = oneOf(given['type'], [
    'LowestValue',
    'HighestValue',
    'Number',
    'Percent',
    'Percentile',
    'Formula',
    'Automatic',
  ]);
  const { formula } = given;
  return formula === undefined || formula === null ? { type } : { type, formula: String(formula) };
}

function scalePoints(value: unknown): Extract<ConditionalRule, { kind: 'colorScale' }>['points'] {
  const { minimum, midpoint, maximum } = fields(value);
  return [minimum, midpoint, maximum]
    .filter((one) => one !== undefined && one !== null)
    .map((one) => ({ value: boundOf(one), color: color(fields(one)['color']) }));
}

const cellValueClass = hostClass<FormatTarget>(
  'CellValueConditionalFormat',
  {},
  {
    Rule: part(
      'cellValue',
      ({ operator, formula1, formula2 }) => ({
        operator: operatorName(operator),
        formula1,
        formula2,
      }),
      (_rule, value) => cellValueRule(value),
    ),
    ...withFormat,
  },
);

const customClass = hostClass<FormatTarget>(
  'CustomConditionalFormat',
  {},
  { Rule: navigation('ConditionalFormatRule', (target) => target), ...withFormat },
);

const formula = part(
  'custom',
  (rule) => rule.formula,
  (rule, value) => ({ ...rule, formula: text(value) }),
);

const ruleClass = hostClass<FormatTarget>(
  'ConditionalFormatRule',
  {},
  { Formula: formula, FormulaLocal: formula, FormulaR1C1: formula },
);

const textClass = hostClass<FormatTarget>(
  'TextConditionalFormat',
  {},
  {
    Rule: part(
      'containsText',
      (rule) => ({ operator: rule.operator, text: rule.text }),
      (_rule, value) => ({
        kind: 'containsText',
        operator: oneOf(fields(value)['operator'], [
          'Contains',
          'NotContains',
          'BeginsWith',
          'EndsWith',
        ]),
        text: text(fields(value)['text']),
      }),
    ),
    ...withFormat,
  },
);

const topBottomClass = hostClass<FormatTarget>(
  'TopBottomConditionalFormat',
  {},
  {
    Rule: part(
      'topBottom',
      ({ rank, type }) => ({ rank, type }),
      (_rule, value) => ({
        kind: 'topBottom',
        type: oneOf(fields(value)['type'], [
          'TopItems',
          'TopPercent',
          'BottomItems',
          'BottomPercent',
        ]),
        rank: whole(fields(value)['rank']),
      }),
    ),
    ...withFormat,
  },
);

const presetClass = hostClass<FormatTarget>(
  'PresetCriteriaConditionalFormat',
  {},
  {
    Rule: part(
      'preset',
      ({ criterion }) => ({ criterion }),
      (_rule, value) => ({ kind: 'preset', criterion: text(fields(value)['criterion']) }),
    ),
    ...withFormat,
  },
);

const dataBarClass = hostClass<FormatTarget>(
  'DataBarConditionalFormat',
  {},
  {
    ShowDataBarOnly: part(
      'dataBar',
      (rule) => rule.showBarOnly,
      (rule, value) => ({ ...rule, showBarOnly: flag(value) }),
    ),
    LowerBoundRule: part(
      'dataBar',
      (rule) => rule.lower,
      (rule, value) => ({ ...rule, lower: boundOf(value) }),
    ),
    UpperBoundRule: part(
      'dataBar',
      (rule) => rule.upper,
      (rule, value) => ({ ...rule, upper: boundOf(value) }),
    ),
    BarDirection: part(
      'dataBar',
      () => 'Context',
      (rule) => rule,
    ),
    AxisFormat: part(
      'dataBar',
      () => 'Automatic',
      (rule) => rule,
    ),
    AxisColor: part(
      'dataBar',
      () => '',
      (rule) => rule,
    ),
    PositiveFormat: navigation('ConditionalDataBarPositiveFormat', (target) => target),
    NegativeFormat: navigation('ConditionalDataBarNegativeFormat', (target) => target),
  },
);

const positiveClass = hostClass<FormatTarget>(
  'ConditionalDataBarPositiveFormat',
  {},
  {
    FillColor: part(
      'dataBar',
      (rule) => rule.positiveColor,
      (rule, value) => ({ ...rule, positiveColor: color(value) }),
    ),
    GradientFill: part(
      'dataBar',
      (rule) => rule.gradient,
      (rule, value) => ({ ...rule, gradient: flag(value) }),
    ),
    BorderColor: part(
      'dataBar',
      () => '',
      (rule) => rule,
    ),
  },
);

const negativeClass = hostClass<FormatTarget>(
  'ConditionalDataBarNegativeFormat',
  {},
  {
    FillColor: part(
      'dataBar',
      (rule) => rule.negativeColor,
      (rule, value) => ({ ...rule, negativeColor: color(value) }),
    ),
    MatchPositiveFillColor: part(
      'dataBar',
      () => false,
      (rule) => rule,
    ),
    MatchPositiveBorderColor: part(
      'dataBar',
      () => false,
      (rule) => rule,
    ),
    BorderColor: part(
      'dataBar',
      () => '',
      (rule) => rule,
    ),
  },
);

const colorScaleClass = hostClass<FormatTarget>(
  'ColorScaleConditionalFormat',
  {},
  {
    ThreeColorScale: part('colorScale', (rule) => rule.points.length === 3),
    Criteria: part(
      'colorScale',
      ({ points }) => {
        const wire = points.map((p) => ({ ...p.value, color: p.color }));
        return points.length === 3
          ? { minimum: wire[0], midpoint: wire[1], maximum: wire[2] }
          : { minimum: wire[0], maximum: wire[1] };
      },
      (rule, value) => ({ ...rule, points: scalePoints(value) }),
    ),
  },
);

const iconSetClass = hostClass<FormatTarget>(
  'IconSetConditionalFormat',
  {},
  {
    Style: part(
      'iconSet',
      (rule) => rule.style,
      (rule, value) => ({ ...rule, style: text(value) }),
    ),
    ReverseIconOrder: part(
      'iconSet',
      (rule) => rule.reverse,
      (rule, value) => ({ ...rule, reverse: flag(value) }),
    ),
    ShowIconOnly: part(
      'iconSet',
      (rule) => rule.showIconOnly,
      (rule, value) => ({ ...rule, showIconOnly: flag(value) }),
    ),
    Criteria: part(
      'iconSet',
      (rule) => rule.criteria.map((c) => ({ ...c.value, operator: c.operator })),
      (rule, value) => ({
        ...rule,
        criteria: (value as readonly unknown[]).map((one) => ({
          value:
            fields(one)['type'] === undefined ? { type: 'Percent', formula: '0' } : boundOf(one),
          operator: oneOf(fields(one)['operator'] ?? 'GreaterThanOrEqual', [
            'GreaterThan',
            'GreaterThanOrEqual',
          ]),
        })),
      }),
    ),
  },
);

/** A member of the look that a true condition gives. */
function look<K extends keyof DifferentialStyle>(
  key: K,
  otherwise: unknown,
  parse: (value: unknown) => DifferentialStyle[K],
): ScalarMember<FormatTarget> {
  return scalar<FormatTarget>(
    (target, c) => formatOf(target, c).style[key] ?? otherwise,
    (target, value, c) => {
      replace(target, { style: { ...formatOf(target, c).style, [key]: parse(value) } }, c);
    },
  );
}

const formatClass = hostClass<FormatTarget>(
  'ConditionalRangeFormat',
  {},
  {
    NumberFormat: look('numberFormat', '', text),
    Fill: navigation('ConditionalRangeFill', (target) => target),
    Font: navigation('ConditionalRangeFont', (target) => target),
    ClearFormat: method(null, (target, _args, c) => {
      replace(target, { style: {} }, c);
    }),
  },
);

const fillClass = hostClass<FormatTarget>(
  'ConditionalRangeFill',
  {},
  {
    Color: look('fill', '', color),
    Clear: method(null, (target, _args, c) => {
      const { fill: _fill, ...style } = formatOf(target, c).style;
      replace(target, { style }, c);
    }),
  },
);

const fontClass = hostClass<FormatTarget>(
  'ConditionalRangeFont',
  {},
  {
    Color: look('fontColor', '', color),
    Bold: look('bold', false, flag),
    Italic: look('italic', false, flag),
    Strikethrough: look('strikethrough', false, flag),
    Underline: scalar(
      (target, c) => (formatOf(target, c).style.underline === true ? 'Single' : 'None'),
      (target, value, c) => {
        const style = { ...formatOf(target, c).style, underline: value !== 'None' };
        replace(target, { style }, c);
      },
    ),
    Clear: method(null, (target, _args, c) => {
      const { fill, borderColor, numberFormat } = formatOf(target, c).style;
      replace(
        target,
        {
          style: {
            ...(fill !== undefined && { fill }),
            ...(borderColor !== undefined && { borderColor }),
            ...(numberFormat !== undefined && { numberFormat }),
          },
        },
        c,
      );
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
