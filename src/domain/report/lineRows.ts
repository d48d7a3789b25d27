import { currencyOf } from '../budget/rates';
import { toMajor } from '../shared/money';
import type { BudgetRow } from '../tables/budget';
import type { DraftRow } from './layout';
import { varianceCells } from './money';
import { cell, columnOf, live, textOf, type Pen } from './pen';

const id = '$K{row}';

/**
 * One budget line, live and in its own currency: planned in B, actual in C, its currency in D,
 * variance in G to I, the explanation in J, its row ID in K.
 */
export function budgetLineRow(pen: Pen, line: BudgetRow, prefix: string): DraftRow {
  const currency = currencyOf(line.currency);
  const figure = (name: string): string => `${prefix}.${line.id}.${name}`;
  const amount = (column: 'planned' | 'actual') =>
    live(pen, {
      formula: `=N(${columnOf('Budget', column, id)})`,
      expected: toMajor(line[column] ?? 0, currency),
      figure: figure(column),
      format: 'money',
    });
  const reason = columnOf('Budget', 'reasonCode', id);
  const explanation = columnOf('Budget', 'reason', id);
  return [
    live(pen, {
      formula: textOf('Budget', 'item', id),
      expected: line.item ?? '',
      figure: figure('item'),
      look: 'label',
    }),
    amount('planned'),
    amount('actual'),
    cell(currency, 'plain', { align: 'centre' }),
    live(pen, {
      formula: textOf('Budget', 'month', id),
      expected: line.month ?? '',
      figure: figure('month'),
    }),
    live(pen, {
      formula: textOf('Budget', 'vendor', id),
      expected: line.vendor ?? '',
      figure: figure('vendor'),
    }),
    ...varianceCells(
      pen,
      `${prefix}.${line.id}`,
      { planned: line.planned ?? 0, actual: line.actual ?? 0 },
      currency,
    ),
    live(pen, {
      formula: `=${reason}&IF(${explanation}="",""," "&${explanation})`,
      expected: (line.reasonCode ?? '') + (line.reason === null ? '' : ` ${line.reason}`),
      figure: figure('reason'),
      look: 'text',
      wrap: true,
    }),
    cell(line.id, 'note'),
  ];
}
