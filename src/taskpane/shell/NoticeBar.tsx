import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { paneWords } from '../../terms/pane';
import { useWords } from '../ui/useWords';
import { useNotices, type Notice } from './notices';

/** A success goes away by itself; a failure stays until it is dismissed or tried again. */
const successStaysMs = 8_000;

/** One message, with what can be done about it. */
export function NoticeBar({ notice }: { readonly notice: Notice }): ReactNode {
  const { clear } = useNotices();
  const t = useWords(paneWords);
  useEffect(() => {
    if (notice.intent !== 'success') return undefined;
    const timer = setTimeout(clear, successStaysMs);
    return () => {
      clearTimeout(timer);
    };
  }, [notice, clear]);
  return (
    <MessageBar intent={notice.intent} layout="multiline" politeness="polite">
      <MessageBarBody>
        <MessageBarTitle>{notice.title}</MessageBarTitle>
        {notice.body === undefined ? null : <span>{notice.body}</span>}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            icon={<DismissRegular />}
            aria-label={t('dismiss')}
            onClick={clear}
          />
        }
      >
        {notice.retry === undefined ? null : (
          <Button size="small" onClick={notice.retry}>
            {t('retry')}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
