import { useRef } from 'react';
import type { ReactNode } from 'react';
import type { Table } from '../../../domain/tables/table';
import { ActionButton } from '../ActionButton';
import { useStackStyles } from '../stackStyles';
import { ColumnField, useFieldStyles } from './ColumnField';
import { ColumnMeanings } from './ColumnMeanings';
import { useRowForm, type Fields, type RowSet } from './rowForm';

export interface RowFormPanelProps {
  readonly title: string;
  readonly table: Table;
  readonly columns: readonly string[];
  readonly initial: Fields;
  readonly submit: string;
  readonly isRunning: boolean;
  /** Names offered in columns that hold a person. */
  readonly names?: readonly string[];
  /** Values offered while typing, by column. */
  readonly offers?: Readonly<Record<string, readonly string[]>>;
  /** What to know about a field, by column. */
  readonly hints?: Readonly<Record<string, string>>;
  /** Columns that take the whole width though their texts are short. */
  readonly wide?: readonly string[];
  readonly isOpen?: boolean;
  /** False while fields beside the columns are not filled in. */
  readonly isReady?: boolean;
  /** Fields before the columns; `children` are those after them. */
  readonly before?: ReactNode;
  readonly children?: ReactNode;
  /** `done` empties the form and folds it, so that what was recorded is seen. */
  readonly onSubmit: (set: RowSet, done: () => void) => void;
}

/** A short form over some columns of a table, folded until it is wanted. */
export function RowFormPanel(props: RowFormPanelProps): ReactNode {
  const stack = useStackStyles();
  const styles = useFieldStyles();
  const panel = useRef<HTMLDetailsElement>(null);
  const form = useRowForm(props.table, props.columns, props.initial);
  const isReady = form.isValid && props.isReady !== false;
  const send = (): void => {
    if (!isReady) return;
    props.onSubmit(form.set, () => {
      form.reset(props.initial);
      fold(panel.current);
    });
  };
  return (
    <details open={props.isOpen === true} ref={panel}>
      <summary className={stack.strong}>{props.title}</summary>
      <div className={stack.stack}>
        {props.before}
        <div className={styles.grid}>
          {props.columns.map((column) => (
            <ColumnField
              key={column}
              table={props.table}
              column={column}
              form={form}
              isWide={props.wide?.includes(column) === true}
              suggestions={offersFor(props, column)}
              {...hintFor(props.hints?.[column])}
            />
          ))}
        </div>
        {props.children}
        <ColumnMeanings table={props.table} columns={props.columns} />
        <div className={stack.row}>
          <ActionButton
            appearance="primary"
            isRunning={props.isRunning}
            disabled={!isReady}
            onClick={send}
          >
            {props.submit}
          </ActionButton>
        </div>
      </div>
    </details>
  );
}

const hintFor = (hint: string | undefined): { readonly hint?: string } =>
  hint === undefined ? {} : { hint };

const offersFor = (
  { table, names = [], offers = {} }: RowFormPanelProps,
  column: string,
): readonly string[] =>
  offers[column] ?? (table.columns[column]?.suggest === 'Team.name' ? names : []);

/** The keyboard stays at the panel, whose title is what is left of it. */
function fold(panel: HTMLDetailsElement | null): void {
  if (!panel) return;
  panel.open = false;
  panel.querySelector('summary')?.focus();
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
