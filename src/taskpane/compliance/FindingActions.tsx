import { Field, Input } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import type { Book } from '../../application/book';
import type { ComplianceFinding } from '../../application/compliance/complianceFinding';
import { decideFinding, type FindingDecision } from '../../application/compliance/decideFinding';
import { raiseIssue } from '../../application/issue/raiseIssue';
import { complianceScreenWords } from '../../terms/complianceScreen';
import { useDeps } from '../shell/deps';
import { usePerson } from '../shell/person';
import { useSettings } from '../shell/settings';
import { ActionButton } from '../ui/ActionButton';
import { useStackStyles } from '../ui/stackStyles';
import { useAction } from '../ui/useAction';
import { useWords } from '../ui/useWords';
import { say } from '../../terms/wording';

const ExemptionForm = lazy(async () => ({
  default: (await import('./ExemptionForm')).ExemptionForm,
}));

const deciding: readonly string[] = ['compliance', 'legal', 'manager'];

export type Decide = (decision: Omit<FindingDecision, 'finding'>) => void;

/** Waive, dismiss, claim an exemption, open again, or make an issue of it. */
export function FindingActions(props: {
  readonly finding: ComplianceFinding;
  readonly book: Book;
}): ReactNode {
  const { finding, book } = props;
  const deps = useDeps();
  const t = useWords(complianceScreenWords);
  const stack = useStackStyles();
  const action = useAction();
  const { roles } = usePerson();
  const mayDecide = roles.some((role) => deciding.includes(role));
  const decide: Decide = (decision) => {
    void action.run(() => decideFinding(deps, { finding, ...decision }), {
      done: t('done'),
      changes: ['Decisions', 'Findings'],
    });
  };
  return (
    <details>
      <summary>{t('accept')}</summary>
      <div className={stack.stack}>
        {mayDecide ? (
          <ReasonedActions finding={finding} decide={decide} isRunning={action.isRunning} />
        ) : null}
        {mayDecide && finding.exemptable && finding.state === 'open' ? (
          <Suspense fallback={null}>
            <ExemptionForm
              finding={finding}
              book={book}
              decide={decide}
              isRunning={action.isRunning}
            />
          </Suspense>
        ) : null}
        <RaiseIssue finding={finding} />
      </div>
    </details>
  );
}

function ReasonedActions(props: {
  readonly finding: ComplianceFinding;
  readonly decide: Decide;
  readonly isRunning: boolean;
}): ReactNode {
  const t = useWords(complianceScreenWords);
  const stack = useStackStyles();
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const actions =
    props.finding.state === 'open' ? (['waive', 'dismiss'] as const) : (['reopen'] as const);
  const isReady = reason.trim() !== '';
  return (
    <>
      <Field label={t('reason')} required>
        <Input
          value={reason}
          onChange={(_event, { value }) => {
            setReason(value);
          }}
        />
      </Field>
      {props.finding.state === 'open' ? (
        <Field label={t('until')}>
          <Input
            type="date"
            value={until}
            onChange={(_event, { value }) => {
              setUntil(value);
            }}
          />
        </Field>
      ) : null}
      <div className={stack.row}>
        {actions.map((action) => (
          <ActionButton
            key={action}
            size="small"
            isRunning={props.isRunning}
            disabled={!isReady}
            onClick={() => {
              if (!isReady) return;
              const waiver = action === 'waive' && until !== '' ? { until } : {};
              props.decide({ action, reason: reason.trim(), ...waiver });
            }}
          >
            {t(action)}
          </ActionButton>
        ))}
      </div>
    </>
  );
}

function RaiseIssue({ finding }: { readonly finding: ComplianceFinding }): ReactNode {
  const deps = useDeps();
  const t = useWords(complianceScreenWords);
  const stack = useStackStyles();
  const action = useAction();
  const { language } = useSettings();
  const raise = (): void => {
    const words = finding.text === '' ? '' : ` “${finding.text}”`;
    const request = {
      campaignId: finding.campaignId,
      source: 'finding' as const,
      sourceId: finding.key,
      problem: `${say(finding.message, language)}${words}`,
      severity: finding.severity,
    };
    void action.run(() => raiseIssue(deps, request), { done: t('raised'), changes: ['Issues'] });
  };
  return (
    <div className={stack.row}>
      <ActionButton size="small" isRunning={action.isRunning} onClick={raise}>
        {t('raise')}
      </ActionButton>
    </div>
  );
}
