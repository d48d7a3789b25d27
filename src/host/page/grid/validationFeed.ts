import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type Injector,
  type ISheetDataValidationRule,
} from '@univerjs/core';
import { DataValidationModel } from '@univerjs/data-validation';
import { addressOf } from '../../core/area';
import type { SheetModel, WorkbookModel } from '../../core/model';
import type { DataValidation, ValidationOperator, ValidationRule } from '../../core/state';
import { univerRange } from './ranges';
import { quotedSheet, resolveReference } from './references';

const operators: Readonly<Record<ValidationOperator, DataValidationOperator>> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

const types = {
  wholeNumber: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  date: DataValidationType.DATE,
  time: DataValidationType.TIME,
  textLength: DataValidationType.TEXT_LENGTH,
} as const;

const styles = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
} as const;

type Condition = Pick<ISheetDataValidationRule, 'type' | 'operator' | 'formula1' | 'formula2'> & {
  readonly showDropDown?: boolean;
};

/**
 * The grid must see every list as plain A1 on a named sheet: tables and names are resolved here, and
 * again whenever either changes, so that a drop-down grows with its table.
 */
function conditionOf(rule: ValidationRule, model: WorkbookModel, sheet: SheetModel): Condition {
  switch (rule.kind) {
    case 'list': {
      const isReference = rule.source.trim().startsWith('=');
      const place = isReference ? resolveReference(rule.source, model, sheet.id) : null;
      const home = place === null ? undefined : model.sheet(place.sheetId);
      const formula1 =
        place === null || home === undefined
          ? rule.source
          : `=${quotedSheet(home.name)}!${addressOf(place.area, true)}`;
      return { type: DataValidationType.LIST, formula1, showDropDown: rule.inCellDropDown };
    }
    case 'custom':
      return { type: DataValidationType.CUSTOM, formula1: rule.formula };
    default:
      return {
        type: types[rule.kind],
        operator: operators[rule.operator],
        formula1: String(rule.formula1),
        ...(rule.formula2 === undefined ? {} : { formula2: String(rule.formula2) }),
      };
  }
}

export function univerValidation(
  validation: DataValidation,
  model: WorkbookModel,
  sheet: SheetModel,
): ISheetDataValidationRule {
  const { errorAlert, prompt } = validation;
  const condition = conditionOf(validation.rule, model, sheet);
  const error = [errorAlert.title, errorAlert.message].filter((text) => text !== '').join('\n');
  return {
    uid: validation.id,
    ranges: validation.areas.map(univerRange),
    allowBlank: validation.ignoreBlanks,
    errorStyle: errorAlert.showAlert ? styles[errorAlert.style] : DataValidationErrorStyle.INFO,
    showErrorMessage: errorAlert.showAlert,
    ...(error === '' ? {} : { error }),
    showInputMessage: prompt.showPrompt,
    promptTitle: prompt.title,
    prompt: prompt.message,
    // Values stay plain text with an arrow, as in Excel; coloured capsules would be Univer's own taste.
    renderMode:
      condition.type === DataValidationType.LIST && condition.showDropDown === true
        ? DataValidationRenderMode.ARROW
        : DataValidationRenderMode.TEXT,
    ...condition,
  };
}

/** Puts a sheet's rules in place of those the grid knew; what stays the same is not touched. */
export function feedValidations(injector: Injector, model: WorkbookModel, unitId: string): void {
  const rules = injector.get(DataValidationModel);
  for (const sheet of model.sheets) {
    const wanted = sheet.state.validations.map((each) => univerValidation(each, model, sheet));
    const kept = new Set<string>();
    const asText = new Map(wanted.map((rule) => [rule.uid, JSON.stringify(rule)]));
    for (const known of [...rules.getRules(unitId, sheet.id)]) {
      if (JSON.stringify(known) === asText.get(known.uid)) kept.add(known.uid);
      else rules.removeRule(unitId, sheet.id, known.uid, 'patched');
    }
    for (const rule of wanted) {
      if (!kept.has(rule.uid)) rules.addRule(unitId, sheet.id, rule, 'patched');
    }
  }
}
