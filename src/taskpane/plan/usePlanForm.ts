import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Book } from '../../application/book';
import { dossierOf } from '../../application/plan/dossier';
import { savePlan } from '../../application/plan/savePlan';
import { budget } from '../../domain/tables/budget';
import type { Table } from '../../domain/tables/table';
import { kpis } from '../../domain/tables/weekly';
import { useDeps } from '../shell/deps';
import { usePerson } from '../shell/person';
import { navigate } from '../shell/route';
import { fieldsOf } from '../ui/form/rowForm';
import { useDraft } from '../ui/form/useDraft';
import { useAction } from '../ui/useAction';
import { savePlanRequest, unreadableCount } from './planRequest';
import {
  blankPlan,
  isPlanFields,
  kpiColumns,
  lineColumns,
  planFieldsOf,
  type PlanFields,
  type SubRow,
} from './planShape';

export type SubTable = 'lines' | 'kpis';
const tableOfPart: Readonly<Record<SubTable, readonly [Table, readonly string[]]>> = {
  lines: [budget, lineColumns],
  kpis: [kpis, kpiColumns],
};
const voidedOf = { lines: 'voidedLineIds', kpis: 'voidedKpiIds' } as const;

export interface PlanForm {
  /** Undefined until a draft has been looked up. */
  readonly fields: PlanFields | undefined;
  readonly hasDraft: boolean;
  readonly unreadable: number;
  readonly isSaving: boolean;
  readonly change: (column: string, text: string) => void;
  readonly changeRow: (part: SubTable, key: string, column: string, text: string) => void;
  readonly addRow: (part: SubTable) => void;
  readonly removeRow: (part: SubTable, key: string) => void;
  readonly discardDraft: () => void;
  readonly save: (done: string) => void;
}

const draftKeyOf = (planId: string | undefined, meetingId: string | undefined): string =>
  meetingId === undefined ? `plan:${planId ?? 'new'}` : `plan:new:${meetingId}`;

/** The plan form: what the workbook holds, over it the draft, over it what is being typed. */
export function usePlanForm(book: Book, planId: string | undefined, meetingId?: string): PlanForm {
  const deps = useDeps();
  const { person, department } = usePerson();
  const action = useAction();
  const draft = useDraft<PlanFields>(draftKeyOf(planId, meetingId), isPlanFields);
  const [typed, setTyped] = useState<PlanFields>();
  // The row as it was when the form was opened: what a conflict is measured against.
  const [before] = useState(() => {
    const dossier = planId === undefined ? undefined : dossierOf(book, planId);
    return dossier && planFieldsOf(dossier);
  });
  const fresh = useMemo(
    () =>
      before ??
      blankPlan(
        deps.clock.now(),
        person && { name: person.name, department },
        meetingId === undefined ? undefined : book.row('Meetings', meetingId),
      ),
    [before, book, deps.clock, person, department, meetingId],
  );
  const fields = typed ?? (draft.kept === undefined ? undefined : (draft.kept ?? fresh));
  const { save: saveDraft } = draft;
  useEffect(() => {
    if (typed) saveDraft(typed);
  }, [typed, saveDraft]);

  const edit = useCallback(
    (change: (now: PlanFields) => PlanFields) => {
      setTyped((now) => change(now ?? draft.kept ?? fresh));
    },
    [draft.kept, fresh],
  );
  return {
    fields,
    hasDraft: draft.kept !== null && draft.kept !== undefined,
    unreadable: fields ? unreadableCount(fields) : 0,
    isSaving: action.isRunning,
    ...rowEdits(edit),
    discardDraft: () => {
      void draft.discard().then(() => {
        setTyped(fresh);
      });
    },
    save: (done) => {
      if (!fields) return;
      void action.run(() => savePlan(deps, savePlanRequest(fields, before, planId)), {
        done,
        changes: ['Plans', 'Budget', 'KPIs'],
        then: (acted) => {
          void draft.discard();
          navigate('plan', [acted.value.planId]);
        },
      });
    },
  };
}

type Edit = (change: (now: PlanFields) => PlanFields) => void;

function rowEdits(edit: Edit): Pick<PlanForm, 'change' | 'changeRow' | 'addRow' | 'removeRow'> {
  return {
    change: (column, text) => {
      edit((now) => ({ ...now, plan: { ...now.plan, [column]: text } }));
    },
    changeRow: (part, key, column, text) => {
      edit((now) => ({
        ...now,
        [part]: now[part].map((row) =>
          row.key === key ? { ...row, fields: { ...row.fields, [column]: text } } : row,
        ),
      }));
    },
    addRow: (part) => {
      edit((now) => ({ ...now, [part]: [...now[part], newSubRow(part, now)] }));
    },
    removeRow: (part, key) => {
      edit((now) => {
        const gone = now[part].find((row) => row.key === key);
        const ids = gone?.id === undefined ? [] : [gone.id];
        const voided = voidedOf[part];
        return {
          ...now,
          [part]: now[part].filter((row) => row.key !== key),
          [voided]: [...now[voided], ...ids],
        };
      });
    },
  };
}

/** A new row takes over what usually stays the same from the row above it. */
function newSubRow(part: SubTable, now: PlanFields): SubRow {
  const [table, columns] = tableOfPart[part];
  const above = now[part].at(-1)?.fields;
  const blank = fieldsOf(table, columns, {});
  const kept = part === 'lines' ? ['month'] : ['direction', 'dueOn'];
  const copied = Object.fromEntries(kept.map((code) => [code, above?.[code] ?? '']));
  return {
    key: `${part}-${String(Date.now())}-${String(now[part].length)}`,
    fields: { ...blank, ...copied },
  };
}
