import type { Change } from '../shared/changes';
import type { Minor } from '../shared/money';
import type { Parameters } from '../shared/parameters';
import type { DateSerial } from '../shared/period';
import { failure, success, type Result } from '../shared/result';
import type { BudgetRow } from '../tables/budget';
import { overspends, type Trigger } from './control';
import { currencyOf } from './rates';

export type BudgetChangeFailure =
  | { readonly code: 'lineMissing'; readonly lineId: string }
  | { readonly code: 'sameLine' }
  | { readonly code: 'amountNotPositive' }
  | { readonly code: 'reasonMissing' }
  | { readonly code: 'currencyDiffers'; readonly from: string; readonly to: string }
  /** The line has less left than is to be moved or released. */
  | { readonly code: 'notAvailable'; readonly available: Minor }
  /** The department stops spending that goes so far over its limit. */
  | {
      readonly code: 'overspendStops';
      readonly trigger: Trigger;
      readonly amount: Minor;
      readonly limit: Minor;
    }
  /** More than the department lets a person move without a manager, finance or senior management. */
  | { readonly code: 'aboveLimit'; readonly limit: Minor };

export interface BudgetChangeRecord {
  readonly by: string;
  readonly on: DateSerial;
  readonly operationId: string;
  readonly id: string;
  /** Holds a role that may go above the limit. */
  readonly mayExceed: boolean;
}

export interface Reallocation {
  readonly fromLineId: string;
  readonly toLineId: string;
  readonly amount: Minor;
  readonly reason: string;
}

const availableOf = (line: BudgetRow): Minor =>
  (line.planned ?? 0) - (line.actual ?? 0) - (line.accrued ?? 0) - (line.committed ?? 0);

const isBlank = (text: string): boolean => text.trim() === '';

function problemOf(
  request: Reallocation,
  from: BudgetRow | undefined,
  to: BudgetRow | undefined,
): BudgetChangeFailure | null {
  if (!from) return { code: 'lineMissing', lineId: request.fromLineId };
  if (!to) return { code: 'lineMissing', lineId: request.toLineId };
  if (from.id === to.id) return { code: 'sameLine' };
  if (!Number.isSafeInteger(request.amount) || request.amount <= 0)
    return { code: 'amountNotPositive' };
  if (isBlank(request.reason)) return { code: 'reasonMissing' };
  const [a, b] = [currencyOf(from.currency), currencyOf(to.currency)];
  if (a !== b) return { code: 'currencyDiffers', from: a, to: b };
  const available = availableOf(from);
  return request.amount > available ? { code: 'notAvailable', available } : null;
}

const plannedUpdate = (line: BudgetRow, by: Minor): Change => ({
  kind: 'update',
  table: 'Budget',
  rowId: line.id,
  set: { planned: (line.planned ?? 0) + by },
  was: { planned: line.planned },
});

/**
 * Moves budget from one line to another with its trace: both lines change only if they still hold
 * what was seen. Above a share of the giving line, or into another campaign, it takes a role.
 */
export function reallocation(
  request: Reallocation,
  lines: readonly BudgetRow[],
  record: BudgetChangeRecord,
  parameters: Pick<Parameters, 'reallocationShare'>,
): Result<readonly Change[], BudgetChangeFailure> {
  const from = lines.find((line) => line.id === request.fromLineId);
  const to = lines.find((line) => line.id === request.toLineId);
  const problem = problemOf(request, from, to);
  if (problem) return failure(problem);
  if (!from || !to) return failure({ code: 'lineMissing', lineId: request.fromLineId });
  const share = from.campaignId === to.campaignId ? parameters.reallocationShare : 0;
  const limit = Math.floor((from.planned ?? 0) * share);
  if (request.amount > limit && !record.mayExceed) return failure({ code: 'aboveLimit', limit });
  return success([
    plannedUpdate(from, -request.amount),
    plannedUpdate(to, request.amount),
    traceOf('reallocation', from.id, to.id, request.amount, request.reason, record),
  ]);
}

