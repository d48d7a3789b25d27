import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Book } from '../../application/book';
import { repairsIn } from '../../application/setup/mendCells';
import { repairKey, type CellRepair, type MendableCode } from '../../domain/tables/doctor';
import type { CellProblem } from '../../domain/tables/read';
import { doctorMendWords } from '../../terms/doctorMend';
import { useSettings } from '../shell/settings';
import { Card } from '../ui/Card';
import { CardList } from '../ui/CardList';
import { Section } from '../ui/Section';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';
import { ByHand } from './ByHand';
import { IdentifyRows } from './IdentifyRows';
import { MendKind } from './MendKind';
import { addressOf, headerOfProblem, writtenValue } from './places';
import { useMend } from './useMend';

const placeKey = ({ table, column, index }: CellProblem): string =>
  `${table} ${column} ${String(index)}`;

/** Every unreadable cell in one of three parts: mended on a click, given an ID, or for a person. */
export function Mending({ book }: { readonly book: Book }): ReactNode {
  const mending = useMend();
  const repairs = useMemo(() => repairsIn(book), [book]);
  const mendable = new Set(repairs.map(({ problem }) => placeKey(problem)));
  const unnamed = book.problems.filter(({ code }) => code === 'missingId');
  const rest = book.problems.filter(
    (problem) => problem.code !== 'missingId' && !mendable.has(placeKey(problem)),
  );
  return (
    <>
      <Mendable book={book} repairs={repairs} mending={mending} />
      <IdentifyRows book={book} unnamed={unnamed} />
      <ByHand book={book} problems={rest} />
      <Mended book={book} mended={mending.mended} />
    </>
  );
}

function Mendable(props: {
  readonly book: Book;
  readonly repairs: readonly CellRepair[];
  readonly mending: ReturnType<typeof useMend>;
}): ReactNode {
  const { book, repairs, mending } = props;
  const t = useWords(doctorMendWords);
  const stack = useStackStyles();
  if (repairs.length === 0) return null;
  const kinds = new Map<MendableCode, CellRepair[]>();
  for (const repair of repairs) {
    const { code } = repair.problem;
    const list = kinds.get(code);
    if (list) list.push(repair);
    else kinds.set(code, [repair]);
  }
  const isSubmitted = repairs.some(({ problem }) =>
    ['Plans', 'Budget', 'KPIs'].includes(problem.table),
  );
  return (
    <Section title={`${t('canMend')} · ${String(repairs.length)}`}>
      <p className={stack.text}>{t('canMendDo')}</p>
      <p className={stack.muted}>{t('undo')}</p>
      {isSubmitted ? <p className={stack.muted}>{t('approvedToo')}</p> : null}
      {[...kinds].map(([code, list]) => (
        <MendKind key={code} book={book} code={code} repairs={list} mending={mending} />
      ))}
    </Section>
  );
}

function Mended(props: { readonly book: Book; readonly mended: readonly CellRepair[] }): ReactNode {
  const { book, mended } = props;
  const t = useWords(doctorMendWords);
  const stack = useStackStyles();
  const { language } = useSettings();
  if (mended.length === 0) return null;
  return (
    <Section title={`${t('before')} · ${String(mended.length)}`}>
      <Card tone="quiet">
        <CardList items={mended} keyOf={repairKey} label={t('before')}>
          {(repair) => (
            <span className={stack.text}>
              {t('cell', {
                address: addressOf(book, repair.problem),
                header: headerOfProblem(repair.problem, language),
                was: String(repair.problem.value),
                after: writtenValue(repair, book.language),
              })}
            </span>
          )}
        </CardList>
      </Card>
    </Section>
  );
}
