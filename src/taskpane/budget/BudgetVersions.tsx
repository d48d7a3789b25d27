import type { ReactNode } from 'react';
import type { Book, RowIn } from '../../application/book';
import { budgetVersions, type BudgetVersion } from '../../domain/budget/versions';
import { budgetChangeKinds } from '../../domain/tables/budget';
import { budgetWords } from '../../terms/budgetScreen';
import { useSettings } from '../shell/settings';
import { Card } from '../ui/Card';
import { CardList } from '../ui/CardList';
import { CellLink } from '../ui/CellLink';
import { useFormat } from '../ui/format';
import { useStackStyles } from '../ui/stackStyles';
import { useWords, wordOfChoice } from '../ui/useWords';

/** Every budget that stood before: the lines that were changed, version by version. */
export function BudgetVersions(props: {
  readonly lines: readonly RowIn<'Budget'>[];
  readonly book: Book;
}): ReactNode {
  const t = useWords(budgetWords);
  const stack = useStackStyles();
  const changes = props.book.rows('BudgetChanges');
  const changed = props.lines
    .map((line) => ({ line, versions: budgetVersions(line, changes) }))
    .filter(({ versions }) => versions.length > 1);
  return (
    <details>
      <summary className={stack.strong}>{`${t('versions')} · ${String(changed.length)}`}</summary>
      <div className={stack.stack}>
        {changed.length === 0 ? <p className={stack.muted}>{t('noVersions')}</p> : null}
        <CardList items={changed} keyOf={({ line }) => line.id}>
          {({ line, versions }) => (
            <Card>
              <CellLink place={{ table: 'Budget', rowId: line.id, column: 'planned' }}>
                {`${line.item ?? line.id} · ${line.month ?? ''}`}
              </CellLink>
              <ol className={`${stack.plainList} ${stack.tight}`}>
                {versions.map((version) => (
                  <li key={version.version}>
                    <VersionLine version={version} line={line} />
                  </li>
                ))}
              </ol>
            </Card>
          )}
        </CardList>
      </div>
    </details>
  );
}

function VersionLine(props: {
  readonly version: BudgetVersion;
  readonly line: RowIn<'Budget'>;
}): ReactNode {
  const { version, line } = props;
  const t = useWords(budgetWords);
  const format = useFormat();
  const { language } = useSettings();
  const { change } = version;
  const why =
    change === null
      ? [t('firstVersion')]
      : [
          wordOfChoice(budgetChangeKinds, change.kind, language),
          format.day(change.changedOn),
          change.by ?? '',
          change.reason ?? '',
        ];
  return (
    <span>
      {[
        t('versionLine', {
          version: version.version,
          amount: format.money(version.planned, line.currency),
        }),
        ...why.filter((part) => part !== ''),
      ].join(' · ')}
    </span>
  );
}
