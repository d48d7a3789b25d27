import {
  Field,
  Input,
  makeStyles,
  Select,
  Textarea,
  type FieldProps,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Column } from '../../../domain/tables/column';
import { formWords } from '../../../terms/form';
import { useSettings } from '../../shell/settings';
import { useFormat } from '../format';
import { useWording, useWords, wordOfChoice } from '../useWords';
import { columnOf } from './rowForm';
import type { RowForm } from './rowForm';
import type { Table } from '../../../domain/tables/table';
import { SuggestInput } from './SuggestInput';

/** Fields stand two in a row where they fit; long texts take the whole width. */
export const useFieldStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(128px, 100%), 1fr))',
    gap: '12px 8px',
    alignItems: 'start',
  },
  wide: { gridColumn: '1 / -1', minWidth: 0 },
  narrow: { minWidth: 0 },
  control: { minWidth: 0, width: '100%' },
});

export interface ColumnFieldProps {
  readonly table: Table;
  readonly column: string;
  readonly form: Omit<RowForm, 'reset'>;
  /** Problems are shown before the field was touched, after a try to send. */
  readonly showsProblems?: boolean;
  /** Values offered while typing. */
  readonly suggestions?: readonly string[];
  readonly hint?: string;
  /** What an approver said about this field; stays beside it until the plan is submitted again. */
  readonly remark?: string | undefined;
  readonly rows?: number;
  readonly isWide?: boolean;
}

/** One field for one column: label, hint, choices and limits come from the table's description. */
export function ColumnField(props: ColumnFieldProps): ReactNode {
  const { form, table } = props;
  const column = columnOf(table, props.column);
  const wording = useWording();
  const [isTouched, setIsTouched] = useState(false);
  const problem = useProblemText(props, isTouched);
  const note = column.note === undefined ? undefined : wording(column.note);
  const hint = props.hint ?? note;
  const styles = useFieldStyles();
  const isWide = column.kind === 'longText' || props.isWide === true;
  return (
    <Field
      className={isWide ? styles.wide : styles.narrow}
      label={wording(column.header)}
      required={column.required === true}
      {...(hint === undefined ? {} : { hint })}
      {...messageOf(problem, props.remark)}
      onBlur={() => {
        setIsTouched(true);
      }}
    >
      <Control
        column={column}
        text={form.fields[props.column] ?? ''}
        rows={props.rows ?? 3}
        suggestions={props.suggestions ?? []}
        change={(text) => {
          form.change(props.column, text);
        }}
      />
    </Field>
  );
}

/** A value that cannot be read is said first; otherwise the approver's remark. */
function messageOf(
  problem: string | undefined,
  remark: string | undefined,
): Pick<FieldProps, 'validationMessage' | 'validationState'> {
  if (problem !== undefined) return { validationMessage: problem, validationState: 'error' };
  return remark === undefined ? {} : { validationMessage: remark, validationState: 'warning' };
}

function useProblemText(props: ColumnFieldProps, isTouched: boolean): string | undefined {
  const t = useWords(formWords);
  const format = useFormat();
  const problem = props.form.problems[props.column];
  const isFilled = (props.form.fields[props.column] ?? '') !== '';
  // A wrong value is said at once; a blank only after the person has passed the field.
  const isShown =
    props.showsProblems === true || isTouched || (isFilled && problem?.problem !== 'required');
  if (!isShown || problem === undefined) return undefined;
  return t(problem.problem, { limit: format.number(problem.limit ?? 0) });
}

function Control(props: {
  readonly column: Column;
  readonly text: string;
  readonly rows: number;
  readonly suggestions: readonly string[];
  readonly change: (text: string) => void;
}): ReactNode {
  const { column, text, change } = props;
  switch (column.kind) {
    case 'choice':
      return <ChoiceSelect choices={column.choices ?? {}} value={text} change={change} />;
    case 'flag':
      return <FlagSelect value={text} change={change} />;
    case 'longText':
      return (
        <Textarea
          value={text}
          rows={props.rows}
          resize="vertical"
          onChange={(_event, typed) => {
            change(typed.value);
          }}
        />
      );
    case 'date':
      return <PlainInput type="date" text={text} change={change} />;
    case 'money':
    case 'number':
    case 'integer':
      return <PlainInput type="text" inputMode="decimal" text={text} change={change} />;
    case 'percent':
      return <PlainInput type="text" inputMode="decimal" after="%" text={text} change={change} />;
    default:
      return <SuggestInput text={text} suggestions={props.suggestions} change={change} />;
  }
}

function PlainInput(props: {
  readonly type: 'text' | 'date';
  readonly inputMode?: 'decimal';
  readonly after?: string;
  readonly text: string;
  readonly change: (text: string) => void;
}): ReactNode {
  const styles = useFieldStyles();
  return (
    <Input
      className={styles.control}
      type={props.type}
      value={props.text}
      {...(props.inputMode === undefined ? {} : { inputMode: props.inputMode })}
      {...(props.after === undefined ? {} : { contentAfter: props.after })}
      onChange={(_event, typed) => {
        props.change(typed.value);
      }}
    />
  );
}

function ChoiceSelect(props: {
  readonly choices: NonNullable<Column['choices']>;
  readonly value: string;
  readonly change: (text: string) => void;
}): ReactNode {
  const { language } = useSettings();
  const t = useWords(formWords);
  const styles = useFieldStyles();
  return (
    <Select
      className={styles.control}
      value={props.value}
      onChange={(_event, chosen) => {
        props.change(chosen.value);
      }}
    >
      <option value="">{t('choose')}</option>
      {Object.keys(props.choices).map((code) => (
        <option key={code} value={code}>
          {wordOfChoice(props.choices, code, language)}
        </option>
      ))}
    </Select>
  );
}

function FlagSelect(props: {
  readonly value: string;
  readonly change: (text: string) => void;
}): ReactNode {
  const t = useWords(formWords);
  const styles = useFieldStyles();
  return (
    <Select
      className={styles.control}
      value={props.value}
      onChange={(_event, chosen) => {
        props.change(chosen.value);
      }}
    >
      <option value="">{t('notAnswered')}</option>
      <option value="yes">{t('yes')}</option>
      <option value="no">{t('no')}</option>
    </Select>
  );
}
