import type { RunBookTask } from '../../application/compliance/bookTasks';
import type { WriteTables } from '../../application/compliance/makeLegalPacket';
import type { Deps } from '../../application/deps';
import type { ApprovalDeps } from '../../application/approval/tools';
import type { SourceTable } from '../../domain/budget/importRows';
import type { Language } from '../../terms/language';

export type ThemeName = 'light' | 'dark' | 'contrast';
export type ThemeChoice = ThemeName | 'system';

/** What approvals need beside the ports: the submission gate and the judge of stage conditions. */
export type ApprovalTools = Pick<ApprovalDeps, 'gate' | 'judge'>;

/** Long work over one reading, off the main thread; undefined when it was given up. */
export type BookTasks = RunBookTask;

/** A table of a file that a person brought. */
export interface BroughtTable extends SourceTable {
  readonly name: string;
}

/** Reads the tables of a .csv or .xlsx file. */
export type ReadTables = (file: {
  readonly name: string;
  readonly bytes: Uint8Array;
}) => Promise<
  | { readonly ok: true; readonly value: readonly BroughtTable[] }
  | { readonly ok: false; readonly failure: { readonly code: string } }
>;

/** Why the pane cannot work here. */
export type StartFailure = 'officeMissing' | 'notInExcel';

export type Started =
  | {
      readonly kind: 'ready';
      readonly deps: Deps;
      /** Excel's display language. */
      readonly language: Language;
      /** The rule engine, loaded when a screen first needs it. */
      readonly approvalTools: () => Promise<ApprovalTools>;
      readonly checker: BookTasks;
      readonly readTables: ReadTables;
      readonly writeTables: WriteTables;
    }
  | { readonly kind: 'failed'; readonly failure: StartFailure };

/** Small choices of this person on this machine; losing them loses nothing of the work. */
export interface Preferences {
  readonly get: (key: string) => string | undefined;
  readonly set: (key: string, value: string) => void;
}

/** What the entry point hands to the pane. Nothing in the pane names Office. */
export interface PaneStart {
  readonly started: Promise<Started>;
  readonly preferences: Preferences;
  /** Language of the browser, until Excel has answered. */
  readonly hostLanguage: Language;
  /** Theme of Office now, and every later change. Gives the way to stop listening. */
  readonly watchTheme: (listener: (theme: ThemeName) => void) => () => void;
  /** Writes the text to the clipboard. */
  readonly copy: (text: string) => Promise<void>;
}
