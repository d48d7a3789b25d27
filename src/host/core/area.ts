/** A block of cells: zero-based top left corner and size, `A1:B3` → `{row:0,column:0,rows:3,columns:2}`. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Excel's grid: 1,048,576 rows by 16,384 columns. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export const lastRow = (area: Area): number => area.row + area.rows - 1;
export const lastColumn = (area: Area): number => area.column + area.columns - 1;

export function areaOf(top: number, left: number, bottom: number, right: number): Area {
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

export function intersect(a: Area, b: Area): Area | null {
  const top = Math.max(a.row, b.row);
  const left = Math.max(a.column, b.column);
  const bottom = Math.min(lastRow(a), lastRow(b));
  const right = Math.min(lastColumn(a), lastColumn(b));
  return top > bottom || left > right ? null : areaOf(top, left, bottom, right);
}

export function bounding(a: Area, b: Area): Area {
  return areaOf(
    Math.min(a.row, b.row),
    Math.min(a.column, b.column),
    Math.max(lastRow(a), lastRow(b)),
    Math.max(lastColumn(a), lastColumn(b)),
  );
}

export function containsCell(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row && row <= lastRow(area) && column >= area.column && column <= lastColumn(area)
  );
}

export function containsArea(outer: Area, inner: Area): boolean {
  const shared = intersect(outer, inner);
  return shared !== null && sameArea(shared, inner);
}

export const isWholeRows = (area: Area): boolean =>
  area.column === 0 && area.columns === MAX_COLUMNS;
export const isWholeColumns = (area: Area): boolean => area.row === 0 && area.rows === MAX_ROWS;

/** 0 → `A`, 25 → `Z`, 26 → `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let n = column; n >= 0; n = Math.floor(n / 26) - 1) {
    letters = String.fromCharCode(65 + (n % 26)) + letters;
  }
  return letters;
}

/** `A` → 0, `AA` → 26; case-insensitive. */
export function columnIndex(letters: string): number {
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + (letter.charCodeAt(0) - 64);
  return n - 1;
}

/** Area → `A1`, `A1:B3`, `2:4` (whole rows) or `B:C` (whole columns). */
export function addressOf(area: Area, absolute = false): string {
  const fix = absolute ? '$' : '';
  const left = fix + columnLetters(area.column);
  const right = fix + columnLetters(lastColumn(area));
  const top = `${fix}${String(area.row + 1)}`;
  const bottom = `${fix}${String(lastRow(area) + 1)}`;
  if (isWholeColumns(area)) return `${left}:${right}`;
  if (isWholeRows(area)) return `${top}:${bottom}`;
  if (area.rows === 1 && area.columns === 1) return left + top;
  return `${left}${top}:${right}${bottom}`;
}

const CORNER = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/u;

function parseCorner(text: string): { row: number | null; column: number | null } | null {
  const match = CORNER.exec(text);
  if (!match || (match[1] === undefined && match[2] === undefined)) return null;
  const column = match[1] === undefined ? null : columnIndex(match[1]);
  const row = match[2] === undefined ? null : Number(match[2]) - 1;
  if ((column ?? 0) >= MAX_COLUMNS || (row ?? 0) >= MAX_ROWS || (row ?? 0) < 0) return null;
  return { row, column };
}

/** `B2:C4`, `$A$1`, `2:4`, `B:C` → area; anything else → null. The sheet's name is not part of it. */
export function parseAddress(text: string): Area | null {
  const corners = text.trim().split(':').map(parseCorner);
  if (corners.length > 2) return null;
  const [first, second = first] = corners;
  if (!first || !second) return null;
  const isOpen = first.row === null || first.column === null;
  if (corners.length === 1 && isOpen) return null;
  if ((first.row === null) !== (second.row === null)) return null;
  if ((first.column === null) !== (second.column === null)) return null;
  const rowA = first.row ?? 0;
  const rowB = second.row ?? MAX_ROWS - 1;
  const columnA = first.column ?? 0;
  const columnB = second.column ?? MAX_COLUMNS - 1;
  return areaOf(
    Math.min(rowA, rowB),
    Math.min(columnA, columnB),
    Math.max(rowA, rowB),
    Math.max(columnA, columnB),
  );
}

/** What is left of an area when another is cut out of it: up to four pieces. */
export function subtract(area: Area, hole: Area): Area[] {
  const cut = intersect(area, hole);
  if (!cut) return [area];
  const pieces: Area[] = [];
  const right = lastColumn(area);
  const bottom = lastRow(area);
  if (cut.row > area.row) pieces.push(areaOf(area.row, area.column, cut.row - 1, right));
  if (lastRow(cut) < bottom) pieces.push(areaOf(lastRow(cut) + 1, area.column, bottom, right));
  if (cut.column > area.column) {
    pieces.push(areaOf(cut.row, area.column, lastRow(cut), cut.column - 1));
  }
  if (lastColumn(cut) < right) {
    pieces.push(areaOf(cut.row, lastColumn(cut) + 1, lastRow(cut), right));
  }
  return pieces;
}
