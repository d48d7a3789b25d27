import { dateOf, isoWeekday } from '../../shared/period';
import { isError, toNumber, WRONG_VALUE, type Value } from './value';

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** Parts of a day by Excel's letters; minutes are told from months by the hour before them. */
function formatDate(serial: number, format: string): string {
  const day = dateOf(serial);
  const minutes = Math.round((serial - Math.floor(serial)) * 1440);
  return format.replace(/yyyy|yy|mm(?=:)|(?<=h+:)mm|mm|m|dd|d|hh|h|aaa/giu, (part, at: number) => {
    const isMinute = /h+:$/i.test(format.slice(0, at)) && /^m/i.test(part);
    switch (part.toLowerCase()) {
      case 'yyyy':
        return pad(day.year, 4);
      case 'yy':
        return pad(day.year % 100, 2);
      case 'mm':
        return pad(isMinute ? minutes % 60 : day.month, 2);
      case 'm':
        return String(day.month);
      case 'dd':
        return pad(day.day, 2);
      case 'd':
        return String(day.day);
      case 'hh':
        return pad(Math.floor(minutes / 60), 2);
      case 'h':
        return String(Math.floor(minutes / 60));
      default:
        return '一二三四五六日'.charAt(isoWeekday(serial) - 1);
    }
  });
}

function formatNumber(value: number, format: string): string {
  const pattern = /(#,##0|0+|#+)(?:\.(0+))?(%)?/u.exec(format);
  if (pattern === null) return format;
  const [whole, integer = '0', decimals = '', percent = ''] = pattern;
  const scaled = Math.abs(percent === '' ? value : value * 100);
  const places = decimals.length;
  const rounded = Number((scaled * 10 ** places).toPrecision(15));
  const fixed = (Math.floor(rounded + 0.5) / 10 ** places).toFixed(places);
  const [left = '0', right = ''] = fixed.split('.');
  const grouped = integer.includes(',') ? left.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : left;
  const width = integer.includes(',') ? 1 : integer.replace(/#/g, '').length;
  const shown = grouped.padStart(width, '0') + (right === '' ? '' : `.${right}`) + percent;
  const sign = value < 0 && /[1-9]/.test(shown) ? '-' : '';
  return sign + format.replace(whole, shown).replace(/"/g, '');
}

/**
 * TEXT's formats in use here: digits with grouping, decimals and percent, and dates. The first section only.
 * `formatValue(1234.5, '#,##0.00')` → `'1,234.50'`; `formatValue(46350, 'yyyy-mm-dd')` → `'2026-11-24'`
 */
export function formatValue(value: Value, format: string): Value {
  if (isError(value)) return value;
  if (format === '') return '';
  const number = toNumber(value);
  if (isError(number)) return typeof value === 'string' ? value : WRONG_VALUE;
  const [section = ''] = format.split(';');
  if (/^(?:general|@)$/i.test(section)) return String(value ?? '');
  return /[ymdh]/i.test(section.replace(/"[^"]*"/g, ''))
    ? formatDate(number, section)
    : formatNumber(number, section);
}
