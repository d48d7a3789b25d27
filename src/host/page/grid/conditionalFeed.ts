import type { Injector, IStyleBase } from '@univerjs/core';
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFValueType,
  ConditionalFormattingRuleModel,
  IIconSetType,
  type IConditionalFormattingRuleConfig,
  type IConditionFormattingRule,
  type IValueConfig,
} from '@univerjs/sheets-conditional-formatting';
import { columnLetters } from '../../core/area';
import type { SheetModel, WorkbookModel } from '../../core/model';
import type {
  ConditionalFormat,
  ConditionalRule,
  ConditionalValue,
  DifferentialStyle,
  ValidationOperator,
} from '../../core/state';
import { averages, iconSets, operators, periods, texts, valueTypes } from './conditionalTables';
import { conditionalFromGrid, type KnownFormat } from './conditionalFromGrid';
import { univerRange } from './ranges';
import { sameRecord } from './sameRecord';

/** The same comparisons as formulas, for operands that are not plain numbers. */
const comparisons: Readonly<Record<ValidationOperator, (a: string, b: string) => string>> = {
  Between: (a, b) => `=AND(@>=${a},@<=${b})`,
  NotBetween: (a, b) => `=OR(@<${a},@>${b})`,
  EqualTo: (a) => `=@=${a}`,
  NotEqualTo: (a) => `=@<>${a}`,
  GreaterThan: (a) => `=@>${a}`,
  LessThan: (a) => `=@<${a}`,
  GreaterThanOrEqualTo: (a) => `=@>=${a}`,
  LessThanOrEqualTo: (a) => `=@<=${a}`,
};

export function univerStyle(style: DifferentialStyle): IStyleBase {
  return {
    ...(style.fill === undefined ? {} : { bg: { rgb: style.fill } }),
    ...(style.fontColor === undefined ? {} : { cl: { rgb: style.fontColor } }),
    ...(style.bold === undefined ? {} : { bl: style.bold ? 1 : 0 }),
    ...(style.italic === undefined ? {} : { it: style.italic ? 1 : 0 }),
    ...(style.underline === undefined ? {} : { ul: { s: style.underline ? 1 : 0 } }),
    ...(style.strikethrough === undefined ? {} : { st: { s: style.strikethrough ? 1 : 0 } }),
  };
}

function plain(operand: string): string {
  return operand.replace(/^=/, '').trim();
}

function numberOf(operand: string): number | null {
  const value = Number(plain(operand));
  return plain(operand) === '' || Number.isNaN(value) ? null : value;
}

type CellValueRule = Extract<ConditionalRule, { readonly kind: 'cellValue' }>;

function cellValueRule(
  rule: CellValueRule,
  style: IStyleBase,
  topLeft: string,
): IConditionalFormattingRuleConfig {
  const base = { type: CFRuleType.highlightCell, style } as const;
  const first = numberOf(rule.formula1);
  const second = numberOf(rule.formula2 ?? '');
  const operator = operators[rule.operator];
  const isPair = rule.operator === 'Between' || rule.operator === 'NotBetween';
  if (first === null || (isPair && second === null)) {
    const formula = comparisons[rule.operator](plain(rule.formula1), plain(rule.formula2 ?? ''));
    return {
      ...base,
      subType: CFSubRuleType.formula,
      value: formula.replaceAll('@', topLeft),
    };
  }
  const value = isPair ? [first, second] : first;
  return {
    ...base,
    subType: CFSubRuleType.number,
    operator,
    value,
  } as IConditionalFormattingRuleConfig;
}

function valueConfig(value: ConditionalValue, isUpper: boolean): IValueConfig {
  if (value.type === 'Automatic') return { type: isUpper ? CFValueType.max : CFValueType.min };
  const type = valueTypes[value.type];
  if (value.formula === undefined) return { type };
  const number = numberOf(value.formula);
  return { type, value: number ?? `=${plain(value.formula)}` };
}

type IconRule = Extract<ConditionalRule, { readonly kind: 'iconSet' }>;

function iconRule(rule: IconRule): IConditionalFormattingRuleConfig {
  const iconType = iconSets[rule.style] ?? IIconSetType.threeTrafficLights1;
  // Excel lists from the lowest icon up, the grid from the highest down.
  const config = [...rule.criteria].reverse().map((each, index) => ({
    operator:
      each.operator === 'GreaterThan'
        ? CFNumberOperator.greaterThan
        : CFNumberOperator.greaterThanOrEqual,
    value: valueConfig(each.value, false),
    iconType,
    iconId: String(rule.reverse ? rule.criteria.length - 1 - index : index),
  }));
  return { type: CFRuleType.iconSet, isShowValue: !rule.showIconOnly, config };
}

