import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Book } from '../../application/book';
import type { ComplianceFinding } from '../../application/compliance/complianceFinding';
import { complianceScreenWords } from '../../terms/complianceScreen';
import { say } from '../../terms/wording';
import { useSettings } from '../shell/settings';
import { CardList } from '../ui/CardList';
import { Chips } from '../ui/Chips';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';
import { FindingCard } from './FindingCard';

export type GroupBy = 'none' | 'rule' | 'campaign' | 'person';

const useStyles = makeStyles({
  summary: { padding: `${tokens.spacingVerticalXS} 0`, fontWeight: tokens.fontWeightSemibold },
});

/** The same rule or words about the same text, wherever they stand. */
interface Repeat {
  readonly first: ComplianceFinding;
  readonly others: readonly ComplianceFinding[];
}

function gathered<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const known = groups.get(keyOf(item));
    if (known === undefined) groups.set(keyOf(item), [item]);
    else known.push(item);
  }
  return groups;
}

/** Findings of the same words by the same rule are shown once; of rules without words, each row stands alone. */
const repeatKey = (finding: ComplianceFinding): string =>
  finding.text === ''
    ? `${finding.key} ${finding.rowId}`
    : [finding.ruleId, finding.text, finding.campaignId ?? '', finding.state].join(' ');

const repeatsIn = (findings: readonly ComplianceFinding[]): readonly Repeat[] =>
  [...gathered(findings, repeatKey).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ first, others }],
  );

export function GroupChips(props: {
  readonly chosen: GroupBy;
  readonly choose: (by: GroupBy) => void;
}): ReactNode {
  const t = useWords(complianceScreenWords);
  return (
    <Chips
      label={t('groupBy')}
      {...props}
      chips={[
        { value: 'none', text: t('byNone') },
        { value: 'rule', text: t('byRule') },
        { value: 'campaign', text: t('byCampaign') },
        { value: 'person', text: t('byPerson') },
      ]}
    />
  );
}

function useGroupName(book: Book, groupBy: GroupBy): (finding: ComplianceFinding) => string {
  const t = useWords(complianceScreenWords);
  const { language } = useSettings();
  const namesOf = (): ((finding: ComplianceFinding) => string) => {
    const plans = new Map(book.rows('Plans').map((plan) => [plan.id, plan]));
    const planOf = (finding: ComplianceFinding) => plans.get(finding.campaignId ?? '');
    switch (groupBy) {
      case 'rule':
        return (finding) => `${finding.ruleId} · ${say(finding.message, language)}`;
      case 'campaign':
        return (finding) => planOf(finding)?.name ?? finding.campaignId ?? t('noCampaign');
      case 'person':
        return (finding) => planOf(finding)?.lead ?? t('noPerson');
      case 'none':
        return () => '';
    }
  };
  return namesOf();
}

/** The findings as they are, or folded under rule, campaign or person; the largest group first. */
export function FindingGroups(props: {
  readonly book: Book;
  readonly findings: readonly ComplianceFinding[];
  readonly groupBy: GroupBy;
}): ReactNode {
  const { book, findings, groupBy } = props;
  const styles = useStyles();
  const nameOf = useGroupName(book, groupBy);
  if (groupBy === 'none') return <Repeats book={book} findings={findings} />;
  const groups = [...gathered(findings, nameOf)].sort(([, a], [, b]) => b.length - a.length);
  return (
    <>
      {groups.map(([name, members]) => (
        <details key={name} open={groups.length === 1}>
          <summary className={styles.summary}>{`${name} · ${String(members.length)}`}</summary>
          <Repeats book={book} findings={members} />
        </details>
      ))}
    </>
  );
}

function Repeats(props: {
  readonly book: Book;
  readonly findings: readonly ComplianceFinding[];
}): ReactNode {
  const { book, findings } = props;
  const repeats = useMemo(() => repeatsIn(findings), [findings]);
  return (
    <CardList items={repeats} keyOf={({ first }) => `${first.key} ${String(first.start)}`}>
      {(repeat) => <RepeatCard repeat={repeat} book={book} />}
    </CardList>
  );
}

function RepeatCard(props: { readonly repeat: Repeat; readonly book: Book }): ReactNode {
  const { repeat, book } = props;
  const t = useWords(complianceScreenWords);
  const stack = useStackStyles();
  const { first, others } = repeat;
  if (others.length === 0) return <FindingCard finding={first} book={book} />;
  return (
    <div className={stack.tight}>
      <FindingCard finding={first} book={book} />
      <details>
        <summary>{t('repeats', { count: others.length + 1 })}</summary>
        <CardList items={others} keyOf={({ key, start }) => `${key} ${String(start)}`}>
          {(finding) => <FindingCard finding={finding} book={book} />}
        </CardList>
      </details>
    </div>
  );
}
