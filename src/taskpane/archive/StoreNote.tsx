import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { ReactNode } from 'react';
import { archiveWords } from '../../terms/archiveScreen';
import { useDeps } from '../shell/deps';
import { useComputed } from '../ui/useComputed';
import { useWords } from '../ui/useWords';

/** From this share of the quota on, the next large import may not fit. */
const nearlyFull = 0.9;

/** What of the archive on this machine is not safe: no storage, evictable, or nearly full. */
export function StoreNote(): ReactNode {
  const { archive } = useDeps();
  const t = useWords(archiveWords);
  const state = useComputed(useCallback(() => archive.durability(), [archive]));
  if (state === undefined) return null;
  const isFull = state.quotaBytes > 0 && state.usedBytes / state.quotaBytes >= nearlyFull;
  if (state.persistent && !isFull) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{t(isFull ? 'nearlyFull' : 'evictable')}</MessageBarBody>
    </MessageBar>
  );
}
