import { Field, Input } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { budget } from '../../domain/tables/budget';
import { parseTyped } from '../ui/form/typed';

/** What was typed as minor units of a currency; undefined when it is no amount. */
export function amountOf(text: string, currency: string | null): number | undefined {
  const amount = parseTyped(budget.columns.planned, text, currency ?? 'CNY');
  return amount.ok && typeof amount.value === 'number' ? amount.value : undefined;
}

const amountProblem = (text: string, isNumber: boolean): { readonly validationState?: 'error' } =>
  text !== '' && !isNumber ? { validationState: 'error' } : {};

export function AmountField(props: {
  readonly label: string;
  readonly value: string;
  readonly required?: boolean;
  readonly change: (text: string) => void;
}): ReactNode {
  const isAmount = parseTyped(budget.columns.planned, props.value).ok;
  return (
    <Field
      label={props.label}
      required={props.required ?? true}
      {...amountProblem(props.value, isAmount)}
    >
      <Input
        inputMode="decimal"
        value={props.value}
        onChange={(_event, { value }) => {
          props.change(value);
        }}
      />
    </Field>
  );
}

export function ReasonField(props: {
  readonly label: string;
  readonly value: string;
  readonly change: (text: string) => void;
}): ReactNode {
  return (
    <Field label={props.label} required>
      <Input
        value={props.value}
        onChange={(_event, { value }) => {
          props.change(value);
        }}
      />
    </Field>
  );
}
