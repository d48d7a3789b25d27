import { useMemo } from 'react';
import { toMajor } from '../../domain/shared/money';
import { quarterSpan, type DateSerial } from '../../domain/shared/period';
import type { Language } from '../../terms/language';
import { useSettings } from '../shell/settings';

export interface Format {
  /** Minor units → `¥1,234.50`. */
  readonly money: (minor: number | null | undefined, currency?: string | null) => string;
  /** Short money for narrow places: `¥12.3万`, `CN¥123K`. */
  readonly shortMoney: (minor: number | null | undefined, currency?: string | null) => string;
  /** Fraction → `12.3%`. */
  readonly percent: (fraction: number | null | undefined) => string;
  readonly number: (value: number | null | undefined) => string;
  /** Serial day → `2026年11月24日`, `Nov 24, 2026`. */
  readonly day: (serial: DateSerial | null | undefined) => string;
  /** Serial day → `11月24日`, `Nov 24`. */
  readonly shortDay: (serial: DateSerial | null | undefined) => string;
  /** ISO 8601 instant → local date and time. */
  readonly instant: (iso: string | null | undefined) => string;
  /** `3 天前`, `in 2 days`; 0 is today. */
  readonly daysFromNow: (days: number) => string;
  /** `2026Q4` → `2026年第4季度`, `Q4 2026`. */
  readonly quarter: (key: string | null | undefined) => string;
}

const dash = '—';
const dateOf = (serial: DateSerial): Date => new Date((Math.floor(serial) - 25_569) * 86_400_000);

type WriteMoney = (
  minor: number | null | undefined,
  currency: string | null,
  isShort: boolean,
) => string;

/** Writes money in any currency; formats are made once each. */
function moneyIn(language: Language, number: Intl.NumberFormat): WriteMoney {
  const currencies = new Map<string, Intl.NumberFormat>();
  const moneyFormat = (code: string, short: boolean): Intl.NumberFormat => {
    const key = `${code}${String(short)}`;
    const known = currencies.get(key);
    if (known) return known;
    const options: Intl.NumberFormatOptions = {
      style: 'currency',
      currency: code,
      currencyDisplay: 'narrowSymbol',
      ...(short ? { notation: 'compact', maximumFractionDigits: 1 } : {}),
    };
    let made: Intl.NumberFormat;
    try {
      made = new Intl.NumberFormat(language, options);
    } catch {
      // A currency typed wrongly in the sheet must not take the screen down.
      made = number;
    }
    currencies.set(key, made);
    return made;
  };
  return (minor, currency, isShort) => {
    if (minor === null || minor === undefined) return dash;
    const code = (currency ?? '').trim() || 'CNY';
    return moneyFormat(code, isShort).format(toMajor(minor, code));
  };
}

export function formatIn(language: Language): Format {
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  const shortDay = new Intl.DateTimeFormat(language, {
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const instant = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const percent = new Intl.NumberFormat(language, {
    style: 'percent',
    maximumFractionDigits: 1,
  });
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const money = moneyIn(language, number);
  const or =
    <V>(write: (value: V) => string) =>
    (value: V | null | undefined): string =>
      value === null || value === undefined ? dash : write(value);
  return {
    money: (minor, currency) => money(minor, currency ?? null, false),
    shortMoney: (minor, currency) => money(minor, currency ?? null, true),
    percent: or((fraction: number) => percent.format(fraction)),
    number: or((value: number) => number.format(value)),
    day: or((serial: number) => day.format(dateOf(serial))),
    shortDay: or((serial: number) => shortDay.format(dateOf(serial))),
    instant: or((iso: string) => {
      const date = new Date(iso);
      return Number.isNaN(date.getTime()) ? iso : instant.format(date);
    }),
    daysFromNow: (days) => relative.format(days, 'day'),
    quarter: or((key: string) => {
      if (!/^\d{4}Q[1-4]$/.test(key)) return key;
      const year = new Date((quarterSpan(key).from - 25_569) * 86_400_000).getUTCFullYear();
      return language === 'zh-CN'
        ? `${String(year)}年第${key.slice(5)}季度`
        : `Q${key.slice(5)} ${String(year)}`;
    }),
  };
}

export function useFormat(): Format {
  const { language } = useSettings();
  return useMemo(() => formatIn(language), [language]);
}
