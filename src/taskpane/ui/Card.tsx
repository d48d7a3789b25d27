import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    minWidth: 0,
  },
  accent: { borderLeftWidth: '4px' },
  danger: { borderLeftColor: tokens.colorStatusDangerBorderActive },
  warning: { borderLeftColor: tokens.colorStatusWarningBorderActive },
  brand: { borderLeftColor: tokens.colorBrandStroke1 },
  quiet: { borderLeftColor: tokens.colorNeutralStroke1 },
});

export type CardTone = 'danger' | 'warning' | 'brand' | 'quiet';

/** A bordered box; the accent at its left repeats what its words say. */
export function Card(props: { readonly tone?: CardTone; readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  const tone = props.tone === undefined ? undefined : [styles.accent, styles[props.tone]];
  return <div className={mergeClasses(styles.card, ...(tone ?? []))}>{props.children}</div>;
}
