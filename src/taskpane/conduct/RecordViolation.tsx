import type { ReactNode } from 'react';
import { recordViolation } from '../../application/conduct/recordViolation';
import { violations } from '../../domain/tables/issues';
import { conductWords } from '../../terms/conductScreen';
import { useDeps } from '../shell/deps';
import { usePerson } from '../shell/person';
import { ActionButton } from '../ui/ActionButton';
import { ColumnField, useFieldStyles } from '../ui/form/ColumnField';
import { fieldsOf, useRowForm } from '../ui/form/rowForm';
import { useStackStyles } from '../ui/stackStyles';
import { useAction } from '../ui/useAction';
import { useWords } from '../ui/useWords';

const columns: readonly string[] = ['person', 'act', 'basis'];
const blank = fieldsOf(violations, columns, {});

/** Enters a breach by hand; who may do so is decided by the use case. */
export function RecordViolation(): ReactNode {
  const deps = useDeps();
  const t = useWords(conductWords);
  const stack = useStackStyles();
  const styles = useFieldStyles();
  const action = useAction();
  const { person, names, roles } = usePerson();
  const form = useRowForm(violations, columns, blank);
  if (roles.every((role) => role === 'lead' || role === 'finance')) return null;
  const send = (): void => {
    if (!form.isValid) return;
    const request = {
      person: String(form.set['person'] ?? ''),
      act: String(form.set['act'] ?? ''),
      basis: String(form.set['basis'] ?? ''),
    };
    void action.run(() => recordViolation(deps, request), {
      done: t('recorded'),
      changes: ['Violations', 'Decisions'],
      then: () => {
        form.reset(blank);
      },
    });
  };
  return (
    <details>
      <summary className={stack.strong}>{t('record')}</summary>
      <div className={stack.stack}>
        <p className={stack.muted}>{t('recordHint')}</p>
        <div className={styles.grid}>
          {columns.map((column) => (
            <ColumnField
              key={column}
              table={violations}
              column={column}
              form={form}
              isWide
              suggestions={column === 'person' ? names.filter((one) => one !== person?.name) : []}
            />
          ))}
        </div>
        <div className={stack.row}>
          <ActionButton
            appearance="primary"
            isRunning={action.isRunning}
            disabled={!form.isValid}
            onClick={send}
          >
            {t('recordNow')}
          </ActionButton>
        </div>
      </div>
    </details>
  );
}
