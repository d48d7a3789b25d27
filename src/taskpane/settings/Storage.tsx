import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { Deps } from '../../application/deps';
import { paneWords } from '../../terms/pane';
import { settingsWords } from '../../terms/settingsScreen';
import { useDeps } from '../shell/deps';
import { FailureBar } from '../ui/FailureBar';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';
import { Waiting } from '../ui/Waiting';

type Durability = Awaited<ReturnType<Deps['archive']['durability']>>;
const megabyte = 1024 * 1024;

/** How safe what is kept on this machine is, told plainly. */
export function Storage(): ReactNode {
  const stack = useStackStyles();
  const t = useWords(settingsWords);
  const pane = useWords(paneWords);
  const { archive } = useDeps();
  const [state, setState] = useState<Durability | 'failed'>();
  useEffect(() => {
    archive.durability().then(setState, () => {
      setState('failed');
    });
  }, [archive]);
  if (state === undefined) return <Waiting label={pane('working')} />;
  if (state === 'failed') return <FailureBar failure={{ code: 'storageUnavailable' }} />;
  return (
    <p className={stack.text}>
      {t('used', {
        used: Math.round(state.usedBytes / megabyte),
        quota: Math.round(state.quotaBytes / megabyte),
      })}
      {' · '}
      {t(state.persistent ? 'persistent' : 'notPersistent')}
    </p>
  );
}
