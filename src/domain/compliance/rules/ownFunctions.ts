import { isWorkingDay, workingDaysBetween, type WorkCalendar } from '../../approval/workingDays';
import { similarity } from '../../weekly/similarity';
import { createAggregateIndex } from './aggregateIndex';
import { benfordDeviation } from './benford';
import { createVector, rowAt, setValue } from './block';
import { valueAt } from './column';
import { rangeArgument } from './conditionalFunctions';
import { serialOfValue } from './dateFunctions';
import { scalar, type Call, type FunctionTable } from './functionTable';
import { single } from './logicFunctions';
import { eyeKey } from './lookupFunctions';
import { refuse, type Operand } from './operand';
import { noteRead } from './scope';
import { compareValues, isError, toText, WRONG_VALUE, type Value } from './value';
import { strict, vectorise } from './vectorise';

function plainText(value: Value): string {
  const text = toText(value);
  return isError(text) ? text.error : text;
}

function ownColumn(call: Call, at: number) {
  const operand = single(call, at);
  const key = operand.kind === 'row' ? operand.key : undefined;
  const column = key === undefined ? undefined : call.scope.table.columns.get(key);
  if (operand.kind !== 'row' || key === undefined || column === undefined)
    return refuse('valueWhereRangeNeeded', call.name, call.span);
  return { operand, key, column };
}

/**
 * `PREVIOUS([@done],[@campaignId],[@week])`: the cell of the same column in the row of the same campaign with the
 * next lower week; blank for the first. Void rows are passed over.
 */
function previous(call: Call): Operand {
  const wanted = ownColumn(call, 0);
  const group = ownColumn(call, 1);
  const order = ownColumn(call, 2);
  const { table } = call.scope;
  const index = createAggregateIndex(table, [], [group], [wanted.key, order.key]);
  for (const key of index.columns) noteRead(call.scope.reads, table.code, key);
  call.scope.indexes.push(index);
  const out = createVector();
  const before = (row: number, rows: readonly number[]): Value => {
    const here = valueAt(order.column, row);
    let best = -1;
    for (const other of rows) {
      const there = valueAt(order.column, other);
      if (other === row || table.voided[other] === 1 || there === null || isError(there)) continue;
      if (compareValues(there, here) >= 0) continue;
      if (best < 0 || compareValues(there, valueAt(order.column, best)) > 0) best = other;
    }
    return best < 0 ? null : valueAt(wanted.column, best);
  };
  return {
    kind: 'row',
    run: (block) => {
      for (let at = 0; at < block.count; at += 1) {
        const row = rowAt(block, at);
        const key = index.keyOf([valueAt(group.column, row)]);
        index.depend(key, row);
        const here = valueAt(order.column, row);
        const rows = index.group(key)?.rows ?? [];
        setValue(out, at, isError(here) ? here : before(row, rows));
      }
      return out;
    },
  };
}

