import {
  DataValidationErrorStyle,
  DataValidationRenderMode,
  DataValidationType,
  type Injector,
  type ISheetDataValidationRule,
} from '@univerjs/core';
import { DataValidationModel } from '@univerjs/data-validation';
import { addressOf } from '../../core/area';
import type { SheetModel, WorkbookModel } from '../../core/model';
import type { DataValidation, ValidationRule } from '../../core/state';
import { univerRange } from './ranges';
import { quotedSheet, resolveReference } from './references';
import { sameRecord } from './sameRecord';
import { validationFromGrid } from './validationFromGrid';
import { operators, styles, types } from './validationTables';

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

/** Puts a sheet's rules in place of those the grid knew; one that says the same is not touched. */
export function feedValidations(injector: Injector, model: WorkbookModel, unitId: string): void {
  const rules = injector.get(DataValidationModel);
  for (const sheet of model.sheets) {
    const wanted = sheet.state.validations.map((record) => ({
      record,
      fed: univerValidation(record, model, sheet),
    }));
    const kept = new Set<string>();
    for (const grid of rules.getRules(unitId, sheet.id)) {
      const known = wanted.find(({ record }) => record.id === grid.uid);
      const date1904 = model.state.date1904;
      if (known && sameRecord(validationFromGrid(grid, known, date1904), known.record))
        kept.add(grid.uid);
      else rules.removeRule(unitId, sheet.id, grid.uid, 'patched');
    }
    for (const { fed } of wanted) {
      if (!kept.has(fed.uid)) rules.addRule(unitId, sheet.id, fed, 'patched');
    }
  }
}
