import type { TableCode } from '../domain/tables/all';
import type { CellValue } from '../domain/shared/cell';

/**
 * Expected failures of the workbook. `code` chooses the wording (what happened, that the data are
 * safe, what to do); the rest is put into it.
 */
export type WorkbookFailure =
  | { readonly code: 'cellBeingEdited' }
  | { readonly code: 'sessionLost' }
  | { readonly code: 'throttled' }
  | { readonly code: 'aborted' }
  | { readonly code: 'tooLarge'; readonly table?: TableCode; readonly bytes?: number }
  | { readonly code: 'sheetProtected'; readonly sheet: string }
  | { readonly code: 'tableMissing'; readonly tables: readonly TableCode[] }
  | {
      readonly code: 'columnMissing';
      readonly table: TableCode;
      readonly columns: readonly string[];
    }
  | {
      readonly code: 'conflict';
      readonly table: TableCode;
      readonly rowId: string;
      readonly column: string;
      readonly mine: CellValue;
      readonly theirs: CellValue;
      readonly expected: CellValue;
    }
  | { readonly code: 'rowMissing'; readonly table: TableCode; readonly rowId: string }
  | { readonly code: 'notProven'; readonly operationId: string; readonly rowIds: readonly string[] }
  | { readonly code: 'nameTaken'; readonly sheet: string }
  | { readonly code: 'unsupported'; readonly api: string }
  | { readonly code: 'unexpected'; readonly detail: string };
