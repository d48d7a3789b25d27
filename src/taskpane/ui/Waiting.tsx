import { Spinner } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useStackStyles } from './stackStyles';

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
      {isShown ? <Spinner size="small" label={props.label} /> : null}
    </div>
  );
}
