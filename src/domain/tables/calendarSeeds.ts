import type { Language } from '../../terms/language';
import { holidayWords } from '../../terms/setup';
import { say } from '../../terms/wording';
import { serialFromIso } from '../shared/period';
import type { RowValues } from './write';

interface Holiday {
  readonly name: keyof typeof holidayWords;
  readonly from: string;
  readonly to: string;
  /** Weekend days worked instead. */
  readonly workdays: readonly string[];
}

/**
 * Days off and make-up working days of 2026: General Office of the State Council, notice on the
 * arrangement of some holidays in 2026 (国务院办公厅关于2026年部分节假日安排的通知), 2025-11-04.
 * Later years are published in the autumn before; the department adds their rows.
 */
const holidays2026: readonly Holiday[] = [
  { name: 'newYear', from: '2026-01-01', to: '2026-01-03', workdays: ['2026-01-04'] },
  {
    name: 'springFestival',
    from: '2026-02-15',
    to: '2026-02-23',
    workdays: ['2026-02-14', '2026-02-28'],
  },
  { name: 'qingming', from: '2026-04-04', to: '2026-04-06', workdays: [] },
  { name: 'labourDay', from: '2026-05-01', to: '2026-05-05', workdays: ['2026-05-09'] },
  { name: 'dragonBoat', from: '2026-06-19', to: '2026-06-21', workdays: [] },
  { name: 'midAutumn', from: '2026-09-25', to: '2026-09-27', workdays: [] },
  {
    name: 'nationalDay',
    from: '2026-10-01',
    to: '2026-10-07',
    workdays: ['2026-09-20', '2026-10-10'],
  },
];

function daysOf(holiday: Holiday): { readonly day: number; readonly kind: string }[] {
  const [from, to] = [serialFromIso(holiday.from), serialFromIso(holiday.to)];
  if (from === undefined || to === undefined) throw new Error(`Not a day in ${holiday.name}`);
  const off = Array.from({ length: to - from + 1 }, (_, i) => ({ day: from + i, kind: 'holiday' }));
  const worked = holiday.workdays.map((iso) => ({
    day: serialFromIso(iso) ?? 0,
    kind: 'workday',
  }));
  return [...off, ...worked];
}

/** Rows a new workbook's Calendar table starts with, in order of days. */
export const seedCalendar = (
  language: Language,
  newId: (prefix: string) => string,
): readonly (RowValues & { readonly id: string })[] =>
  holidays2026
    .flatMap((holiday) => daysOf(holiday).map((day) => ({ ...day, name: holiday.name })))
    .sort((a, b) => a.day - b.day)
    .map(({ day, kind, name }) => ({
      id: newId('C'),
      date: day,
      kind,
      name: say(holidayWords[name], language),
      voided: false,
    }));
