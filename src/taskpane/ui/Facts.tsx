import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(72px, max-content) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
  },
  name: { color: tokens.colorNeutralForeground3, maxWidth: '120px' },
  value: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
});

export type Fact = readonly [name: string, value: ReactNode];

/** Names and values, aligned. Facts without a value are left out. */
export function Facts(props: { readonly facts: readonly Fact[] }): ReactNode {
  const styles = useStyles();
  const shown = props.facts.filter(
    ([, value]) => value !== null && value !== undefined && value !== '',
  );
  return (
    <dl className={styles.list}>
      {shown.map(([name, value]) => (
        <FactRow key={name} name={name} value={value} />
      ))}
    </dl>
  );
}

function FactRow(props: { readonly name: string; readonly value: ReactNode }): ReactNode {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.name}>{props.name}</dt>
      <dd className={styles.value}>{props.value}</dd>
    </>
  );
}
