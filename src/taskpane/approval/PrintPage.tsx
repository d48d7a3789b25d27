import { Button, makeStaticStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { writeApproverBrief } from '../../application/report/writeReports';
import { approvalWords } from '../../terms/approvalScreen';
import { useDeps } from '../shell/deps';
import { useSettings } from '../shell/settings';
import { ActionButton } from '../ui/ActionButton';
import { useGoTo } from '../ui/useGoTo';
import { useStackStyles } from '../ui/stackStyles';
import { useAction } from '../ui/useAction';
import { useWords } from '../ui/useWords';

/** On paper: the page only, in black on white, no card torn between two sheets. */
const usePaperStyles = makeStaticStyles(`@page { margin: 15mm; }
@media print {
  body, #content { background: #fff !important; color: #000 !important; }
  html, body, body div, main { height: auto !important; max-height: none !important;
    min-height: 0 !important; overflow: visible !important; position: static !important; }
  header, nav, #content ~ *, .fui-Button, .fui-MessageBar, details:not([open]),
  [data-not-printed] { display: none !important; }
  a { color: #000 !important; text-decoration: none !important; }
  section, table, tr, li { break-inside: avoid; }
}`);

/** Time in which a browser that prints has told so. */
const answerMs = 500;

/**
 * Printing through the browser's own dialog. Some panes of Excel show none and say nothing: then it
 * is said here, and the approver's brief is offered as a sheet, which Excel prints.
 */
export function PrintPage({ planId }: { readonly planId: string }): ReactNode {
  const t = useWords(approvalWords);
  const stack = useStackStyles();
  const [isRefused, setIsRefused] = useState(false);
  usePaperStyles();
  const print = (): void => {
    let isAnswered = false;
    const answered = (): void => {
      isAnswered = true;
    };
    // Listening first: the dialog may open, and stop the page, within this very call.
    window.addEventListener('beforeprint', answered);
    setIsRefused(false);
    try {
      window.print();
    } catch {
      isAnswered = false;
    }
    setTimeout(() => {
      window.removeEventListener('beforeprint', answered);
      setIsRefused(!isAnswered);
    }, answerMs);
  };
  return (
    <div className={stack.tight} data-not-printed="">
      <div className={stack.row}>
        <Button size="small" onClick={print}>
          {t('print')}
        </Button>
        <BriefSheet planId={planId} />
      </div>
      {isRefused ? (
        <p className={stack.caution} role="alert">
          {t('printRefused')}
        </p>
      ) : null}
    </div>
  );
}

function BriefSheet({ planId }: { readonly planId: string }): ReactNode {
  const deps = useDeps();
  const t = useWords(approvalWords);
  const { language } = useSettings();
  const action = useAction();
  const goTo = useGoTo();
  return (
    <ActionButton
      size="small"
      isRunning={action.isRunning}
      onClick={() => {
        void action.run(() => writeApproverBrief(deps, { campaignId: planId, language }), {
          done: t('sheetMade'),
          then: ({ sheet }) => {
            goTo({ sheet: sheet.name, address: 'A1' });
          },
        });
      }}
    >
      {t('makeSheet')}
    </ActionButton>
  );
}
