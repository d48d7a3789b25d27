import { Button, Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { todayWords } from '../../terms/today';
import { hrefOf } from '../shell/route';
import { useSettings } from '../shell/settings';
import { EmptyState } from '../ui/EmptyState';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';

/** An empty workbook: three steps, the first of them one click away. */
export function FirstRun(): ReactNode {
  const stack = useStackStyles();
  const t = useWords(todayWords);
  const { language } = useSettings();
  return (
    <EmptyState title={t('firstRun')} body={t('firstRunDo')}>
      <Button as="a" appearance="primary" href={hrefOf('setup')}>
        {t('startSetup')}
      </Button>
      <p className={stack.muted}>
        {t('openSample')}{' '}
        <Link inline href={`sample/sample-quarter.${language}.xlsx`} download>
          {t('sampleFile')}
        </Link>
      </p>
    </EmptyState>
  );
}
