import type { ColumnFilter, FilterCriteria } from '../../core/state';
import { element } from '../xml/element';
import type { StyleWriter } from './styles';

/** Criteria of Excel's API as `<filterColumn>`s. */
export function filtersXml(filters: readonly ColumnFilter[], styles: StyleWriter): string {
  return [...filters]
    .sort((a, b) => a.column - b.column)
    .map(({ column, criteria }) => {
      const filter = criteriaXml(criteria, styles);
      return filter === '' ? '' : element('filterColumn', { colId: column }, filter);
    })
    .join('');
}

function criteriaXml(criteria: FilterCriteria, styles: StyleWriter): string {
  switch (criteria.filterOn) {
    case 'Values':
      return valuesXml(criteria.values ?? []);
    case 'Custom':
      return customXml(criteria);
    case 'TopItems':
    case 'TopPercent':
    case 'BottomItems':
    case 'BottomPercent':
      return element('top10', {
        top: criteria.filterOn.startsWith('Bottom') ? false : undefined,
        percent: criteria.filterOn.endsWith('Percent') ? true : undefined,
        val: criteria.criterion1 ?? '10',
      });
    case 'Dynamic':
      return element('dynamicFilter', { type: fileName(criteria.dynamicCriteria ?? '') });
    case 'CellColor':
    case 'FontColor':
      return colorXml(criteria, styles);
    default:
      return '';
  }
}

type Values = NonNullable<FilterCriteria['values']>;

function valuesXml(values: Values): string {
  const texts = values.filter((value) => typeof value === 'string');
  const dates = values.filter((value) => typeof value !== 'string');
  return element('filters', { blank: texts.includes('') ? true : undefined }, [
    ...texts.filter((text) => text !== '').map((val) => element('filter', { val })),
    ...dates.map(dateXml),
  ]);
}

const GROUPS = ['year', 'month', 'day', 'hour', 'minute', 'second'];

function dateXml({ date, specificity }: Exclude<Values[number], string>): string {
  const grouping = specificity.toLowerCase();
  const parts = date.split(/\D+/).filter((part) => part !== '');
  const depth = GROUPS.indexOf(grouping) + 1;
  const known = GROUPS.slice(0, depth).map((name, index) => [name, Number(parts[index] ?? 0)]);
  return element('dateGroupItem', {
    ...(Object.fromEntries(known) as Record<string, number>),
    dateTimeGrouping: grouping,
  });
}

const OPERATORS: Readonly<Record<string, string | undefined>> = {
  '=': undefined,
  '<>': 'notEqual',
  '>': 'greaterThan',
  '>=': 'greaterThanOrEqual',
  '<': 'lessThan',
  '<=': 'lessThanOrEqual',
};

function customXml({ criterion1, criterion2, operator }: FilterCriteria): string {
  const filters = [criterion1, criterion2]
    .filter((criterion) => criterion !== undefined && criterion !== '')
    .map((criterion) => {
      const [, sign = '=', val = ''] = /^(<>|>=|<=|=|>|<)?([\s\S]*)$/.exec(criterion ?? '') ?? [];
      return element('customFilter', { operator: OPERATORS[sign], val });
    });
  if (filters.length === 0) return '';
  const both = filters.length === 2 && operator === 'And';
  return element('customFilters', { and: both ? true : undefined }, filters);
}

function colorXml({ filterOn, color }: FilterCriteria, styles: StyleWriter): string {
  if (color === undefined) return '';
  const byCell = filterOn === 'CellColor';
  const dxfId = styles.differentialIndexOf(byCell ? { fill: color } : { fontColor: color });
  return element('colorFilter', { dxfId, cellColor: byCell ? undefined : false });
}

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** `AboveAverage` → `aboveAverage`, `AllDatesInPeriodMarch` → `M3`. */
function fileName(criterion: string): string {
  const period = /^AllDatesInPeriod(?:Quarter([1-4])|(\w+))$/.exec(criterion);
  if (period?.[1] !== undefined) return `Q${period[1]}`;
  const month = MONTHS.indexOf(period?.[2] ?? '');
  if (month >= 0) return `M${String(month + 1)}`;
  return criterion.charAt(0).toLowerCase() + criterion.slice(1);
}
