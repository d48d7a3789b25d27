import type { ReactNode } from 'react';
import type { Book, RowIn } from '../../application/book';
import { recordKpiActuals, type KpiActual } from '../../application/effect/recordKpiActuals';
import { serialToday } from '../../domain/shared/period';
import { kpis } from '../../domain/tables/weekly';
import { effectWords } from '../../terms/effectScreen';
import { useDeps } from '../shell/deps';
import { usePerson } from '../shell/person';
import { ActionButton } from '../ui/ActionButton';
import { ColumnField, useFieldStyles } from '../ui/form/ColumnField';
import { ColumnMeanings } from '../ui/form/ColumnMeanings';
import { fieldsOf, useRowForm, type RowSet } from '../ui/form/rowForm';
import { useStackStyles } from '../ui/stackStyles';
import { useAction } from '../ui/useAction';
import { useWords } from '../ui/useWords';
import { ReasonSelect } from './ReasonSelect';

const columns: readonly string[] = [
  'actual',
  'measuredOn',
  'source',
  'owner',
  'reasonCode',
  'reason',
  'suggestion',
];
const plainColumns = columns.filter((column) => column !== 'reasonCode');

const textIn = (set: RowSet, column: string): string | undefined => {
  const value = set[column];
  return typeof value === 'string' && value !== '' ? value : undefined;
};
const numberIn = (set: RowSet, column: string): number | undefined => {
  const value = set[column];
  return typeof value === 'number' ? value : undefined;
};

/** Only what was filled in is written. */
function entryOf(kpiId: string, set: RowSet): KpiActual {
  const filled = {
    actual: numberIn(set, 'actual'),
    measuredOn: numberIn(set, 'measuredOn'),
    source: textIn(set, 'source'),
    owner: textIn(set, 'owner'),
    reasonCode: textIn(set, 'reasonCode'),
    reason: textIn(set, 'reason'),
    suggestion: textIn(set, 'suggestion'),
  };
  const given = Object.entries(filled).filter(([, value]) => value !== undefined);
  return { kpiId, ...(Object.fromEntries(given) as Omit<KpiActual, 'kpiId'>) };
}

/** The result, where it comes from, and why it differs. */
export function KpiForm(props: {
  readonly kpi: RowIn<'KPIs'>;
  readonly book: Book;
  readonly saved: () => void;
}): ReactNode {
  const { kpi } = props;
  const deps = useDeps();
  const t = useWords(effectWords);
  const stack = useStackStyles();
  const styles = useFieldStyles();
  const action = useAction();
  const { person, names } = usePerson();
  const measuredOn = kpi.measuredOn ?? serialToday(deps.clock.now());
  const first = { ...kpi, measuredOn, owner: kpi.owner ?? person?.name ?? null };
  const form = useRowForm(kpis, columns, fieldsOf(kpis, columns, first));
  const save = (): void => {
    if (!form.isValid) return;
    void action.run(() => recordKpiActuals(deps, [entryOf(kpi.id, form.set)]), {
      done: t('saved'),
      changes: ['KPIs'],
      then: props.saved,
    });
  };
  return (
    <div className={stack.stack}>
      <div className={styles.grid}>
        {plainColumns.map((column) => (
          <ColumnField
            key={column}
            table={kpis}
            column={column}
            form={form}
            suggestions={column === 'owner' ? names : []}
          />
        ))}
        <ReasonSelect
          book={props.book}
          kind="effect"
          value={form.fields['reasonCode'] ?? ''}
          choose={(code) => {
            form.change('reasonCode', code);
          }}
        />
      </div>
      <ColumnMeanings table={kpis} columns={columns} />
      <div className={stack.row}>
        <ActionButton
          appearance="primary"
          isRunning={action.isRunning}
          disabled={!form.isValid}
          onClick={save}
        >
          {t('save')}
        </ActionButton>
      </div>
    </div>
  );
}
