import {
  CFNumberOperator,
  CFTextOperator,
  CFTimePeriodOperator,
  CFValueType,
  IIconSetType,
} from '@univerjs/sheets-conditional-formatting';
import type { ConditionalRule, ConditionalValue, ValidationOperator } from '../../core/state';

/** Excel's words for the parts of conditional formats, and the grid's, one beside the other. */
export const operators: Readonly<Record<ValidationOperator, CFNumberOperator>> = {
  Between: CFNumberOperator.between,
  NotBetween: CFNumberOperator.notBetween,
  EqualTo: CFNumberOperator.equal,
  NotEqualTo: CFNumberOperator.notEqual,
  GreaterThan: CFNumberOperator.greaterThan,
  LessThan: CFNumberOperator.lessThan,
  GreaterThanOrEqualTo: CFNumberOperator.greaterThanOrEqual,
  LessThanOrEqualTo: CFNumberOperator.lessThanOrEqual,
};

type TextOperator = Extract<ConditionalRule, { readonly kind: 'containsText' }>['operator'];

export const texts: Readonly<Record<TextOperator, CFTextOperator>> = {
  Contains: CFTextOperator.containsText,
  NotContains: CFTextOperator.notContainsText,
  BeginsWith: CFTextOperator.beginsWith,
  EndsWith: CFTextOperator.endsWith,
};

/** Presets that the grid tells by a text operator when they are made there. */
export const textPresets: Readonly<Record<string, CFTextOperator>> = {
  Blanks: CFTextOperator.containsBlanks,
  NonBlanks: CFTextOperator.notContainsBlanks,
  Errors: CFTextOperator.containsErrors,
  NonErrors: CFTextOperator.notContainsErrors,
};

export const averages: Readonly<Record<string, CFNumberOperator>> = {
  AboveAverage: CFNumberOperator.greaterThan,
  BelowAverage: CFNumberOperator.lessThan,
  EqualOrAboveAverage: CFNumberOperator.greaterThanOrEqual,
  EqualOrBelowAverage: CFNumberOperator.lessThanOrEqual,
};

export const periods: Readonly<Record<string, CFTimePeriodOperator>> = {
  Today: CFTimePeriodOperator.today,
  Yesterday: CFTimePeriodOperator.yesterday,
  Tomorrow: CFTimePeriodOperator.tomorrow,
  LastSevenDays: CFTimePeriodOperator.last7Days,
  LastWeek: CFTimePeriodOperator.lastWeek,
  ThisWeek: CFTimePeriodOperator.thisWeek,
  NextWeek: CFTimePeriodOperator.nextWeek,
  LastMonth: CFTimePeriodOperator.lastMonth,
  ThisMonth: CFTimePeriodOperator.thisMonth,
  NextMonth: CFTimePeriodOperator.nextMonth,
};

export const valueTypes: Readonly<Record<ConditionalValue['type'], CFValueType>> = {
  LowestValue: CFValueType.min,
  HighestValue: CFValueType.max,
  Automatic: CFValueType.min,
  Number: CFValueType.num,
  Percent: CFValueType.percent,
  Percentile: CFValueType.percentile,
  Formula: CFValueType.formula,
};

export const iconSets: Readonly<Record<string, IIconSetType>> = {
  ThreeArrows: IIconSetType.threeArrows,
  ThreeArrowsGray: IIconSetType.threeArrowsGray,
  ThreeFlags: IIconSetType.threeFlags,
  ThreeTrafficLights1: IIconSetType.threeTrafficLights1,
  ThreeTrafficLights2: IIconSetType.threeTrafficLights2,
  ThreeSigns: IIconSetType.threeSigns,
  ThreeSymbols: IIconSetType.threeSymbols,
  ThreeSymbols2: IIconSetType.threeSymbols2,
  ThreeStars: IIconSetType.threeStars,
  ThreeTriangles: IIconSetType.threeTriangles,
  FourRedToBlack: IIconSetType.fourRedToBlack,
  FourTrafficLights: IIconSetType.fourTrafficLights,
  FourArrowsGray: IIconSetType.fourArrowsGray,
  FiveArrowsGray: IIconSetType.fiveArrowsGray,
  FiveQuarters: IIconSetType.fiveQuarters,
  FiveBoxes: IIconSetType.fiveBoxes,
  FourArrows: IIconSetType.fourArrows,
  FourRating: IIconSetType.fourRating,
  FiveArrows: IIconSetType.fiveArrows,
  FiveRating: IIconSetType.fiveRating,
};

/** Excel's word for one of the grid's: `wordOf(operators, CFNumberOperator.equal)` → `EqualTo`. */
export function wordOf<K extends string, V>(
  table: Readonly<Record<K, V>>,
  value: V,
): K | undefined {
  return (Object.keys(table) as K[]).find((word) => table[word] === value);
}
