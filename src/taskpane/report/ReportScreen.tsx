import { dutyFailures } from '../../terms/dutyFailure';
import { addFailureWords } from '../ui/failureWords';
import { Field, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Book } from '../../application/book';
import { planStatuses } from '../../domain/tables/plans';
import { formWords } from '../../terms/form';
import { screenNames } from '../../terms/pane';
import { reportScreenWords } from '../../terms/reportScreen';
import { navigate } from '../shell/route';
import type { ScreenProps } from '../shell/screens';
import { useSettings } from '../shell/settings';
import { BookGate } from '../ui/BookGate';
import { EmptyState } from '../ui/EmptyState';
import { ScreenFrame } from '../ui/ScreenFrame';
import { useWords, wordOfChoice } from '../ui/useWords';
import { CampaignReport } from './CampaignReport';
import { OtherReports } from './OtherReports';

addFailureWords(dutyFailures);

const reads = { Plans: 'all' } as const;

/** Statuses in which there is something to report on. */
const reported: readonly (string | null)[] = [
  'approved',
  'running',
  'changePending',
  'completed',
  'closed',
];

/** `#/report` chooses a campaign, `#/report/<campaign>` makes, opens and signs its report. */
export function ReportScreen({ route }: ScreenProps): ReactNode {
  const t = useWords(reportScreenWords);
  const name = useWords(screenNames);
  return (
    <ScreenFrame title={name('report')} intro={t('intro')}>
      <BookGate request={reads} needed={['Plans']}>
        {(book) => <ReportPart book={book} campaignId={route.path[0]} />}
      </BookGate>
    </ScreenFrame>
  );
}

function ReportPart(props: {
  readonly book: Book;
  readonly campaignId: string | undefined;
}): ReactNode {
  const { book, campaignId } = props;
  const t = useWords(reportScreenWords);
  const f = useWords(formWords);
  const { language } = useSettings();
  const plans = book
    .rows('Plans')
    .filter((plan) => reported.includes(plan.status) || plan.id === campaignId);
  const chosen = plans.find((plan) => plan.id === campaignId);
  return (
    <>
      {plans.length === 0 ? (
        <EmptyState title={t('noCampaigns')} body={t('noCampaignsDo')} />
      ) : (
        <Field label={t('campaign')}>
          <Select
            value={campaignId ?? ''}
            onChange={(_event, { value }) => {
              navigate('report', value === '' ? [] : [value]);
            }}
          >
            <option value="">{f('choose')}</option>
            {plans.map((plan) => (
              <option key={plan.id} value={plan.id}>
                {`${plan.name ?? plan.id} · ${wordOfChoice(planStatuses, plan.status ?? 'draft', language)}`}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {chosen === undefined ? null : <CampaignReport plan={chosen} />}
      <OtherReports book={book} />
    </>
  );
}
