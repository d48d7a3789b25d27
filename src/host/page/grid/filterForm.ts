import { BooleanNumber } from '@univerjs/core';
import type { ICustomFilters, IFilterColumn } from '@univerjs/sheets-filter';
import { hexColor } from '../../core/engineStyle';
import type { FilterCriteria } from '../../core/state';
import { wordOf } from './conditionalTables';

/** Criteria of one column as the grid keeps them, without the column. */
export type GridCriteria = Omit<IFilterColumn, 'colId'>;

/** Excel's signs and the grid's words, which its published types leave out. */
const signs: Readonly<Record<string, string>> = {
  '>=': 'greaterThanOrEqual',
  '<=': 'lessThanOrEqual',
  '<>': 'notEqual',
  '>': 'greaterThan',
  '<': 'lessThan',
};

interface CustomFilter {
  readonly val: string | number;
  readonly operator?: string;
}

/** The grid's way to say "not blank". */
const notBlank = ' ';

/**
 * Excel's criteria in the grid's form. What the grid has no criterion for (top ten, above average,
 * whole months) becomes the list of the texts that it leaves in sight.
 */
export function criteriaForGrid(
  criteria: FilterCriteria,
  textsInSight: () => readonly string[],
): GridCriteria {
  switch (criteria.filterOn) {
    case 'Values':
      return valuesForGrid(criteria.values ?? [], textsInSight);
    case 'Custom':
      return customForGrid(criteria);
    case 'CellColor':
      return { colorFilters: { cellFillColors: [rgbOf(criteria.color)] } };
    case 'FontColor':
      return { colorFilters: { cellTextColors: [rgbOf(criteria.color) ?? 'rgb(0,0,0)'] } };
    default:
      return valuesForGrid(textsInSight(), textsInSight);
  }
}

function valuesForGrid(
  values: NonNullable<FilterCriteria['values']>,
  textsInSight: () => readonly string[],
): GridCriteria {
  const plain = values.filter((value) => typeof value === 'string');
  const texts = plain.length < values.length ? textsInSight() : plain;
  const filled = texts.filter((text) => text !== '');
  return {
    filters: {
      ...(texts.includes('') ? { blank: true as const } : {}),
      ...(filled.length > 0 ? { filters: filled } : {}),
    },
  };
}

function customForGrid({ criterion1, criterion2, operator }: FilterCriteria): GridCriteria {
  const first = customFilter(criterion1 ?? '');
  if (criterion2 === undefined) return { customFilters: { customFilters: [first] } };
  const and = operator === 'Or' ? {} : { and: BooleanNumber.TRUE as const };
  return { customFilters: { ...and, customFilters: [first, customFilter(criterion2)] } };
}

function customFilter(criterion: string): CustomFilter {
  const [, sign = '=', operand = ''] = /^(<>|>=|<=|=|>|<)?([\s\S]*)$/.exec(criterion) ?? [];
  const operator = signs[sign];
  if (operator === undefined) return { val: operand };
  const isNotBlank = operator === 'notEqual' && operand === '';
  return { operator, val: isNotBlank ? notBlank : operand };
}

/** `#FFC000` → `rgb(255,192,0)`, the grid's form. */
function rgbOf(color: string | undefined): string | null {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color ?? '');
  if (hex === null) return null;
  return `rgb(${hex
    .slice(1)
    .map((part) => String(Number.parseInt(part, 16)))
    .join(',')})`;
}

/** Excel keeps one colour a column: of several the first. */
export function criteriaFromGrid(grid: GridCriteria): FilterCriteria | null {
  if (grid.filters) {
    const { blank, filters = [] } = grid.filters;
    return { filterOn: 'Values', values: blank === true ? [...filters, ''] : [...filters] };
  }
  if (grid.customFilters) return customFromGrid(grid.customFilters);
  const fills = grid.colorFilters?.cellFillColors;
  if (fills) return { filterOn: 'CellColor', color: hexColor(fills[0] ?? '') };
  const inks = grid.colorFilters?.cellTextColors;
  return inks ? { filterOn: 'FontColor', color: hexColor(inks[0] ?? '') } : null;
}

function customFromGrid({ and, customFilters }: ICustomFilters): FilterCriteria {
  const [first, second]: readonly [CustomFilter, CustomFilter?] = customFilters;
  const criterion1 = criterionOf(first);
  if (second === undefined) return { filterOn: 'Custom', criterion1 };
  const operator = and === BooleanNumber.TRUE ? 'And' : 'Or';
  return { filterOn: 'Custom', criterion1, criterion2: criterionOf(second), operator };
}

function criterionOf({ operator, val }: CustomFilter): string {
  const sign = operator === undefined ? '=' : (wordOf(signs, operator) ?? '=');
  const isNotBlank = operator === 'notEqual' && val === notBlank;
  return `${sign}${isNotBlank ? '' : String(val)}`;
}
