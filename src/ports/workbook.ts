import type { CellMark } from '../domain/compliance/cellMarks';
import type { ChangeSet } from '../domain/shared/changes';
import type { CellValue } from '../domain/shared/cell';
import type { Result } from '../domain/shared/result';
import type { TableCode } from '../domain/tables/all';
import type { RawTable } from '../domain/tables/read';
import type { Language } from '../terms/language';
import type { SheetSpec, SheetWritten } from '../domain/report/sheet';
import type { SetupPlan } from '../domain/tables/setup';
import type { Standing } from '../domain/tables/structure';
import type { WorkbookFailure } from './failure';
import type { StructureMended, StructureRepairs } from './structure';

/** Which columns (by code) of which tables; `all` for every column. Void rows are included. */
export type ReadRequest = Partial<Readonly<Record<TableCode, readonly string[] | 'all'>>>;

export interface WorkbookReading {
  /** Only tables that exist and are ours; `absent` names the others that were asked for. */
  readonly tables: Partial<Readonly<Record<TableCode, RawTable>>>;
  readonly absent: readonly TableCode[];
  readonly language: Language;
  readonly date1904: boolean;
}

/** A proven change set: every row was re-read by its ID after writing. */
export interface ChangesProven {
  readonly operationId: string;
  /** Rows already there from an earlier try of the same operation. */
  readonly alreadyThere: readonly string[];
  /** The appended and updated rows, whole, as they now stand, in table order. */
  readonly after: Partial<Readonly<Record<TableCode, RawTable>>>;
  /** What became of `copy`; absent where none was asked for or the port cannot write it along. */
  readonly copy?: Result<SheetWritten, WorkbookFailure>;
}

export interface ApplyOptions {
  /**
   * The IDs of appended rows were made after the latest reading, so they cannot be there yet.
   * A replay from the outbox leaves it out: then the IDs are looked for before anything is written.
   */
  readonly isFresh?: boolean;
  /**
   * A new sheet of values to be written by the request that proves the change, which costs no round
   * trip of its own. Whether it stands is told apart: it never makes the change fail.
   */
  readonly copy?: SheetSpec;
}

/** A place in the workbook, addressed by table, row ID and column code, never by index. */
export interface Place {
  readonly table: TableCode;
  readonly rowId?: string;
  readonly column?: string;
}

/** What exists in the workbook, for set-up, repair and the workbook doctor. */
export interface WorkbookInspection {
  readonly sheets: readonly {
    readonly name: string;
    readonly visibility: 'visible' | 'hidden' | 'veryHidden';
    readonly isProtected: boolean;
    readonly isEmpty: boolean;
  }[];
  readonly tables: readonly {
    readonly name: string;
    readonly sheet: string;
    readonly address: string;
    readonly headers: readonly string[];
    readonly rowCount: number;
  }[];
}

export interface Selection {
  readonly sheet: string;
  readonly address: string;
  /** Our table and row ID, when the selection lies in one. */
  readonly place?: Place;
}

export type WorkbookEvent =
  | { readonly kind: 'dirty'; readonly tables: readonly TableCode[]; readonly remote: boolean }
  | { readonly kind: 'selected'; readonly selection: Selection };

/** Which marks now stand in the sheets. */
export interface CellsMarked {
  readonly marked: number;
  /** Marks whose table, row or column is not there, or that cannot be told from another row. */
  readonly leftOut: readonly CellMark[];
  /** Conditional formats of ours that were there before and are gone. */
  readonly takenAway: number;
}

/** What the product needs from the open workbook. Calls never throw for expected failures. */
export interface WorkbookPort {
  /** One round trip while sizes fit; blocks are split by UTF-8 bytes and halved on refusal. */
  read(request: ReadRequest): Promise<Result<WorkbookReading, WorkbookFailure>>;
  /** Two round trips: write, then re-read by row ID and prove. Idempotent by row ID. */
  apply(
    changes: ChangeSet,
    options?: ApplyOptions,
  ): Promise<Result<ChangesProven, WorkbookFailure>>;
  inspect(): Promise<Result<WorkbookInspection, WorkbookFailure>>;
  /** Creates or repairs our tables; never overwrites a cell that holds something. */
  setUp(plan: SetupPlan): Promise<Result<WorkbookInspection, WorkbookFailure>>;
  /** Writes or regenerates one report sheet and reads its computed figures back. */
  writeSheet(sheet: SheetSpec): Promise<Result<SheetWritten, WorkbookFailure>>;
  /** Values of a report sheet's named cells, e.g. for sign-off. */
  readSheet(name: string): Promise<Result<readonly (readonly CellValue[])[], WorkbookFailure>>;
  /** Selects a cell and shows it. Only on a person's click. */
  goTo(
    place: Place | { readonly sheet: string; readonly address: string },
  ): Promise<Result<null, WorkbookFailure>>;
  /** Where the selection is now. Absent where there is no sheet to select in. */
  selection?(): Promise<Result<Selection, WorkbookFailure>>;
  /**
   * Makes the marks in the sheets exactly these; none takes all of them away. Values, formats, notes and conditional
   * formats of the author's own are never touched. Two round trips, whatever the number. Only on a person's click.
   */
  setMarks(marks: readonly CellMark[]): Promise<Result<CellsMarked, WorkbookFailure>>;
  /** How our tables stand, for the workbook doctor. Absent where there is no sheet around a table. */
  examine?(): Promise<Result<Standing, WorkbookFailure>>;
  /** Mends what was shown and chosen, and proves it. Only on a person's click. */
  mendStructure?(repairs: StructureRepairs): Promise<Result<StructureMended, WorkbookFailure>>;
  /** Hints only: events may be lost, repeated or wrong. Gives the way to stop listening. */
  watch(listener: (event: WorkbookEvent) => void): Promise<() => Promise<void>>;
}
