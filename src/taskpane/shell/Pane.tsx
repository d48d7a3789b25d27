import { FluentProvider } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { paneWords } from '../../terms/pane';
import { useWords } from '../ui/useWords';
import { Waiting } from '../ui/Waiting';
import { DepsProvider } from './deps';
import { Header } from './Header';
import { useKeyboardTravel } from './keyboardTravel';
import { tabsFor } from './menuEntries';
import { NoticeRegion } from './NoticeRegion';
import { NoticesProvider } from './notices';
import type { PaneStart, Started } from './paneStart';
import { PersonProvider, usePerson } from './person';
import { useRoute } from './route';
import { ScreenBoundary } from './ScreenBoundary';
import { fetchScreen, screens } from './screens';
import { SettingsProvider, useSettings } from './settings';
import { StartContext } from './start';
import { useShellStyles } from './styles';
import { useTheme } from './useTheme';

const FaultNote = lazy(async () => ({ default: (await import('./FaultNote')).FaultNote }));
const SelectionBar = lazy(async () => ({
  default: (await import('./SelectionBar')).SelectionBar,
}));

/** The whole task pane. */
export function Pane(props: { readonly start: PaneStart }): ReactNode {
  return (
    <StartContext.Provider value={props.start}>
      <SettingsProvider start={props.start}>
        <NoticesProvider>
          <ThemedPane start={props.start} />
        </NoticesProvider>
      </SettingsProvider>
    </StartContext.Provider>
  );
}

function ThemedPane(props: { readonly start: PaneStart }): ReactNode {
  const { theme: name } = useSettings();
  const theme = useTheme(name);
  const styles = useShellStyles();
  const [started, setStarted] = useState<Started>();
  const { screen } = useRoute();
  // The screen's program comes while Excel is still answering.
  useEffect(() => {
    fetchScreen(screen);
  }, [screen]);
  useEffect(() => {
    let isShown = true;
    void props.start.started.then((result) => {
      if (isShown) setStarted(result);
    });
    return () => {
      isShown = false;
    };
  }, [props.start]);
  if (theme === undefined) return null;
  return (
    <FluentProvider theme={theme} className={styles.provider}>
      {started?.kind === 'ready' ? (
        <DepsProvider
          deps={started.deps}
          approvalTools={started.approvalTools}
          checker={started.checker}
          readTables={started.readTables}
          writeTables={started.writeTables}
        >
          <PersonProvider>
            <ConnectedPane />
          </PersonProvider>
        </DepsProvider>
      ) : (
        <UnconnectedPane started={started} />
      )}
    </FluentProvider>
  );
}

/** Before Excel has answered, or when it cannot: the frame stands, with one message. */
function UnconnectedPane(props: { readonly started: Started | undefined }): ReactNode {
  const styles = useShellStyles();
  const t = useWords(paneWords);
  const { started } = props;
  return (
    <div className={styles.pane}>
      <div className={styles.bar}>
        <span className={styles.product}>{t('product')}</span>
      </div>
      <main className={styles.centre}>
        {started?.kind === 'failed' ? (
          <Suspense fallback={null}>
            <FaultNote
              title={t(started.failure)}
              body={t(`${started.failure}Do`)}
              again={() => {
                window.location.reload();
              }}
            />
          </Suspense>
        ) : (
          <Waiting label={t('starting')} />
        )}
      </main>
    </div>
  );
}

function ConnectedPane(): ReactNode {
  const styles = useShellStyles();
  const t = useWords(paneWords);
  const route = useRoute();
  const { roles } = usePerson();
  const Screen = screens[route.screen] ?? screens.today;
  const address = [route.screen, ...route.path].join('/');
  useSearchKey();
  useKeyboardTravel();
  return (
    <div className={styles.pane}>
      <Header route={route} tabs={tabsFor(roles)} />
      <NoticeRegion />
      <main className={styles.main} id="content">
        <ScreenBoundary
          resetKey={address}
          fallback={(fault, again) => (
            <Suspense fallback={null}>
              <FaultNote
                title={t('screenFailed')}
                body={t('screenFailedDo')}
                detail={fault}
                again={again}
              />
            </Suspense>
          )}
        >
          <Suspense fallback={<Waiting label={t('loadingScreen')} />}>
            {Screen === undefined ? null : <Screen route={route} key={address} />}
          </Suspense>
        </ScreenBoundary>
      </main>
      <Suspense fallback={null}>
        <SelectionBar route={route} />
      </Suspense>
    </div>
  );
}

/** Ctrl+K (⌘K) opens the search from anywhere in the pane. */
function useSearchKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      window.location.hash = '#/search';
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, []);
}
