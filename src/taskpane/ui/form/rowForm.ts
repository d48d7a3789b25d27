import { useCallback, useMemo, useState } from 'react';
import type { Column } from '../../../domain/tables/column';
import type { Table } from '../../../domain/tables/table';
import { parseTyped, typedText, type CellInput, type Typed } from './typed';

/** What stands in a form's fields, by column code, as typed. */
export type Fields = Readonly<Record<string, string>>;
export type RowSet = Readonly<Record<string, CellInput>>;

export const fieldsOf = (
  table: Table,
  columns: readonly string[],
  row: Readonly<Record<string, unknown>>,
): Fields =>
  Object.fromEntries(
    columns.map((code) => [
      code,
      typedText(columnOf(table, code), row[code] as CellInput | undefined, currencyOf(row)),
    ]),
  );

export function columnOf(table: Table, code: string): Column {
  const column = table.columns[code];
  if (!column) throw new Error(`No column ${code} in ${table.code}`);
  return column;
}

const currencyOf = (row: Readonly<Record<string, unknown>>): string =>
  typeof row['currency'] === 'string' && row['currency'] !== '' ? row['currency'] : 'CNY';

/** Fields → the row's values, and the first problem of each field that has one. */
export function rowSetOf(
  table: Table,
  columns: readonly string[],
  fields: Fields,
): {
  readonly set: RowSet;
  readonly problems: Readonly<Record<string, Extract<Typed, { ok: false }>>>;
} {
  const set: Record<string, CellInput> = {};
  const problems: Record<string, Extract<Typed, { ok: false }>> = {};
  for (const code of columns) {
    const typed = parseTyped(columnOf(table, code), fields[code] ?? '', currencyOf(fields));
    if (typed.ok) set[code] = typed.value;
    else problems[code] = typed;
  }
  return { set, problems };
}

export interface RowForm {
  readonly fields: Fields;
  readonly set: RowSet;
  readonly problems: Readonly<Record<string, Extract<Typed, { ok: false }>>>;
  readonly isValid: boolean;
  readonly change: (code: string, text: string) => void;
  readonly reset: (fields: Fields) => void;
}

/** A form over fields that are kept elsewhere, such as one row of a sub-form. */
export function formOver(
  table: Table,
  columns: readonly string[],
  fields: Fields,
  change: (code: string, text: string) => void,
): Omit<RowForm, 'reset'> {
  const read = rowSetOf(table, columns, fields);
  return { fields, ...read, isValid: Object.keys(read.problems).length === 0, change };
}

/** The state of a form over one row of a table. */
export function useRowForm(table: Table, columns: readonly string[], initial: Fields): RowForm {
  const [fields, setFields] = useState(initial);
  const change = useCallback((code: string, text: string) => {
    setFields((before) => ({ ...before, [code]: text }));
  }, []);
  const read = useMemo(() => rowSetOf(table, columns, fields), [table, columns, fields]);
  return {
    fields,
    ...read,
    isValid: Object.keys(read.problems).length === 0,
    change,
    reset: setFields,
  };
}
