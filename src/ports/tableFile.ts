import type { CellValue } from '../domain/shared/cell';
import type { Result } from '../domain/shared/result';

/** A sheet of a file that a person brought: the first row that is not blank is its header. */
export interface FileTable {
  /** Sheet name, or the file's name for CSV. */
  readonly name: string;
  readonly headers: readonly string[];
  /** Rows below the header; dates are serial numbers, blank cells are null. */
  readonly rows: readonly (readonly CellValue[])[];
  /** One-based line or row of the file in which `rows[0]` stands, for naming a bad row. */
  readonly firstRow: number;
}

/** Expected failures of a file someone chose. */
export type FileFailure =
  | { readonly code: 'fileEmpty'; readonly name: string }
  | { readonly code: 'fileKindUnknown'; readonly name: string }
  | { readonly code: 'fileEncrypted'; readonly name: string }
  | { readonly code: 'fileBroken'; readonly name: string; readonly detail: string }
  | { readonly code: 'fileTooLarge'; readonly name: string; readonly bytes: number };

/** A sheet of a file that is made for somebody outside the workbook. */
export interface SheetToWrite {
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** Rows down to this one are bold and stay in view; 0 for none. */
  readonly headRow: number;
  /** Columns, 0-based, in which the reader writes below the head. */
  readonly inputs: readonly number[];
  /** Words offered in an input column. */
  readonly offers?: Readonly<Record<number, readonly string[]>>;
  /** Single cells for the reader's answers: 1-based row, 0-based column. */
  readonly inputCells?: readonly {
    readonly row: number;
    readonly column: number;
    readonly offers?: readonly string[];
  }[];
}

/** Sheets → the bytes of an .xlsx file. Text stays text, whatever it begins with. */
export type WriteTables = (sheets: readonly SheetToWrite[]) => Promise<Uint8Array>;

/** Reads .csv (UTF-8, UTF-16, GB18030 found by itself) and .xlsx. */
export interface TableFilePort {
  readTables(file: {
    readonly name: string;
    readonly bytes: Uint8Array;
  }): Promise<Result<readonly FileTable[], FileFailure>>;
}
