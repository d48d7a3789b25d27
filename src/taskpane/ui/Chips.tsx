import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useStackStyles } from './stackStyles';

/** One choice among a few, as small toggles. */
export function Chips<T extends string>(props: {
  readonly label: string;
  readonly chips: readonly { readonly value: T; readonly text: string }[];
  readonly chosen: T;
  readonly choose: (value: T) => void;
}): ReactNode {
  const styles = useStackStyles();
  return (
    <div role="group" aria-label={props.label} className={styles.row}>
      {props.chips.map(({ value, text }) => (
        <Button
          key={value}
          size="small"
          shape="circular"
          appearance={value === props.chosen ? 'primary' : 'outline'}
          aria-pressed={value === props.chosen}
          onClick={() => {
            props.choose(value);
          }}
        >
          {text}
        </Button>
      ))}
    </div>
  );
}
