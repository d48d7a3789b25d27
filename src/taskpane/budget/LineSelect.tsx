import { Field, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RowIn } from '../../application/book';
import { budgetWords } from '../../terms/budgetScreen';
import { formWords } from '../../terms/form';
import { useFormat } from '../ui/format';
import { useWords } from '../ui/useWords';

const availableOf = (line: RowIn<'Budget'>): number =>
  (line.planned ?? 0) - (line.actual ?? 0) - (line.accrued ?? 0) - (line.committed ?? 0);

/** One budget line, by item, month and what is left of it. */
export function LineSelect(props: {
  readonly label: string;
  readonly lines: readonly RowIn<'Budget'>[];
  readonly value: string;
  readonly choose: (lineId: string) => void;
}): ReactNode {
  const t = useWords(budgetWords);
  const f = useWords(formWords);
  const format = useFormat();
  return (
    <Field label={props.label} required>
      <Select
        value={props.value}
        onChange={(_event, { value }) => {
          props.choose(value);
        }}
      >
        <option value="">{f('choose')}</option>
        {props.lines.map((line) => (
          <option key={line.id} value={line.id}>
            {t('lineLeft', {
              item: line.item ?? line.id,
              month: line.month ?? '',
              available: format.money(availableOf(line), line.currency),
            })}
          </option>
        ))}
      </Select>
    </Field>
  );
}
