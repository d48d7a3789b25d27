import { rolesOfPerson } from '../../domain/approval/people';
import {
  reallocation,
  revision,
  trueUp,
  type BudgetChangeFailure,
  type BudgetChangeRecord,
  type Reallocation,
} from '../../domain/budget/change';
import type { Change } from '../../domain/shared/changes';
import type { Minor } from '../../domain/shared/money';
import { parametersOf } from '../../domain/shared/parameters';
import { serialToday } from '../../domain/shared/period';
import { success, type Result } from '../../domain/shared/result';
import type { Role } from '../../domain/tables/settings';
import type { WorkbookFailure } from '../../ports/failure';
import type { ReadRequest } from '../../ports/workbook';
import { act, type Acted, type Acting, type NoPersonFailure } from '../act';
import type { RowIn } from '../book';
import type { Deps } from '../deps';

const mayExceed: readonly Role[] = ['manager', 'finance', 'senior'];

const reads = {
  Budget: [
    'id',
    'campaignId',
    'category',
    'month',
    'currency',
    'planned',
    'committed',
    'accrued',
    'actual',
    'forecast',
    'voided',
  ],
  BudgetChanges: ['id'],
  Team: ['id', 'name', 'roles', 'active', 'voided'],
  Parameters: ['id', 'code', 'value', 'voided'],
} as const satisfies ReadRequest;

type Changed = Promise<
  Result<
    Acted<{ readonly changeId: string }>,
    BudgetChangeFailure | WorkbookFailure | NoPersonFailure
  >
>;

type Decide = (
  lines: readonly RowIn<'Budget'>[],
  record: BudgetChangeRecord,
  acting: Acting,
) => Result<readonly Change[], BudgetChangeFailure>;

const change = (deps: Deps, action: string, decide: Decide): Changed =>
  act(
    deps,
    action,
    reads,
    (acting) => {
      const roles = rolesOfPerson(acting.book.rows('Team'), acting.person);
      const record: BudgetChangeRecord = {
        by: acting.person,
        on: serialToday(acting.now),
        operationId: acting.operationId,
        id: acting.newId('BC'),
        mayExceed: roles.some((role) => mayExceed.includes(role)),
      };
      const changes = decide(acting.book.rows('Budget'), record, acting);
      if (!changes.ok) return changes;
      return success({ changes: changes.value, value: { changeId: record.id } });
    },
    ['Budget', 'BudgetChanges'],
  );

/** Moves budget between two lines (W3.2). Three round trips. */
export const reallocate = (deps: Deps, request: Reallocation): Changed =>
  change(deps, 'reallocate', (lines, record, { book }) =>
    reallocation(request, lines, record, parametersOf(book.rows('Parameters'))),
  );

/** Sets another planned amount for a line; for managers, finance and senior management. */
export const reviseBudget = (
  deps: Deps,
  request: { readonly lineId: string; readonly planned: Minor; readonly reason: string },
): Changed => change(deps, 'reviseBudget', (lines, record) => revision(request, lines, record));

/** Releases a commitment, and posts what of it became actual cost. */
export const trueUpCommitment = (
  deps: Deps,
  request: {
    readonly lineId: string;
    readonly release: Minor;
    readonly spent?: Minor;
    readonly reason: string;
  },
): Changed =>
  change(deps, 'trueUpCommitment', (lines, record, { book }) =>
    trueUp(request, lines, record, parametersOf(book.rows('Parameters'))),
  );
