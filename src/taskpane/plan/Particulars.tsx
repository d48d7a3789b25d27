import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { planWords } from '../../terms/plan';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';

const useStyles = makeStyles({
  summary: {
    cursor: 'pointer',
    fontWeight: tokens.fontWeightSemibold,
    padding: `${tokens.spacingVerticalXS} 0`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** Folded until needed: most campaigns fill in few of these. */
export function Particulars(props: { readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  const stack = useStackStyles();
  const t = useWords(planWords);
  return (
    <details>
      <summary className={styles.summary}>
        {t('particulars')} <span className={stack.muted}>{t('particularsHint')}</span>
      </summary>
      {props.children}
    </details>
  );
}
