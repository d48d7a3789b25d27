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
import { useNotices } from './notices';
import { useShellStyles } from './styles';

/** A success goes away by itself; a failure stays until it is dismissed or tried again. */
const successStaysMs = 8_000;

/** The one place for results and failures; a live region, always in the page. */
export function NoticeBar(): ReactNode {
  const styles = useShellStyles();
  const { notice, clear } = useNotices();
  const t = useWords(paneWords);
  useEffect(() => {
    if (notice?.intent !== 'success') return undefined;
    const timer = setTimeout(clear, successStaysMs);
    return () => {
      clearTimeout(timer);
    };
  }, [notice, clear]);
  const isUrgent = notice?.intent === 'error';
  return (
    <div className={styles.notices} role={isUrgent ? 'alert' : 'status'}>
      {notice === undefined ? null : (
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
      )}
    </div>
  );
}
