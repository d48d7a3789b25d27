import { Button, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { paneWords } from '../../terms/pane';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';

/** What went wrong with the pane itself, and the one thing to do. */
export function FaultNote(props: {
  readonly title: string;
  readonly body: string;
  readonly detail?: string;
  readonly again: () => void;
}): ReactNode {
  const stack = useStackStyles();
  const t = useWords(paneWords);
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{props.title}</MessageBarTitle>
        <p className={stack.text}>{props.body}</p>
        {props.detail === undefined ? null : <p className={stack.text}>{props.detail}</p>}
        <Button size="small" onClick={props.again}>
          {t('reload')}
        </Button>
      </MessageBarBody>
    </MessageBar>
  );
}
