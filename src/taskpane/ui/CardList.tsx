import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { paneWords } from '../../terms/pane';
import { useStackStyles } from './stackStyles';
import { useWords } from './useWords';

const step = 30;

/** A list that shows its first items at once and more when asked, whatever the table holds. */
export function CardList<T>(props: {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly label?: string;
  readonly children: (item: T) => ReactNode;
}): ReactNode {
  const styles = useStackStyles();
  const t = useWords(paneWords);
  const [shown, setShown] = useState(step);
  const left = props.items.length - shown;
  return (
    <>
      <ul className={`${styles.plainList} ${styles.stack}`} aria-label={props.label}>
        {props.items.slice(0, shown).map((item) => (
          <li key={props.keyOf(item)}>{props.children(item)}</li>
        ))}
      </ul>
      {left > 0 ? (
        <Button
          onClick={() => {
            setShown(shown + step * 3);
          }}
        >
          {t('more', { count: left })}
        </Button>
      ) : null}
    </>
  );
}
