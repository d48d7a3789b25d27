import { columnLetters } from '../../domain/tables/columnLetters';
import type { CellCheck } from '../../domain/tables/setupChecks';
import { periodFormula } from '../../domain/tables/setupChecks';
import type { Language } from '../../terms/language';
import { setupWords } from '../../terms/setup';
import { say } from '../../terms/wording';

interface Alert {
  readonly message: string;
  readonly style: 'Stop' | 'Warning';
}

function alertOf(check: CellCheck, language: Language): Alert {
  const stop = (message: string): Alert => ({ message, style: 'Stop' });
  const limits = (check: { readonly min: number; readonly max: number }) => ({
    min: String(check.min),
    max: String(check.max),
  });
  switch (check.kind) {
    case 'list':
      return stop(say(setupWords.listMessage, language));
    case 'suggest':
      return { message: say(setupWords.suggestMessage, language), style: 'Warning' };
    case 'date':
      return stop(say(setupWords.dateMessage, language));
    case 'decimal':
      return stop(
        Math.abs(check.min) < 1e12 && check.max < 1e12
          ? say(setupWords.numberMessage, language, limits(check))
          : say(setupWords.anyNumberMessage, language),
      );
    case 'whole':
      return stop(
        Math.abs(check.min) < 1e12 && check.max < 1e12
          ? say(setupWords.wholeMessage, language, limits(check))
          : say(setupWords.anyWholeMessage, language),
      );
    case 'period':
      return stop(say(setupWords[`${check.period}Message`], language));
  }
}

/** Name of the workbook name behind a suggestion list: `Team.name` → `Team_name_list`. */
export const suggestionName = (table: string, header: string): string =>
  `${table}_${header.replace(/[^\p{L}\p{N}]/gu, '_')}_list`;

function ruleOf(check: CellCheck, cell: string): Excel.DataValidationRule {
  switch (check.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: check.words.join(',') } };
    case 'suggest':
      return {
        list: { inCellDropDown: true, source: `=${suggestionName(check.table, check.header)}` },
      };
    case 'date':
      return { date: { formula1: '2000-01-01', operator: 'GreaterThanOrEqualTo' } };
    case 'decimal':
      return { decimal: { formula1: check.min, formula2: check.max, operator: 'Between' } };
    case 'whole':
      return { wholeNumber: { formula1: check.min, formula2: check.max, operator: 'Between' } };
    case 'period':
      return { custom: { formula: periodFormula(check.period, cell) } };
  }
}

/** Queues the check of one column's body, with the message that says how to mend. */
export function queueCheck(
  range: Excel.Range,
  check: CellCheck,
  place: { readonly row: number; readonly column: number },
  language: Language,
): void {
  const { dataValidation } = range;
  dataValidation.rule = ruleOf(check, `${columnLetters(place.column)}${String(place.row + 1)}`);
  dataValidation.ignoreBlanks = true;
  const { message, style } = alertOf(check, language);
  const title = say(setupWords.title, language);
  dataValidation.errorAlert = { message, showAlert: true, style, title };
}

/** A short note shown when the header cell is selected: what to type in this column. */
export function queueHeaderNote(header: Excel.Range, title: string, note: string): void {
  const { dataValidation } = header;
  // A rule that is always met: the cell is only there to carry the note.
  dataValidation.rule = { custom: { formula: '=TRUE' } };
  dataValidation.prompt = { message: note, showPrompt: true, title: title.slice(0, 32) };
}
