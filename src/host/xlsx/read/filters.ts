import type { ColumnFilter, DifferentialStyle, FilterCriteria } from '../../core/state';
import type { LossList } from '../loss';
import { unescapeCellText } from '../xml/entities';
import type { XmlAttributes } from '../xml/xmlReader';
import { childrenOf, isOn, type XmlElement } from '../xml/xmlTree';

export interface FilterContext {
  readonly differential: readonly DifferentialStyle[];
  readonly losses: LossList;
  readonly sheet: string;
}

/** `<filterColumn>`s of an `<autoFilter>` as criteria of Excel's API. */
export function readFilters(autoFilter: XmlElement, context: FilterContext): ColumnFilter[] {
  return childrenOf(autoFilter, 'filterColumn').flatMap((column) => {
    const filter = column.children[0];
    const criteria = filter === undefined ? undefined : criteriaOf(filter, context);
    if (criteria === undefined) return [];
    return [{ column: Number(column.attributes['colId'] ?? 0), criteria }];
  });
}

function criteriaOf(filter: XmlElement, context: FilterContext): FilterCriteria | undefined {
  switch (filter.name) {
    case 'filters':
      return { filterOn: 'Values', values: listedValues(filter) };
    case 'customFilters':
      return customCriteria(filter);
    case 'top10':
      return topCriteria(filter.attributes);
    case 'dynamicFilter':
      return { filterOn: 'Dynamic', dynamicCriteria: apiName(filter.attributes['type'] ?? '') };
    case 'colorFilter':
      return colorCriteria(filter.attributes, context);
    default:
      context.losses.add({ code: 'filter-criteria', sheet: context.sheet, detail: filter.name });
      return undefined;
  }
}

const SPECIFICITY: Readonly<Record<string, string>> = {
  year: 'Year',
  month: 'Month',
  day: 'Day',
  hour: 'Hour',
  minute: 'Minute',
  second: 'Second',
};

function listedValues(filters: XmlElement): NonNullable<FilterCriteria['values']> {
  const values = childrenOf(filters, 'filter').map(({ attributes }) =>
    unescapeCellText(attributes['val'] ?? ''),
  );
  const dates = childrenOf(filters, 'dateGroupItem').map(({ attributes }) => ({
    date: dateOfGroup(attributes),
    specificity: SPECIFICITY[attributes['dateTimeGrouping'] ?? 'day'] ?? 'Day',
  }));
  return [...values, ...(isOn(filters.attributes['blank']) ? [''] : []), ...dates];
}

function dateOfGroup(attributes: XmlAttributes): string {
  const two = (name: string): string => (attributes[name] ?? '1').padStart(2, '0');
  const day = `${attributes['year'] ?? '1900'}-${two('month')}-${two('day')}`;
  if (attributes['hour'] === undefined) return day;
  const clock = (name: string): string => (attributes[name] ?? '0').padStart(2, '0');
  return `${day}T${clock('hour')}:${clock('minute')}:${clock('second')}`;
}

const SIGNS: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
};

function customCriteria(filter: XmlElement): FilterCriteria {
  const [first, second] = childrenOf(filter, 'customFilter').map(
    ({ attributes }) =>
      (SIGNS[attributes['operator'] ?? 'equal'] ?? '=') + unescapeCellText(attributes['val'] ?? ''),
  );
  return {
    filterOn: 'Custom',
    criterion1: first ?? '',
    ...(second === undefined ? {} : { criterion2: second }),
    operator: isOn(filter.attributes['and']) ? 'And' : 'Or',
  };
}

function topCriteria(attributes: XmlAttributes): FilterCriteria {
  const side = isOn(attributes['top'], true) ? 'Top' : 'Bottom';
  const unit = isOn(attributes['percent']) ? 'Percent' : 'Items';
  return { filterOn: side + unit, criterion1: attributes['val'] ?? '10' };
}

function colorCriteria(attributes: XmlAttributes, context: FilterContext): FilterCriteria {
  const style = context.differential[Number(attributes['dxfId'])];
  const byCell = isOn(attributes['cellColor'], true);
  return {
    filterOn: byCell ? 'CellColor' : 'FontColor',
    color: byCell ? style?.fill : style?.fontColor,
  };
}

/** `aboveAverage` → `AboveAverage`, `Q1` → `AllDatesInPeriodQuarter1`, `M3` → `…March`. */
function apiName(type: string): string {
  const months =
    'January February March April May June July August September October November December';
  const quarter = /^Q([1-4])$/.exec(type);
  if (quarter !== null) return `AllDatesInPeriodQuarter${quarter[1] ?? ''}`;
  const month = /^M(\d{1,2})$/.exec(type);
  if (month !== null) return `AllDatesInPeriod${months.split(' ')[Number(month[1]) - 1] ?? ''}`;
  return type.charAt(0).toUpperCase() + type.slice(1);
}
