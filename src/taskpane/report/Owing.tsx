import type { ReactNode } from 'react';
import type { Unexplained } from '../../domain/effect/unexplained';
import { reportScreenWords } from '../../terms/reportScreen';
import { Card } from '../ui/Card';
import { CellLink } from '../ui/CellLink';
import type { AnyFailure } from '../ui/failureText';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';

/** The rows that a failure names as unexplained; undefined for any other failure. */
export const rowsIn = (failure: AnyFailure): readonly Unexplained[] | undefined =>
  failure.code === 'varianceUnexplained' && 'rows' in failure
    ? (failure.rows as readonly Unexplained[])
    : undefined;

/** Variances that hold a report back, each a click from its cell. */
export function Owing({ rows }: { readonly rows: readonly Unexplained[] }): ReactNode {
  const t = useWords(reportScreenWords);
  const stack = useStackStyles();
  if (rows.length === 0) return null;
  return (
    <Card tone="warning">
      <span className={stack.strong} role="status">
        {t('unexplained')}
      </span>
      <p className={stack.text}>{t('unexplainedDo')}</p>
      <ul className={`${stack.plainList} ${stack.tight}`}>
        {rows.map((row) => (
          <li key={row.rowId}>
            <CellLink place={{ table: row.table, rowId: row.rowId, column: 'reasonCode' }}>
              {row.subject}
            </CellLink>
          </li>
        ))}
      </ul>
    </Card>
  );
}
