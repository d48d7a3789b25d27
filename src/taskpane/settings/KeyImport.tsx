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
  return deps.identity.restore === undefined ? null : <ImportForm name={name} />;
}

interface Import {
  readonly isRunning: boolean;
  /** `taken` is called when the key is on this machine. */
  readonly run: (file: File, passphrase: string, taken: () => void) => void;
}

function useImport(name: string): Import {
  const { identity } = useDeps();
  const t = useWords(keyWords);
  const action = useAction();
  const { show } = useNotices();
  const { choose } = usePerson();
  const bring = async (file: File, passphrase: string) => ({
    ok: true as const,
    value: await identity.restore?.(await file.text(), passphrase, name),
  });
  type Brought = Awaited<ReturnType<typeof bring>>['value'];
  const tell = (restored: Brought, taken: () => void): void => {
    if (restored === undefined) show({ intent: 'error', title: t('importFailed') });
    else if (restored.isTaken) {
      taken();
      void choose(name);
      show({ intent: 'success', title: t('imported') });
    } else {
      const values = { name: restored.person.name, person: name };
      show({ intent: 'error', title: t('importOther', values) });
    }
  };
  return {
    isRunning: action.isRunning,
    run: (file, passphrase, taken) => {
      const then = (restored: Brought): void => {
        tell(restored, taken);
      };
      void action.run(() => bring(file, passphrase), { then });
    },
  };
}

function ImportForm({ name }: { readonly name: string }): ReactNode {
  const t = useWords(keyWords);
  const stack = useStackStyles();
  const { isRunning, run } = useImport(name);
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  const [passphrase, setPassphrase] = useState('');
  const isReady = file !== undefined && passphrase !== '';
  const start = (): void => {
    if (file === undefined || passphrase === '') return;
    run(file, passphrase, () => {
      setPassphrase('');
    });
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
          <ActionButton size="small" isRunning={isRunning} disabled={!isReady} onClick={start}>
            {t('importNow')}
          </ActionButton>
        </div>
      </div>
    </details>
  );
}
