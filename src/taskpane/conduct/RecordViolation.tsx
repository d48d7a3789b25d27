import type { ReactNode } from 'react';
import { recordViolation } from '../../application/conduct/recordViolation';
import { violations } from '../../domain/tables/issues';
import { conductWords } from '../../terms/conductScreen';
import { useDeps } from '../shell/deps';
import { usePerson } from '../shell/person';
import { RowFormPanel, textOf } from '../ui/form/RowFormPanel';
import { fieldsOf } from '../ui/form/rowForm';
import { useAction } from '../ui/useAction';
import { useWords } from '../ui/useWords';

const columns: readonly string[] = ['person', 'act', 'basis'];
const blank = fieldsOf(violations, columns, {});

/** Enters a breach by hand; who may do so is decided by the use case. */
export function RecordViolation(): ReactNode {
  const deps = useDeps();
  const t = useWords(conductWords);
  const action = useAction();
  const { person, names, roles } = usePerson();
  if (roles.every((role) => role === 'lead' || role === 'finance')) return null;
  return (
    <RowFormPanel
      title={t('record')}
      table={violations}
      columns={columns}
      wide={['person', 'basis']}
      initial={blank}
      submit={t('recordNow')}
      isRunning={action.isRunning}
      names={names.filter((one) => one !== person?.name)}
      hints={{ person: t('recordHint') }}
      onSubmit={(set, done) => {
        const request = {
          person: textOf(set, 'person'),
          act: textOf(set, 'act'),
          basis: textOf(set, 'basis'),
        };
        void action.run(() => recordViolation(deps, request), {
          done: t('recorded'),
          changes: ['Violations', 'Decisions'],
          then: done,
        });
      }}
    />
  );
}
