import { isMonthKey, isQuarterKey, isWeekKey, serialFromIso } from '../shared/period';
import { monthOf, quarterOf, weekOf } from '../shared/period';
import type { Choices } from './column';
import { normalHeader } from './headers';

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');
const pad = (text: string): string => text.padStart(2, '0');

/**
 * Text → day, only where it can mean one day: year first, or eight digits.
 * `2024年3月5日`, `2024/3/5`, `2024.03.05`, `20240305` → 2024-03-05; `3/5`, `05/03/2024` → undefined
 * (day and month cannot be told apart).
 */
export function dayOfText(text: string): number | undefined {
  const match =
    /^(\d{4})[年/.-](\d{1,2})[月/.-](\d{1,2})日?$/u.exec(plain(text)) ??
    /^(\d{4})(\d{2})(\d{2})$/u.exec(plain(text));
  if (!match) return undefined;
  const [, year = '', month = '', day = ''] = match;
  return serialFromIso(`${year}-${pad(month)}-${pad(day)}`);
}

const chineseDigits: Readonly<Record<string, string>> = { 一: '1', 二: '2', 三: '3', 四: '4' };

/** `2026年第四季度`, `Q4 2026`, `2026-Q4`, a day → `2026Q4`; no year, or two digits of it → undefined. */
function quarterOfText(text: string): string | undefined {
  const upper = plain(text).toUpperCase();
  const match =
    /^(\d{4})(?:年第?|[-/.])?Q?([1-4一二三四])(?:季度?)$/u.exec(upper) ??
    /^(\d{4})(?:年|[-/.])?Q([1-4])$/u.exec(upper);
  const turned = /^Q([1-4])[-/.]?(\d{4})$/u.exec(upper);
  const [year, quarter] = match ? [match[1], match[2]] : [turned?.[2], turned?.[1]];
  if (year === undefined || quarter === undefined) return undefined;
  return `${year}Q${chineseDigits[quarter] ?? quarter}`;
}

/** `2026年11月`, `2026-11`, `202611` → `2026M11`. */
function monthOfText(text: string): string | undefined {
  const upper = plain(text).toUpperCase();
  const match = /^(\d{4})[年/.M-](\d{1,2})月?$/u.exec(upper) ?? /^(\d{4})(\d{2})$/u.exec(upper);
  return match ? `${match[1] ?? ''}M${pad(match[2] ?? '')}` : undefined;
}

/** `2026年第48周`, `2026W48`, `W48 2026` → `2026-W48`. */
function weekOfText(text: string): string | undefined {
  const upper = plain(text).toUpperCase();
  const match =
    /^(\d{4})(?:年第?|[-/.])(\d{1,2})周$/u.exec(upper) ?? /^(\d{4})[-/.]?W(\d{1,2})$/u.exec(upper);
  const turned = /^W(\d{1,2})[-/.]?(\d{4})$/u.exec(upper);
  const [year, week] = match ? [match[1], match[2]] : [turned?.[2], turned?.[1]];
  return year === undefined || week === undefined ? undefined : `${year}-W${pad(week)}`;
}

const periods = {
  quarter: { read: quarterOfText, of: quarterOf, isKey: isQuarterKey },
  month: { read: monthOfText, of: monthOf, isKey: isMonthKey },
  week: { read: weekOfText, of: weekOf, isKey: isWeekKey },
} as const;

/** Text → key of the quarter, month or ISO week it names, or that its day lies in. */
export function periodOfText(text: string, kind: keyof typeof periods): string | undefined {
  const { read, of, isKey } = periods[kind];
  const day = dayOfText(text);
  const key = read(text) ?? (day === undefined ? undefined : of(day));
  return key !== undefined && isKey(key) ? key : undefined;
}

const multipliers: Readonly<Record<string, number>> = {
  千: 1e3,
  k: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
};
const currencyWords: Readonly<Record<string, string>> = {
  元: 'CNY',
  块: 'CNY',
  人民币: 'CNY',
  rmb: 'CNY',
  cny: 'CNY',
  美元: 'USD',
  usd: 'USD',
  欧元: 'EUR',
  eur: 'EUR',
  港元: 'HKD',
  港币: 'HKD',
  hkd: 'HKD',
  日元: 'JPY',
  jpy: 'JPY',
};
const currencyPattern = Object.keys(currencyWords).join('|');
const amountPattern = new RegExp(
  `^(${currencyPattern})?([+-]?\\d+(?:\\.\\d+)?)(千万|百万|千|万|亿|k)?(${currencyPattern})?$`,
  'u',
);

/**
 * Text → number in major units. `3000元`, `人民币3,000`, `0.3万` → 3000; `(1,200)` → -1200 as
 * accountants write it. A currency other than the row's, a comma that does not group thousands,
 * `约3万` → undefined.
 */
export function amountOfText(text: string, currency: string): number | undefined {
  const lower = plain(text)
    .toLowerCase()
    .replace(/[¥$€£]/gu, '');
  if (/,(?!\d{3}(?!\d))/u.test(lower)) return undefined;
  const bare = lower.replaceAll(',', '');
  const bracketed = /^\(([^()+-]+)\)$/u.exec(bare)?.[1];
  const match = amountPattern.exec(bracketed ?? bare);
  if (!match) return undefined;
  const [, before, digits = '', multiplier, after] = match;
  for (const word of [before, after])
    if (word !== undefined && currencyWords[word] !== currency.toUpperCase()) return undefined;
  // Fifteen digits, as Excel keeps: 1.1万 is 11000, not 11000.000000000002.
  const size = Number((Number(digits) * (multipliers[multiplier ?? ''] ?? 1)).toPrecision(15));
  return bracketed === undefined ? size : -size;
}

const yes = new Set(['是的', '对', '有', '真']);
const no = new Set(['不是', '不', '否的', '没有', '无', '假']);

/** Words for yes and no that are not the workbook's own. `没有` → false; `部分` → undefined */
export function flagOfText(text: string): boolean | undefined {
  const word = plain(text).replace(/[。.!！]+$/u, '');
  if (yes.has(word)) return true;
  return no.has(word) ? false : undefined;
}

const negation = /[不非未无没]|\b(?:no|not|non)\b/u;
const isLatin = (text: string): boolean => /^[ -~]+$/u.test(text);

/** Latin words only whole: `low` is not in `slow`. */
const contains = (text: string, word: string): boolean =>
  isLatin(word)
    ? ` ${text.replace(/[^a-z0-9]+/gu, ' ')} `.includes(` ${word} `)
    : text.includes(word);

/**
 * The one choice whose wording the text holds, or that holds the text; none or two → undefined, and
 * so is a text that denies (`不高` is not `高`). `高风险` → `high`
 */
export function choiceOfText(text: string, choices: Choices): string | undefined {
  const wanted = normalHeader(text).replace(/[。.!！]+$/u, '');
  if (wanted.length < 2) return undefined;
  const isNear = (word: string): boolean =>
    negation.test(wanted) === negation.test(word) &&
    (contains(wanted, word) || contains(word, wanted));
  const near = Object.entries(choices).filter(([, words]) => words.map(normalHeader).some(isNear));
  return near.length === 1 ? near[0]?.[0] : undefined;
}
