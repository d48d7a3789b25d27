import type { ConditionalRule, ConditionalValue } from '../../core/state';
import { hostClass, navigation } from '../hostClass';
import type { FormatTarget } from './conditionalRecords';
import { fields, part } from './conditionalRules';
import { color } from './colors';
import { flag, formulaText, oneOf, text } from './rangeTarget';

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
  return formula === undefined || formula === null
    ? { type }
    : { type, formula: formulaText(formula) };
}

function scalePoints(value: unknown): Extract<ConditionalRule, { kind: 'colorScale' }>['points'] {
  const { minimum, midpoint, maximum } = fields(value);
  return [minimum, midpoint, maximum]
    .filter((one) => one !== undefined && one !== null)
    .map((one) => ({ value: boundOf(one), color: color(fields(one)['color']) }));
}

export const dataBarClass = hostClass<FormatTarget>(
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

export const positiveClass = hostClass<FormatTarget>(
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

export const negativeClass = hostClass<FormatTarget>(
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

export const colorScaleClass = hostClass<FormatTarget>(
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

export const iconSetClass = hostClass<FormatTarget>(
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
