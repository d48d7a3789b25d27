import { DataValidationType, type ISheetDataValidationRule } from '@univerjs/core';
import { fromEngineRange } from '../../core/sheetLayout';
import type { DataValidation, ValidationRule } from '../../core/state';
import { typedText } from '../../protocol/typedValue';
import { wordOf } from './conditionalTables';
import { sameRecord } from './sameRecord';
import { operators, styles, types } from './validationTables';

/** What the workbook holds for a rule, and the form in which the grid was told of it. */
export interface KnownValidation {
  readonly record: DataValidation;
  readonly fed: ISheetDataValidationRule;
}

type Members = readonly (keyof ISheetDataValidationRule)[];

const conditionMembers: Members = ['type', 'operator', 'formula1', 'formula2', 'showDropDown'];
const alertMembers: Members = ['errorStyle', 'showErrorMessage', 'error', 'errorTitle'];
const promptMembers: Members = ['showInputMessage', 'prompt', 'promptTitle'];

/**
 * A rule as the grid has it, in Excel's words. A part in which the grid still says what it was told
 * stays as the workbook has it (`=Team[Name]`, which the grid knows as A1 only). Null for a rule
 * that allows everything.
 */
export function validationFromGrid(
  grid: ISheetDataValidationRule,
  known: KnownValidation | undefined,
  date1904: boolean,
): DataValidation | null {
  const isKept = (members: Members): boolean =>
    known !== undefined && members.every((name) => sameRecord(grid[name], known.fed[name]));
  const rule = known && isKept(conditionMembers) ? known.record.rule : ruleOf(grid, date1904);
  if (rule === null) return null;
  return {
    id: grid.uid,
    areas: grid.ranges.map(fromEngineRange),
    rule,
    ignoreBlanks: grid.allowBlank ?? true,
    errorAlert: known && isKept(alertMembers) ? known.record.errorAlert : alertOf(grid),
    prompt: known && isKept(promptMembers) ? known.record.prompt : promptOf(grid),
  };
}

/** The grid marks what breaks a rule unless it was told to refuse it: Excel's warning. */
function alertOf(grid: ISheetDataValidationRule): DataValidation['errorAlert'] {
  const style = grid.errorStyle === undefined ? undefined : wordOf(styles, grid.errorStyle);
  return {
    showAlert: true,
    style: style ?? 'Warning',
    title: grid.errorTitle ?? '',
    message: grid.error ?? '',
  };
}

function promptOf(grid: ISheetDataValidationRule): DataValidation['prompt'] {
  return {
    showPrompt: grid.showInputMessage ?? true,
    title: grid.promptTitle ?? '',
    message: grid.prompt ?? '',
  };
}

function ruleOf(grid: ISheetDataValidationRule, date1904: boolean): ValidationRule | null {
  const { type, formula1 = '' } = grid;
  switch (type as DataValidationType) {
    case DataValidationType.LIST:
    case DataValidationType.LIST_MULTIPLE:
      if (formula1 === '') return null;
      return { kind: 'list', source: formula1, inCellDropDown: dropDownOf(grid) };
    case DataValidationType.CHECKBOX:
      // Excel has no tick boxes in cells: the two values remain as a list.
      return {
        kind: 'list',
        source: `${formula1 === '' ? '1' : formula1},${grid.formula2 ?? '0'}`,
        inCellDropDown: true,
      };
    case DataValidationType.CUSTOM:
      return { kind: 'custom', formula: `=${formula1.replace(/^=/, '')}` };
    default:
      return comparisonOf(grid, date1904);
  }
}

const dropDownOf = (grid: ISheetDataValidationRule): boolean =>
  (grid as { readonly showDropDown?: boolean }).showDropDown ?? true;

function comparisonOf(grid: ISheetDataValidationRule, date1904: boolean): ValidationRule | null {
  const kind = wordOf(types, grid.type as (typeof types)[keyof typeof types]);
  if (kind === undefined) return null;
  const operator = grid.operator === undefined ? undefined : wordOf(operators, grid.operator);
  const bound = (text: string): string | number => boundOf(text, date1904);
  const first = { kind, operator: operator ?? 'Between', formula1: bound(grid.formula1 ?? '') };
  const needsBoth = first.operator === 'Between' || first.operator === 'NotBetween';
  return needsBoth ? { ...first, formula2: bound(grid.formula2 ?? '') } : first;
}

/** `100` → 100, `2026-12-31` → its serial number, `=A1` as it stands. */
function boundOf(text: string, date1904: boolean): string | number {
  if (text.startsWith('=')) return text;
  const { value } = typedText(text, { locale: 'en-US', date1904 });
  return typeof value === 'number' ? value : text;
}
