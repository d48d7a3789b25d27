import type { ReactNode } from 'react';
import { exportArchive } from '../../application/archive/exportArchive';
import { importArchive } from '../../application/archive/importArchive';
import { archiveWords } from '../../terms/archiveScreen';
import { useDeps } from '../shell/deps';
import { ActionButton } from '../ui/ActionButton';
import { FileButton } from '../ui/FileButton';
import { useStackStyles } from '../ui/stackStyles';
import { useAction } from '../ui/useAction';
import { useWords } from '../ui/useWords';

/** Export everything as one file, or take a colleague's file in. */
export function ArchiveFiles(props: { readonly imported: () => void }): ReactNode {
  const deps = useDeps();
  const t = useWords(archiveWords);
  const stack = useStackStyles();
  const action = useAction();
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
      <FileButton size="small" label={t('import')} accept="application/json,.json" take={take} />
    </div>
  );
}
