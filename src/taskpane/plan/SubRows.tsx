import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import type { ReactNode } from 'react';
import { sumMinor } from '../../domain/shared/money';
import { budget } from '../../domain/tables/budget';
import { kpis } from '../../domain/tables/weekly';
import { planWords } from '../../terms/plan';
import { Card } from '../ui/Card';
import { ColumnField, useFieldStyles } from '../ui/form/ColumnField';
import { ColumnMeanings } from '../ui/form/ColumnMeanings';
import { formOver } from '../ui/form/rowForm';
import { useFormat } from '../ui/format';
import { Section } from '../ui/Section';
import { useStackStyles } from '../ui/stackStyles';
import { useWords } from '../ui/useWords';
import { kpiColumns, lineColumns, type SubRow } from './planShape';
import type { PlanForm, SubTable } from './usePlanForm';

const parts = {
  lines: {
    table: budget,
    columns: lineColumns,
    title: 'budget',
    row: 'line',
    add: 'addLine',
    remove: 'removeLine',
  },
  kpis: {
    table: kpis,
    columns: kpiColumns,
    title: 'kpis',
    row: 'kpi',
    add: 'addKpi',
    remove: 'removeKpi',
  },
} as const;

/** What an approver said about a cell; the plan's own row where no row ID is given. */
export type RemarkOn = (
  table: 'Plans' | 'Budget' | 'KPIs',
  rowId: string | undefined,
  column: string,
) => string | undefined;

/** Budget lines or KPI targets inside the plan's form. */
export function SubRows(props: {
  readonly part: SubTable;
  readonly form: PlanForm;
  readonly rows: readonly SubRow[];
  readonly remarkOn: RemarkOn;
}): ReactNode {
  const part = parts[props.part];
  const stack = useStackStyles();
  const t = useWords(planWords);
  return (
    <Section
      title={t(part.title)}
      aside={props.part === 'lines' ? <Total rows={props.rows} /> : null}
    >
      {props.rows.map((row, i) => (
        <SubRowCard
          key={row.key}
          part={props.part}
          form={props.form}
          row={row}
          n={i + 1}
          remarkOn={props.remarkOn}
        />
      ))}
      <div className={stack.row}>
        <Button
          icon={<AddRegular />}
          onClick={() => {
            props.form.addRow(props.part);
          }}
        >
          {t(part.add)}
        </Button>
      </div>
      <ColumnMeanings table={part.table} columns={part.columns} />
    </Section>
  );
}

function Total({ rows }: { readonly rows: readonly SubRow[] }): ReactNode {
  const stack = useStackStyles();
  const t = useWords(planWords);
  const format = useFormat();
  const planned = rows.map((row) => {
    const value = formOver(budget, lineColumns, row.fields, () => undefined).set['planned'];
    return typeof value === 'number' ? value : 0;
  });
  return (
    <span className={stack.figure} role="status">
      {t('total', { total: format.money(sumMinor(planned)) })}
    </span>
  );
}

function SubRowCard(props: {
  readonly part: SubTable;
  readonly form: PlanForm;
  readonly row: SubRow;
  readonly n: number;
  readonly remarkOn: RemarkOn;
}): ReactNode {
  const { form, row, n } = props;
  const code = props.part === 'lines' ? 'Budget' : 'KPIs';
  const part = parts[props.part];
  const styles = useFieldStyles();
  const stack = useStackStyles();
  const t = useWords(planWords);
  const over = formOver(part.table, part.columns, row.fields, (column, text) => {
    form.changeRow(props.part, row.key, column, text);
  });
  return (
    <Card>
      <div role="group" aria-label={t(part.row, { n })}>
        <div className={stack.spread}>
          <span className={stack.muted}>{t(part.row, { n })}</span>
          <Button
            appearance="subtle"
            size="small"
            icon={<DeleteRegular />}
            aria-label={t(part.remove, { n })}
            onClick={() => {
              form.removeRow(props.part, row.key);
            }}
          />
        </div>
        <div className={styles.grid}>
          {part.columns.map((column) => (
            <ColumnField
              key={column}
              table={part.table}
              column={column}
              form={over}
              remark={row.id === undefined ? undefined : props.remarkOn(code, row.id, column)}
            />
          ))}
        </div>
      </div>
    </Card>
  );
}