const presets: Readonly<Record<string, (cell: string) => string>> = {
  Blanks: (cell) => `=LEN(TRIM(${cell}))=0`,
  NonBlanks: (cell) => `=LEN(TRIM(${cell}))>0`,
  Errors: (cell) => `=ISERROR(${cell})`,
  NonErrors: (cell) => `=NOT(ISERROR(${cell}))`,
  Today: (cell) => `=INT(${cell})=TODAY()`,
  Yesterday: (cell) => `=INT(${cell})=TODAY()-1`,
  Tomorrow: (cell) => `=INT(${cell})=TODAY()+1`,
};

function presetRule(
  criterion: string,
  style: IStyleBase,
  topLeft: string,
): IConditionalFormattingRuleConfig | null {
  const base = { type: CFRuleType.highlightCell, style } as const;
  if (criterion === 'DuplicateValues') return { ...base, subType: CFSubRuleType.duplicateValues };
  if (criterion === 'UniqueValues') return { ...base, subType: CFSubRuleType.uniqueValues };
  const average = averages[criterion];
  if (average !== undefined) {
    return {
      ...base,
      subType: CFSubRuleType.average,
      operator: average,
    } as IConditionalFormattingRuleConfig;
  }
  const formula = presets[criterion];
  const period = periods[criterion];
  if (formula === undefined) {
    return period === undefined
      ? null
      : { ...base, subType: CFSubRuleType.timePeriod, operator: period };
  }
  return { ...base, subType: CFSubRuleType.formula, value: formula(topLeft) };
}

function ruleConfig(
  format: ConditionalFormat,
  topLeft: string,
): IConditionalFormattingRuleConfig | null {
  const { rule } = format;
  const style = univerStyle(format.style);
  const base = { type: CFRuleType.highlightCell, style } as const;
  switch (rule.kind) {
    case 'cellValue':
      return cellValueRule(rule, style, topLeft);
    case 'custom':
      return { ...base, subType: CFSubRuleType.formula, value: `=${plain(rule.formula)}` };
    case 'containsText':
      return {
        ...base,
        subType: CFSubRuleType.text,
        operator: texts[rule.operator],
        value: rule.text,
      };
    case 'topBottom':
      return {
        ...base,
        subType: CFSubRuleType.rank,
        isBottom: rule.type.startsWith('Bottom'),
        isPercent: rule.type.endsWith('Percent'),
        value: rule.rank,
      };
    case 'dataBar':
      return {
        type: CFRuleType.dataBar,
        isShowValue: !rule.showBarOnly,
        config: {
          min: valueConfig(rule.lower, false),
          max: valueConfig(rule.upper, true),
          isGradient: rule.gradient,
          positiveColor: rule.positiveColor,
          nativeColor: rule.negativeColor,
        },
      };
    case 'colorScale':
      return {
        type: CFRuleType.colorScale,
        config: rule.points.map((point, index) => ({
          index,
          color: point.color,
          value: valueConfig(point.value, index === rule.points.length - 1),
        })),
      };
    case 'iconSet':
      return iconRule(rule);
    case 'preset':
      return presetRule(rule.criterion, style, topLeft);
  }
}

export function univerConditional(format: ConditionalFormat): IConditionFormattingRule | null {
  const first = format.areas[0];
  if (first === undefined) return null;
  const rule = ruleConfig(format, `${columnLetters(first.column)}${String(first.row + 1)}`);
  if (rule === null) return null;
  return {
    cfId: format.id,
    ranges: format.areas.map(univerRange),
    stopIfTrue: format.stopIfTrue,
    rule,
  };
}

/** The grid tries the newest rule first, so the last in priority goes in first. */
function inOrder(sheet: SheetModel): readonly ConditionalFormat[] {
  return [...sheet.state.conditionalFormats].sort((a, b) => b.priority - a.priority);
}

/** Puts a sheet's rules in place of those the grid knew, unless it says the same already. */
export function feedConditionals(injector: Injector, model: WorkbookModel, unitId: string): void {
  const rules = injector.get(ConditionalFormattingRuleModel);
  for (const sheet of model.sheets) {
    const wanted = inOrder(sheet).flatMap((format) => {
      const fed = univerConditional(format);
      return fed === null ? [] : [{ format, fed }];
    });
    // The grid lists its newest rule first.
    const known = [...(rules.getSubunitRules(unitId, sheet.id) ?? [])].reverse();
    const isSame =
      known.length === wanted.length && wanted.every((one, index) => saysSame(known[index], one));
    if (isSame) continue;
    for (const { cfId } of known) rules.deleteRule(unitId, sheet.id, cfId);
    for (const { fed } of wanted) rules.addRule(unitId, sheet.id, fed);
  }
}

function saysSame(grid: IConditionFormattingRule | undefined, known: KnownFormat): boolean {
  if (grid?.cfId !== known.format.id) return false;
  return sameRecord(conditionalFromGrid(grid, known), known.format);
}
