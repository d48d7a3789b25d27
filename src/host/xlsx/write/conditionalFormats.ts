import { addressOf, type Area } from '../../core/area';
import type { ConditionalFormat, ConditionalRule, ConditionalValue } from '../../core/state';
import { toFileForm } from '../formula/formulaForm';
import { presetParts } from '../read/conditionalPresets';
import { operatorWord } from '../read/validations';
import { element, type AttributeValue } from '../xml/element';
import { escapeCellText } from '../xml/entities';
import { argb, type StyleWriter } from './styles';
import { X14_NAMESPACE, XM_NAMESPACE } from './namespaces';

type Format = Omit<ConditionalFormat, 'id'>;
type RuleOf<K extends ConditionalRule['kind']> = Extract<ConditionalRule, { kind: K }>;

export interface WrittenFormats {
  /** `<conditionalFormatting>` elements, those kept included. */
  readonly xml: string;
  /** `<x14:conditionalFormatting>` elements: what data bars need beyond 2007. */
  readonly extension: string;
}

/** @param kept source of rules that the model has no word for; they come last */
export function writeConditionalFormats(
  formats: readonly Format[],
  kept: readonly string[],
  styles: StyleWriter,
): WrittenFormats {
  let xml = '';
  let extension = '';
  [...formats]
    .sort((a, b) => a.priority - b.priority)
    .forEach((format, index) => {
      const bar = format.rule.kind === 'dataBar' ? barId(index) : undefined;
      xml += formatXml(format, index + 1, bar, styles);
      if (format.rule.kind === 'dataBar')
        extension += barExtension(format, format.rule, barId(index));
    });
  kept.forEach((source, index) => {
    const priority = String(formats.length + index + 1);
    xml += source.replace(/(<[^>]*cfRule\b[^>]*\spriority=")\d+"/, `$1${priority}"`);
  });
  return { xml, extension };
}

function barId(index: number): string {
  return `{00000000-000E-0000-0000-${index.toString(16).toUpperCase().padStart(12, '0')}}`;
}

function formatXml(
  format: Format,
  priority: number,
  bar: string | undefined,
  styles: StyleWriter,
): string {
  const first = format.areas[0];
  if (first === undefined) return '';
  const parts = ruleParts(format.rule, cornerOf(first));
  const attributes = {
    ...parts.attributes,
    dxfId: styles.differentialIndexOf(format.style),
    priority,
    stopIfTrue: format.stopIfTrue ? true : undefined,
  };
  const more = bar === undefined ? '' : barLink(bar);
  const rule = element('cfRule', attributes, parts.children.join('') + more);
  return element('conditionalFormatting', { sqref: sqrefOf(format) }, rule);
}

const sqrefOf = ({ areas }: Format): string => areas.map((area) => addressOf(area)).join(' ');
const cornerOf = ({ row, column }: Area): string => addressOf({ row, column, rows: 1, columns: 1 });

interface RuleParts {
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  readonly children: readonly string[];
}

const formulaXml = (formula: string): string =>
  `<formula>${escapeCellText(toFileForm(formula))}</formula>`;

function ruleParts(rule: ConditionalRule, cell: string): RuleParts {
  switch (rule.kind) {
    case 'cellValue':
      return {
        attributes: { type: 'cellIs', operator: operatorWord(rule.operator) },
        children: [rule.formula1, rule.formula2].filter((f) => f !== undefined).map(formulaXml),
      };
    case 'custom':
      return { attributes: { type: 'expression' }, children: [formulaXml(rule.formula)] };
    case 'containsText':
      return textParts(rule, cell);
    case 'dataBar':
      return { attributes: { type: 'dataBar' }, children: [barXml(rule)] };
    case 'colorScale':
      return { attributes: { type: 'colorScale' }, children: [scaleXml(rule)] };
    case 'iconSet':
      return { attributes: { type: 'iconSet' }, children: [iconsXml(rule)] };
    case 'topBottom':
      return { attributes: topAttributes(rule), children: [] };
    case 'preset': {
      const { attributes, formula } = presetParts(rule.criterion, cell) ?? {
        attributes: { type: 'expression' },
        formula: 'FALSE',
      };
      return { attributes, children: formula === undefined ? [] : [formulaXml(formula)] };
    }
  }
}

function textParts({ operator, text }: RuleOf<'containsText'>, cell: string): RuleParts {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  const length = String([...text].length);
  const words = {
    Contains: ['containsText', 'containsText', `NOT(ISERROR(SEARCH(${quoted},${cell})))`],
    NotContains: ['notContainsText', 'notContains', `ISERROR(SEARCH(${quoted},${cell}))`],
    BeginsWith: ['beginsWith', 'beginsWith', `LEFT(${cell},${length})=${quoted}`],
    EndsWith: ['endsWith', 'endsWith', `RIGHT(${cell},${length})=${quoted}`],
  } as const;
  const [type, word, formula] = words[operator];
  return { attributes: { type, operator: word, text }, children: [formulaXml(formula)] };
}

function topAttributes({ type, rank }: RuleOf<'topBottom'>): RuleParts['attributes'] {
  return {
    type: 'top10',
    rank,
    percent: type.endsWith('Percent') ? true : undefined,
    bottom: type.startsWith('Bottom') ? true : undefined,
  };
}

const VALUE_WORDS: Readonly<Record<ConditionalValue['type'], string>> = {
  LowestValue: 'min',
  HighestValue: 'max',
  Number: 'num',
  Percent: 'percent',
  Percentile: 'percentile',
  Formula: 'formula',
  Automatic: 'min',
};

/** @param automatic what "automatic" is called here: 2007 has no word for it */
function valueXml(value: ConditionalValue, automatic: 'min' | 'max', gte?: boolean): string {
  return element('cfvo', {
    type: value.type === 'Automatic' ? automatic : VALUE_WORDS[value.type],
    val: value.formula === undefined ? undefined : toFileForm(value.formula),
    gte: gte === false ? false : undefined,
  });
}

function barXml(rule: RuleOf<'dataBar'>): string {
  return element('dataBar', { showValue: rule.showBarOnly ? false : undefined }, [
    valueXml(rule.lower, 'min'),
    valueXml(rule.upper, 'max'),
    element('color', { rgb: argb(rule.positiveColor) }),
  ]);
}

function scaleXml({ points }: RuleOf<'colorScale'>): string {
  return element('colorScale', {}, [
    ...points.map(({ value }, index) => valueXml(value, index === 0 ? 'min' : 'max')),
    ...points.map(({ color }) => element('color', { rgb: argb(color) })),
  ]);
}

const COUNTS: Readonly<Record<string, string>> = { Three: '3', Four: '4', Five: '5' };

function iconsXml(rule: RuleOf<'iconSet'>): string {
  const attributes = {
    iconSet: rule.style.replace(/^(Three|Four|Five)/, (word) => COUNTS[word] ?? word),
    showValue: rule.showIconOnly ? false : undefined,
    reverse: rule.reverse ? true : undefined,
  };
  const values = rule.criteria.map(({ value, operator }) =>
    valueXml(value, 'min', operator === 'GreaterThanOrEqual'),
  );
  return element('iconSet', attributes, values);
}

const BAR_EXTENSION = '{B025F937-C7B1-47D3-B67F-A62EFF666E3E}';

function barLink(id: string): string {
  const link = `<x14:id>${id}</x14:id>`;
  const ext = element('ext', { 'xmlns:x14': X14_NAMESPACE, uri: BAR_EXTENSION }, link);
  return element('extLst', {}, ext);
}

/** Solid or gradient, colour below zero, automatic ends: `<x14:dataBar>`. */
function barExtension(format: Format, rule: RuleOf<'dataBar'>, id: string): string {
  const end = (value: ConditionalValue, auto: 'autoMin' | 'autoMax'): string => {
    const type = value.type === 'Automatic' ? auto : VALUE_WORDS[value.type];
    const formula =
      value.formula === undefined
        ? ''
        : `<xm:f>${escapeCellText(toFileForm(value.formula))}</xm:f>`;
    return element('x14:cfvo', { type }, formula);
  };
  const bar = element(
    'x14:dataBar',
    { minLength: 0, maxLength: 100, gradient: rule.gradient ? undefined : false },
    [
      end(rule.lower, 'autoMin'),
      end(rule.upper, 'autoMax'),
      element('x14:negativeFillColor', { rgb: argb(rule.negativeColor) }),
      element('x14:axisColor', { rgb: 'FF000000' }),
    ],
  );
  const cfRule = element('x14:cfRule', { type: 'dataBar', id }, bar);
  const sqref = `<xm:sqref>${sqrefOf(format)}</xm:sqref>`;
  return element('x14:conditionalFormatting', { 'xmlns:xm': XM_NAMESPACE }, cfRule + sqref);
}
