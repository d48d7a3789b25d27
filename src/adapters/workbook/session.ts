import type { TableCode } from '../../domain/tables/all';
import type { Language } from '../../terms/language';
import type { TableReading } from './queueTable';

/** Where one of our tables stood when it was last seen, and what its header row said. */
export interface KnownTable {
  readonly code: TableCode;
  readonly sheet: string;
  readonly sheetId: string;
  /** Zero-based sheet position of the header row's first cell. */
  readonly top: number;
  readonly left: number;
  readonly headers: readonly string[];
  /** Column code of each header; null for a column of the department's own. */
  readonly codes: readonly (string | null)[];
  readonly rowCount: number;
  /** A new table has one row with nothing in it: the first row goes there, not below. */
  readonly isBlank: boolean;
  readonly hasTotals: boolean;
  readonly isProtected: boolean;
  /** Row IDs in table order, as last read. Absent while they were never read. */
  readonly ids?: readonly string[];
}

/**
 * What one pane remembers between requests, so that a decision costs three round trips and not
 * six. Nothing here is truth: every write checks in the same request that it still holds.
 */
export interface Session {
  language: Language;
  /** Unknown until the first look: the library has no member for it, so a date is asked for. */
  date1904: boolean | undefined;
  /** Tables of ours that were there at the last look; empty until the first reading. */
  readonly tables: Map<TableCode, KnownTable>;
  /** What was last read of each, for what a write must know (the currency of a row). */
  readonly readings: Map<TableCode, TableReading>;
  /** Names of all sheets at the last look; undefined until the first reading. */
  sheets: readonly string[] | undefined;
  /** Operations that were begun in this session and not proven. */
  readonly unproven: Set<string>;
}

export const newSession = (language: Language): Session => ({
  language,
  date1904: undefined,
  tables: new Map(),
  readings: new Map(),
  sheets: undefined,
  unproven: new Set(),
});

export const columnAt = (table: KnownTable, code: string): number => table.codes.indexOf(code);
