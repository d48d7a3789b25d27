import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useStackStyles } from './stackStyles';

// A wait is long where loading is slow, so the ring is drawn without loading anything for it.
const useStyles = makeStyles({
  ring: {
    flexShrink: 0,
    width: '16px',
    height: '16px',
    border: `2px solid ${tokens.colorBrandStroke2}`,
    borderTopColor: tokens.colorBrandStroke1,
    borderRadius: tokens.borderRadiusCircular,
    animationName: { to: { transform: 'rotate(360deg)' } },
    animationDuration: '1s',
    animationIterationCount: 'infinite',
    animationTimingFunction: 'linear',
  },
});

/** Appears after half a second only, so that quick things do not flicker. */
export function Waiting(props: { readonly label: string; readonly atOnce?: boolean }): ReactNode {
  const stack = useStackStyles();
  const styles = useStyles();
  const [isShown, setIsShown] = useState(props.atOnce === true);
  useEffect(() => {
    const timer = setTimeout(() => {
      setIsShown(true);
    }, 500);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return (
    <div className={stack.waiting} role="status">
      {isShown ? (
        <>
          <span className={styles.ring} aria-hidden />
          {props.label}
        </>
      ) : null}
    </div>
  );
}
