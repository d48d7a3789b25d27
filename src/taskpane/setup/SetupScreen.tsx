import { Field, Radio, RadioGroup, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { setUpWorkbook, type SetupOutcome } from '../../application/setup/setUpWorkbook';
import { tableCodes, type TableCode } from '../../domain/tables/all';
import { languageOf, type Language } from '../../terms/language';
import { screenNames } from '../../terms/pane';
import { setupWords } from '../../terms/setupScreen';
import { useDeps } from '../shell/deps';
import { useSettings } from '../shell/settings';
import { ActionButton } from '../ui/ActionButton';
import { ScreenFrame } from '../ui/ScreenFrame';
import { useStackStyles } from '../ui/stackStyles';
import { useAction } from '../ui/useAction';
import { useBook } from '../ui/useBook';
import { useWords } from '../ui/useWords';
import { SetupResult } from './SetupResult';

/** The least of every table, to see which are there. */
const allIds: Partial<Record<TableCode, readonly string[]>> = Object.fromEntries(
  tableCodes.map((code) => [code, ['id']]),
);

/** Sets up an empty workbook, or repairs one. */
export function SetupScreen(): ReactNode {
  const t = useWords(setupWords);
  const name = useWords(screenNames);
  const stack = useStackStyles();
  const deps = useDeps();
  const settings = useSettings();
  const action = useAction();
  const { book } = useBook(allIds);
  const [chosen, setChosen] = useState<Language>();
  const [outcome, setOutcome] = useState<SetupOutcome>();
  const there = book ? tableCodes.length - book.reading.absent.length : 0;
  // A workbook that is set up keeps its language.
  const language =
    there > 0 ? (book?.language ?? settings.language) : (chosen ?? settings.language);
  const run = (): void => {
    void action.run(() => setUpWorkbook(deps, { language }), {
      done: t('done'),
      changes: tableCodes,
      then: setOutcome,
    });
  };
  return (
    <ScreenFrame title={name('setup')} intro={t('intro')}>
      {there === 0 ? <LanguageChoice language={language} choose={setChosen} /> : null}
      <div className={stack.row}>
        <ActionButton appearance="primary" isRunning={action.isRunning} onClick={run}>
          {t(there > 0 ? 'runAgain' : 'run')}
        </ActionButton>
        <span className={stack.muted}>
          {t('progress', { done: there, total: tableCodes.length })}
        </span>
      </div>
      <div role="status">
        {action.isRunning ? <Spinner size="tiny" label={t('running')} /> : null}
      </div>
      {outcome === undefined ? null : <SetupResult outcome={outcome} />}
    </ScreenFrame>
  );
}

function LanguageChoice(props: {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}): ReactNode {
  const t = useWords(setupWords);
  return (
    <Field label={t('language')} hint={t('languageHint')}>
      <RadioGroup
        layout="horizontal"
        value={props.language}
        onChange={(_event, { value }) => {
          props.choose(languageOf(value));
        }}
      >
        <Radio value="zh-CN" label={<span lang="zh-CN">中文</span>} />
        <Radio value="en-US" label={<span lang="en">English</span>} />
      </RadioGroup>
    </Field>
  );
}
