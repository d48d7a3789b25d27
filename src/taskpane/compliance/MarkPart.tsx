import type { ReactNode } from 'react';
import type { ComplianceFinding } from '../../application/compliance/complianceFinding';
import {
  markFindings,
  takeMarksAway,
  type FindingsMarked,
} from '../../application/compliance/markFindings';
import { cellMarkWords } from '../../terms/cellMarks';
import { useDeps } from '../shell/deps';
import { ActionButton } from '../ui/ActionButton';
import { useStackStyles } from '../ui/stackStyles';
import { useAction } from '../ui/useAction';
import { useWords } from '../ui/useWords';

function useMarkedText(): (marked: FindingsMarked) => string {
  const t = useWords(cellMarkWords);
  return ({ marked, leftOut, beyond }) =>
    [
      t('marked', { count: marked }),
      leftOut.length === 0 ? '' : t('leftOut', { count: leftOut.length }),
      beyond === 0 ? '' : t('beyond', { count: beyond }),
    ].join('');
}

/** Marks in the sheet, only when asked for, and away again. */
export function MarkPart(props: { readonly findings: readonly ComplianceFinding[] }): ReactNode {
  const { findings } = props;
  const deps = useDeps();
  const t = useWords(cellMarkWords);
  const stack = useStackStyles();
  const marking = useAction();
  const clearing = useAction();
  const markedText = useMarkedText();
  const isBusy = marking.isRunning || clearing.isRunning;
  return (
    <details>
      <summary>{t('mark')}</summary>
      <div className={stack.stack}>
        <p className={stack.muted}>{t('hint')}</p>
        <div className={stack.row}>
          <ActionButton
            size="small"
            isRunning={marking.isRunning}
            disabled={isBusy || findings.length === 0}
            onClick={() => {
              if (isBusy || findings.length === 0) return;
              void marking.run(() => markFindings(deps, findings), { done: markedText });
            }}
          >
            {t('mark')}
          </ActionButton>
          <ActionButton
            size="small"
            isRunning={clearing.isRunning}
            disabled={isBusy}
            onClick={() => {
              if (isBusy) return;
              const said = (taken: number): string => t(taken === 0 ? 'nothing' : 'cleared');
              void clearing.run(() => takeMarksAway(deps), {
                done: ({ takenAway }) => said(takenAway),
              });
            }}
          >
            {t('clear')}
          </ActionButton>
        </div>
      </div>
    </details>
  );
}
