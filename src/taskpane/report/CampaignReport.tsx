import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { RowIn } from '../../application/book';
import type { ReportWritten } from '../../application/report/writeSummaryReport';
import { reportScreenWords } from '../../terms/reportScreen';
import { ActionButton } from '../ui/ActionButton';
import { Card } from '../ui/Card';
import { CellLink } from '../ui/CellLink';
import { Section } from '../ui/Section';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';
import { Owing } from './Owing';
import { Problems } from './Problems';
import { PaceBar } from './PaceBar';
import { useReport, type ReportState } from './useReport';

/** Make, open and sign off one campaign's summary report. */
export function CampaignReport({ plan }: { readonly plan: RowIn<'Plans'> }): ReactNode {
  const t = useWords(reportScreenWords);
  const stack = useStackStyles();
  const report = useReport(plan.id);
  return (
    <>
      <div className={stack.row}>
        <ActionButton
          appearance="primary"
          isRunning={report.isMaking}
          onClick={() => {
            report.make(({ sheet }) => t('made', { name: sheet.name }));
          }}
        >
          {t(report.written === undefined ? 'make' : 'makeAgain')}
        </ActionButton>
      </div>
      <PaceBar pace={report.pace} />
      <Owing rows={report.unexplained} />
      {report.written === undefined ? null : <Written report={report.written} />}
      {plan.status === 'completed' ? <SignOff report={report} /> : null}
    </>
  );
}

function Written({ report }: { readonly report: ReportWritten }): ReactNode {
  const t = useWords(reportScreenWords);
  const stack = useStackStyles();
  const { problems, sheet } = report;
  return (
    <Card tone={problems.length === 0 ? 'quiet' : 'warning'}>
      <span>
        {problems.length === 0 ? t('noProblems') : t('problems', { count: problems.length })}
      </span>
      <Problems problems={problems} sheet={sheet.name} />
      <div className={stack.row}>
        <CellLink place={{ sheet: sheet.name, address: 'A1' }}>{t('openSheet')}</CellLink>
      </div>
    </Card>
  );
}

function SignOff({ report }: { readonly report: ReportState }): ReactNode {
  const t = useWords(reportScreenWords);
  const stack = useStackStyles();
  const [comment, setComment] = useState('');
  return (
    <Section title={t('signOff')}>
      <p className={stack.text}>{t('signOffHint')}</p>
      <Field label={t('comment')}>
        <Input
          value={comment}
          onChange={(_event, { value }) => {
            setComment(value);
          }}
        />
      </Field>
      <div className={stack.row}>
        <ActionButton
          isRunning={report.isSigning}
          onClick={() => {
            report.signOff(comment, t('signed'));
          }}
        >
          {t('confirm')}
        </ActionButton>
      </div>
    </Section>
  );
}
