import type { ConditionalRule } from '../../core/state';
import type { HostContext, ScalarMember } from '../hostClass';
import { hostClass, navigation, scalar } from '../hostClass';
import { invalidArgument } from '../hostError';
import type { Fields, FormatTarget, Kind } from './conditionalRecords';
import { formatOf, replace } from './conditionalRecords';
import { formulaText, oneOf, text, whole } from './rangeTarget';

/** A member that reads and writes one part of a rule of one kind. */
export function part<K extends Kind>(
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

export function fields(value: unknown): Fields {
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
    formula1: formulaText(given['formula1']),
    ...(second !== undefined && second !== null && { formula2: formulaText(second) }),
  };
}

function operatorName(operator: string): string {
  const entry = Object.entries(OPERATORS).find(([, own]) => own === operator);
  return entry?.[0] ?? operator;
}

export const cellValueClass = hostClass<FormatTarget>(
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

export const customClass = hostClass<FormatTarget>(
  'CustomConditionalFormat',
  {},
  { Rule: navigation('ConditionalFormatRule', (target) => target), ...withFormat },
);

export const formula = part(
  'custom',
  (rule) => rule.formula,
  (rule, value) => ({ ...rule, formula: text(value) }),
);

export const ruleClass = hostClass<FormatTarget>(
  'ConditionalFormatRule',
  {},
  { Formula: formula, FormulaLocal: formula, FormulaR1C1: formula },
);

export const textClass = hostClass<FormatTarget>(
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

export const topBottomClass = hostClass<FormatTarget>(
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

export const presetClass = hostClass<FormatTarget>(
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
