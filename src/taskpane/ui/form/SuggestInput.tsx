import { Input, makeStyles } from '@fluentui/react-components';

import { useId } from 'react';
import type { ReactNode } from 'react';

const useStyles = makeStyles({ input: { minWidth: 0, width: '100%' } });

/** A text field that offers values; other text may be typed as well. */
export function SuggestInput(props: {
  readonly text: string;
  readonly suggestions: readonly string[];
  readonly change: (text: string) => void;
  readonly id?: string;
}): ReactNode {
  const listId = useId();
  const styles = useStyles();
  const hasList = props.suggestions.length > 0;
  return (
    <>
      <Input
        {...(props.id === undefined ? {} : { id: props.id })}
        className={styles.input}
        value={props.text}
        {...(hasList ? { list: listId } : {})}
        onChange={(_event, typed) => {
          props.change(typed.value);
        }}
      />
      {hasList ? (
        <datalist id={listId}>
          {props.suggestions.map((value) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      ) : null}
    </>
  );
}
