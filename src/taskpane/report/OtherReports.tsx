import { Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Book } from '../../application/book';
import {
  writeApproverBrief,
  writeBudgetReview,
  writeDataReport,
  writeQuarterReview,
  writeWeeklyDigest,
} from '../../application/report/writeReports';
import type { Pacing } from '../../application/slices';
import type { ReportWritten } from '../../application/report/writeSummaryReport';
import { quarterOf, serialToday, weekOf } from '../../domain/shared/period';
import { formWords } from '../../terms/form';
import { reportScreenWords } from '../../terms/reportScreen';
import { useDeps } from '../shell/deps';
import { useSettings } from '../shell/settings';
import { ActionButton } from '../ui/ActionButton';
import { CellLink } from '../ui/CellLink';
import { Section } from '../ui/Section';
import { useStackStyles } from '../ui/stackStyles';
import { useAction, type Outcome } from '../ui/useAction';
import { useWords } from '../ui/useWords';
import { CloseQuarter } from './CloseQuarter';
import { PaceBar } from './PaceBar';
import { Problems } from './Problems';
import { usePacing } from './usePacing';

const kinds = [
  'quarterReview',
  'budgetReview',
  'weeklyDigest',
  'dataReport',
  'approverBrief',
] as const;
type Kind = (typeof kinds)[number];
const needsCampaign = (kind: Kind): boolean => kind === 'dataReport' || kind === 'approverBrief';

interface Asked {
  readonly kind: Kind;
  readonly period: string;
  readonly campaignId: string;
}

function useMake(): (asked: Asked, pacing: Pacing) => Promise<Outcome<ReportWritten>> {
  const deps = useDeps();
  const { language } = useSettings();
  return ({ kind, period, campaignId }, pacing) => {
    switch (kind) {
      case 'quarterReview':
        return writeQuarterReview(deps, { quarter: period, language, pacing });
      case 'budgetReview':
        return writeBudgetReview(deps, { quarter: period, language, pacing });
      case 'weeklyDigest':
        return writeWeeklyDigest(deps, { week: period, language, pacing });
      case 'dataReport':
        return writeDataReport(deps, { campaignId, language, pacing });
      case 'approverBrief':
        return writeApproverBrief(deps, { campaignId, language, pacing });
    }
  };
}

/** Quarter review, budget review, weekly digest, data report and approver's brief as sheets. */
export function OtherReports({ book }: { readonly book: Book }): ReactNode {
  const t = useWords(reportScreenWords);
  const stack = useStackStyles();
  const { clock } = useDeps();
  const make = useMake();
  const action = useAction();
  const pace = usePacing();
  const today = serialToday(clock.now());
  const [asked, setAsked] = useState<Asked>({
    kind: 'quarterReview',
    period: quarterOf(today),
    campaignId: '',
  });
  const [made, setMade] = useState<ReportWritten>();
  const isReady = needsCampaign(asked.kind) ? asked.campaignId !== '' : asked.period !== '';
  const run = (): void => {
    if (!isReady) return;
    void action.run(() => make(asked, pace.start()).finally(pace.end), {
      done: (report) => t('made', { name: report.sheet.name }),
      then: (report) => {
        setMade(report);
      },
    });
  };
  return (
    <Section title={t('others')}>
      <AskedFields
        book={book}
        asked={asked}
        change={(part) => {
          const period = part.kind === 'weeklyDigest' ? weekOf(today - 7) : quarterOf(today);
          setAsked({ ...asked, ...(part.kind === undefined ? {} : { period }), ...part });
        }}
      />
      <div className={stack.row}>
        <ActionButton isRunning={action.isRunning} disabled={!isReady} onClick={run}>
          {t('makeThis')}
        </ActionButton>
        {made === undefined ? null : (
          <CellLink place={{ sheet: made.sheet.name, address: 'A1' }}>{t('openSheet')}</CellLink>
        )}
      </div>
      {made === undefined ? null : <Verdict made={made} />}
      <PaceBar pace={pace} />
      {asked.kind === 'quarterReview' ? <CloseQuarter quarter={asked.period} /> : null}
    </Section>
  );
}

/** Whether the sheet's own formulas came to the figures of the pane. */
function Verdict({ made }: { readonly made: ReportWritten }): ReactNode {
  const t = useWords(reportScreenWords);
  const { problems, sheet } = made;
  return (
    <>
      <p role="status">
        {problems.length === 0 ? t('noProblems') : t('problems', { count: problems.length })}
      </p>
      <Problems problems={problems} sheet={sheet.name} />
    </>
  );
}

function AskedFields(props: {
  readonly book: Book;
  readonly asked: Asked;
  readonly change: (part: Partial<Asked>) => void;
}): ReactNode {
  const { book, asked, change } = props;
  const t = useWords(reportScreenWords);
  const f = useWords(formWords);
  return (
    <>
      <Field label={t('which')}>
        <Select
          value={asked.kind}
          onChange={(_event, { value }) => {
            change({ kind: kinds.find((kind) => kind === value) ?? 'quarterReview' });
          }}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(kind)}
            </option>
          ))}
        </Select>
      </Field>
      {needsCampaign(asked.kind) ? (
        <Field label={t('campaign')}>
          <Select
            value={asked.campaignId}
            onChange={(_event, { value }) => {
              change({ campaignId: value });
            }}
          >
            <option value="">{f('choose')}</option>
            {book.rows('Plans').map((plan) => (
              <option key={plan.id} value={plan.id}>
                {plan.name ?? plan.id}
              </option>
            ))}
          </Select>
        </Field>
      ) : (
        <Field label={t('period')}>
          <Input
            value={asked.period}
            onChange={(_event, { value }) => {
              change({ period: value.trim().toUpperCase() });
            }}
          />
        </Field>
      )}
    </>
  );
}
