import type { Area } from '../../core/area';
import type {
  ConditionalFormat,
  ConditionalRule,
  ConditionalValue,
  DifferentialStyle,
} from '../../core/state';
import { fromFileForm } from '../formula/formulaForm';
import { unescapeCellText } from '../xml/entities';
import {
  child,
  childrenOf,
  descendants,
  isOn,
  numberOf,
  textOf,
  type XmlElement,
} from '../xml/xmlTree';
import { areasOf } from './cellReference';
import type { Palette } from './colors';
import { presetOf } from './conditionalPresets';
import { operatorOf } from './validations';

type ReadFormat = Omit<ConditionalFormat, 'id'>;

export interface ConditionalContext {
  readonly differential: readonly DifferentialStyle[];
  readonly palette: Palette;
  /** `<x14:cfRule>` by its id: what a data bar says beyond 2007. */
  readonly extensions: ReadonlyMap<string, XmlElement>;
}

export interface ReadFormats {
  readonly formats: readonly ReadFormat[];
  /** `<conditionalFormatting>` elements with the rules that the model has no word for. */
  readonly kept: readonly string[];
}

/** Rules of a sheet in order of priority; priority counts from 0. */
export function readConditionalFormats(
  elements: readonly XmlElement[],
  context: ConditionalContext,
): ReadFormats {
  const formats: { order: number; format: ReadFormat }[] = [];
  const kept: string[] = [];
  for (const element of elements) {
    const areas = areasOf(element.attributes['sqref']);
    for (const rule of childrenOf(element, 'cfRule')) {
      const order = numberOf(rule.attributes['priority']) ?? 0;
      const format = readFormat(rule, areas, context);
      if (format !== undefined) formats.push({ order, format });
      else kept.push(keep(element, rule));
    }
  }
  formats.sort((a, b) => a.order - b.order);
  return { formats: formats.map(({ format }, priority) => ({ ...format, priority })), kept };
}

/** The start tag as it was, around the one rule. */
function keep(element: XmlElement, rule: XmlElement): string {
  const tag = /^<[^>]*>/.exec(element.source)?.[0] ?? '<conditionalFormatting>';
  const name = /^<([^\s>/]+)/.exec(tag)?.[1] ?? 'conditionalFormatting';
  return `${tag}${rule.source}</${name}>`;
}

/** x14 rules by id, from the sheet's extension list. */
export function extensionRules(extension: XmlElement | undefined): Map<string, XmlElement> {
  const rules = extension === undefined ? [] : descendants(extension, 'cfRule');
  return new Map(rules.map((rule) => [rule.attributes['id'] ?? '', rule]));
}

function readFormat(
  element: XmlElement,
  areas: readonly Area[],
  context: ConditionalContext,
): ReadFormat | undefined {
  const rule = ruleOf(element, context);
  if (rule === undefined || areas.length === 0) return undefined;
  const dxf = element.attributes['dxfId'];
  return {
    areas,
    priority: 0,
    stopIfTrue: isOn(element.attributes['stopIfTrue']),
    rule,
    style: dxf === undefined ? {} : (context.differential[Number(dxf)] ?? {}),
  };
}

const TEXT_OPERATORS = {
  containsText: 'Contains',
  notContainsText: 'NotContains',
  beginsWith: 'BeginsWith',
  endsWith: 'EndsWith',
} as const;

function ruleOf(element: XmlElement, context: ConditionalContext): ConditionalRule | undefined {
  const type = element.attributes['type'] ?? '';
  switch (type) {
    case 'cellIs':
      return comparison(element);
    case 'expression':
      return { kind: 'custom', formula: fromFileForm(formulaAt(element, 0)) };
    case 'containsText':
    case 'notContainsText':
    case 'beginsWith':
    case 'endsWith':
      return textRule(element, TEXT_OPERATORS[type]);
    case 'dataBar':
      return dataBar(element, context);
    case 'colorScale':
      return colorScale(element, context.palette);
    case 'iconSet':
      return iconSet(element);
    case 'top10':
      return topBottom(element);
    default:
      return presetOf(element);
  }
}

function formulaAt(element: XmlElement, index: number): string {
  return textOf(childrenOf(element, 'formula')[index]);
}

