import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { closeQuarter } from '../../application/report/closeQuarter';
import type { Unexplained } from '../../domain/effect/unexplained';
import { reportScreenWords } from '../../terms/reportScreen';
import { useDeps } from '../shell/deps';
import { useSettings } from '../shell/settings';
import { ActionButton } from '../ui/ActionButton';
import { useStackStyles } from '../ui/stackStyles';
import { useAction, type ActionSettings } from '../ui/useAction';
import { useWords } from '../ui/useWords';
import { Owing, rowsIn } from './Owing';

/** Freezes a quarter's review, once the quarter is over and its reports are signed. */
export function CloseQuarter({ quarter }: { readonly quarter: string }): ReactNode {
  const deps = useDeps();
  const t = useWords(reportScreenWords);
  const stack = useStackStyles();
  const { language } = useSettings();
  const action = useAction();
  const [comment, setComment] = useState('');
  const [unexplained, setUnexplained] = useState<readonly Unexplained[]>([]);
  const handles: NonNullable<ActionSettings<unknown>['handles']> = (failure) => {
    const rows = rowsIn(failure);
    if (rows) setUnexplained(rows);
    return rows !== undefined;
  };
  const close = (): void => {
    const said = comment.trim();
    const request = { quarter, language, ...(said === '' ? {} : { comment: said }) };
    void action.run(() => closeQuarter(deps, request), {
      done: ({ copy }) => t(copy.ok ? 'quarterClosed' : 'copyFailed'),
      changes: ['Decisions', 'Archive'],
      handles,
      then: () => {
        setComment('');
        setUnexplained([]);
      },
    });
  };
  return (
    <details>
      <summary className={stack.strong}>{t('closeQuarter')}</summary>
      <div className={stack.stack}>
        <p className={stack.text}>{t('closeQuarterHint')}</p>
        <Field label={t('closeComment')}>
          <Input
            value={comment}
            onChange={(_event, { value }) => {
              setComment(value);
            }}
          />
        </Field>
        <Owing rows={unexplained} />
        <div className={stack.row}>
          <ActionButton isRunning={action.isRunning} onClick={close}>
            {t('closeNow')}
          </ActionButton>
        </div>
      </div>
    </details>
  );
}
