import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { paneWords } from '../../terms/pane';
import { useWords } from '../ui/useWords';
import { useFollowSheet } from './useFollowSheet';
import type { Route } from './route';
import { useShellStyles } from './styles';

/** Offers the record selected in the sheet while a form is open. */
export function SelectionBar({ route }: { readonly route: Route }): ReactNode {
  const styles = useShellStyles();
  const t = useWords(paneWords);
  const record = useFollowSheet(route);
  return (
    <div role="status" className={record === undefined ? undefined : styles.selection}>
      {record === undefined ? null : (
        <>
          <span className={styles.product}>{`${t('selectedInSheet')}: ${record.name}`}</span>
          <Button as="a" size="small" href={record.href}>
            {t('open')}
          </Button>
        </>
      )}
    </div>
  );
}
