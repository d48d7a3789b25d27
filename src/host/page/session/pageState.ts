import type { PageLanguage } from '../pageWords';

export type PageTheme = 'light' | 'dark' | 'contrast';
export type RibbonTab = 'home' | 'addin' | 'faults';

/** One person's task pane. `lane` is the index of the origin that serves it. */
export interface PaneState {
  readonly lane: number;
  readonly address: string;
  readonly isOpen: boolean;
  readonly width: number;
  /** Grows when the pane has to be loaded anew. */
  readonly load: number;
}

export interface Notice {
  readonly tone: 'plain' | 'fault';
  readonly text: string;
}

/** A question that stands until the person answers it. */
export interface Question {
  readonly title: string;
  readonly body: string;
  readonly details: readonly string[];
  readonly proceed: string;
  answer(proceed: boolean): void;
}

export interface PageState {
  readonly language: PageLanguage;
  readonly theme: PageTheme;
  readonly tab: RibbonTab;
  readonly bookName: string;
  readonly isTwo: boolean;
  readonly panes: readonly PaneState[];
  readonly notice: Notice | null;
  readonly question: Question | null;
  /** The sheet whose print preview is open. */
  readonly previewSheetId: string | null;
}

export const narrowestPane = 320;
export const widestPane = 600;
export const usualPane = 350;

/** `clampPaneWidth(900)` → 600 */
export function clampPaneWidth(pixels: number): number {
  return Math.round(Math.min(widestPane, Math.max(narrowestPane, pixels)));
}
