import type { IStyleBase } from '@univerjs/core';
import {
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  type CFNumberOperator,
  type IColorScale,
  type IConditionFormattingRule,
  type IConditionalFormattingRuleConfig,
  type IDataBar,
  type IValueConfig,
} from '@univerjs/sheets-conditional-formatting';
import { addressOf, columnLetters } from '../../core/area';
import { hexColor } from '../../core/engineStyle';
import { fromEngineRange } from '../../core/sheetLayout';
import type {
  ConditionalFormat,
  ConditionalRule,
  ConditionalValue,
  DifferentialStyle,
} from '../../core/state';
import {
  averages,
  operators,
  periods,
  textPresets,
  texts,
  valueTypes,
  wordOf,
} from './conditionalTables';
import { iconRuleFromGrid } from './iconRuleFromGrid';
import { sameRecord } from './sameRecord';

/** What the workbook holds for a rule, and the form in which the grid was told of it. */
export interface KnownFormat {
  readonly format: ConditionalFormat;
  readonly fed: IConditionFormattingRule;
}

/**
 * A rule as the grid has it, in Excel's words. Where the grid still says what it was told, the
 * workbook's own record stays as it is (a formula with a table's name, a number format); `known`
 * itself comes back when nothing differs. Null for what Excel has no rule for.
 */
export function conditionalFromGrid(
  grid: IConditionFormattingRule,
  known: KnownFormat | undefined,
): ConditionalFormat | null {
  const areas = grid.ranges.map(fromEngineRange);
  const isRuleKept = known !== undefined && sameRecord(grid.rule, known.fed.rule);
  const areAreasKept = known !== undefined && sameRecord(areas, known.format.areas);
  if (isRuleKept && areAreasKept && grid.stopIfTrue === known.format.stopIfTrue)
    return known.format;
  const rule = isRuleKept ? known.format.rule : ruleFromGrid(grid);
  if (rule === null) return null;
  return {
    id: grid.cfId,
    areas,
    priority: known?.format.priority ?? 0,
    stopIfTrue: grid.stopIfTrue,
    rule,
    style: isRuleKept ? known.format.style : styleFromGrid(grid.rule, known?.format.style ?? {}),
  };
}

/** The grid has no number formats and borders in a rule's style: those of the record stay. */
function styleFromGrid(
  rule: IConditionalFormattingRuleConfig,
  known: DifferentialStyle,
): DifferentialStyle {
  if (rule.type !== CFRuleType.highlightCell || !('style' in rule)) return {};
  const { numberFormat, borderColor } = known;
  return {
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...(borderColor === undefined ? {} : { borderColor }),
    ...colorsOf(rule.style),
    ...(rule.style.bl === 1 ? { bold: true } : {}),
    ...(rule.style.it === 1 ? { italic: true } : {}),
    ...(rule.style.ul?.s === 1 ? { underline: true } : {}),
    ...(rule.style.st?.s === 1 ? { strikethrough: true } : {}),
  };
}

function colorsOf(style: IStyleBase): DifferentialStyle {
  const fill = style.bg?.rgb;
  const ink = style.cl?.rgb;
  return {
    ...(typeof fill === 'string' ? { fill: hexColor(fill) } : {}),
    ...(typeof ink === 'string' ? { fontColor: hexColor(ink) } : {}),
  };
}

function ruleFromGrid(grid: IConditionFormattingRule): ConditionalRule | null {
  const { rule } = grid;
  switch (rule.type) {
    case CFRuleType.dataBar:
      return dataBar(rule);
    case CFRuleType.colorScale:
      return colorScale(rule);
    case CFRuleType.iconSet:
      return iconRuleFromGrid(rule);
    default:
      return highlight(rule, grid);
  }
}

type Highlight = Extract<IConditionalFormattingRuleConfig, { readonly subType: CFSubRuleType }>;

