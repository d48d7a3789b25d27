import { useMemo } from 'react';
import type { Language } from '../../terms/language';
import { say, type Catalogue, type Wording, type WordingValues } from '../../terms/wording';
import { useSettings } from '../shell/settings';

export type Say<C extends Catalogue> = (key: keyof C & string, values?: WordingValues) => string;

/** `t('save')` in the language of the pane; switching the language says everything anew. */
export function useWords<C extends Catalogue>(catalogue: C): Say<C> {
  const { language } = useSettings();
  return useMemo(
    () => (key, values) => {
      const entry = catalogue[key];
      return entry === undefined ? key : say(entry, language, values);
    },
    [catalogue, language],
  );
}

/** A wording that is itself data, such as a column's header or a choice. */
export function useWording(): (entry: Wording) => string {
  const { language } = useSettings();
  return useMemo(() => (entry) => say(entry, language), [language]);
}

export const wordOfChoice = (
  choices: Catalogue,
  code: string | null | undefined,
  language: Language,
): string => {
  const entry = code === null || code === undefined ? undefined : choices[code];
  return entry === undefined ? (code ?? '') : say(entry, language);
};
