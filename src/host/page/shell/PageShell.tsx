import { useEffect, useRef, useState, type DragEvent, type ReactElement } from 'react';
import { PaneColumn } from '../addin/PaneColumn';
import type { Page } from '../page';
import { pageWord } from '../pageWords';
import { PrintPreview } from '../print/PrintPreview';
import { useStore } from '../session/store';
import { AddinTab } from './AddinTab';
import { FaultTab } from './FaultTab';
import { QuestionDialog } from './QuestionDialog';
import { RibbonTabs } from './RibbonTabs';
import { TitleBar } from './TitleBar';

interface PageShellProps {
  readonly page: Page;
  /** The element that holds the grid; it is moved here as it is. */
  readonly grid: HTMLElement;
}

/** Title bar, ribbon, grid and the panes beside it: where Excel has them. */
export function PageShell({ page, grid }: PageShellProps): ReactElement {
  const state = useStore(page.store);
  const drop = useFileDrop(page);
  usePaneKey();
  return (
    <div
      className="page"
      data-theme={state.theme}
      data-tab={state.tab}
      lang={state.language}
      {...drop.handlers}
    >
      <TitleBar page={page} />
      <RibbonTabs page={page} />
      {state.tab === 'addin' && <AddinTab page={page} />}
      {state.tab === 'faults' && <FaultTab page={page} />}
      <main className="work">
        <GridArea grid={grid} />
        {state.panes.map((_, index) => (
          <PaneColumn key={index} page={page} index={index} />
        ))}
      </main>
      {state.notice !== null && (
        <div className={`notice ${state.notice.tone}`} role="status">
          <span>{state.notice.text}</span>
          <button
            type="button"
            aria-label={pageWord('dismiss', state.language)}
            onClick={() => {
              page.store.set({ notice: null });
            }}
          >
            ×
          </button>
        </div>
      )}
      {state.question !== null && (
        <QuestionDialog question={state.question} language={state.language} />
      )}
      {state.previewSheetId !== null && <PrintPreview page={page} sheetId={state.previewSheetId} />}
      {drop.isOver && <div className="drop-here">{pageWord('dropHere', state.language)}</div>}
    </div>
  );
}

/** React lays out everything but the grid, which draws itself into an element of its own. */
function GridArea({ grid }: { readonly grid: HTMLElement }): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.append(grid);
  }, [grid]);
  return <div className="grid-area" ref={place} />;
}

/** F6, as in Excel: the keyboard goes from the sheet to the pane. */
function usePaneKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'F6') return;
      event.preventDefault();
      document.querySelector<HTMLElement>('iframe.pane-frame')?.focus();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true });
    };
  }, []);
}

interface FileDrop {
  readonly isOver: boolean;
  readonly handlers: {
    onDragOver(event: DragEvent): void;
    onDragLeave(event: DragEvent): void;
    onDrop(event: DragEvent): void;
  };
}

function useFileDrop(page: Page): FileDrop {
  const [isOver, setOver] = useState(false);
  const hasFile = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');
  return {
    isOver,
    handlers: {
      onDragOver(event) {
        if (!hasFile(event)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave(event) {
        if (event.relatedTarget === null) setOver(false);
      },
      onDrop(event) {
        if (!hasFile(event)) return;
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (file !== undefined) void page.openFile(file);
      },
    },
  };
}
