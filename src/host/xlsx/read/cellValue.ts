import { isErrorCode, type CellValue } from '../../core/values';
import type { SharedText } from './sharedStrings';

/** What a cell's `t`, `<v>` and `<is>` mean. */
export function cellValueOf(
  type: string | undefined,
  raw: string | undefined,
  strings: readonly SharedText[],
  date1904: boolean,
): CellValue {
  if (raw === undefined) return null;
  switch (type) {
    case undefined:
    case 'n':
      return raw.trim() === '' ? null : numberOrText(raw);
    case 's':
      return strings[Number(raw)]?.text ?? null;
    case 'b':
      return raw.trim() === '1' || raw.trim() === 'true';
    case 'e':
      return isErrorCode(raw) ? { error: raw } : { error: '#VALUE!' };
    case 'd':
      return serialOfIso(raw, date1904) ?? raw;
    default:
      return raw;
  }
}

/** A file of another program may hold `INF` or text where a number belongs: kept as text. */
function numberOrText(raw: string): CellValue {
  const number = Number(raw);
  return Number.isFinite(number) ? number : raw;
}

const DAY = 86_400_000;

/**
 * `2026-11-24T12:00:00` → 46350.5. Serial 60 is the 29 February 1900 that never was, so days before
 * 1 March 1900 count one less.
 */
export function serialOfIso(text: string, date1904: boolean): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/.exec(
    text.trim(),
  );
  if (match === null) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const midnight = Date.UTC(year, month - 1, day);
  const time = match[4] === undefined ? 0 : (hour * 3600 + minute * 60 + (second || 0)) / 86_400;
  if (date1904) return (midnight - Date.UTC(1904, 0, 1)) / DAY + time;
  const days = (midnight - Date.UTC(1899, 11, 30)) / DAY;
  return (days < 61 ? days - 1 : days) + time;
}
