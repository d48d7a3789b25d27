import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { exportArchive } from '../../application/archive/exportArchive';
import { importArchive } from '../../application/archive/importArchive';
import { archiveWords } from '../../terms/archiveScreen';
import { useDeps } from '../shell/deps';
import { ActionButton } from '../ui/ActionButton';
import { useStackStyles } from '../ui/stackStyles';
import { useAction } from '../ui/useAction';
import { useWords } from '../ui/useWords';

/** Export everything as one file, or take a colleague's file in. */
export function ArchiveFiles(props: { readonly imported: () => void }): ReactNode {
  const deps = useDeps();
  const t = useWords(archiveWords);
  const stack = useStackStyles();
  const action = useAction();
  const chooser = useRef<HTMLInputElement>(null);
  const take = (file: File): void => {
    const work = async () => importArchive(deps, new Uint8Array(await file.arrayBuffer()));
    void action.run(work, {
      done: ({ added, already }) => t('imported', { added, already }),
      then: props.imported,
    });
  };
  return (
    <div className={stack.row}>
      <ActionButton
        size="small"
        isRunning={action.isRunning}
        onClick={() => {
          void action.run(() => exportArchive(deps), {
            done: ({ count }) => t('exported', { count }),
          });
        }}
      >
        {t('export')}
      </ActionButton>
      <Button
        size="small"
        onClick={() => {
          chooser.current?.click();
        }}
      >
        {t('import')}
      </Button>
      <input
        ref={chooser}
        type="file"
        accept="application/json,.json"
        hidden
        aria-label={t('import')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) take(file);
        }}
      />
    </div>
  );
}
