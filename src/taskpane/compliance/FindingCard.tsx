import { Badge } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Book } from '../../application/book';
import type { ComplianceFinding } from '../../application/compliance/complianceFinding';
import { tableOf } from '../../domain/tables/all';
import { outcomes, severities } from '../../domain/tables/decisions';
import { headerOf } from '../../domain/tables/headers';
import { complianceScreenWords, findingStates } from '../../terms/complianceScreen';
import { counselWords } from '../../terms/counsel';
import { say } from '../../terms/wording';
import { hrefOf } from '../shell/route';
import { RouteLink } from '../shell/RouteLink';
import { useSettings } from '../shell/settings';
import { Card, type CardTone } from '../ui/Card';
import { CellLink } from '../ui/CellLink';
import { Facts } from '../ui/Facts';
import { useStackStyles } from '../ui/stackStyles';
import { StateBadge } from '../ui/StateBadge';
import { useWording, useWords } from '../ui/useWords';
import { CounselNote, counselOf } from './CounselNote';
import { Excerpt } from './Excerpt';
import { FindingActions } from './FindingActions';

const tones: Readonly<Record<ComplianceFinding['severity'], CardTone>> = {
  block: 'danger',
  warn: 'warning',
  advise: 'quiet',
};

/** One finding: the exact words in their context, why, by which law, and what to do. */
export function FindingCard(props: {
  readonly finding: ComplianceFinding;
  readonly book: Book;
}): ReactNode {
  const { finding, book } = props;
  const stack = useStackStyles();
  const t = useWords(complianceScreenWords);
  const counsel = useWords(counselWords);
  const wording = useWording();
  const { language } = useSettings();
  const opinion = counselOf(book, finding.key);
  const plan = finding.campaignId === null ? undefined : book.row('Plans', finding.campaignId);
  return (
    <Card tone={finding.state === 'open' ? tones[finding.severity] : 'quiet'}>
      <div className={stack.spread}>
        <span className={stack.row}>
          <StateBadge code={finding.severity} choices={severities} />
          <StateBadge code={finding.outcome} choices={outcomes} tone="subtle" />
          {finding.state === 'open' ? null : (
            <StateBadge code={finding.state} choices={findingStates} />
          )}
          {finding.evasions.length === 0 ? null : (
            <Badge appearance="tint" color="danger">
              {t('evaded')}
            </Badge>
          )}
        </span>
        <WhichRule finding={finding} book={book} />
      </div>
      <span className={stack.strong}>{wording(finding.message)}</span>
      <Excerpt finding={finding} book={book} />
      <Facts
        facts={[
          [t('where'), <Where key="where" finding={finding} campaign={plan?.name ?? null} />],
          [t('basis'), <BasisText key="basis" finding={finding} />],
          [t('remedy'), say(finding.remedy, language)],
          [
            counsel('title'),
            opinion && <CounselNote key="counsel" book={book} opinion={opinion} />,
          ],
        ]}
      />
      <FindingActions finding={finding} book={book} />
    </Card>
  );
}

/** The rule or term by its ID, leading to what it says; a built-in pattern has no row to lead to. */
function WhichRule(props: { readonly finding: ComplianceFinding; readonly book: Book }): ReactNode {
  const { finding, book } = props;
  const stack = useStackStyles();
  const { ruleId } = finding;
  if (finding.source === 'rule')
    return <RouteLink href={hrefOf('rule', [ruleId])}>{ruleId}</RouteLink>;
  if (book.row('Terms', ruleId) === undefined) return <span className={stack.muted}>{ruleId}</span>;
  return <RouteLink href={hrefOf('help', ['words', 'Terms', ruleId])}>{ruleId}</RouteLink>;
}

function Where(props: {
  readonly finding: ComplianceFinding;
  readonly campaign: string | null;
}): ReactNode {
  const { finding } = props;
  const { language } = useSettings();
  const wording = useWording();
  const table = tableOf(finding.table);
  const header =
    finding.column in table.columns ? headerOf(table, finding.column, language) : finding.column;
  const place =
    finding.rowId === ''
      ? { table: finding.table }
      : { table: finding.table, rowId: finding.rowId, column: finding.column };
  return (
    <>
      {props.campaign === null ? null : `${props.campaign} · `}
      <CellLink place={place}>{`${wording(table.sheet)} › ${header}`}</CellLink>
    </>
  );
}

function BasisText({ finding }: { readonly finding: ComplianceFinding }): ReactNode {
  const t = useWords(complianceScreenWords);
  const wording = useWording();
  const { basis } = finding;
  const law = [wording(basis.name), basis.edition, basis.article]
    .filter((part) => part !== '')
    .join(' ');
  return (
    <>
      {law === '' ? basis.written : law}
      {basis.certainty === 'unsure' ? t('unsure') : null}
    </>
  );
}
