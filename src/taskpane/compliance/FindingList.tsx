import { Field, Input, Select, Switch } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Book } from '../../application/book';
import type { ComplianceFinding } from '../../application/compliance/complianceFinding';
import { isSamePerson } from '../../domain/approval/people';
import { severities } from '../../domain/tables/decisions';
import { complianceScreenWords } from '../../terms/complianceScreen';
import { paneWords } from '../../terms/pane';
import { usePerson } from '../shell/person';
import { navigate } from '../shell/route';
import { useSettings } from '../shell/settings';
import { Chips } from '../ui/Chips';
import { EmptyState } from '../ui/EmptyState';
import { useStackStyles } from '../ui/stackStyles';
import { useWords, wordOfChoice } from '../ui/useWords';
import { FindingGroups, GroupChips, type GroupBy } from './FindingGroups';
import { MarkPart } from './MarkPart';

type Severity = ComplianceFinding['severity'];
const order: readonly Severity[] = ['block', 'warn', 'advise'];

interface Choice {
  readonly campaignId: string | undefined;
  readonly severity: Severity | 'all';
  readonly mine: string | undefined;
  readonly showsAccepted: boolean;
  /** Words typed into the filter: of the rule, the text found, the message. */
  readonly typed: string;
}

const holds = (finding: ComplianceFinding, typed: string): boolean =>
  typed === '' ||
  [finding.ruleId, finding.text, finding.rowId, ...finding.message, ...finding.basis.name].some(
    (text) => text.toLowerCase().includes(typed),
  );

function chosen(
  book: Book,
  findings: readonly ComplianceFinding[],
  choice: Choice,
): readonly ComplianceFinding[] {
  const leads = (finding: ComplianceFinding): boolean =>
    choice.mine === undefined ||
    isSamePerson(book.row('Plans', finding.campaignId ?? '')?.lead ?? null, choice.mine);
  return findings
    .filter(
      (finding) =>
        (choice.campaignId === undefined || finding.campaignId === choice.campaignId) &&
        (choice.severity === 'all' || finding.severity === choice.severity) &&
        (choice.showsAccepted || finding.state === 'open') &&
        holds(finding, choice.typed) &&
        leads(finding),
    )
    .slice()
    .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}

/** Findings by severity, campaign and person. */
export function FindingList(props: {
  readonly book: Book;
  readonly findings: readonly ComplianceFinding[];
  readonly campaignId: string | undefined;
}): ReactNode {
  const { book, findings, campaignId } = props;
  const t = useWords(complianceScreenWords);
  const stack = useStackStyles();
  const { person, roles } = usePerson();
  const [severity, setSeverity] = useState<Severity | 'all'>('all');
  const leadsOnly = roles.length === 1 && roles[0] === 'lead';
  const [whose, setWhose] = useState<'mine' | 'all'>(leadsOnly ? 'mine' : 'all');
  const [showsAccepted, setShowsAccepted] = useState(false);
  const [filter, setFilter] = useState('');
  const [groupBy, setGroupBy] = useState<GroupBy>('none');
  const typed = useDeferredValue(filter.trim().toLowerCase());
  const mine = whose === 'mine' && campaignId === undefined ? person?.name : undefined;
  const shown = useMemo(
    () => chosen(book, findings, { campaignId, severity, mine, showsAccepted, typed }),
    [book, findings, campaignId, severity, mine, showsAccepted, typed],
  );
  return (
    <>
      <CampaignChoice book={book} campaignId={campaignId} />
      {campaignId === undefined ? (
        <Chips
          label={t('whose')}
          chosen={whose}
          choose={setWhose}
          chips={[
            { value: 'mine', text: t('mine') },
            { value: 'all', text: t('everyone') },
          ]}
        />
      ) : null}
      <SeverityChips findings={findings} chosen={severity} choose={setSeverity} />
      <Switch
        label={t('accepted')}
        checked={showsAccepted}
        onChange={(_event, { checked }) => {
          setShowsAccepted(checked);
        }}
      />
      <FilterInput value={filter} change={setFilter} />
      <GroupChips chosen={groupBy} choose={setGroupBy} />
      <span className={stack.muted} role="status">
        {t('summary', { count: shown.length })}
      </span>
      {shown.length === 0 ? <NothingFound book={book} /> : null}
      <MarkPart findings={shown} />
      <FindingGroups book={book} findings={shown} groupBy={groupBy} />
    </>
  );
}

function NothingFound({ book }: { readonly book: Book }): ReactNode {
  const t = useWords(complianceScreenWords);
  const rules = book.rows('Rules').filter((rule) => rule.enabled !== false).length;
  return <EmptyState title={t('clean')} body={t('cleanDo', { rules })} />;
}

function FilterInput(props: {
  readonly value: string;
  readonly change: (text: string) => void;
}): ReactNode {
  const t = useWords(complianceScreenWords);
  return (
    <Input
      type="search"
      size="small"
      value={props.value}
      aria-label={t('find')}
      placeholder={t('find')}
      onChange={(_event, { value }) => {
        props.change(value);
      }}
    />
  );
}

function CampaignChoice(props: {
  readonly book: Book;
  readonly campaignId: string | undefined;
}): ReactNode {
  const t = useWords(complianceScreenWords);
  return (
    <Field label={t('campaign')} size="small">
      <Select
        size="small"
        value={props.campaignId ?? ''}
        onChange={(_event, { value }) => {
          navigate('compliance', [], value === '' ? {} : { campaign: value });
        }}
      >
        <option value="">{t('allCampaigns')}</option>
        {props.book.rows('Plans').map((plan) => (
          <option key={plan.id} value={plan.id}>
            {plan.name ?? plan.id}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function SeverityChips(props: {
  readonly findings: readonly ComplianceFinding[];
  readonly chosen: Severity | 'all';
  readonly choose: (severity: Severity | 'all') => void;
}): ReactNode {
  const t = useWords(complianceScreenWords);
  const pane = useWords(paneWords);
  const { language } = useSettings();
  const open = props.findings.filter((finding) => finding.state === 'open');
  const count = (severity: Severity): number =>
    open.filter((finding) => finding.severity === severity).length;
  return (
    <Chips
      label={t('severity')}
      chosen={props.chosen}
      choose={props.choose}
      chips={[
        { value: 'all', text: pane('all') },
        ...order.map((severity) => ({
          value: severity,
          text: `${wordOfChoice(severities, severity, language)} ${String(count(severity))}`,
        })),
      ]}
    />
  );
}
