import {
  Field,
  makeStyles,
  mergeClasses,
  Select,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Book } from '../../application/book';
import { budgetRollUp } from '../../application/budget/budgetDesk';
import type { TaxBasis } from '../../domain/budget/tax';
import type { Dimension } from '../../domain/budget/rollUp';
import { budget } from '../../domain/tables/budget';
import { budgetWords } from '../../terms/budgetScreen';
import { useSettings } from '../shell/settings';
import { useFormat } from '../ui/format';
import { Section } from '../ui/Section';
import { useStackStyles } from '../ui/stackStyles';
import { useWords, wordOfChoice } from '../ui/useWords';

const useStyles = makeStyles({
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  wide: { overflowX: 'auto' },
});

const dimensions: readonly Dimension[] = [
  'category',
  'month',
  'channel',
  'vendor',
  'department',
  'campaignId',
];
const dimensionOf = (text: string): Dimension =>
  dimensions.find((one) => one === text) ?? 'category';

interface Line {
  readonly key: string;
  readonly word: string;
  readonly planned: number;
  readonly actual: number;
  readonly variance: number;
}

interface Lines {
  readonly lines: readonly Line[];
  readonly untaxed: number;
}

function useLines(book: Book, by: Dimension, basis: TaxBasis, today: number): Lines | string {
  const { language } = useSettings();
  const t = useWords(budgetWords);
  return useMemo(() => {
    const rolled = budgetRollUp(book, [by], today, basis);
    if (!rolled.ok) return rolled.failure.currency;
    const { groups, sums, variance, untaxed } = rolled.value;
    const shown = (word: string): string => {
      if (word === '') return t('blank');
      if (by === 'campaignId') return book.row('Plans', word)?.name ?? word;
      const choices = by === 'department' ? undefined : budget.columns[by].choices;
      return choices ? wordOfChoice(choices, word, language) : word;
    };
    const lines = Array.from({ length: groups }, (_, g) => {
      const key = rolled.value.word(g, 0);
      return {
        key,
        word: shown(key),
        planned: sums.planned[g] ?? 0,
        actual: sums.actual[g] ?? 0,
        variance: variance.amount[g] ?? 0,
      };
    }).sort((a, b) => (by === 'month' ? a.key.localeCompare(b.key) : b.planned - a.planned));
    return { lines, untaxed };
  }, [book, by, basis, today, language, t]);
}

/** The budget rolled up by one dimension, in CNY. */
export function RollUpTable(props: { readonly book: Book; readonly today: number }): ReactNode {
  const t = useWords(budgetWords);
  const stack = useStackStyles();
  const [by, setBy] = useState<Dimension>('category');
  const [basis, setBasis] = useState<TaxBasis>('asEntered');
  const found = useLines(props.book, by, basis, props.today);
  return (
    <Section title={t('rollUp')}>
      <Field label={t('rollUp')} size="small">
        <Select
          size="small"
          value={by}
          onChange={(_event, { value }) => {
            setBy(dimensionOf(value));
          }}
        >
          {dimensions.map((one) => (
            <option key={one} value={one}>
              {t(one)}
            </option>
          ))}
        </Select>
      </Field>
      <BasisSelect basis={basis} choose={setBasis} />
      {typeof found === 'string' ? (
        <p className={stack.text}>{t('rateMissing', { currency: found })}</p>
      ) : (
        <>
          {found.untaxed === 0 ? null : (
            <p className={stack.muted}>{t('untaxed', { count: found.untaxed })}</p>
          )}
          <LineTable lines={found.lines} by={by} />
        </>
      )}
    </Section>
  );
}

const bases: readonly TaxBasis[] = ['asEntered', 'net', 'gross'];

function BasisSelect(props: {
  readonly basis: TaxBasis;
  readonly choose: (basis: TaxBasis) => void;
}): ReactNode {
  const t = useWords(budgetWords);
  return (
    <Field label={t('basis')} size="small">
      <Select
        size="small"
        value={props.basis}
        onChange={(_event, { value }) => {
          props.choose(bases.find((one) => one === value) ?? 'asEntered');
        }}
      >
        {bases.map((one) => (
          <option key={one} value={one}>
            {t(one)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function LineTable(props: { readonly lines: readonly Line[]; readonly by: Dimension }): ReactNode {
  const styles = useStyles();
  const stack = useStackStyles();
  const t = useWords(budgetWords);
  const format = useFormat();
  return (
    <div className={styles.wide}>
      <Table size="small" aria-label={t('rollUp')}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell>{t(props.by)}</TableHeaderCell>
            <TableHeaderCell>{t('planned')}</TableHeaderCell>
            <TableHeaderCell>{t('actual')}</TableHeaderCell>
            <TableHeaderCell>{t('variance')}</TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {props.lines.map((line) => (
            <TableRow key={line.key}>
              <TableCell>{line.word}</TableCell>
              <TableCell className={styles.number}>{format.shortMoney(line.planned)}</TableCell>
              <TableCell className={styles.number}>{format.shortMoney(line.actual)}</TableCell>
              <TableCell className={mergeClasses(styles.number, line.variance > 0 && stack.bad)}>
                {format.shortMoney(line.variance)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
