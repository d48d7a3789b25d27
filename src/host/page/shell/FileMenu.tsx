import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import type { Page } from '../page';
import { pageWord, type PageWord } from '../pageWords';
import { useStore } from '../session/store';

interface FileMenuProps {
  readonly page: Page;
  onClose(): void;
}

/** New, open, sample, download, print preview. */
export function FileMenu({ page, onClose }: FileMenuProps): ReactElement {
  const { language } = useStore(page.store);
  const menu = useRef<HTMLDivElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  useEffect(() => {
    menu.current?.querySelector('button')?.focus();
    const away = (event: PointerEvent): void => {
      const target = event.target as Element | null;
      if (target?.closest('.file-menu, .ribbon-file') === null) onClose();
    };
    document.addEventListener('pointerdown', away);
    return () => {
      document.removeEventListener('pointerdown', away);
    };
  }, [onClose]);
  const item = (word: PageWord, run: () => unknown): ReactElement => (
    <button
      type="button"
      role="menuitem"
      onClick={() => {
        onClose();
        run();
      }}
    >
      {pageWord(word, language)}
    </button>
  );
  return (
    <div
      role="menu"
      className="file-menu"
      ref={menu}
      onKeyDown={(event) => menuKey(event, onClose)}
    >
      {item('newWorkbook', () => page.newBook())}
      <button type="button" role="menuitem" onClick={() => picker.current?.click()}>
        {pageWord('open', language)}
      </button>
      <input
        ref={picker}
        type="file"
        accept=".xlsx"
        hidden
        data-testid="open-file"
        onChange={(event) => {
          const file = event.target.files?.[0];
          onClose();
          if (file !== undefined) void page.openFile(file);
        }}
      />
      {page.start.book !== null && item('openSample', () => page.openSample())}
      {item('save', () => page.saveFile())}
      {item('print', () => {
        page.store.set({ previewSheetId: page.workbook.model.activeSheet.id });
      })}
    </div>
  );
}

function menuKey(event: KeyboardEvent<HTMLDivElement>, onClose: () => void): void {
  if (event.key === 'Escape') onClose();
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const items = [...event.currentTarget.querySelectorAll('button')];
  const at = items.indexOf(document.activeElement as HTMLButtonElement);
  items[(at + step + items.length) % items.length]?.focus();
}
