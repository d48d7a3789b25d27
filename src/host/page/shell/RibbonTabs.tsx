import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { Page } from '../page';
import { pageWord } from '../pageWords';
import type { RibbonTab } from '../session/pageState';
import { useStore } from '../session/store';
import { FileMenu } from './FileMenu';

/** File, Home, the add-in's own tab and the fault panel, in Excel's order. */
export function RibbonTabs({ page }: { readonly page: Page }): ReactElement {
  const state = useStore(page.store);
  const [isFileOpen, setFileOpen] = useState(false);
  const strip = useRef<HTMLDivElement>(null);
  const addin = page.ribbon(state.language);
  const tabs: readonly (readonly [RibbonTab, string])[] = [
    ['home', pageWord('home', state.language)],
    ['addin', addin?.tab ?? addin?.name ?? pageWord('noAddin', state.language)],
    ['faults', pageWord('faults', state.language)],
  ];
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const at = tabs.findIndex(([tab]) => tab === state.tab);
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (next === undefined) return;
    page.store.set({ tab: next[0] });
    strip.current?.querySelector<HTMLElement>(`[data-tab="${next[0]}"]`)?.focus();
  };
  return (
    <nav className="ribbon-tabs">
      <button
        type="button"
        className="ribbon-file"
        aria-haspopup="menu"
        aria-expanded={isFileOpen}
        onClick={() => {
          setFileOpen(!isFileOpen);
        }}
      >
        {pageWord('file', state.language)}
      </button>
      {isFileOpen && (
        <FileMenu
          page={page}
          onClose={() => {
            setFileOpen(false);
          }}
        />
      )}
      <div role="tablist" ref={strip} onKeyDown={onKeyDown}>
        {tabs.map(([tab, label]) => (
          <button
            key={tab}
            type="button"
            role="tab"
            data-tab={tab}
            aria-selected={state.tab === tab}
            tabIndex={state.tab === tab ? 0 : -1}
            onClick={() => {
              page.store.set({ tab });
            }}
          >
            {label}
          </button>
        ))}
      </div>
    </nav>
  );
}
