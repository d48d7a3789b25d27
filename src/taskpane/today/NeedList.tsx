import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Book } from '../../application/book';
import type { Need, NeedKind } from '../../application/today/need';
import { paneWords } from '../../terms/pane';
import { needKinds, needWords, todayWords } from '../../terms/today';
import type { Language } from '../../terms/language';
import { say } from '../../terms/wording';
import { hrefOf } from '../shell/route';
import { useSettings } from '../shell/settings';
import { Card, type CardTone } from '../ui/Card';
import { CardList } from '../ui/CardList';
import { Chips } from '../ui/Chips';
import { EmptyState } from '../ui/EmptyState';
import { useFormat } from '../ui/format';
import { useStackStyles } from '../ui/stackStyles';
import { useWords, wordOfChoice } from '../ui/useWords';
import { Waiting } from '../ui/Waiting';
import { trainingTopics } from '../../domain/tables/issues';
import { needHref } from './needRoute';
import { useNeeds, type Needs } from './useNeeds';

const useStyles = makeStyles({
  kind: {
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
});

const kinds = Object.keys(needKinds) as readonly NeedKind[];

/** The list itself: filter by kind, then one card a need. */
export function NeedList(props: { readonly book: Book; readonly person: string }): ReactNode {
  const state = useNeeds(props.book, props.person);
  const [kind, setKind] = useState<NeedKind | 'all'>('all');
  const t = useWords(todayWords);
  const kindName = useWords(needKinds);
  const pane = useWords(paneWords);
  const stack = useStackStyles();
  const count = state.needs.length;
  if (count === 0)
    return state.isComplete ? <Nothing next={state.next} /> : <Waiting label={pane('reading')} />;
  const present = kinds.filter((one) => state.needs.some((need) => need.kind === one));
  const shown = kind === 'all' ? state.needs : state.needs.filter((need) => need.kind === kind);
  return (
    <>
      <p className={stack.text} role="status">
        {state.late > 0 ? t('summaryLate', { count, late: state.late }) : t('summary', { count })}
      </p>
      {present.length > 1 ? (
        <Chips
          label={t('filter')}
          chosen={kind}
          choose={setKind}
          chips={[
            { value: 'all', text: pane('all') },
            ...present.map((one) => ({
              value: one,
              text: `${kindName(one)} ${String(state.needs.filter((need) => need.kind === one).length)}`,
            })),
          ]}
        />
      ) : null}
      <CardList
        items={shown}
        keyOf={(need) => `${need.code} ${need.rowId} ${String(need.values['week'] ?? '')}`}
        label={t('title')}
      >
        {(need) => <NeedCard need={need} state={state} />}
      </CardList>
    </>
  );
}

function NeedCard(props: { readonly need: Need; readonly state: Needs }): ReactNode {
  const { need, state } = props;
  const styles = useStyles();
  const stack = useStackStyles();
  const { language } = useSettings();
  const kindName = useWords(needKinds);
  const words = needWords[need.code];
  const isLate = need.dueOn !== null && need.dueOn < state.today;
  const tone: CardTone = isLate ? 'danger' : need.kind === 'decide' ? 'brand' : 'quiet';
  if (!words) return null;
  const act = say(words.act, language);
  return (
    <Card tone={tone}>
      <div className={stack.spread}>
        <span className={styles.kind}>{kindName(need.kind)}</span>
        <Deadline need={need} today={state.today} />
      </div>
      <span className={stack.strong}>{need.name}</span>
      <div className={stack.spread}>
        <span className={stack.grow}>{say(words.what, language, shownValues(need, language))}</span>
        <Button
          as="a"
          size="small"
          appearance={isLate || need.kind === 'decide' ? 'primary' : 'secondary'}
          href={needHref(need)}
          aria-label={`${act}: ${need.name}`}
        >
          {act}
        </Button>
      </div>
    </Card>
  );
}

/** Codes among a need's values are said in words. */
const shownValues = (need: Need, language: Language): Need['values'] =>
  need.code === 'attendTraining'
    ? { topic: wordOfChoice(trainingTopics, String(need.values['topic'] ?? ''), language) }
    : need.values;

/** Deadline where there is one, else how long it has waited. */
function Deadline(props: { readonly need: Need; readonly today: number }): ReactNode {
  const { need, today } = props;
  const stack = useStackStyles();
  const t = useWords(todayWords);
  if (need.dueOn !== null) {
    const left = need.dueOn - today;
    if (left < 0)
      return (
        <span className={`${stack.bad} ${stack.figure}`}>{t('overdueBy', { count: -left })}</span>
      );
    return (
      <span className={`${stack.muted} ${stack.figure}`}>
        {left === 0 ? t('dueToday') : t('dueIn', { count: left })}
      </span>
    );
  }
  if (need.since === null || need.since >= today) return null;
  return <span className={stack.muted}>{t('waiting', { count: today - need.since })}</span>;
}

function Nothing({ next }: { readonly next: Needs['next'] }): ReactNode {
  const t = useWords(todayWords);
  const format = useFormat();
  const body =
    next === null
      ? t('nothingAhead')
      : `${t('nothingNext', { day: format.shortDay(next.on), name: next.name })} ${t('nothingAhead')}`;
  return (
    <EmptyState title={t('nothing')} body={body}>
      <Button as="a" href={hrefOf('plan')}>
        {t('seePlans')}
      </Button>
    </EmptyState>
  );
}
