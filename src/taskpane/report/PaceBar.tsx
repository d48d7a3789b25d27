import { Button, Field, ProgressBar } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { reportScreenWords } from '../../terms/reportScreen';
import { useFormat } from '../ui/format';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';
import type { RunningPace } from './usePacing';

/** How far a long report is, and a way to stop it; nothing is shown for short ones. */
export function PaceBar({ pace }: { readonly pace: RunningPace }): ReactNode {
  const t = useWords(reportScreenWords);
  const stack = useStackStyles();
  const format = useFormat();
  if (pace.share === undefined) return null;
  return (
    <div className={stack.row}>
      <Field
        className={stack.grow}
        validationState="none"
        validationMessage={t('working', { share: format.percent(pace.share) })}
      >
        <ProgressBar value={pace.share} aria-label={t('workingLabel')} />
      </Field>
      <Button size="small" onClick={pace.cancel}>
        {t('cancel')}
      </Button>
    </div>
  );
}