function highlight(rule: Highlight, grid: IConditionFormattingRule): ConditionalRule | null {
  switch (rule.subType) {
    case CFSubRuleType.number:
      return numberRule(rule.operator, rule.value);
    case CFSubRuleType.text:
      return textRule(rule.operator, rule.value ?? '');
    case CFSubRuleType.rank: {
      const side = rule.isBottom ? 'Bottom' : 'Top';
      const type = rule.isPercent ? (`${side}Percent` as const) : (`${side}Items` as const);
      return { kind: 'topBottom', type, rank: rule.value };
    }
    case CFSubRuleType.average:
      return averageRule(rule.operator, grid);
    case CFSubRuleType.timePeriod:
      return preset(wordOf(periods, rule.operator));
    case CFSubRuleType.duplicateValues:
      return preset('DuplicateValues');
    case CFSubRuleType.uniqueValues:
      return preset('UniqueValues');
    case CFSubRuleType.formula:
      return { kind: 'custom', formula: `=${rule.value.replace(/^=/, '')}` };
  }
}

function preset(criterion: string | undefined): ConditionalRule | null {
  return criterion === undefined ? null : { kind: 'preset', criterion };
}

function numberRule(
  operator: CFNumberOperator,
  value: number | readonly number[] | undefined,
): ConditionalRule | null {
  const word = wordOf(operators, operator);
  const [first = 0, second] = typeof value === 'object' ? value : [value];
  if (word === undefined) return null;
  return {
    kind: 'cellValue',
    operator: word,
    formula1: `=${String(first)}`,
    ...(second === undefined ? {} : { formula2: `=${String(second)}` }),
  };
}

function textRule(operator: CFTextOperator, text: string): ConditionalRule | null {
  const contains = wordOf(texts, operator);
  if (contains !== undefined) return { kind: 'containsText', operator: contains, text };
  const criterion = wordOf(textPresets, operator);
  if (criterion !== undefined) return preset(criterion);
  const isEqual = operator === CFTextOperator.equal;
  const formula1 = `="${text.replaceAll('"', '""')}"`;
  return { kind: 'cellValue', operator: isEqual ? 'EqualTo' : 'NotEqualTo', formula1 };
}

/** Excel has no preset for "just the average": a formula says it. */
function averageRule(
  operator: CFNumberOperator,
  grid: IConditionFormattingRule,
): ConditionalRule | null {
  const criterion = wordOf(averages, operator);
  if (criterion !== undefined) return preset(criterion);
  const first = grid.ranges[0];
  const word = wordOf(operators, operator);
  if (first === undefined || (word !== 'EqualTo' && word !== 'NotEqualTo')) return null;
  const cell = `${columnLetters(first.startColumn)}${String(first.startRow + 1)}`;
  const places = grid.ranges.map((range) => addressOf(fromEngineRange(range), true)).join(',');
  const sign = word === 'EqualTo' ? '=' : '<>';
  return { kind: 'custom', formula: `=${cell}${sign}AVERAGE(${places})` };
}

function valueFromGrid({ type, value }: IValueConfig): ConditionalValue {
  const word = wordOf(valueTypes, type) ?? 'Number';
  if (word === 'LowestValue' || word === 'HighestValue') return { type: word };
  const text = String(value ?? 0);
  return { type: word, formula: text.startsWith('=') ? text : `=${text}` };
}

function dataBar({ isShowValue, config }: IDataBar): ConditionalRule {
  return {
    kind: 'dataBar',
    lower: valueFromGrid(config.min),
    upper: valueFromGrid(config.max),
    positiveColor: hexColor(config.positiveColor),
    negativeColor: hexColor(config.nativeColor),
    gradient: config.isGradient,
    showBarOnly: !isShowValue,
  };
}

/** Excel's scales have two or three colours; of a longer one the ends and the middle stay. */
function colorScale({ config }: IColorScale): ConditionalRule {
  const points = [...config].sort((a, b) => a.index - b.index);
  const middle = points[Math.floor(points.length / 2)];
  const [first, last] = [points[0], points.at(-1)];
  const kept = points.length <= 3 ? points : [first, middle, last];
  return {
    kind: 'colorScale',
    points: kept
      .filter((point) => point !== undefined)
      .map(({ color, value }) => ({ color: hexColor(color), value: valueFromGrid(value) })),
  };
}
