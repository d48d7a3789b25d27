import type { ReactNode } from 'react';
import type { Table } from '../../../domain/tables/table';
import { ActionButton } from '../ActionButton';
import { useStackStyles } from '../stackStyles';
import { ColumnField, useFieldStyles } from './ColumnField';
import { useRowForm, type Fields, type RowSet } from './rowForm';

/** A short form over some columns of a table, folded until it is wanted. */
export function RowFormPanel(props: {
  readonly title: string;
  readonly table: Table;
  readonly columns: readonly string[];
  readonly initial: Fields;
  readonly submit: string;
  readonly isRunning: boolean;
  /** Names offered in columns that hold a person. */
  readonly names?: readonly string[];
  readonly isOpen?: boolean;
  readonly children?: ReactNode;
  readonly onSubmit: (set: RowSet, reset: () => void) => void;
}): ReactNode {
  const stack = useStackStyles();
  const styles = useFieldStyles();
  const form = useRowForm(props.table, props.columns, props.initial);
  const send = (): void => {
    if (!form.isValid) return;
    props.onSubmit(form.set, () => {
      form.reset(props.initial);
    });
  };
  return (
    <details open={props.isOpen === true}>
      <summary className={stack.strong}>{props.title}</summary>
      <div className={stack.stack}>
        <div className={styles.grid}>
          {props.columns.map((column) => (
            <ColumnField
              key={column}
              table={props.table}
              column={column}
              form={form}
              suggestions={
                props.table.columns[column]?.suggest === 'Team.name' ? (props.names ?? []) : []
              }
            />
          ))}
        </div>
        {props.children}
        <div className={stack.row}>
          <ActionButton
            appearance="primary"
            isRunning={props.isRunning}
            disabled={!form.isValid}
            onClick={send}
          >
            {props.submit}
          </ActionButton>
        </div>
      </div>
    </details>
  );
}

export const textOf = (set: RowSet, column: string): string => {
  const value = set[column];
  return typeof value === 'string' ? value : '';
};

export const dayOfSet = (set: RowSet, column: string): number => {
  const value = set[column];
  return typeof value === 'number' ? value : 0;
};

/** `王敏，李雷` → `['王敏', '李雷']` */
export const namesIn = (text: string): readonly string[] =>
  text
    .split(/[,，、;；\n]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
