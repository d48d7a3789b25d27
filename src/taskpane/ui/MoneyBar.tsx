import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { budgetWords } from '../../terms/budgetScreen';
import { useFormat } from './format';
import { useStackStyles } from './stackStyles';
import { useWords } from './useWords';

const useStyles = makeStyles({
  track: {
    position: 'relative',
    height: '8px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground5,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    overflow: 'hidden',
  },
  spent: {
    height: '100%',
    backgroundColor: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
  over: {
    backgroundColor: tokens.colorStatusDangerBackground3,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
  timeMark: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    width: '2px',
    backgroundColor: tokens.colorNeutralForeground1,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
  },
});

/** Money spent of money planned, with a mark where time stands. The words say the same. */
export function MoneyBar(props: {
  readonly planned: number | null;
  readonly actual: number | null;
  readonly currency?: string | null;
  /** Share of the campaign's days that have gone, 0 to 1. */
  readonly elapsed?: number | null;
}): ReactNode {
  const styles = useStyles();
  const stack = useStackStyles();
  const t = useWords(budgetWords);
  const format = useFormat();
  const planned = props.planned ?? 0;
  const actual = props.actual ?? 0;
  const share = planned > 0 ? actual / planned : actual > 0 ? 1 : 0;
  const words = t('barWords', {
    actual: format.shortMoney(actual, props.currency ?? null),
    planned: format.shortMoney(planned, props.currency ?? null),
    share: planned > 0 ? format.percent(share) : '—',
  });
  const elapsed = props.elapsed ?? null;
  return (
    <div className={stack.tight}>
      <div className={styles.track} aria-hidden="true">
        <div
          className={mergeClasses(styles.spent, share > 1 && styles.over)}
          style={{ width: `${String(Math.min(share, 1) * 100)}%` }}
        />
        {elapsed === null ? null : (
          <div
            className={styles.timeMark}
            style={{ left: `${String(Math.min(Math.max(elapsed, 0), 0.995) * 100)}%` }}
          />
        )}
      </div>
      <span className={stack.muted}>
        {words}
        {elapsed === null ? null : ` · ${t('timeGone', { share: format.percent(elapsed) })}`}
      </span>
    </div>
  );
}
