import { useState } from 'react';
import type { ReactNode } from 'react';
import type { RowIn } from '../../application/book';
import { trueUpCommitment } from '../../application/budget/changeBudget';
import { budgetWords } from '../../terms/budgetScreen';
import { useDeps } from '../shell/deps';
import { useFormat } from '../ui/format';
import { useStackStyles } from '../ui/stackStyles';
import { useAction } from '../ui/useAction';
import { useWords } from '../ui/useWords';
import { AmountField, amountOf, ReasonField } from './ChangeFields';
import { ChangePanel } from './ChangePanel';
import { LineSelect } from './LineSelect';

const blank = { lineId: '', release: '', spent: '', reason: '' };
type Typed = typeof blank;

/** What was typed as a request, or undefined while something is missing. */
function requestOf(typed: Typed, line: RowIn<'Budget'> | undefined) {
  const release = amountOf(typed.release, line?.currency ?? null);
  const spent = typed.spent === '' ? 0 : amountOf(typed.spent, line?.currency ?? null);
  const reason = typed.reason.trim();
  if (!line || release === undefined || release <= 0 || spent === undefined || reason === '')
    return undefined;
  return { lineId: line.id, release, reason, ...(spent > 0 ? { spent } : {}) };
}

/** Releases a commitment and posts what of it was spent. */
export function TrueUp(props: { readonly lines: readonly RowIn<'Budget'>[] }): ReactNode {
  const deps = useDeps();
  const t = useWords(budgetWords);
  const action = useAction();
  const [typed, setTyped] = useState(blank);
  const lines = props.lines.filter((line) => (line.committed ?? 0) > 0);
  const line = lines.find((one) => one.id === typed.lineId);
  const request = requestOf(typed, line);
  const settle = (): void => {
    if (!request) return;
    void action.run(() => trueUpCommitment(deps, request), {
      done: t('settled'),
      changes: ['Budget', 'BudgetChanges'],
      then: () => {
        setTyped(blank);
      },
    });
  };
  return (
    <ChangePanel
      title={t('trueUp')}
      hint={t(lines.length === 0 ? 'noCommitment' : 'trueUpHint')}
      submit={t('settle')}
      isReady={request !== undefined}
      isRunning={action.isRunning}
      act={settle}
    >
      {lines.length === 0 ? null : (
        <TrueUpFields
          lines={lines}
          line={line}
          typed={typed}
          change={(part) => {
            setTyped({ ...typed, ...part });
          }}
        />
      )}
    </ChangePanel>
  );
}

function TrueUpFields(props: {
  readonly lines: readonly RowIn<'Budget'>[];
  readonly line: RowIn<'Budget'> | undefined;
  readonly typed: Typed;
  readonly change: (part: Partial<Typed>) => void;
}): ReactNode {
  const { lines, line, typed, change } = props;
  const t = useWords(budgetWords);
  const stack = useStackStyles();
  const format = useFormat();
  return (
    <>
      <LineSelect
        label={t('committedLine')}
        lines={lines}
        value={typed.lineId}
        choose={(lineId) => {
          change({ lineId });
        }}
      />
      {line === undefined ? null : (
        <span className={stack.muted}>
          {`${t('committed')} ${format.money(line.committed, line.currency)}`}
        </span>
      )}
      <AmountField
        label={t('release')}
        value={typed.release}
        change={(release) => {
          change({ release });
        }}
      />
      <AmountField
        label={t('spentOfIt')}
        value={typed.spent}
        required={false}
        change={(spent) => {
          change({ spent });
        }}
      />
      <ReasonField
        label={t('trueUpReason')}
        value={typed.reason}
        change={(reason) => {
          change({ reason });
        }}
      />
    </>
  );
}
