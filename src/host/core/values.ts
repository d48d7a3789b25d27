/** Excel's error literals, as they stand in a cell. */
export type ErrorCode =
  '#NULL!' | '#DIV/0!' | '#VALUE!' | '#REF!' | '#NAME?' | '#NUM!' | '#N/A' | '#SPILL!' | '#CALC!';

export const ERROR_CODES: ReadonlySet<string> = new Set<ErrorCode>([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
]);

/** An error in a cell, kept apart from text that merely looks like one. */
export interface ErrorValue {
  readonly error: ErrorCode;
}

/** What a cell holds. `null` is an empty cell; dates are serial numbers with a date format. */
export type CellValue = string | number | boolean | null | ErrorValue;

export function isErrorCode(text: unknown): text is ErrorCode {
  return typeof text === 'string' && ERROR_CODES.has(text);
}

export function isErrorValue(value: CellValue): value is ErrorValue {
  return typeof value === 'object' && value !== null;
}