/** `LOOKALIKES(Budget[invoiceNo],[@invoiceNo])`: rows whose text looks the same (spaces, dashes, 0/O, 1/I/l). */
function lookalikes(call: Call): Operand {
  const range = rangeArgument(call, 0);
  noteRead(call.scope.reads, range.table.code, range.key);
  noteRead(call.scope.wholeReads, range.table.code, range.key);
  noteRead(call.scope.wholeReads, range.table.code, 'voided');
  const counts = new Map<string, number>();
  for (let row = 0; row < range.column.tags.length; row += 1) {
    if (range.table.voided[row] === 1) continue;
    const key = eyeKey(valueAt(range.column, row));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return vectorise(
    [single(call, 1)],
    strict(([value = null]) => (value === null ? 0 : (counts.get(eyeKey(value)) ?? 0))),
  );
}

/** `BENFORD(Budget[actual])`: mean absolute deviation of first digits; blank under 300 amounts. */
function benford(call: Call): Operand {
  const range = rangeArgument(call, 0);
  noteRead(call.scope.reads, range.table.code, range.key);
  noteRead(call.scope.wholeReads, range.table.code, range.key);
  noteRead(call.scope.wholeReads, range.table.code, 'voided');
  const amounts: number[] = [];
  for (let row = 0; row < range.column.tags.length; row += 1) {
    const value = valueAt(range.column, row);
    if (typeof value === 'number' && range.table.voided[row] !== 1) amounts.push(value);
  }
  return { kind: 'constant', value: benfordDeviation(amounts) ?? null };
}

/**
 * `FINDINGS([@copy],"violation",[@market],[@sector])`: how many findings the text check has in a text; the kind is
 * an outcome, a severity or a category, left out for all but notes.
 */
function findings(call: Call): Operand {
  const count = call.scope.surroundings.countFindings;
  if (count === undefined) return refuse('unsupported', call.name, call.span);
  const args = call.args.map((_, at) => single(call, at));
  return vectorise(
    args,
    strict(([text = null, kind = null, market = null, sector = null]) => {
      const words = [text, kind, market, sector].map((value) => plainText(value));
      const [copy = '', wanted = '', inMarket = '', ofSector = ''] = words;
      return copy === '' ? 0 : count(copy, wanted, { market: inMarket, sector: ofSector });
    }),
  );
}

/** `WORKDAYSLATE(due, done)`: working days from the due day to the day done (today when blank), 0 in time. */
const lateness =
  (calendar: WorkCalendar, today: number) =>
  ([due = null, done = null]: readonly Value[]): Value => {
    if (due === null || due === '') return 0;
    const from = serialOfValue(due);
    const to = done === null || done === '' ? today : serialOfValue(done);
    if (isError(from)) return from;
    return isError(to) ? to : workingDaysBetween(calendar, Math.floor(from), Math.floor(to));
  };

function countNetworkDays(calendar: WorkCalendar, from: number, to: number): number {
  const [first, last] = from <= to ? [from, to] : [to, from];
  let count = 0;
  for (let day = Math.floor(first); day <= last; day += 1)
    if (isWorkingDay(calendar, day)) count += 1;
  return from <= to ? count : -count;
}

/** Longest span counted day by day; beyond it a date is a slip of the pen. */
const LONGEST_SPAN = 36_600;

/** NETWORKDAYS and WORKDAY without a third argument use the workbook's Calendar table. */
function withCalendar(
  call: Call,
  apply: (calendar: WorkCalendar, a: number, b: number) => Value,
): Operand {
  const { calendar } = call.scope.surroundings;
  return vectorise(
    [single(call, 0), single(call, 1)],
    strict(([first = null, second = null]) => {
      const a = serialOfValue(first);
      const b = serialOfValue(second);
      if (isError(a)) return a;
      if (isError(b)) return b;
      return Math.abs(b - a) > LONGEST_SPAN && Math.abs(b) > LONGEST_SPAN
        ? WRONG_VALUE
        : apply(calendar, Math.floor(a), Math.floor(b));
    }),
  );
}

function shiftWorkdays(calendar: WorkCalendar, start: number, by: number): Value {
  if (Math.abs(by) > LONGEST_SPAN) return WRONG_VALUE;
  let day = start;
  const step = by < 0 ? -1 : 1;
  for (let left = Math.abs(by), idle = 0; left > 0 && idle < 400;) {
    day += step;
    if (isWorkingDay(calendar, day)) {
      left -= 1;
      idle = 0;
    } else idle += 1;
  }
  return day;
}

/** The product's own functions, and those that look at the day or the calendar. */
export const OWN_FUNCTIONS: FunctionTable = {
  PREVIOUS: { min: 3, max: 3, special: previous },
  LOOKALIKES: { min: 2, max: 2, special: lookalikes },
  BENFORD: { min: 1, max: 1, special: benford },
  FINDINGS: { min: 1, max: 4, special: findings },
  SIMILARITY: scalar(
    2,
    2,
    strict(([a = null, b = null]) => similarity(plainText(a), plainText(b))),
  ),
  WORKDAYSLATE: {
    min: 1,
    max: 2,
    special: (call) => {
      const { calendar, today } = call.scope.surroundings;
      const args = call.args.map((_, at) => single(call, at));
      return vectorise(args, strict(lateness(calendar, today)));
    },
  },
  NETWORKDAYS: { min: 2, max: 2, special: (call) => withCalendar(call, countNetworkDays) },
  WORKDAY: { min: 2, max: 2, special: (call) => withCalendar(call, shiftWorkdays) },
  TODAY: {
    min: 0,
    max: 0,
    special: (call) => ({ kind: 'constant', value: call.scope.surroundings.today }),
  },
};
