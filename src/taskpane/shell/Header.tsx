import { Button, mergeClasses } from '@fluentui/react-components';
import { NavigationRegular } from '@fluentui/react-icons/svg/navigation';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { SettingsRegular } from '@fluentui/react-icons/svg/settings';
import { lazy, Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import { paneWords, screenNames } from '../../terms/pane';
import { useWords } from '../ui/useWords';
import { hrefOf, navigate, type Route, type ScreenName } from './route';
import { useSettings } from './settings';
import { useShellStyles } from './styles';

const Menu = lazy(async () => ({ default: (await import('./Menu')).Menu }));

/** The product's name, language, search, preferences, and the screens this person needs most. */
export function Header(props: {
  readonly route: Route;
  readonly tabs: readonly ScreenName[];
}): ReactNode {
  const styles = useShellStyles();
  const t = useWords(paneWords);
  const [isMenuOpen, setIsMenuOpen] = useState(false);
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        <Button
          appearance="subtle"
          icon={<NavigationRegular />}
          aria-label={t('menu')}
          aria-expanded={isMenuOpen}
          onClick={() => {
            setIsMenuOpen(true);
          }}
        />
        <span className={styles.product}>{t('product')}</span>
        <LanguageButton />
        <Button
          appearance="subtle"
          icon={<SearchRegular />}
          aria-label={t('search')}
          onClick={() => {
            navigate('search');
          }}
        />
        <Button
          appearance="subtle"
          icon={<SettingsRegular />}
          aria-label={t('settings')}
          onClick={() => {
            navigate('settings');
          }}
        />
      </div>
      <Tabs route={props.route} tabs={props.tabs} />
      {isMenuOpen ? (
        <Suspense fallback={null}>
          <Menu
            current={props.route.screen}
            onClose={() => {
              setIsMenuOpen(false);
            }}
          />
        </Suspense>
      ) : null}
    </header>
  );
}

function LanguageButton(): ReactNode {
  const t = useWords(paneWords);
  const { language, setLanguage } = useSettings();
  return (
    <Button
      appearance="subtle"
      size="small"
      lang={language === 'zh-CN' ? 'en' : 'zh-CN'}
      title={t('switchLanguageLong')}
      onClick={() => {
        setLanguage(language === 'zh-CN' ? 'en-US' : 'zh-CN');
      }}
    >
      {t('switchLanguage')}
    </Button>
  );
}

function Tabs(props: { readonly route: Route; readonly tabs: readonly ScreenName[] }): ReactNode {
  const styles = useShellStyles();
  const t = useWords(paneWords);
  const name = useWords(screenNames);
  return (
    <nav aria-label={t('mainNavigation')}>
      <ul className={styles.tabs}>
        {props.tabs.map((tab) => (
          <li key={tab}>
            <a
              href={hrefOf(tab)}
              className={mergeClasses(styles.tab, tab === props.route.screen && styles.current)}
              aria-current={tab === props.route.screen ? 'page' : undefined}
            >
              {name(tab)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
