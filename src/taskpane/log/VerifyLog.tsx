import { Button, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { LogVerdict } from '../../domain/approval/verifyLog';
import { logWords } from '../../terms/logScreen';
import { paneWords } from '../../terms/pane';
import { useNotices } from '../shell/notices';
import { useStart } from '../shell/start';
import { Facts } from '../ui/Facts';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';
import { Waiting } from '../ui/Waiting';

/** The verdict over the whole chain, and the short code that stands for it. */
export function VerifyLog({ verdict }: { readonly verdict: LogVerdict | undefined }): ReactNode {
  const t = useWords(logWords);
  if (verdict === undefined) return <Waiting label={t('verifying')} />;
  return (
    <>
      {verdict.isIntact ? <Intact verdict={verdict} /> : <Broken verdict={verdict} />}
      {verdict.headCode === null ? null : <HeadCode code={verdict.headCode} />}
    </>
  );
}

function Intact({ verdict }: { readonly verdict: LogVerdict }): ReactNode {
  const t = useWords(logWords);
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>{t('intact', { count: verdict.entries.length })}</MessageBarBody>
    </MessageBar>
  );
}

function Broken({ verdict }: { readonly verdict: LogVerdict }): ReactNode {
  const t = useWords(logWords);
  const stack = useStackStyles();
  const seq = verdict.firstBroken?.seq;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t('notIntact')}</MessageBarTitle>
        <p className={stack.text}>{t('notIntactDo', { seq: seq == null ? '?' : String(seq) })}</p>
        {verdict.missing.length === 0 ? null : (
          <p className={stack.text}>{t('missing', { count: verdict.missing.length })}</p>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}

function HeadCode({ code }: { readonly code: string }): ReactNode {
  const t = useWords(logWords);
  const pane = useWords(paneWords);
  const stack = useStackStyles();
  const { copy } = useStart();
  const { show } = useNotices();
  return (
    <div className={stack.tight}>
      <div className={stack.spread}>
        <Facts facts={[[t('headCode'), <code key="code">{code}</code>]]} />
        <Button
          size="small"
          onClick={() => {
            copy(code).then(
              () => {
                show({ intent: 'success', title: t('copied') });
              },
              () => {
                show({ intent: 'warning', title: code, body: pane('retry') });
              },
            );
          }}
        >
          {t('copyCode')}
        </Button>
      </div>
      <span className={stack.muted}>{t('headHint')}</span>
    </div>
  );
}
