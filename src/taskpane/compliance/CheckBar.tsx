import { Button, ProgressBar } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { complianceScreenWords } from '../../terms/complianceScreen';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';
import type { Check } from './useCheck';

/** How far the check has come, and the way to stop it or run it again. */
export function CheckBar({ check }: { readonly check: Check }): ReactNode {
  const stack = useStackStyles();
  const t = useWords(complianceScreenWords);
  const { progress, isRunning } = check;
  const share = progress && progress.total > 0 ? progress.done / progress.total : undefined;
  const words =
    progress === undefined
      ? t('checking')
      : t(progress.part === 'rules' ? 'progressRules' : 'progressTexts', {
          done: progress.done,
          total: progress.total,
        });
  return (
    <div className={stack.tight}>
      <div className={stack.spread}>
        <span className={stack.muted} role="status">
          {isRunning ? words : check.wasStopped ? t('stopped') : ''}
        </span>
        <Button size="small" onClick={isRunning ? check.stop : check.run}>
          {t(isRunning ? 'cancel' : 'checkAgain')}
        </Button>
      </div>
      {isRunning ? (
        <ProgressBar
          aria-label={t('checking')}
          {...(share === undefined ? {} : { value: share })}
        />
      ) : null}
    </div>
  );
}
