import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { registerKey } from '../../application/approval/registerKey';
import { keyWords } from '../../terms/keys';
import { useDeps } from '../shell/deps';
import { usePerson } from '../shell/person';
import { ActionButton } from '../ui/ActionButton';
import { useStackStyles } from '../ui/stackStyles';
import { useAction } from '../ui/useAction';
import { useWords } from '../ui/useWords';

/** Short passphrases fall to guessing however slow the derivation is. */
const leastLength = 12;

function problemOf(passphrase: string, again: string): 'tooShort' | 'unlike' | undefined {
  if (passphrase === '' && again === '') return undefined;
  if (passphrase.length < leastLength) return 'tooShort';
  return passphrase === again ? undefined : 'unlike';
}

function Secret(props: {
  readonly label: string;
  readonly hint?: string;
  readonly problem?: string | undefined;
  readonly value: string;
  readonly change: (text: string) => void;
}): ReactNode {
  const { label, hint, problem } = props;
  return (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(problem === undefined ? {} : { validationMessage: problem })}
    >
      <Input
        type="password"
        autoComplete="new-password"
        value={props.value}
        onChange={(_event, { value }) => {
          props.change(value);
        }}
      />
    </Field>
  );
}

/** Creates a key on this machine, saves its backup where a passphrase was given, and registers it. */
export function KeyCreate({ name }: { readonly name: string }): ReactNode {
  const deps = useDeps();
  const t = useWords(keyWords);
  const stack = useStackStyles();
  const action = useAction();
  const { choose } = usePerson();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const problem = problemOf(passphrase, again);
  const create = async (): ReturnType<typeof registerKey> => {
    const key = await deps.identity.createKey(passphrase === '' ? undefined : passphrase);
    if (key.backup !== undefined)
      await deps.files.save({
        name: `${t('backupName')} ${name} ${key.fingerprint}.json`,
        type: 'application/json',
        bytes: new TextEncoder().encode(key.backup),
      });
    return registerKey(deps, key);
  };
  return (
    <div className={stack.tight}>
      <Secret
        label={t('passphrase')}
        hint={t('passphraseHint')}
        value={passphrase}
        change={setPassphrase}
      />
      {passphrase === '' ? null : (
        <Secret
          label={t('passphraseAgain')}
          problem={problem === undefined ? undefined : t(problem)}
          value={again}
          change={setAgain}
        />
      )}
      <div className={stack.row}>
        <ActionButton
          size="small"
          isRunning={action.isRunning}
          disabled={problem !== undefined}
          onClick={() => {
            if (problem !== undefined) return;
            void action.run(create, {
              done: t('made'),
              changes: ['Decisions', 'Team'],
              then: () => void choose(name),
            });
          }}
        >
          {t('make')}
        </ActionButton>
      </div>
    </div>
  );
}
