import { calendarOf } from '../../domain/approval/workingDays';
import type { Judgement } from '../../domain/approval/route';
import { getValue } from '../../domain/compliance/rules/block';
import { compileCondition } from '../../domain/compliance/rules/compileCondition';
import { ruleBookOf, type RuleBook } from '../../domain/compliance/rules/ruleTable';
import { isError, toLogical } from '../../domain/compliance/rules/value';
import { serialToday } from '../../domain/shared/period';
import type { Book } from '../book';
import type { Clock } from '../../ports/surroundings';
import type { StageJudge } from './tools';

/** One reading is turned into rule tables once, however many conditions are judged over it. */
const ruleBooks = new WeakMap<object, RuleBook>();

function ruleBookIn(book: Book): RuleBook {
  const known = ruleBooks.get(book.reading);
  if (known) return known;
  const made = ruleBookOf(Object.values(book.reading.tables), book.language);
  ruleBooks.set(book.reading, made);
  return made;
}

function judgeRow(condition: string, planId: string, book: Book, today: number): Judgement {
  const ruleBook = ruleBookIn(book);
  const calendar = calendarOf(book.rows('Calendar'));
  const compiled = compileCondition(condition, 'Plans', ruleBook, { today, calendar });
  if (!compiled.ok) return 'cannotJudge';
  const first = compiled.value.table.rowIds.indexOf(planId);
  if (first < 0) return 'cannotJudge';
  const value = getValue(compiled.value.operand.run({ first, count: 1 }), 0);
  if (value === null) return 'cannotJudge';
  const logical = toLogical(value);
  return isError(logical) ? 'cannotJudge' : logical;
}

/**
 * Entry conditions of stages by the rule engine: the very formulas of the Stages table, over the
 * plan's row as the sheet shows it. An error, a blank or a name it does not know is `cannotJudge`,
 * which puts the stage on the route.
 */
export const ruleJudge = (clock: Clock): StageJudge => ({
  reads: {
    Plans: 'all',
    Budget: 'all',
    KPIs: 'all',
    Findings: 'all',
    Parameters: 'all',
    Team: 'all',
    Calendar: ['id', 'date', 'kind', 'voided'],
  },
  judge: (condition, { plan }, book) =>
    judgeRow(condition, plan.id, book, serialToday(clock.now())),
});