function comparison(element: XmlElement): ConditionalRule {
  const second = formulaAt(element, 1);
  return {
    kind: 'cellValue',
    operator: operatorOf(element.attributes['operator']),
    formula1: fromFileForm(formulaAt(element, 0)),
    ...(second === '' ? {} : { formula2: fromFileForm(second) }),
  };
}

type TextOperator = Extract<ConditionalRule, { kind: 'containsText' }>['operator'];

/** Without a `text` the rule compares with a cell: that is kept as its formula. */
function textRule(element: XmlElement, operator: TextOperator): ConditionalRule {
  const text = element.attributes['text'];
  if (text === undefined) return { kind: 'custom', formula: fromFileForm(formulaAt(element, 0)) };
  return { kind: 'containsText', operator, text: unescapeCellText(text) };
}

const VALUE_TYPES: Readonly<Record<string, ConditionalValue['type']>> = {
  min: 'LowestValue',
  max: 'HighestValue',
  num: 'Number',
  percent: 'Percent',
  percentile: 'Percentile',
  formula: 'Formula',
  autoMin: 'Automatic',
  autoMax: 'Automatic',
};

function valueOf(cfvo: XmlElement | undefined): ConditionalValue {
  const type = VALUE_TYPES[cfvo?.attributes['type'] ?? 'num'] ?? 'Number';
  const text = cfvo?.attributes['val'] ?? textOf(child(cfvo, 'f'));
  if (text === '' || type === 'LowestValue' || type === 'HighestValue' || type === 'Automatic') {
    return { type };
  }
  return { type, formula: fromFileForm(text) };
}

function dataBar(element: XmlElement, context: ConditionalContext): ConditionalRule {
  const bar = child(element, 'dataBar');
  const id = textOf(descendants(element, 'id')[0]);
  const newer = child(context.extensions.get(id), 'dataBar');
  const [lower, upper] = childrenOf(newer ?? bar, 'cfvo');
  const color = context.palette.resolve(child(bar, 'color')) ?? '#638EC6';
  const negative = context.palette.resolve(child(newer, 'negativeFillColor')) ?? '#FF0000';
  return {
    kind: 'dataBar',
    lower: valueOf(lower),
    upper: valueOf(upper),
    positiveColor: color,
    negativeColor: negative,
    gradient: isOn(newer?.attributes['gradient'], true),
    showBarOnly: !isOn(bar?.attributes['showValue'], true),
  };
}

function colorScale(element: XmlElement, palette: Palette): ConditionalRule {
  const scale = child(element, 'colorScale');
  const colors = childrenOf(scale, 'color');
  return {
    kind: 'colorScale',
    points: childrenOf(scale, 'cfvo').map((cfvo, index) => ({
      value: valueOf(cfvo),
      color: palette.resolve(colors[index]) ?? '#FFFFFF',
    })),
  };
}

/** `3TrafficLights1` in a file is `ThreeTrafficLights1` in the API. */
const COUNTS: Readonly<Record<string, string>> = { 3: 'Three', 4: 'Four', 5: 'Five' };

function iconSet(element: XmlElement): ConditionalRule {
  const set = child(element, 'iconSet');
  const name = set?.attributes['iconSet'] ?? '3TrafficLights1';
  return {
    kind: 'iconSet',
    style: (COUNTS[name.charAt(0)] ?? '') + name.slice(1),
    reverse: isOn(set?.attributes['reverse']),
    showIconOnly: !isOn(set?.attributes['showValue'], true),
    criteria: childrenOf(set, 'cfvo').map((cfvo) => ({
      value: valueOf(cfvo),
      operator: isOn(cfvo.attributes['gte'], true) ? 'GreaterThanOrEqual' : 'GreaterThan',
    })),
  };
}

function topBottom(element: XmlElement): ConditionalRule {
  const side = isOn(element.attributes['bottom']) ? 'Bottom' : 'Top';
  const unit = isOn(element.attributes['percent']) ? 'Percent' : 'Items';
  return {
    kind: 'topBottom',
    type: `${side}${unit}`,
    rank: numberOf(element.attributes['rank']) ?? 10,
  };
}
