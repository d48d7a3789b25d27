/**
 * What a worksheet cell holds as Excel's API gives it: text, number (dates are serial numbers),
 * boolean, or null / '' for blank. Error cells arrive as their literal, such as `#N/A`.
 */
export type CellValue = string | number | boolean | null;

const errorLiterals = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
  '#BUSY!',
  '#GETTING_DATA',
]);

export const isBlank = (value: CellValue | undefined): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** True for the literal of an Excel error value, e.g. `#DIV/0!`. */
export const isErrorLiteral = (value: CellValue | undefined): value is string =>
  typeof value === 'string' && errorLiterals.has(value);
