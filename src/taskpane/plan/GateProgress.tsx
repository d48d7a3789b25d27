import { Button, ProgressBar } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { submissionCheckWords } from '../../terms/submissionCheck';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';
import type { WatchedGate } from './useWatchedGate';

/** How far the check before a submission has come, and the way to give it up. */
export function GateProgress({ gate }: { readonly gate: WatchedGate }): ReactNode {
  const t = useWords(submissionCheckWords);
  const stack = useStackStyles();
  const { progress, stop } = gate;
  const isKnown = progress !== undefined && progress.total > 0;
  const words =
    progress === undefined
      ? ''
      : t(progress.part === 'rules' ? 'progressRules' : 'progressTexts', {
          done: progress.done,
          total: progress.total,
        });
  return (
    <div className={stack.tight}>
      <span className={stack.muted} role="status">
        {words}
      </span>
      {progress === undefined ? null : (
        <>
          <ProgressBar
            aria-label={words}
            {...(isKnown ? { value: progress.done / progress.total } : {})}
          />
          <div className={stack.row}>
            <Button size="small" onClick={stop}>
              {t('stop')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
