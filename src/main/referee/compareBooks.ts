import { parseA1Ref, parseStructRef, tokenize, tokenTypes } from '@borgar/fx';
import { addressOf, intersect, parseAddress, type Area } from '../../host/core/area';
import type { CellValue } from '../../host/core/values';
import type { Book, BookCell } from '../../host/xlsx/book';
import type { KnownGap } from './knownGaps';

/** One cell on which we and the referee do not agree. */
export interface Difference {
  readonly sheet: string;
  readonly cell: string;
  readonly formula?: string;
  readonly ours: CellValue;
  readonly theirs: CellValue;
}

export interface Verdict {
  readonly formulas: number;
  readonly constants: number;
  readonly differences: readonly Difference[];
  /** Formula cells the referee cannot judge, by function and reason; those that lean on them too. */
  readonly notJudged: ReadonlyMap<string, number>;
}

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly cell: BookCell;
}

/** Compares every cell of our file with what the referee stored after it recalculated all of it. */
export function compareBooks(
  ours: Book,
  theirs: Book,
  gaps: ReadonlyMap<string, KnownGap>,
): Verdict {
  const found = new Map(
    placesOf(theirs).map((place) => [keyOf(place.sheet, place.row, place.cell.column), place]),
  );
  const notJudged = new Map<string, number>();
  const tainted: Place[] = [];
  const suspects: { place: Place; difference: Difference }[] = [];
  let formulas = 0;
  let constants = 0;
  for (const place of placesOf(ours)) {
    if (place.cell.formula === undefined) constants += 1;
    else formulas += 1;
    const gap = gapIn(place.cell.formula, gaps);
    if (gap !== undefined) {
      count(notJudged, `${gap.function} (${gap.reason})`);
      tainted.push(place);
      continue;
    }
    const other = found.get(keyOf(place.sheet, place.row, place.cell.column))?.cell.value ?? null;
    if (!sameValue(place.cell.value, other)) {
      suspects.push({ place, difference: differenceOf(place, other) });
    }
  }
  const differences = judge(suspects, tainted, ours, notJudged);
  return { formulas, constants, differences, notJudged };
}

/** A difference is excused only when its cell leans on one that could not be judged. */
function judge(
  suspects: readonly { place: Place; difference: Difference }[],
  tainted: Place[],
  book: Book,
  notJudged: Map<string, number>,
): readonly Difference[] {
  let open = [...suspects];
  for (let before = -1; before !== open.length;) {
    before = open.length;
    open = open.filter(({ place }) => {
      if (!leansOn(place, tainted, book)) return true;
      count(notJudged, 'leans on such a cell');
      tainted.push(place);
      return false;
    });
  }
  return open.map(({ difference }) => difference);
}

function leansOn(place: Place, tainted: readonly Place[], book: Book): boolean {
  const spilled = tainted.some(
    ({ sheet, cell, row }) =>
      sheet === place.sheet &&
      contains(cell.array?.area, place.row, place.cell.column) &&
      !(row === place.row && cell.column === place.cell.column),
  );
  if (spilled) return true;
  const areas = referencesOf(place, book);
  return tainted.some(({ sheet, row, cell }) =>
    areas.some(
      (area) => area.sheet === sheet.toLowerCase() && contains(area.area, row, cell.column),
    ),
  );
}

function contains(area: Area | undefined, row: number, column: number): boolean {
  return area !== undefined && intersect(area, { row, column, rows: 1, columns: 1 }) !== null;
}

interface SheetArea {
  readonly sheet: string;
  readonly area: Area;
}

/** Areas that a formula reads; a table's part counts as the whole table. */
function referencesOf(place: Place, book: Book): SheetArea[] {
  const tokens = tokenize(place.cell.formula ?? '', { withLocation: false });
  return tokens.flatMap(({ type, value }) => {
    if (type === tokenTypes.REF_STRUCT) return tableArea(value, place, book);
    if (type === tokenTypes.REF_NAMED) return namedArea(value, book);
    return rangeArea(value, place.sheet);
  });
}

function rangeArea(text: string, home: string): SheetArea[] {
  const area = parseAddress(text.slice(text.lastIndexOf('!') + 1));
  if (area === null) return [];
  const sheet = parseA1Ref(text)?.context?.at(-1) ?? home;
  return [{ sheet: sheet.toLowerCase(), area }];
}

function namedArea(name: string, book: Book): SheetArea[] {
  const formula = book.names.find((one) => one.name.toLowerCase() === name.toLowerCase())?.formula;
  return formula === undefined ? [] : rangeArea(formula.slice(1), '');
}

function tableArea(text: string, place: Place, book: Book): SheetArea[] {
  const name = parseStructRef(text)?.table?.toLowerCase() ?? '';
  return book.sheets.flatMap((sheet) =>
    sheet.tables
      .filter((table) =>
        name === ''
          ? sheet.name === place.sheet && contains(table.area, place.row, place.cell.column)
          : table.name.toLowerCase() === name,
      )
      .map(({ area }) => ({ sheet: sheet.name.toLowerCase(), area })),
  );
}

function gapIn(
  formula: string | undefined,
  gaps: ReadonlyMap<string, KnownGap>,
): KnownGap | undefined {
  if (formula === undefined) return undefined;
  for (const { type, value } of tokenize(formula, { withLocation: false })) {
    const gap = type === tokenTypes.FUNCTION ? gaps.get(value.toUpperCase()) : undefined;
    if (gap !== undefined) return gap;
  }
  return undefined;
}

function placesOf(book: Book): Place[] {
  return book.sheets.flatMap((sheet) =>
    sheet.rows.flatMap(({ row, cells }) => cells.map((cell) => ({ sheet: sheet.name, row, cell }))),
  );
}

const keyOf = (sheet: string, row: number, column: number): string =>
  `${sheet}\u0000${String(row)},${String(column)}`;

function differenceOf({ sheet, row, cell }: Place, theirs: CellValue): Difference {
  return {
    sheet,
    cell: addressOf({ row, column: cell.column, rows: 1, columns: 1 }),
    ...(cell.formula === undefined ? {} : { formula: cell.formula }),
    ours: cell.value,
    theirs,
  };
}

function count(map: Map<string, number>, key: string): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}

const TOLERANCE = 1e-9;
/** Below this a number is what rounding left of zero. */
const SMALLEST = 1e-6;

/**
 * Text, booleans and kinds of errors exactly, numbers to 1e-9 of their size. A formula that gives ""
 * and an empty cell are one; LibreOffice's booleans are numbers that wear a format.
 */
export function sameValue(ours: CellValue, theirs: CellValue): boolean {
  if (typeof ours === 'boolean' && typeof theirs === 'number') return Number(ours) === theirs;
  if (typeof ours === 'number' && typeof theirs === 'number') return closeTo(ours, theirs);
  if ((ours ?? '') === '' && (theirs ?? '') === '') return true;
  if (isError(ours) && isError(theirs)) return ours.error === theirs.error;
  return ours === theirs;
}

function closeTo(a: number, b: number): boolean {
  return Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b), SMALLEST);
}

function isError(value: CellValue): value is Exclude<CellValue, string | number | boolean | null> {
  return typeof value === 'object' && value !== null;
}
