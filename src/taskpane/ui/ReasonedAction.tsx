import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ActionButton } from './ActionButton';
import { useStackStyles } from './stackStyles';

/** An action that goes on the log with its reason: the field, and the button that waits for it. */
export function ReasonedAction(props: {
  /** Label of the reason's field. */
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly submit: string;
  readonly size?: 'small' | 'medium';
  readonly isRunning: boolean;
  /** The reason, trimmed; `clear` empties the field once it has done its work. */
  readonly act: (reason: string, clear: () => void) => void;
}): ReactNode {
  const { label, hint, required = true, submit, size = 'medium', isRunning, act } = props;
  const stack = useStackStyles();
  const [text, setText] = useState('');
  const reason = text.trim();
  return (
    <>
      <Field label={label} required={required} {...(hint === undefined ? {} : { hint })}>
        <Input
          value={text}
          onChange={(_event, { value }) => {
            setText(value);
          }}
        />
      </Field>
      <div className={stack.row}>
        <ActionButton
          size={size}
          isRunning={isRunning}
          disabled={reason === ''}
          onClick={() => {
            if (reason === '') return;
            act(reason, () => {
              setText('');
            });
          }}
        >
          {submit}
        </ActionButton>
      </div>
    </>
  );
}
