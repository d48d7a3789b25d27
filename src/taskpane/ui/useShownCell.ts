import { useMemo } from 'react';
import type { Table } from '../../domain/tables/table';
import { formWords } from '../../terms/form';
import { paneWords } from '../../terms/pane';
import { say } from '../../terms/wording';
import { useSettings } from '../shell/settings';
import { formatIn } from './format';
import { wordOfChoice } from './useWords';

export type ShownCell = (table: Table, column: string, value: unknown) => string;

const longest = 120;

/** A row's value as people read it: money, days, words of choices; long texts shortened. */
export function useShownCell(): ShownCell {
  const { language } = useSettings();
  return useMemo(() => {
    const format = formatIn(language);
    const blank = say(paneWords.notSet, language);
    return (table, code, value) => {
      const column = table.columns[code];
      if (value === null || value === undefined || value === '' || column === undefined)
        return blank;
      if (typeof value === 'boolean') return say(formWords[value ? 'yes' : 'no'], language);
      if (typeof value === 'number') {
        if (column.kind === 'money') return format.money(value);
        if (column.kind === 'date') return format.day(value);
        if (column.kind === 'percent') return format.percent(value);
        return format.number(value);
      }
      if (typeof value !== 'string') return '…';
      if (column.choices) return wordOfChoice(column.choices, value, language);
      return value.length > longest ? `${value.slice(0, longest)}…` : value;
    };
  }, [language]);
}
