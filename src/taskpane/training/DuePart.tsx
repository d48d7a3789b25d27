import type { ReactNode } from 'react';
import { grouped } from '../../domain/shared/grouped';
import { trainingTopics } from '../../domain/tables/issues';
import type { TrainingDue } from '../../domain/training/due';
import { formWords } from '../../terms/form';
import { trainingScreenWords } from '../../terms/registerScreens';
import { useSettings } from '../shell/settings';
import { Card } from '../ui/Card';
import { CardList } from '../ui/CardList';
import { EmptyState } from '../ui/EmptyState';
import { useFormat } from '../ui/format';
import { Section } from '../ui/Section';
import { useStackStyles } from '../ui/stackStyles';
import { useWords, wordOfChoice } from '../ui/useWords';

const reasonWords = { never: 'neverOne', expired: 'expired', soon: 'expiring' } as const;

/** Who is due, one card for each topic and reason: a whole team is read at a glance. */
export function DuePart({ due }: { readonly due: readonly TrainingDue[] }): ReactNode {
  const t = useWords(trainingScreenWords);
  const groups = [...grouped(due, ({ topic, reason }) => `${topic} ${reason}`).values()];
  return (
    <Section title={`${t('due')} · ${String(due.length)}`}>
      {due.length === 0 ? <EmptyState title={t('dueNone')} /> : null}
      <CardList
        items={groups}
        keyOf={(group) => `${group[0]?.topic ?? ''} ${group[0]?.reason ?? ''}`}
      >
        {(group) => <DueGroup group={group} />}
      </CardList>
    </Section>
  );
}

function DueGroup({ group }: { readonly group: readonly TrainingDue[] }): ReactNode {
  const t = useWords(trainingScreenWords);
  const comma = useWords(formWords)('comma');
  const stack = useStackStyles();
  const format = useFormat();
  const { language } = useSettings();
  const [first] = group;
  if (first === undefined) return null;
  const names = group.map(({ person, validUntil }) =>
    validUntil === null ? person : t('until', { person, day: format.day(validUntil) }),
  );
  return (
    <Card tone={first.reason === 'soon' ? 'warning' : 'danger'}>
      <span className={stack.strong}>
        {t(reasonWords[first.reason], {
          topic: wordOfChoice(trainingTopics, first.topic, language),
          count: group.length,
        })}
      </span>
      <p className={stack.text}>{names.join(comma)}</p>
    </Card>
  );
}
