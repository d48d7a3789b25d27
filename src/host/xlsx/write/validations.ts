import { addressOf } from '../../core/area';
import type { DataValidation } from '../../core/state';
import { toFileForm } from '../formula/formulaForm';
import type { LossList } from '../loss';
import { kindWord, operatorWord } from '../read/validations';
import { element } from '../xml/element';
import { escapeCellText, xstring } from '../xml/entities';

type Validation = Omit<DataValidation, 'id'>;

/** Excel repairs a file with longer ones away. */
const MAX_TITLE = 32;
const MAX_MESSAGE = 255;
const MAX_LIST = 255;

/** @param kept source of rules that the model has no word for */
export function writeValidations(
  validations: readonly Validation[],
  kept: readonly string[],
  sheet: string,
  losses: LossList,
): string {
  const items = [
    ...validations.map((validation) => validationXml(validation, sheet, losses)),
    ...kept,
  ].filter((xml) => xml !== '');
  if (items.length === 0) return '';
  return element('dataValidations', { count: items.length }, items);
}

function validationXml(validation: Validation, sheet: string, losses: LossList): string {
  const sqref = validation.areas.map((area) => addressOf(area)).join(' ');
  const [first, second] = formulasOf(validation.rule);
  if (validation.rule.kind === 'list' && first.startsWith('"') && first.length > MAX_LIST + 2) {
    losses.add({ code: 'validation-list-too-long', sheet, cell: sqref });
    return '';
  }
  const { errorAlert, prompt, rule } = validation;
  const cut = (text: string, length: number): string | undefined =>
    text === '' ? undefined : xstring(shortened(text, length, sheet, sqref, losses));
  const attributes = {
    type: kindWord(rule.kind),
    errorStyle: errorAlert.style === 'Stop' ? undefined : errorAlert.style.toLowerCase(),
    operator: 'operator' in rule ? omitDefault(operatorWord(rule.operator)) : undefined,
    allowBlank: validation.ignoreBlanks ? true : undefined,
    showDropDown: rule.kind === 'list' && !rule.inCellDropDown ? true : undefined,
    showInputMessage: prompt.showPrompt ? true : undefined,
    showErrorMessage: errorAlert.showAlert ? true : undefined,
    errorTitle: cut(errorAlert.title, MAX_TITLE),
    error: cut(errorAlert.message, MAX_MESSAGE),
    promptTitle: cut(prompt.title, MAX_TITLE),
    prompt: cut(prompt.message, MAX_MESSAGE),
    sqref,
  };
  return element('dataValidation', attributes, [
    formulaElement('formula1', first),
    formulaElement('formula2', second),
  ]);
}

function omitDefault(operator: string): string | undefined {
  return operator === 'between' ? undefined : operator;
}

function shortened(
  text: string,
  length: number,
  sheet: string,
  cell: string,
  losses: LossList,
): string {
  if (text.length <= length) return text;
  losses.add({ code: 'validation-text-cut', sheet, cell });
  return text.slice(0, length);
}

function formulaElement(name: string, formula: string): string {
  return formula === '' ? '' : `<${name}>${escapeCellText(formula)}</${name}>`;
}

function formulasOf(rule: DataValidation['rule']): readonly [string, string] {
  switch (rule.kind) {
    case 'list':
      return [listFormula(rule.source), ''];
    case 'custom':
      return [toFileForm(rule.formula), ''];
    default:
      return [bound(rule.formula1), rule.formula2 === undefined ? '' : bound(rule.formula2)];
  }
}

/** `a,b` → `"a,b"`; a reference stands as it is. */
function listFormula(source: string): string {
  return source.startsWith('=') ? toFileForm(source) : `"${source.replaceAll('"', '""')}"`;
}

function bound(value: string | number): string {
  return typeof value === 'number' ? String(value) : toFileForm(value);
}
