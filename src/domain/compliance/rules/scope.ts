import type { WorkCalendar } from '../../approval/workingDays';
import type { AggregateIndex } from './aggregateIndex';
import type { RuleBook, RuleTable } from './ruleTable';

/** Counts findings of the text check in a text; `kind` is an outcome, a severity or a category, '' for all. */
export type CountFindings = (
  text: string,
  kind: string,
  place: { readonly market: string; readonly sector: string },
) => number;

/** What surrounds the rules: the day, the calendar, the text check. Passed in, so that a verdict can be repeated. */
export interface RuleSurroundings {
  readonly today: number;
  readonly calendar: WorkCalendar;
  readonly countFindings?: CountFindings;
}

/** While one condition is compiled. */
export interface CompileScope {
  readonly book: RuleBook;
  readonly table: RuleTable;
  readonly surroundings: RuleSurroundings;
  /** Columns the condition reads, by table. */
  readonly reads: Map<string, Set<string>>;
  /** Columns read as cells of this row. */
  readonly ownReads: Set<string>;
  /** Indexes over other rows that the condition asks, for re-checking. */
  readonly indexes: AggregateIndex[];
  /** Columns of whole tables read outside an index: any change re-checks every row. */
  readonly wholeReads: Map<string, Set<string>>;
}

export function noteRead(reads: Map<string, Set<string>>, table: string, key: string): void {
  const columns = reads.get(table) ?? new Set<string>();
  columns.add(key);
  reads.set(table, columns);
}
