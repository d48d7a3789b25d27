import type { ReactElement } from 'react';
import type { Page } from '../page';
import { pageWord, type PageLanguage, type PageWord } from '../pageWords';
import type { PageTheme } from '../session/pageState';
import { useStore } from '../session/store';

const themes: readonly PageTheme[] = ['light', 'dark', 'contrast'];
const languages: readonly (readonly [PageLanguage, string])[] = [
  ['zh-CN', '中文'],
  ['en-US', 'English'],
];

/** What is open, and how it is looked at: language, theme, one person or two. */
export function TitleBar({ page }: { readonly page: Page }): ReactElement {
  const state = useStore(page.store);
  const icon = page.ribbon(state.language)?.icon;
  const say = (key: PageWord): string => pageWord(key, state.language);
  return (
    <header className="title-bar">
      {icon !== undefined && <img src={icon} alt="" width={20} height={20} />}
      <span className="title-name" data-testid="book-name">
        {state.bookName}
      </span>
      <span className="title-note">{say('embedded')}</span>
      <span className="title-space" />
      <label className="title-check">
        <input
          type="checkbox"
          checked={state.isTwo}
          onChange={(event) => {
            page.setTwo(event.target.checked);
          }}
        />
        {say('twoPeople')}
      </label>
      <select
        aria-label={say('theme')}
        value={state.theme}
        onChange={(event) => {
          page.setTheme(event.target.value as PageTheme);
        }}
      >
        {themes.map((theme) => (
          <option key={theme} value={theme}>
            {say(theme)}
          </option>
        ))}
      </select>
      <div className="segmented" role="group" aria-label={say('language')}>
        {languages.map(([language, name]) => (
          <button
            key={language}
            type="button"
            lang={language}
            aria-pressed={state.language === language}
            onClick={() => {
              page.setLanguage(language);
            }}
          >
            {name}
          </button>
        ))}
      </div>
    </header>
  );
}
