import { Field, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Book } from '../../application/book';
import { effectWords } from '../../terms/effectScreen';
import { formWords } from '../../terms/form';
import { useSettings } from '../shell/settings';
import { useFieldStyles } from '../ui/form/ColumnField';
import { useWords } from '../ui/useWords';

/** Reason codes of the department's own table. */
export function ReasonSelect(props: {
  readonly book: Book;
  readonly kind: 'cost' | 'effect';
  readonly value: string;
  readonly choose: (code: string) => void;
}): ReactNode {
  const t = useWords(effectWords);
  const f = useWords(formWords);
  const styles = useFieldStyles();
  const { language } = useSettings();
  const reasons = props.book
    .rows('Reasons')
    .filter((row) => row.appliesTo === null || ['both', props.kind].includes(row.appliesTo));
  return (
    <Field label={t('reasonCode')} className={styles.narrow}>
      <Select
        className={styles.control}
        value={props.value}
        onChange={(_event, { value }) => {
          props.choose(value);
        }}
      >
        <option value="">{f('choose')}</option>
        {reasons.map((row) => (
          <option key={row.id} value={row.code ?? ''}>
            {(language === 'zh-CN' ? row.nameZh : row.nameEn) ?? row.code}
          </option>
        ))}
      </Select>
    </Field>
  );
}
