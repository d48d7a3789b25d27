import { numfmt } from '@univerjs/core';
import type { Area } from '../../core/area';
import { lastRow } from '../../core/area';
import type { SheetModel } from '../../core/model';
import type { ColumnFilter, FilterCriteria, Table } from '../../core/state';
import type { CellValue } from '../../core/values';
import { isErrorValue } from '../../core/values';
import { bodyArea } from '../../calc/structured';
import type { HostContext } from '../hostClass';
import { displayText, typedText } from '../typedValue';
import { typing } from './rangeTarget';

const COMPARISON = /^(<>|>=|<=|=|>|<)?(.*)$/su;

function wildcard(pattern: string): RegExp {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/gu, '\\$&')
    .replace(/~\\?([*?])/gu, '\u0000$1')
    .replace(/(?<!\u0000)\*/gu, '.*')
    .replace(/(?<!\u0000)\?/gu, '.')
    .replace(/\u0000([*?])/gu, '\\$1');
  return new RegExp(`^${source}$`, 'isu');
}

/** One custom criterion (`>=100`, `=*ad*`, `<>`) against a cell. */
function meets(value: CellValue, shown: string, criterion: string, locale: string): boolean {
  const match = COMPARISON.exec(criterion);
  const operator = match?.[1] ?? '=';
  const operand = match?.[2] ?? '';
  const typed = typedText(operand, { locale, date1904: false }).value;
  if (typeof typed === 'number' && typeof value === 'number') {
    const results: Record<string, boolean> = {
      '=': value === typed,
      '<>': value !== typed,
      '>': value > typed,
      '<': value < typed,
      '>=': value >= typed,
      '<=': value <= typed,
    };
    return results[operator] ?? false;
  }
  if (operator === '=') return operand === '' ? shown === '' : wildcard(operand).test(shown);
  if (operator === '<>') return operand === '' ? shown !== '' : !wildcard(operand).test(shown);
  if (typeof typed === 'number') return false;
  const order = shown.localeCompare(operand, locale);
  return operator.startsWith('>') ? order > 0 : order < 0;
}

interface FilteredCell {
  readonly value: CellValue;
  readonly text: string;
  readonly fill: string;
  readonly fontColor: string;
}

function matchesValues(cell: FilteredCell, criteria: FilterCriteria): boolean {
  return (criteria.values ?? []).some((wanted) => {
    if (typeof wanted === 'string') return wanted.toLowerCase() === cell.text.toLowerCase();
    if (typeof cell.value !== 'number') return false;
    const lengths: Record<string, number> = { Year: 4, Month: 7, Day: 10 };
    const iso = numfmt.format('yyyy-mm-dd', cell.value);
    const length = lengths[wanted.specificity] ?? 10;
    return iso.slice(0, length) === wanted.date.slice(0, length);
  });
}

function topLimit(
  criteria: FilterCriteria,
  values: readonly CellValue[],
): (v: CellValue) => boolean {
  const numbers = values.filter((v) => typeof v === 'number').sort((a, b) => a - b);
  const isTop = criteria.filterOn.startsWith('Top');
  const isPercent = criteria.filterOn.endsWith('Percent');
  const n = Number(criteria.criterion1 ?? 10);
  const count = isPercent ? Math.max(1, Math.floor((numbers.length * n) / 100)) : n;
  const limit = isTop
    ? numbers[Math.max(0, numbers.length - count)]
    : numbers[Math.min(numbers.length, count) - 1];
  return (v) => typeof v === 'number' && limit !== undefined && (isTop ? v >= limit : v <= limit);
}

function dynamic(
  criteria: FilterCriteria,
  values: readonly CellValue[],
): (v: CellValue) => boolean {
  const numbers = values.filter((v) => typeof v === 'number');
  const mean = numbers.reduce((sum, v) => sum + v, 0) / Math.max(1, numbers.length);
  const isAbove = criteria.dynamicCriteria === 'AboveAverage';
  return (v) => typeof v === 'number' && (isAbove ? v > mean : v < mean);
}

function predicate(
  criteria: FilterCriteria,
  values: readonly CellValue[],
  locale: string,
): (cell: FilteredCell) => boolean {
  const { criterion1 = '', criterion2, operator } = criteria;
  switch (criteria.filterOn) {
    case 'Values':
      return (cell) => matchesValues(cell, criteria);
    case 'CellColor':
      return (cell) => cell.fill.toLowerCase() === (criteria.color ?? '').toLowerCase();
    case 'FontColor':
      return (cell) => cell.fontColor.toLowerCase() === (criteria.color ?? '').toLowerCase();
    case 'Dynamic': {
      const isIn = dynamic(criteria, values);
      return (cell) => isIn(cell.value);
    }
    case 'Custom':
      return (cell) => {
        const first = meets(cell.value, cell.text, criterion1, locale);
        if (criterion2 === undefined) return first;
        const second = meets(cell.value, cell.text, criterion2, locale);
        return operator === 'Or' ? first || second : first && second;
      };
    default: {
      const isIn = topLimit(criteria, values);
      return (cell) => isIn(cell.value);
    }
  }
}

/** How texts of cells are made and criteria are read. */
export interface FilterReading {
  readonly locale: string;
  readonly date1904: boolean;
}

function cellAt(
  sheet: SheetModel,
  row: number,
  column: number,
  reading: FilterReading,
): FilteredCell {
  const value = sheet.value(row, column);
  const style = sheet.style(row, column);
  return {
    value: isErrorValue(value) ? value.error : value,
    text: displayText(value, style.numberFormat, reading),
    fill: style.fill ?? '',
    fontColor: style.fontColor ?? '',
  };
}

/** Hides the body rows that some filter leaves out and shows the others. */
export function applyFilters(
  sheet: SheetModel,
  body: Area,
  filters: readonly ColumnFilter[],
  reading: FilterReading,
): void {
  const tests = filters.map(({ column, criteria }) => {
    const at = body.column + column;
    const values = Array.from({ length: body.rows }, (_, n) => sheet.value(body.row + n, at));
    return { at, isIn: predicate(criteria, values, reading.locale) };
  });
  const isOut = (row: number): boolean =>
    tests.some(({ at, isIn }) => !isIn(cellAt(sheet, row, at, reading)));
  let row = body.row;
  // Neighbours that change alike go together: a filter may hide tens of thousands of rows.
  while (row <= lastRow(body)) {
    const hide = isOut(row);
    const first = row;
    while (row <= lastRow(body) && hide !== sheet.isRowHidden(row) && isOut(row) === hide) row += 1;
    if (row > first) sheet.setRowsHidden(first, row - first, hide);
    else row += 1;
  }
}

export function filterTable(table: Table, filters: readonly ColumnFilter[], c: HostContext): void {
  c.model.changeTable(table.id, { filters });
  applyFilters(c.model.existingSheet(table.sheetId), bodyArea(table), filters, typing(c));
}
