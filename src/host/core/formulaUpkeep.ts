import { renameSheetInFormula } from '../calc/references';
import type { FormulaHome } from '../calc/structured';
import { normaliseEntered, toEngineFormula, usesNames } from '../calc/structured';
import type { EmbeddedModel } from './embeddedModel';
import type { EmbeddedSheet } from './embeddedSheet';
import type { FormulaCell } from './formulaCells';
import { formulaData, rewriteFormulas } from './formulaCells';
import type { TranslatedFormula } from './formulaGate';
import { mapStateFormulas } from './shiftState';

type IsConcerned = (entered: string, home: FormulaHome) => boolean;

const homeOf = (sheet: EmbeddedSheet, cell: FormulaCell): FormulaHome => ({
  sheetId: sheet.id,
  row: cell.row,
  column: cell.column,
});

/** A formula as a person enters it, and as the engine, which knows no tables or names, sees it. */
export function translateFormula(
  model: EmbeddedModel,
  formula: string,
  home: FormulaHome,
): TranslatedFormula {
  const { tables, names } = model.state;
  if (!formula.includes('[') && tables.length + names.length === 0) return { engine: formula };
  const entered = normaliseEntered(formula, home, tables);
  const engine = toEngineFormula(entered, home, model.namesInUse());
  return engine === entered ? { engine } : { engine, entered };
}

/** Translates formulas again whose entered text mentions what changed (a table that grew). */
export function resolveFormulas(model: EmbeddedModel, isConcerned: IsConcerned): void {
  rewriteFormulas(model.store, model.sheets, (sheet, cell) => {
    const text = cell.entered ?? cell.engine;
    const home = homeOf(sheet, cell);
    if (!isConcerned(text, home)) return null;
    if (cell.entered === undefined && !usesNames(cell.engine)) return null;
    const engine = toEngineFormula(text, home, model.namesInUse());
    return engine === cell.engine ? null : formulaData(engine, text);
  });
}

/** Rewrites entered and engine texts alike (renames). */
export function rewriteEntered(
  model: EmbeddedModel,
  rewrite: (text: string, home: FormulaHome) => string,
): void {
  rewriteFormulas(model.store, model.sheets, (sheet, cell) => {
    if (cell.entered === undefined) return null;
    const home = homeOf(sheet, cell);
    const entered = rewrite(cell.entered, home);
    if (entered === cell.entered) return null;
    return formulaData(toEngineFormula(entered, home, model.namesInUse()), entered);
  });
}

/** Turns formulas into plain A1 for good (their table goes). */
export function freezeFormulas(model: EmbeddedModel, isConcerned: IsConcerned): void {
  rewriteFormulas(model.store, model.sheets, (sheet, cell) => {
    if (cell.entered === undefined) return null;
    const isFrozen = isConcerned(cell.entered, homeOf(sheet, cell));
    return isFrozen ? formulaData(cell.engine, undefined) : null;
  });
}

/** Gives a sheet its new name in every formula and record; null makes them `#REF!`. */
export function rewriteSheetName(
  model: EmbeddedModel,
  sheets: readonly EmbeddedSheet[],
  before: string,
  after: string | null,
): void {
  const rename = (text: string): string => renameSheetInFormula(text, before, after);
  rewriteFormulas(model.store, sheets, (_sheet, cell) => {
    const engine = rename(cell.engine);
    const entered = cell.entered === undefined ? undefined : rename(cell.entered);
    const isSame = engine === cell.engine && entered === cell.entered;
    return isSame ? null : formulaData(engine, entered);
  });
  model.store.setState(mapStateFormulas(model.state, rename));
}
