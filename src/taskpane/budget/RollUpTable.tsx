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

function useLines(book: Book, by: Dimension, today: number): readonly Line[] | string {
  const { language } = useSettings();
  const t = useWords(budgetWords);
  return useMemo(() => {
    const rolled = budgetRollUp(book, [by], today);
    if (!rolled.ok) return rolled.failure.currency;
    const { groups, sums, variance } = rolled.value;
    const shown = (word: string): string => {
      if (word === '') return t('blank');
      if (by === 'campaignId') return book.row('Plans', word)?.name ?? word;
      const choices = by === 'department' ? undefined : budget.columns[by].choices;
      return choices ? wordOfChoice(choices, word, language) : word;
    };
    return Array.from({ length: groups }, (_, g) => {
      const key = rolled.value.word(g, 0);
      return {
        key,
        word: shown(key),
        planned: sums.planned[g] ?? 0,
        actual: sums.actual[g] ?? 0,
        variance: variance.amount[g] ?? 0,
      };
    }).sort((a, b) => (by === 'month' ? a.key.localeCompare(b.key) : b.planned - a.planned));
  }, [book, by, today, language, t]);
}

/** The budget rolled up by one dimension, in CNY. */
export function RollUpTable(props: { readonly book: Book; readonly today: number }): ReactNode {
  const t = useWords(budgetWords);
  const stack = useStackStyles();
  const [by, setBy] = useState<Dimension>('category');
  const lines = useLines(props.book, by, props.today);
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
      {typeof lines === 'string' ? (
        <p className={stack.text}>{t('rateMissing', { currency: lines })}</p>
      ) : (
        <Lines lines={lines} by={by} />
      )}
    </Section>
  );
}

function Lines(props: { readonly lines: readonly Line[]; readonly by: Dimension }): ReactNode {
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