function traceOf(
  kind: 'reallocation' | 'revision' | 'trueUp',
  fromLineId: string | null,
  toLineId: string | null,
  amount: Minor,
  reason: string,
  record: BudgetChangeRecord,
): Change {
  const row = {
    id: record.id,
    kind,
    fromLineId,
    toLineId,
    amount,
    reason: reason.trim(),
    by: record.by,
    changedOn: record.on,
    operationId: record.operationId,
    voided: false,
  };
  return { kind: 'append', table: 'BudgetChanges', rows: [row] };
}

/** A new planned amount for one line, with reason and trace; the old one stays readable there. */
export function revision(
  request: { readonly lineId: string; readonly planned: Minor; readonly reason: string },
  lines: readonly BudgetRow[],
  record: BudgetChangeRecord,
): Result<readonly Change[], BudgetChangeFailure> {
  const line = lines.find((l) => l.id === request.lineId);
  if (!line) return failure({ code: 'lineMissing', lineId: request.lineId });
  if (isBlank(request.reason)) return failure({ code: 'reasonMissing' });
  if (!Number.isSafeInteger(request.planned) || request.planned < 0)
    return failure({ code: 'amountNotPositive' });
  if (!record.mayExceed) return failure({ code: 'aboveLimit', limit: 0 });
  const by = request.planned - (line.planned ?? 0);
  return success([
    plannedUpdate(line, by),
    traceOf('revision', null, line.id, by, request.reason, record),
  ]);
}

/** What stops a line as it would stand, for someone who may not go over; false stops are not made. */
function stopOf(
  lines: readonly BudgetRow[],
  changed: BudgetRow,
  parameters: Parameters,
): BudgetChangeFailure | null {
  const would = lines.map((line) => (line.id === changed.id ? changed : line));
  const own = (rows: readonly BudgetRow[]) =>
    overspends(rows, parameters).filter(
      (over) => over.lineId === changed.id && over.reply === 'stop',
    );
  // Releasing what is already over must stay possible: only what gets worse is stopped.
  const before = own(lines);
  const worse = own(would).find(
    (over) => !before.some((was) => was.trigger === over.trigger && was.amount >= over.amount),
  );
  if (!worse) return null;
  const { trigger, amount, limit } = worse;
  return { code: 'overspendStops', trigger, amount, limit };
}

/**
 * Releases a commitment that will not be used in full (true-up), or turns part of it into actual
 * cost: `spent` is added to the actual, `release` leaves the commitment. Where the department's
 * triggers stop the overspend that follows, it takes a role.
 */
export function trueUp(
  request: {
    readonly lineId: string;
    readonly release: Minor;
    readonly spent?: Minor;
    readonly reason: string;
  },
  lines: readonly BudgetRow[],
  record: BudgetChangeRecord,
  parameters: Parameters,
): Result<readonly Change[], BudgetChangeFailure> {
  const line = lines.find((l) => l.id === request.lineId);
  if (!line) return failure({ code: 'lineMissing', lineId: request.lineId });
  if (isBlank(request.reason)) return failure({ code: 'reasonMissing' });
  const committed = line.committed ?? 0;
  const spent = request.spent ?? 0;
  if (!Number.isSafeInteger(request.release) || request.release <= 0 || spent < 0)
    return failure({ code: 'amountNotPositive' });
  if (request.release > committed) return failure({ code: 'notAvailable', available: committed });
  const set = {
    committed: committed - request.release,
    ...(spent > 0 ? { actual: (line.actual ?? 0) + spent } : {}),
  };
  const stopped = record.mayExceed ? null : stopOf(lines, { ...line, ...set }, parameters);
  if (stopped) return failure(stopped);
  const update: Change = {
    kind: 'update',
    table: 'Budget',
    rowId: line.id,
    set,
    was: { committed: line.committed, ...(spent > 0 ? { actual: line.actual } : {}) },
  };
  return success([
    update,
    traceOf('trueUp', line.id, null, request.release, request.reason, record),
  ]);
}
