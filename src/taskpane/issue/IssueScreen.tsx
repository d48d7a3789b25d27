import { Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Book } from '../../application/book';
import { raiseIssue } from '../../application/issue/raiseIssue';
import { issueAlerts } from '../../domain/issue/lifecycle';
import { parametersOf } from '../../domain/shared/parameters';
import { serialToday } from '../../domain/shared/period';
import { issues } from '../../domain/tables/issues';
import { dutyFailures } from '../../terms/dutyFailure';
import { screenNames } from '../../terms/pane';
import { issueScreenWords } from '../../terms/registerScreens';
import { useDeps } from '../shell/deps';
import { usePerson } from '../shell/person';
import type { ScreenProps } from '../shell/screens';
import { BookGate } from '../ui/BookGate';
import { CardList } from '../ui/CardList';
import { EmptyState } from '../ui/EmptyState';
import { addFailureWords } from '../ui/failureWords';
import { dayOfSet, RowFormPanel, textOf } from '../ui/form/RowFormPanel';
import { fieldsOf, type RowSet } from '../ui/form/rowForm';
import { ScreenFrame } from '../ui/ScreenFrame';
import { useAction } from '../ui/useAction';
import { useWords } from '../ui/useWords';
import { IssueCard } from './IssueCard';

addFailureWords(dutyFailures);

const reads = {
  Issues: 'all',
  Plans: ['id', 'name', 'voided'],
  Parameters: ['id', 'code', 'value', 'voided'],
} as const;

/** The issue register (W3.3). `#/issue/<id>` puts one first. */
export function IssueScreen({ route }: ScreenProps): ReactNode {
  const t = useWords(issueScreenWords);
  const name = useWords(screenNames);
  return (
    <ScreenFrame title={name('issue')} intro={t('intro')}>
      <BookGate request={reads} needed={['Issues']}>
        {(book) => <IssueList book={book} first={route.path[0]} />}
      </BookGate>
    </ScreenFrame>
  );
}

function IssueList(props: { readonly book: Book; readonly first: string | undefined }): ReactNode {
  const { book, first } = props;
  const t = useWords(issueScreenWords);
  const { clock } = useDeps();
  const today = serialToday(clock.now());
  const parameters = parametersOf(book.rows('Parameters'));
  const rank = (state: string | null): number => Number(state === 'closed');
  const sorted = book
    .rows('Issues')
    .slice()
    .sort(
      (a, b) =>
        Number(b.id === first) - Number(a.id === first) ||
        rank(a.state) - rank(b.state) ||
        (a.dueOn ?? Infinity) - (b.dueOn ?? Infinity),
    );
  return (
    <>
      <RaisePanel book={book} />
      {sorted.length === 0 ? <EmptyState title={t('none')} body={t('noneDo')} /> : null}
      <CardList items={sorted} keyOf={(issue) => issue.id}>
        {(issue) => (
          <IssueCard
            issue={issue}
            campaign={book.row('Plans', issue.campaignId ?? '')?.name ?? null}
            alerts={issueAlerts(issue, today, parameters)}
            isOpen={issue.id === first}
          />
        )}
      </CardList>
    </>
  );
}

const columns: readonly string[] = ['problem', 'severity', 'owner', 'dueOn'];
const blank = fieldsOf(issues, columns, { severity: 'warn' });
const severities = ['block', 'warn', 'advise'] as const;
const severityIn = (set: RowSet): (typeof severities)[number] =>
  severities.find((one) => one === set['severity']) ?? 'warn';

function RaisePanel({ book }: { readonly book: Book }): ReactNode {
  const deps = useDeps();
  const t = useWords(issueScreenWords);
  const action = useAction();
  const { names } = usePerson();
  const [campaignId, setCampaignId] = useState('');
  return (
    <RowFormPanel
      title={t('raise')}
      table={issues}
      columns={columns}
      initial={blank}
      submit={t('raiseNow')}
      isRunning={action.isRunning}
      names={names}
      onSubmit={(set, reset) => {
        const owner = textOf(set, 'owner');
        const dueOn = dayOfSet(set, 'dueOn');
        const request = {
          campaignId: campaignId === '' ? null : campaignId,
          source: 'manual' as const,
          problem: textOf(set, 'problem'),
          severity: severityIn(set),
          ...(owner === '' ? {} : { owner }),
          ...(dueOn === 0 ? {} : { dueOn }),
        };
        void action.run(() => raiseIssue(deps, request), {
          done: t('raised'),
          changes: ['Issues'],
          then: reset,
        });
      }}
    >
      <Field label={t('campaign')}>
        <Select
          value={campaignId}
          onChange={(_event, { value }) => {
            setCampaignId(value);
          }}
        >
          <option value="">{t('noCampaign')}</option>
          {book.rows('Plans').map((plan) => (
            <option key={plan.id} value={plan.id}>
              {plan.name ?? plan.id}
            </option>
          ))}
        </Select>
      </Field>
    </RowFormPanel>
  );
}
