import { Field, Input } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { keyWords } from '../../terms/keys';
import { useDeps } from '../shell/deps';
import { useNotices } from '../shell/notices';
import { usePerson } from '../shell/person';
import { ActionButton } from '../ui/ActionButton';
import { useStackStyles } from '../ui/stackStyles';
import { useAction } from '../ui/useAction';
import { useWords } from '../ui/useWords';

/** A key that was backed up on another machine, taken onto this one with its passphrase. */
export function KeyImport({ name }: { readonly name: string }): ReactNode {
  const deps = useDeps();
  const t = useWords(keyWords);
  const stack = useStackStyles();
  const action = useAction();
  const { show } = useNotices();
  const { choose } = usePerson();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  const [passphrase, setPassphrase] = useState('');
  const { identity } = deps;
  if (identity.restore === undefined) return null;
  const isReady = file !== undefined && passphrase !== '';
  const bring = async () => {
    const backup = (await file?.text()) ?? '';
    return { ok: true as const, value: await identity.restore?.(backup, passphrase, name) };
  };
  const tell = (restored: Awaited<ReturnType<typeof bring>>['value']): void => {
    if (restored === undefined) show({ intent: 'error', title: t('importFailed') });
    else if (restored.isTaken) {
      setPassphrase('');
      void choose(name);
      show({ intent: 'success', title: t('imported') });
    } else {
      const values = { name: restored.person.name, person: name };
      show({ intent: 'error', title: t('importOther', values) });
    }
  };
  return (
    <details>
      <summary className={stack.strong}>{t('import')}</summary>
      <div className={stack.tight}>
        <Field label={t('file')}>
          <input
            ref={input}
            type="file"
            accept=".json,application/json"
            aria-label={t('file')}
            onChange={() => {
              setFile(input.current?.files?.[0]);
            }}
          />
        </Field>
        <Field label={t('importPassphrase')}>
          <Input
            type="password"
            autoComplete="off"
            value={passphrase}
            onChange={(_event, { value }) => {
              setPassphrase(value);
            }}
          />
        </Field>
        <div className={stack.row}>
          <ActionButton
            size="small"
            isRunning={action.isRunning}
            disabled={!isReady}
            onClick={() => {
              if (isReady) void action.run(bring, { then: tell });
            }}
          >
            {t('importNow')}
          </ActionButton>
        </div>
      </div>
    </details>
  );
}
