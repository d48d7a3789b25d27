import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { languageOf, type Language } from '../../terms/language';
import type { PaneStart, ThemeChoice, ThemeName } from './paneStart';

export interface Settings {
  readonly language: Language;
  readonly theme: ThemeName;
  readonly themeChoice: ThemeChoice;
  readonly followsSheet: boolean;
  readonly setLanguage: (language: Language) => void;
  readonly setTheme: (theme: ThemeChoice) => void;
  readonly setFollowsSheet: (follows: boolean) => void;
}

const SettingsContext = createContext<Settings | undefined>(undefined);

const choices: readonly ThemeChoice[] = ['system', 'light', 'dark', 'contrast'];
const themeChoiceOf = (text: string | undefined): ThemeChoice =>
  choices.find((choice) => choice === text) ?? 'system';

export function useSettings(): Settings {
  const settings = useContext(SettingsContext);
  if (!settings) throw new Error('SettingsProvider is missing');
  return settings;
}

export function SettingsProvider(props: {
  readonly start: PaneStart;
  readonly children: ReactNode;
}): ReactNode {
  const { start } = props;
  const { preferences } = start;
  const [language, keepLanguage] = useState<Language>(() => {
    const kept = preferences.get('language');
    return kept === undefined ? start.hostLanguage : languageOf(kept);
  });
  const [themeChoice, keepTheme] = useState(() => themeChoiceOf(preferences.get('theme')));
  const [hostTheme, setHostTheme] = useState<ThemeName>('light');
  const [followsSheet, keepFollows] = useState(preferences.get('follow') !== 'no');

  useEffect(() => start.watchTheme(setHostTheme), [start]);
  useEffect(() => {
    void start.started.then((started) => {
      const isChosen = preferences.get('language') !== undefined;
      if (started.kind === 'ready' && !isChosen) keepLanguage(started.language);
    });
  }, [start, preferences]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const setLanguage = useCallback(
    (next: Language) => {
      preferences.set('language', next);
      keepLanguage(next);
    },
    [preferences],
  );
  const setTheme = useCallback(
    (next: ThemeChoice) => {
      preferences.set('theme', next);
      keepTheme(next);
    },
    [preferences],
  );
  const setFollowsSheet = useCallback(
    (next: boolean) => {
      preferences.set('follow', next ? 'yes' : 'no');
      keepFollows(next);
    },
    [preferences],
  );
  const theme = themeChoice === 'system' ? hostTheme : themeChoice;
  const settings = useMemo<Settings>(
    () => ({
      language,
      theme,
      themeChoice,
      followsSheet,
      setLanguage,
      setTheme,
      setFollowsSheet,
    }),
    [language, theme, themeChoice, followsSheet, setLanguage, setTheme, setFollowsSheet],
  );
  return <SettingsContext.Provider value={settings}>{props.children}</SettingsContext.Provider>;
}
