import { useState } from 'react';
import type { ReactNode } from 'react';
import { proveBook } from '../../application/approval/simulatePlan';
import type { ApprovalDeps } from '../../application/approval/tools';
import type { Book } from '../../application/book';
import type { DeadEnd, SeparationProof } from '../../domain/approval/separation';
import { parametersOf } from '../../domain/shared/parameters';
import { routeWords } from '../../terms/routeScreen';
import { ActionButton } from '../ui/ActionButton';
import { Card } from '../ui/Card';
import { CardList } from '../ui/CardList';
import { Section } from '../ui/Section';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';

/** Proof over the whole role table, on a click: it walks every route there is. */
export function RouteProof(props: { readonly book: Book; readonly deps: ApprovalDeps }): ReactNode {
  const { book, deps } = props;
  const t = useWords(routeWords);
  const stack = useStackStyles();
  const [proof, setProof] = useState<SeparationProof>();
  const [isRunning, setIsRunning] = useState(false);
  const check = (): void => {
    setIsRunning(true);
    // The button shows that it runs before the walk takes the thread.
    setTimeout(() => {
      setProof(proveBook(deps, book));
      setIsRunning(false);
    }, 0);
  };
  const isAllowed = parametersOf(book.rows('Parameters')).samePersonTwoStages === 1;
  return (
    <Section title={t('proof')}>
      <p className={stack.muted}>{t('proofHint')}</p>
      {isAllowed ? <p className={stack.caution}>{t('allowed')}</p> : null}
      <div className={stack.row}>
        <ActionButton isRunning={isRunning} onClick={check}>
          {t('check')}
        </ActionButton>
      </div>
      {proof === undefined ? null : <Proof proof={proof} />}
    </Section>
  );
}

function Proof({ proof }: { readonly proof: SeparationProof }): ReactNode {
  const t = useWords(routeWords);
  const stack = useStackStyles();
  const conflicts = [...new Set(proof.conflicts.map(({ kind, person }) => `${kind} ${person}`))];
  return (
    <>
      <p className={proof.isProved ? stack.good : stack.bad} role="status">
        {proof.isProved
          ? t('proved', { count: proof.pathsSeen })
          : t('notProved', { count: conflicts.length })}
      </p>
      {proof.isExhaustive ? null : <p className={stack.caution}>{t('notExhaustive')}</p>}
      {conflicts.map((key) => {
        const [kind = '', ...name] = key.split(' ');
        return (
          <span key={key} className={stack.bad}>
            {t(kind === 'ownPlan' ? 'conflictOwn' : 'conflictTwo', { name: name.join(' ') })}
          </span>
        );
      })}
      {proof.unreachable.length === 0 ? null : (
        <Card tone="warning">
          <span className={stack.strong}>{t('unreachable')}</span>
          {proof.unreachable.map(({ stageId, name, reason }) => (
            <span key={stageId}>{t(reason, { stage: name })}</span>
          ))}
        </Card>
      )}
      <DeadEnds ends={proof.deadEnds} />
    </>
  );
}

/** One line a cause: which lead and submitter leave nobody for which stage. */
function DeadEnds({ ends }: { readonly ends: readonly DeadEnd[] }): ReactNode {
  const t = useWords(routeWords);
  const stack = useStackStyles();
  const lineOf = ({ lead, submitter, stuckAt, isCertain }: DeadEnd): string =>
    t(isCertain ? 'deadEnd' : 'deadEndSome', {
      lead: lead ?? t('anyone'),
      submitter: submitter ?? t('anyone'),
      stage: stuckAt.name,
    });
  const lines = [...new Set(ends.map(lineOf))];
  if (lines.length === 0) return <p className={stack.text}>{t('noDeadEnds')}</p>;
  return (
    <Card tone="warning">
      <span className={stack.strong}>{`${t('deadEnds')} · ${String(lines.length)}`}</span>
      <CardList items={lines} keyOf={(line) => line} label={t('deadEnds')}>
        {(line) => <span>{line}</span>}
      </CardList>
    </Card>
  );
}
