import type { Area } from '../../core/area';
import { intersect, lastColumn, lastRow } from '../../core/area';
import type { EmbeddedSheet } from '../../core/embeddedSheet';
import type { CellWrite } from '../../core/model';
import type { HostContext, MethodMember } from '../hostClass';
import { calculatedMethod } from '../hostClass';
import { notFound } from '../hostError';
import { displayText, typedText, wireValue } from '../typedValue';
import type { Range } from './rangeEditing';
import { rangeOn, sheetOf, text, typing } from './rangeTarget';
import type { RangeAreasTarget } from './worksheets';

interface Criteria {
  readonly completeMatch?: boolean;
  readonly matchCase?: boolean;
}

function contains(shown: string, wanted: string, { completeMatch, matchCase }: Criteria): boolean {
  const [a, b] = matchCase === true ? [shown, wanted] : [shown.toLowerCase(), wanted.toLowerCase()];
  return completeMatch === true ? a === b : a.includes(b);
}

function shownAt(sheet: EmbeddedSheet, row: number, column: number, c: HostContext): string {
  return displayText(sheet.value(row, column), sheet.style(row, column).numberFormat, typing(c));
}

function matches(
  sheet: EmbeddedSheet,
  area: Area,
  wanted: string,
  criteria: Criteria,
  c: HostContext,
): [number, number][] {
  const used = sheet.usedArea(true);
  const part = used && intersect(used, area);
  const found: [number, number][] = [];
  if (!part) return found;
  for (let row = part.row; row <= lastRow(part); row += 1) {
    for (let column = part.column; column <= lastColumn(part); column += 1) {
      const formula = sheet.formula(row, column);
      const isHit = contains(shownAt(sheet, row, column, c), wanted, criteria);
      if (isHit || (formula !== undefined && contains(formula, wanted, criteria))) {
        found.push([row, column]);
      }
    }
  }
  return found;
}

const cellArea = ([row, column]: readonly [number, number]): Area => ({
  row,
  column,
  rows: 1,
  columns: 1,
});

export function find(range: Range, args: readonly unknown[], c: HostContext): Range | null {
  const criteria = (args[1] ?? {}) as Criteria & { searchDirection?: string };
  const found = matches(sheetOf(range, c), range.area, text(args[0]), criteria, c);
  const hit = criteria.searchDirection === 'Backwards' ? found[found.length - 1] : found[0];
  return hit ? rangeOn(range.sheetId, cellArea(hit)) : null;
}

export function replaceAll(
  sheet: EmbeddedSheet,
  area: Area,
  args: readonly unknown[],
  c: HostContext,
): number {
  const wanted = text(args[0]);
  const replacement = text(args[1]);
  const criteria = (args[2] ?? {}) as Criteria;
  const pattern = new RegExp(
    wanted.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'),
    criteria.matchCase === true ? 'gu' : 'giu',
  );
  let count = 0;
  for (const [row, column] of matches(sheet, area, wanted, criteria, c)) {
    const formula = sheet.formula(row, column);
    const before = formula ?? String(wireValue(sheet.value(row, column)));
    count += before.match(pattern)?.length ?? 0;
    const after = before.replace(pattern, () => replacement);
    const write: CellWrite =
      formula === undefined ? { value: typedText(after, typing(c)).value } : { formula: after };
    sheet.write(row, column, [[write]]);
  }
  return count;
}

/** Members of Worksheet of the same kind. */
export const sheetEditing: Readonly<Record<string, MethodMember<EmbeddedSheet>>> = {
  FindAll: calculatedMethod<EmbeddedSheet>('RangeAreas', (sheet, args, c) => {
    const found = findAll(sheet, args, c);
    if (!found) throw notFound();
    return found;
  }),
  FindAllOrNullObject: calculatedMethod<EmbeddedSheet>('RangeAreas', findAll),
  ReplaceAll: calculatedMethod<EmbeddedSheet>(null, (sheet, args, c) => {
    const used = sheet.usedArea(true);
    return used ? replaceAll(sheet, used, args, c) : 0;
  }),
};

function findAll(
  sheet: EmbeddedSheet,
  args: readonly unknown[],
  c: HostContext,
): RangeAreasTarget | null {
  const used = sheet.usedArea(true);
  if (!used) return null;
  const found = matches(sheet, used, text(args[0]), args[1] ?? {}, c);
  return found.length > 0 ? { sheetId: sheet.id, areas: found.map(cellArea) } : null;
}
