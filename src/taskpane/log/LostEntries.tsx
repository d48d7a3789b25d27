import type { ReactNode } from 'react';
import { acceptUndone, putBackEntries, type LogHealth } from '../../application/approval/logHealth';
import type { Book } from '../../application/book';
import { logMessages } from '../../terms/approval';
import { logWords } from '../../terms/logScreen';
import { screenNames } from '../../terms/pane';
import { useDeps } from '../shell/deps';
import { hrefOf } from '../shell/route';
import { RouteLink } from '../shell/RouteLink';
import { ActionButton } from '../ui/ActionButton';
import { Card } from '../ui/Card';
import { CardList } from '../ui/CardList';
import { ReasonedAction } from '../ui/ReasonedAction';
import { Section } from '../ui/Section';
import { useStackStyles } from '../ui/stackStyles';
import { useAction } from '../ui/useAction';
import { useWords } from '../ui/useWords';
import { EntryLine } from './EntryLine';

/** The log is shorter than this machine has seen it: what is gone, to be put back or accepted. */
export function LostEntries(props: { readonly health: LogHealth; readonly book: Book }): ReactNode {
  const { health, book } = props;
  const t = useWords(logWords);
  const message = useWords(logMessages);
  const stack = useStackStyles();
  const { undone, isCutOff } = health;
  if (undone.length === 0) return null;
  return (
    <Card tone="danger">
      <Section title={t('lost')}>
        <p className={stack.text} role="alert">
          {message(isCutOff ? 'cutOff' : 'deleted', { count: undone.length })}
        </p>
        <CardList items={undone} keyOf={(entry) => entry.hash ?? entry.id} label={t('lost')}>
          {(entry) => (
            <EntryLine
              entry={entry}
              subject={book.row('Plans', entry.subjectId ?? '')?.name ?? null}
            />
          )}
        </CardList>
        <p className={stack.muted}>{t('lostDo')}</p>
        <Answers count={undone.length} />
      </Section>
    </Card>
  );
}

function Answers({ count }: { readonly count: number }): ReactNode {
  const deps = useDeps();
  const t = useWords(logWords);
  const name = useWords(screenNames);
  const message = useWords(logMessages);
  const stack = useStackStyles();
  const action = useAction();
  return (
    <>
      <div className={stack.row}>
        <ActionButton
          appearance="primary"
          isRunning={action.isRunning}
          onClick={() => {
            void action.run(() => putBackEntries(deps), {
              done: (acted) => t('putBackDone', { count: acted.value.entryIds.length }),
              changes: ['Decisions'],
            });
          }}
        >
          {t('putBack', { count })}
        </ActionButton>
      </div>
      <span className={stack.muted}>
        {t('thenRepair')} <RouteLink href={hrefOf('approval')}>{name('approval')}</RouteLink>
      </span>
      <ReasonedAction
        label={t('acceptReason')}
        required={false}
        submit={t('accept')}
        isRunning={action.isRunning}
        act={(reason) => {
          void action.run(() => acceptUndone(deps, reason), {
            done: message('accepted'),
            changes: ['Decisions'],
          });
        }}
      />
    </>
  );
}
