import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  body: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Nothing to show: says so, and what comes next. */
export function EmptyState(props: {
  readonly title: string;
  readonly body?: string;
  readonly children?: ReactNode;
}): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.box}>
      <p className={styles.title}>{props.title}</p>
      {props.body === undefined ? null : <p className={styles.body}>{props.body}</p>}
      {props.children}
    </div>
  );
}
