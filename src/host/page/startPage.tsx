import type { Injector, Workbook } from '@univerjs/core';
import { createRoot } from 'react-dom/client';
import { createEmbeddedWorkbook, type EmbeddedWorkbook } from '../embeddedWorkbook';
import { readManifest, type AddinRibbon } from './addin/manifest';
import { createPaneCalls } from './addin/paneCalls';
import { ChartLayer } from './charts/ChartLayer';
import { createBookFiles, type BookFiles } from './files/bookFiles';
import { restCalculationProgress } from './grid/calculationProgress';
import { cellText, formattedValue } from './grid/cellText';
import { createUniver, setGridLanguage, setGridTheme } from './grid/createUniver';
import { gridIsDrawn } from './grid/viewport';
import { feedGrid } from './grid/feedGrid';
import { followActiveSheet } from './grid/followActiveSheet';
import { mendLexerMemory } from './grid/lexerMemory';
import type { Page } from './page';
import type { PageStart } from './pageStart';
import { pageWord, type PageLanguage } from './pageWords';
import { clampPaneWidth, usualPane, type PageState, type PaneState } from './session/pageState';
import { createStore, type Store } from './session/store';
import { changePane } from './session/changePane';
import { PageShell } from './shell/PageShell';
import './shell/page.css';

export interface StartedPage {
  readonly page: Page;
  readonly workbook: EmbeddedWorkbook;
}

/** Builds the page into an element: grid, workbook, ribbon and panes, and opens the first workbook. */
export async function startPage(root: HTMLElement, start: PageStart): Promise<StartedPage> {
  const store = createStore(firstState(start));
  const ribbon = await loadRibbon();
  const grid = document.createElement('div');
  grid.className = 'grid is-waiting';
  // It has a size from the beginning, since it measures itself while the first file is opened.
  document.body.append(grid);
  const { injector, ...univer } = createUniver({
    container: grid,
    language: store.get().language,
  });
  const workbook = await createEmbeddedWorkbook({ univer, locale: store.get().language });
  restCalculationProgress(injector);
  mendLexerMemory(injector);
  followActiveSheet(injector, univer.workbook);
  const charts = showCharts(injector, univer.workbook, workbook, store);
  feedGrid({
    injector,
    model: workbook.model,
    unitId: univer.workbook.getUnitId(),
    person: () => pageWord('personName', store.get().language, { n: '1' }),
    locale: () => store.get().language,
  });
  const files = createBookFiles({
    workbook,
    store,
    onReplaced() {
      charts.refresh();
      reloadPanes(store);
    },
  });
  const page = makePage({ start, store, workbook, injector, files, ribbon, charts });
  if (start.book !== null) await page.openSample();
  grid.classList.remove('is-waiting');
  createRoot(root).render(<PageShell page={page} grid={grid} />);
  return { page, workbook };
}

function firstState(start: PageStart): PageState {
  const language = languageOf(start.language ?? navigator.language);
  const asked = { ...newPane(0), ...askedPane(new URLSearchParams(location.search)) };
  return {
    language,
    theme: matchMedia('(forced-colors: active)').matches
      ? 'contrast'
      : matchMedia('(prefers-color-scheme: dark)').matches
        ? 'dark'
        : 'light',
    tab: 'addin',
    bookName: pageWord('untitled', language),
    isTwo: start.two,
    panes: start.two ? [asked, newPane(1)] : [asked],
    notice: null,
    question: null,
    previewSheetId: null,
  };
}

function languageOf(tag: string): PageLanguage {
  return tag.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en-US';
}

function newPane(lane: number): PaneState {
  return { lane, address: '', isOpen: true, width: usualPane, load: 0 };
}

/** `?pane=/taskpane.html?screen=plan&paneWidth=500`: where the first pane begins, and how wide. */
function askedPane(query: URLSearchParams): Partial<PaneState> {
  const address = query.get('pane') ?? '';
  const width = Number(query.get('paneWidth'));
  return {
    ...(/^\/(?!\/)/.test(address) ? { address } : {}),
    ...(width > 0 ? { width: clampPaneWidth(width) } : {}),
  };
}

/** The manifest is read once; its wording is looked up by language. */
async function loadRibbon(): Promise<(language: PageLanguage) => AddinRibbon | null> {
  const response = await fetch('/manifest.xml', { cache: 'no-store' }).catch(() => null);
  if (response?.ok !== true) return () => null;
  const xml = new DOMParser().parseFromString(await response.text(), 'application/xml');
  if (xml.querySelector('parsererror') !== null) return () => null;
  const known = new Map<PageLanguage, AddinRibbon>();
  return (language) => {
    const ribbon = known.get(language) ?? readManifest(xml, language);
    known.set(language, ribbon);
    return ribbon;
  };
}

function showCharts(
  injector: Injector,
  sheetData: Workbook,
  workbook: EmbeddedWorkbook,
  store: Store<PageState>,
): ChartLayer {
  return new ChartLayer({
    injector,
    workbook: sheetData,
    model: workbook.model,
    text: (sheet, row, column) => cellText(sheet, row, column, store.get().language),
    number: (value, format) => formattedValue(value, format, store.get().language),
  });
}

/** Another workbook: Excel closes the pane's page with the old one and loads it anew. */
function reloadPanes(store: Store<PageState>): void {
  const { panes } = store.get();
  store.set({ panes: panes.map((pane) => ({ ...pane, load: pane.load + 1 })) });
}

interface PageParts {
  readonly start: PageStart;
  readonly store: Store<PageState>;
  readonly workbook: EmbeddedWorkbook;
  readonly injector: Injector;
  readonly files: BookFiles;
  readonly charts: ChartLayer;
  ribbon(language: PageLanguage): AddinRibbon | null;
}

function makePage(parts: PageParts): Page {
  const { start, store, workbook, injector, files } = parts;
  const ribbon = (): AddinRibbon | null => parts.ribbon(store.get().language);
  const calls = createPaneCalls({
    workbook,
    store,
    ribbon,
    focusGrid() {
      document.querySelector<HTMLElement>('.grid [contenteditable="true"]')?.focus();
    },
  });
  const page: Page = {
    start,
    store,
    workbook,
    calls,
    ribbon: parts.ribbon,
    setLanguage(language) {
      store.set({ language });
      document.documentElement.lang = language;
      setGridLanguage(injector, language);
      parts.charts.refresh();
    },
    setTheme(theme) {
      store.set({ theme });
      setGridTheme(theme !== 'light');
    },
    setTwo(isTwo) {
      const [first = newPane(0)] = store.get().panes;
      const second = newPane(first.lane === 1 ? 0 : 1);
      store.set({ isTwo, panes: isTwo ? [first, second] : [first] });
    },
    act(action, index) {
      const pane = store.get().panes[index];
      if (pane === undefined) return;
      if (action.kind === 'showPane') {
        changePane(store, index, { address: action.address, isOpen: true });
      } else {
        calls.run(action.name, { index, origin: start.lanes[pane.lane] ?? location.origin });
      }
    },
    newBook: () => files.newBook(),
    async openSample() {
      if (start.book === null) return;
      await files.openAddress(`${start.book.address}${store.get().language}`, start.book.name);
    },
    openFile: (file) => files.openFile(file),
    saveFile: () => files.saveFile(),
  };
  document.documentElement.lang = store.get().language;
  // The grid sets its own theme when it is first drawn; the person's comes after.
  void gridIsDrawn(injector).then(() => {
    setGridTheme(store.get().theme !== 'light');
  });
  return page;
}
