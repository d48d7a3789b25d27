import type { EmbeddedWorkbook } from '../embeddedWorkbook';
import type { AddinRibbon, RibbonAction } from './addin/manifest';
import type { PaneCalls } from './addin/paneCalls';
import type { PageLanguage } from './pageWords';
import type { PageStart } from './pageStart';
import type { PageState, PageTheme } from './session/pageState';
import type { Store } from './session/store';

/** Everything the page's parts may ask for, made once by `startPage`. */
export interface Page {
  readonly start: PageStart;
  readonly store: Store<PageState>;
  readonly workbook: EmbeddedWorkbook;
  readonly calls: PaneCalls;
  /** The add-in's ribbon in a language; null when its manifest could not be read. */
  ribbon(language: PageLanguage): AddinRibbon | null;
  setLanguage(language: PageLanguage): void;
  setTheme(theme: PageTheme): void;
  setTwo(isTwo: boolean): void;
  /** Runs a ribbon button as the person of a pane. */
  act(action: RibbonAction, pane: number): void;
  newBook(): Promise<void>;
  openSample(): Promise<void>;
  openFile(file: File): Promise<void>;
  saveFile(): Promise<void>;
}
