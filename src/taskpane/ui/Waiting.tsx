import { lazy, Suspense, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useStackStyles } from './stackStyles';

// Most waits are over before it would be seen.
const WaitingSpinner = lazy(async () => ({
  default: (await import('./WaitingSpinner')).WaitingSpinner,
}));

/** Appears after half a second only, so that quick things do not flicker. */
export function Waiting(props: { readonly label: string; readonly atOnce?: boolean }): ReactNode {
  const styles = useStackStyles();
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
    <div className={styles.waiting} role="status">
      {isShown ? (
        <Suspense fallback={props.label}>
          <WaitingSpinner label={props.label} />
        </Suspense>
      ) : null}
    </div>
  );
}
