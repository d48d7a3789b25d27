import type { Injector } from '@univerjs/core';
import { DataValidationModel } from '@univerjs/data-validation';
import { ConditionalFormattingRuleModel } from '@univerjs/sheets-conditional-formatting';
import type { SheetModel, WorkbookModel } from '../../core/model';
import type { ConditionalFormat } from '../../core/state';
import { univerConditional } from './conditionalFeed';
import { conditionalFromGrid } from './conditionalFromGrid';
import { sameRecord } from './sameRecord';
import { univerValidation } from './validationFeed';
import { validationFromGrid } from './validationFromGrid';

/** Validations as they stand in the grid, the workbook's own words kept where nothing changed. */
export function takeValidations(
  injector: Injector,
  model: WorkbookModel,
  sheet: SheetModel,
  unitId: string,
): void {
  const { validations } = sheet.state;
  const known = new Map(validations.map((record) => [record.id, record]));
  const next = injector
    .get(DataValidationModel)
    .getRules(unitId, sheet.id)
    .flatMap((grid) => {
      const record = known.get(grid.uid);
      const told = record && { record, fed: univerValidation(record, model, sheet) };
      return validationFromGrid(grid, told, model.state.date1904) ?? [];
    });
  if (!sameRecord(next, validations)) sheet.change({ validations: next });
}

/** Conditional formats as they stand in the grid, in its order; those it cannot show keep theirs. */
export function takeConditionals(injector: Injector, sheet: SheetModel, unitId: string): void {
  const before = inOrder(sheet.state.conditionalFormats);
  const known = new Map(before.map((format) => [format.id, format]));
  const rules = injector.get(ConditionalFormattingRuleModel).getSubunitRules(unitId, sheet.id);
  const shown = (rules ?? []).flatMap((grid) => {
    const format = known.get(grid.cfId);
    const fed = format && univerConditional(format);
    return conditionalFromGrid(grid, format && fed ? { format, fed } : undefined) ?? [];
  });
  const next = withUnseen(shown, before).map((format, priority) => ({ ...format, priority }));
  const numbered = before.map((format, priority) => ({ ...format, priority }));
  if (!sameRecord(next, numbered)) sheet.change({ conditionalFormats: next });
}

/** 0 is tried first, in the record and in the grid's list. */
function inOrder(formats: readonly ConditionalFormat[]): readonly ConditionalFormat[] {
  return [...formats].sort((a, b) => a.priority - b.priority);
}

/** Each format that the grid has no form for, behind the one that it came after. */
function withUnseen(
  shown: readonly ConditionalFormat[],
  before: readonly ConditionalFormat[],
): readonly ConditionalFormat[] {
  const all = [...shown];
  before.forEach((format, index) => {
    if (univerConditional(format) !== null) return;
    const ahead = before[index - 1]?.id;
    all.splice(all.findIndex(({ id }) => id === ahead) + 1, 0, format);
  });
  return all;
}
