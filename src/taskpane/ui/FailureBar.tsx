import { Button, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { paneWords } from '../../terms/pane';
import { useSettings } from '../shell/settings';
import { failureText, type AnyFailure } from './failureText';
import { useStackStyles } from './stackStyles';
import { useWords } from './useWords';

/** One message: what happened, that the data are safe, what to do. */
export function FailureBar(props: {
  readonly failure: AnyFailure;
  readonly retry?: () => void;
}): ReactNode {
  const { language } = useSettings();
  const t = useWords(paneWords);
  const styles = useStackStyles();
  const { title, body } = failureText(props.failure, language);
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        <p className={styles.text}>{body}</p>
        {props.retry === undefined ? null : (
          <Button size="small" onClick={props.retry}>
            {t('retry')}
          </Button>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
