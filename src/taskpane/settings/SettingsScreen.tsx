import { Field, Radio, RadioGroup, Switch } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';
import { tableOf, type TableCode } from '../../domain/tables/all';
import { languageOf } from '../../terms/language';
import { paneWords, screenNames } from '../../terms/pane';
import { settingsWords } from '../../terms/settingsScreen';
import { useDeps } from '../shell/deps';
import type { ThemeChoice } from '../shell/paneStart';
import { useSettings } from '../shell/settings';
import { CellLink } from '../ui/CellLink';
import { ScreenFrame } from '../ui/ScreenFrame';
import { Section } from '../ui/Section';
import { useStackStyles } from '../ui/stackStyles';
import { useWording, useWords } from '../ui/useWords';
import { Waiting } from '../ui/Waiting';
import { PersonChoice } from './PersonChoice';
import { SigningKey } from './SigningKey';
import { Storage } from './Storage';

/** Small choices of this person on this machine. */
export function SettingsScreen(): ReactNode {
  const t = useWords(settingsWords);
  const name = useWords(screenNames);
  return (
    <ScreenFrame title={name('settings')}>
      <Section title={t('person')}>
        <PersonChoice />
        <SigningKey />
      </Section>
      <Organisation />
      <LookChoice />
      <Section title={t('rulesOfDepartment')}>
        <TableLinks />
      </Section>
      <Section title={t('storage')}>
        <Storage />
      </Section>
    </ScreenFrame>
  );
}

const OrganisationPart = lazy(async () => ({
  default: (await import('./OrganisationPart')).OrganisationPart,
}));

/** Not one byte of it where the deployment has no sign-in. */
function Organisation(): ReactNode {
  const { identity } = useDeps();
  const pane = useWords(paneWords);
  if (identity.organisation === undefined) return null;
  return (
    <Suspense fallback={<Waiting label={pane('reading')} />}>
      <OrganisationPart />
    </Suspense>
  );
}

const themes = [
  ['system', 'themeSystem'],
  ['light', 'themeLight'],
  ['dark', 'themeDark'],
  ['contrast', 'themeContrast'],
] as const satisfies readonly (readonly [ThemeChoice, keyof typeof settingsWords])[];

function LookChoice(): ReactNode {
  const t = useWords(settingsWords);
  const pane = useWords(paneWords);
  const settings = useSettings();
  return (
    <>
      <Field label={t('language')} hint={t('languageHint')}>
        <RadioGroup
          layout="horizontal"
          value={settings.language}
          onChange={(_event, { value }) => {
            settings.setLanguage(languageOf(value));
          }}
        >
          <Radio value="zh-CN" label={<span lang="zh-CN">中文</span>} />
          <Radio value="en-US" label={<span lang="en">English</span>} />
        </RadioGroup>
      </Field>
      <Field label={t('theme')}>
        <RadioGroup
          value={settings.themeChoice}
          onChange={(_event, { value }) => {
            settings.setTheme(themes.find(([theme]) => theme === value)?.[0] ?? 'system');
          }}
        >
          {themes.map(([theme, word]) => (
            <Radio key={theme} value={theme} label={t(word)} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={t('following')} hint={t('followHint')}>
        <Switch
          label={pane('follow')}
          checked={settings.followsSheet}
          onChange={(_event, { checked }) => {
            settings.setFollowsSheet(checked);
          }}
        />
      </Field>
    </>
  );
}

const tables: readonly TableCode[] = ['Parameters', 'Stages', 'Rules', 'Terms', 'Team', 'Calendar'];

function TableLinks(): ReactNode {
  const stack = useStackStyles();
  const t = useWords(settingsWords);
  const wording = useWording();
  return (
    <>
      <p className={stack.text}>{t('parametersHint')}</p>
      <div className={stack.row}>
        {tables.map((code) => (
          <CellLink key={code} place={{ table: code }}>
            {t('openTable', { table: wording(tableOf(code).sheet) })}
          </CellLink>
        ))}
      </div>
    </>
  );
}
