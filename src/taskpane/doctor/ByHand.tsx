import type { ReactNode } from 'react';
import type { Book } from '../../application/book';
import { isRecord, rowKey, sharedRows } from '../../domain/tables/doctor';
import type { CellProblem } from '../../domain/tables/read';
import { doctorMendWords } from '../../terms/doctorMend';
import { doctorWords } from '../../terms/doctorScreen';
import { useSettings } from '../shell/settings';
import { Card } from '../ui/Card';
import { CardList } from '../ui/CardList';
import { Section } from '../ui/Section';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';
import { ProblemLink } from './ProblemLink';
import { addressOf, headerOfProblem } from './places';

/** Cells that only a person can mend, each with what to do. */
export function ByHand(props: {
  readonly book: Book;
  readonly problems: readonly CellProblem[];
}): ReactNode {
  const { book, problems } = props;
  const t = useWords(doctorMendWords);
  if (problems.length === 0) return null;
  const shared = sharedRows(book.problems);
  return (
    <Section title={`${t('byHand')} · ${String(problems.length)}`}>
      <CardList
        items={problems}
        keyOf={(one) => `${one.table} ${one.column} ${String(one.index)} ${one.code}`}
      >
        {(problem) => (
          <ProblemCard book={book} problem={problem} isShared={shared.has(rowKey(problem))} />
        )}
      </CardList>
    </Section>
  );
}

/** What to do, by what keeps the add-in from doing it: the row cannot be told, or the cell is its own. */
function remedyOf(problem: CellProblem, isShared: boolean) {
  if (isRecord(problem)) return 'recordDo';
  if (problem.rowId === null) return 'missingIdDo';
  return isShared ? 'duplicateIdDo' : (`${problem.code}Do` as const);
}

function ProblemCard(props: {
  readonly book: Book;
  readonly problem: CellProblem;
  readonly isShared: boolean;
}): ReactNode {
  const { book, problem, isShared } = props;
  const { table, column, rowId, code } = problem;
  const t = useWords(doctorMendWords);
  const title = useWords(doctorWords);
  const stack = useStackStyles();
  const { language } = useSettings();
  const raw = book.typed(table)?.raw;
  const address = addressOf(book, problem);
  // A copied row bears the ID of the first, so its cell is found by where it stands.
  const byAddress = rowId === null || isShared;
  const place =
    byAddress && raw !== undefined
      ? { sheet: raw.sheet, address: address.slice(raw.sheet.length + 1) }
      : { table, column, ...(rowId === null ? {} : { rowId }) };
  return (
    <Card tone="warning">
      <div className={stack.spread}>
        <span className={stack.strong}>{title(code)}</span>
        <ProblemLink place={place} about={address} />
      </div>
      <span className={stack.text}>
        {t('place', {
          address,
          header: headerOfProblem(problem, language),
          value: String(problem.value ?? '—'),
        })}
      </span>
      <span className={stack.muted}>{t(remedyOf(problem, isShared))}</span>
    </Card>
  );
}
