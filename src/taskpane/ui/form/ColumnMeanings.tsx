import { lazy, Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import type { Table } from '../../../domain/tables/table';
import { columnMeaningWords } from '../../../terms/columnMeaning';
import { useStackStyles } from '../stackStyles';
import { useWords } from '../useWords';

const ColumnList = lazy(async () => ({ default: (await import('./ColumnList')).ColumnList }));

/** Under a form: what its fields mean, loaded when it is first unfolded. One stop of the keyboard. */
export function ColumnMeanings(props: {
  readonly table: Table;
  readonly columns: readonly string[];
}): ReactNode {
  const t = useWords(columnMeaningWords);
  const stack = useStackStyles();
  const [isOpened, setIsOpened] = useState(false);
  return (
    <details
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setIsOpened(true);
      }}
    >
      <summary className={stack.muted}>{t('open')}</summary>
      {isOpened ? (
        <Suspense fallback={null}>
          <ColumnList table={props.table} columns={props.columns} />
        </Suspense>
      ) : null}
    </details>
  );
}
