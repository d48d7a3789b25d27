import type { ReactNode } from 'react';
import { ActionButton } from '../ui/ActionButton';
import { useStackStyles } from '../ui/stackStyles';

/** A change of budget: folded until it is wanted, with its fields and its one button. */
export function ChangePanel(props: {
  readonly title: string;
  readonly hint: string;
  readonly submit: string;
  readonly isReady: boolean;
  readonly isRunning: boolean;
  readonly act: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const stack = useStackStyles();
  return (
    <details>
      <summary className={stack.strong}>{props.title}</summary>
      <div className={stack.stack}>
        <p className={stack.muted}>{props.hint}</p>
        {props.children}
        <div className={stack.row}>
          <ActionButton
            appearance="primary"
            isRunning={props.isRunning}
            disabled={!props.isReady}
            onClick={props.act}
          >
            {props.submit}
          </ActionButton>
        </div>
      </div>
    </details>
  );
}
