import type { Area } from '../../core/area';
import type { DataValidation, ValidationOperator, ValidationRule } from '../../core/state';
import { fromFileForm } from '../formula/formulaForm';
import { unescapeCellText } from '../xml/entities';
import { child, childrenOf, descendants, isOn, textOf, type XmlElement } from '../xml/xmlTree';
import { areasOf } from './cellReference';

type ReadValidation = Omit<DataValidation, 'id'>;

export interface ReadValidations {
  readonly rules: readonly ReadValidation[];
  /** Rules that only show a message, as source: the model has no word for them. */
  readonly kept: readonly string[];
}

/** Rules of a sheet, those of the 2010 extension (which may point to other sheets) included. */
export function readValidations(
  main: XmlElement | undefined,
  extension: XmlElement | undefined,
): ReadValidations {
  const rules: ReadValidation[] = [];
  const kept: string[] = [];
  for (const element of childrenOf(main, 'dataValidation')) {
    const rule = readValidation(element, areasOf(element.attributes['sqref']));
    if (rule === undefined) kept.push(element.source);
    else rules.push(rule);
  }
  for (const element of extension === undefined ? [] : descendants(extension, 'dataValidation')) {
    const rule = readValidation(element, areasOf(textOf(child(element, 'sqref'))));
    if (rule !== undefined) rules.push(rule);
  }
  return { rules, kept };
}

function readValidation(element: XmlElement, areas: readonly Area[]): ReadValidation | undefined {
  const rule = ruleOf(element);
  if (rule === undefined || areas.length === 0) return undefined;
  const { attributes } = element;
  const text = (name: string): string => unescapeCellText(attributes[name] ?? '');
  return {
    areas,
    rule,
    ignoreBlanks: isOn(attributes['allowBlank']),
    errorAlert: {
      showAlert: isOn(attributes['showErrorMessage']),
      style: ALERTS[attributes['errorStyle'] ?? 'stop'] ?? 'Stop',
      title: text('errorTitle'),
      message: text('error'),
    },
    prompt: {
      showPrompt: isOn(attributes['showInputMessage']),
      title: text('promptTitle'),
      message: text('prompt'),
    },
  };
}

const ALERTS: Readonly<Record<string, DataValidation['errorAlert']['style']>> = {
  stop: 'Stop',
  warning: 'Warning',
  information: 'Information',
};

const OPERATORS: Readonly<Record<string, ValidationOperator>> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
};

/** File's word → API's word for a comparison, validations and conditional formats alike. */
export function operatorOf(word: string | undefined): ValidationOperator {
  return OPERATORS[word ?? 'between'] ?? 'Between';
}

/** API's word → file's word. */
export function operatorWord(operator: ValidationOperator): string {
  return Object.entries(OPERATORS).find(([, name]) => name === operator)?.[0] ?? 'between';
}

type Compared = Exclude<ValidationRule['kind'], 'list' | 'custom'>;
const KINDS: Readonly<Record<string, Compared>> = {
  whole: 'wholeNumber',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
};

/** `wholeNumber` → `whole`. */
export function kindWord(kind: ValidationRule['kind']): string {
  return Object.entries(KINDS).find(([, name]) => name === kind)?.[0] ?? kind;
}

function ruleOf(element: XmlElement): ValidationRule | undefined {
  const { type, operator, showDropDown } = element.attributes;
  const first = textOf(child(element, 'formula1'));
  const second = textOf(child(element, 'formula2'));
  if (type === 'list') {
    // The file's flag is named the wrong way round: it hides the arrow.
    return { kind: 'list', source: listSource(first), inCellDropDown: !isOn(showDropDown) };
  }
  if (type === 'custom') return { kind: 'custom', formula: fromFileForm(first) };
  const kind = KINDS[type ?? ''];
  if (kind === undefined) return undefined;
  const base = { kind, operator: operatorOf(operator), formula1: bound(first) };
  return second === '' ? base : { ...base, formula2: bound(second) };
}

/** `"a,b"` → `a,b`; a reference gets its `=`. */
function listSource(formula: string): string {
  const literal = /^\s*"((?:[^"]|"")*)"\s*$/.exec(formula);
  if (literal !== null) return unescapeCellText((literal[1] ?? '').replaceAll('""', '"'));
  return fromFileForm(formula);
}

function bound(formula: string): string | number {
  const number = Number(formula);
  return formula.trim() !== '' && Number.isFinite(number) ? number : fromFileForm(formula);
}
