import { Button, makeStaticStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { writeApproverBrief } from '../../application/report/writeReports';
import type { PlanDesk } from '../../application/approval/planDesk';
import { headCode } from '../../domain/approval/headCode';
import { approvalWords } from '../../terms/approvalScreen';
import { useDeps } from '../shell/deps';
import { usePerson } from '../shell/person';
import { useSettings } from '../shell/settings';
import { ActionButton } from '../ui/ActionButton';
import { useFormat } from '../ui/format';
import { useGoTo } from '../ui/useGoTo';
import { useStackStyles } from '../ui/stackStyles';
import { useAction } from '../ui/useAction';
import { useWords } from '../ui/useWords';
import { paperRules } from './paper';

const usePaperStyles = makeStaticStyles(paperRules);

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

/** At the foot of the paper: who printed which content, and when. Decisions are bound to the same hash. */
export function PaperFoot({ desk }: { readonly desk: PlanDesk }): ReactNode {
  const { clock } = useDeps();
  const t = useWords(approvalWords);
  const format = useFormat();
  const { person } = usePerson();
  const { contentHash } = desk.now;
  return (
    <p data-paper-only="" aria-hidden="true">
      {[
        t('printedOn', { time: format.instant(clock.now().toISOString()) }),
        person?.name,
        contentHash === null ? undefined : t('contentCode', { code: headCode(contentHash) }),
      ]
        .filter((part) => part !== undefined)
        .join(' · ')}
    </p>
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
