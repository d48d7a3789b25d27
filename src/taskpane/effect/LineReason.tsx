import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Book } from '../../application/book';
import { explainCost } from '../../application/effect/recordKpiActuals';
import type { Unexplained } from '../../domain/effect/unexplained';
import { effectWords } from '../../terms/effectScreen';
import { useDeps } from '../shell/deps';
import { ActionButton } from '../ui/ActionButton';
import { Card } from '../ui/Card';
import { CellLink } from '../ui/CellLink';
import { useFormat } from '../ui/format';
import { useStackStyles } from '../ui/stackStyles';
import { useAction } from '../ui/useAction';
import { useWords } from '../ui/useWords';
import { ReasonSelect } from './ReasonSelect';

/** A budget line far from its plan, and the reason it owes. */
export function LineReason(props: { readonly row: Unexplained; readonly book: Book }): ReactNode {
  const { row, book } = props;
  const deps = useDeps();
  const t = useWords(effectWords);
  const stack = useStackStyles();
  const format = useFormat();
  const action = useAction();
  const [reasonCode, setReasonCode] = useState('');
  const [reason, setReason] = useState('');
  const isReady = reasonCode !== '';
  return (
    <Card tone="warning">
      <CellLink place={{ table: 'Budget', rowId: row.rowId, column: 'reasonCode' }}>
        {row.subject}
      </CellLink>
      <span className={row.variance.effect === 'unfavourable' ? stack.bad : stack.muted}>
        {`${t('variance')} ${format.money(row.variance.amount)}`}
      </span>
      <ReasonSelect book={book} kind="cost" value={reasonCode} choose={setReasonCode} />
      <Field label={t('reason')}>
        <Input
          value={reason}
          onChange={(_event, { value }) => {
            setReason(value);
          }}
        />
      </Field>
      <div className={stack.row}>
        <ActionButton
          size="small"
          isRunning={action.isRunning}
          disabled={!isReady}
          onClick={() => {
            if (!isReady) return;
            void action.run(() => explainCost(deps, { lineId: row.rowId, reasonCode, reason }), {
              done: t('explained'),
              changes: ['Budget'],
            });
          }}
        >
          {t('explain')}
        </ActionButton>
      </div>
    </Card>
  );
}
