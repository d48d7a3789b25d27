import type { ReactNode } from 'react';
import type { RowIn } from '../../application/book';
import { trainingTopics } from '../../domain/tables/issues';
import { formWords } from '../../terms/form';
import { trainingScreenWords } from '../../terms/registerScreens';
import { Card } from '../ui/Card';
import { CellLink } from '../ui/CellLink';
import { useFormat } from '../ui/format';
import { useStackStyles } from '../ui/stackStyles';
import { StateBadge } from '../ui/StateBadge';
import { useWords } from '../ui/useWords';

/** Rows of one session: the same title and topic on the same day, a row a person. */
export const sessionKey = (row: RowIn<'Training'>): string =>
  [row.topic, row.title, row.heldOn].join('\n');

/** One session and who took part. */
export function SessionCard({ rows }: { readonly rows: readonly RowIn<'Training'>[] }): ReactNode {
  const t = useWords(trainingScreenWords);
  const comma = useWords(formWords)('comma');
  const stack = useStackStyles();
  const format = useFormat();
  const [first] = rows;
  if (first === undefined) return null;
  const names = rows.map((row) =>
    row.attended === false ? t('absent', { person: row.person ?? '' }) : (row.person ?? ''),
  );
  const until = first.validUntil === null ? null : format.day(first.validUntil);
  return (
    <Card>
      <div className={stack.spread}>
        <span className={stack.strong}>{first.title}</span>
        <StateBadge code={first.topic} choices={trainingTopics} />
      </div>
      <p className={stack.text}>{names.join(comma)}</p>
      <div className={stack.spread}>
        <span className={stack.muted}>
          {[format.day(first.heldOn), until === null ? null : t('validUntil', { day: until })]
            .filter((part) => part !== null)
            .join(' · ')}
        </span>
        <CellLink place={{ table: 'Training', rowId: first.id }} />
      </div>
    </Card>
  );
}
