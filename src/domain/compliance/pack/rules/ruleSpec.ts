import type { CellValue } from '../../../shared/cell';
import type { TableCode } from '../../../tables/all';
import type { ruleStages } from '../../../tables/settings';

/** Cells of an example row by column code; `$Table` adds rows to another table, or to the same one. */
export type ExampleRow = Readonly<
  Record<string, CellValue | readonly Readonly<Record<string, CellValue>>[]>
>;

/**
 * A shipped rule. The condition is written with column and choice codes and becomes the workbook's language when a
 * workbook is set up. `PARAM(code)` is a look-up in the Parameters table; `LIVE(Table)` leaves void rows out of a
 * COUNTIFS or SUMIFS.
 */
export interface RuleSpec {
  readonly id: string;
  readonly on: TableCode;
  readonly when: string;
  readonly severity: 'block' | 'warn' | 'advise';
  readonly outcome?: 'violation' | 'needsEvidence' | 'info';
  readonly stage: keyof typeof ruleStages;
  readonly column: string;
  readonly say: readonly [zh: string, en: string];
  readonly fix: readonly [zh: string, en: string];
  /** `LAW-ID article`; several separated by ` / `, the first is the rule's own. */
  readonly basis: string;
  readonly pass: ExampleRow;
  readonly fail: ExampleRow;
  /** Shipped switched off: useful, but noisy before a department has set its parameters. */
  readonly isOff?: boolean;
}
