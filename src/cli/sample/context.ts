import { quarterSpan, shiftQuarter, type DateSerial } from '../../domain/shared/period';
import type { RowValues } from '../../domain/tables/write';
import type { Language } from '../../terms/language';

/** One line of a plain data file: header → text. */
export type SampleLine = Readonly<Record<string, string>>;
export type SampleFile = readonly SampleLine[];

export const sampleFileNames = [
  'team',
  'campaigns',
  'budget',
  'kpis',
  'metrics',
  'weekly',
  'issues',
  'lessons',
  'meetings',
  'training',
  'violations',
] as const;
export type SampleFileName = (typeof sampleFileNames)[number];
export type SampleFiles = Readonly<Record<SampleFileName, SampleFile>>;

export type SampleRow = RowValues & { readonly id: string };

/** Reads the plain data files in one language, with days counted from the quarter's first day. */
export interface SampleContext {
  readonly files: SampleFiles;
  readonly language: Language;
  readonly quarter: string;
  /** `nameZh` or `nameEn`; null when blank. */
  readonly words: (line: SampleLine, name: string) => string | null;
  readonly amount: (line: SampleLine, name: string) => number | null;
  /** Amount in yuan → fen. */
  readonly money: (line: SampleLine, name: string) => number | null;
  readonly day: (line: SampleLine, name: string) => DateSerial | null;
  readonly yes: (line: SampleLine, name: string) => boolean | null;
  readonly quarterAt: (offset: number) => string;
  /** Name of a team member by position in `team.csv`. */
  readonly person: (at: string | undefined) => string | null;
  readonly planId: (key: string | undefined) => string | null;
}

const blankToNull = (text: string | undefined): string | null =>
  text === undefined || text.trim() === '' ? null : text;

export function sampleContext(
  files: SampleFiles,
  language: Language,
  quarter: string,
): SampleContext {
  const start = quarterSpan(quarter).from;
  const suffix = language === 'zh-CN' ? 'Zh' : 'En';
  const amount = (line: SampleLine, name: string): number | null => {
    const text = blankToNull(line[name]);
    return text === null ? null : Number(text);
  };
  return {
    files,
    language,
    quarter,
    words: (line, name) => blankToNull(line[`${name}${suffix}`]),
    amount,
    money: (line, name) => {
      const yuan = amount(line, name);
      return yuan === null ? null : Math.round(yuan * 100);
    },
    day: (line, name) => {
      const days = amount(line, name);
      return days === null ? null : start + days;
    },
    yes: (line, name) => (blankToNull(line[name]) === null ? null : line[name] === 'yes'),
    quarterAt: (offset) => shiftQuarter(quarter, offset),
    person: (at) => {
      const member = at === undefined || at === '' ? undefined : files.team[Number(at)];
      return member?.[`name${suffix}`] ?? null;
    },
    planId: (key) => (key === undefined || key === '' ? null : `P-SAMPLE${key}`),
  };
}
