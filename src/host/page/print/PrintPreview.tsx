import { useEffect, useMemo, useRef, type ReactElement } from 'react';
import { createPortal } from 'react-dom';
import type { SheetModel } from '../../core/model';
import { cellText } from '../grid/cellText';
import type { Page } from '../page';
import { pageWord } from '../pageWords';
import { useStore } from '../session/store';
import { headerFooterText, type HeaderFooterFacts } from './headerFooter';
import { paperSize, printSheet, type PrintedPage } from './paper';
import { PrintedCharts } from './PrintedCharts';
import { PrintedTable } from './PrintedTable';

interface PrintPreviewProps {
  readonly page: Page;
  readonly sheetId: string;
}

/** Pages as they will leave the printer, by the sheet's own set-up; the browser prints or saves a PDF. */
export function PrintPreview({ page, sheetId }: PrintPreviewProps): ReactElement | null {
  const { language, bookName } = useStore(page.store);
  const sheet = page.workbook.model.sheet(sheetId);
  const printed = useMemo(() => (sheet === undefined ? null : printSheet(sheet)), [sheet]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') page.store.set({ previewSheetId: null });
    };
    document.addEventListener('keydown', onKeyDown);
    document.body.classList.add('is-previewing');
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      document.body.classList.remove('is-previewing');
    };
  }, [page]);
  if (sheet === undefined || printed === null) return null;
  const paper = paperSize(sheet.state.pageLayout);
  const first = sheet.state.pageLayout.firstPageNumber || 1;
  return createPortal(
    <div className="print-preview" role="dialog" aria-label={pageWord('print', language)}>
      <style>{`@page { size: ${String(paper.width)}pt ${String(paper.height)}pt; margin: 0; }`}</style>
      <PrintBar page={page} name={sheet.name} />
      <div className="print-pages">
        {printed.pages.map((each, index) => (
          <PaperPage
            key={index}
            sheet={sheet}
            printed={each}
            scale={printed.scale}
            page={page}
            facts={{
              page: first + index,
              pages: printed.pages.length,
              sheet: sheet.name,
              file: bookName,
              now: new Date(),
              language,
            }}
          />
        ))}
      </div>
    </div>,
    document.body,
  );
}

function PrintBar({ page, name }: { readonly page: Page; readonly name: string }): ReactElement {
  const { language } = useStore(page.store);
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    close.current?.focus();
  }, []);
  return (
    <div className="print-bar">
      <strong>{name}</strong>
      <span className="title-space" />
      <button
        type="button"
        className="primary"
        onClick={() => {
          window.print();
        }}
      >
        {pageWord('printNow', language)}
      </button>
      <button
        type="button"
        ref={close}
        onClick={() => {
          page.store.set({ previewSheetId: null });
        }}
      >
        {pageWord('closePreview', language)}
      </button>
    </div>
  );
}

interface PaperPageProps {
  readonly page: Page;
  readonly sheet: SheetModel;
  readonly printed: PrintedPage;
  readonly scale: number;
  readonly facts: HeaderFooterFacts;
}

function PaperPage({ page, sheet, printed, scale, facts }: PaperPageProps): ReactElement {
  const { language } = page.store.get();
  const layout = sheet.state.pageLayout;
  const paper = paperSize(layout);
  const { margins, headersFooters } = layout;
  const strip = (
    texts: readonly [string, string, string],
    edge: 'top' | 'bottom',
  ): ReactElement => (
    <div
      className="paper-strip"
      style={{
        [edge]: `${String(edge === 'top' ? margins.header : margins.footer)}pt`,
        left: `${String(margins.left)}pt`,
        right: `${String(margins.right)}pt`,
      }}
    >
      {texts.map((text, index) => (
        <span key={index}>{headerFooterText(text, facts)}</span>
      ))}
    </div>
  );
  return (
    <div
      className="paper"
      style={{ width: `${String(paper.width)}pt`, height: `${String(paper.height)}pt` }}
    >
      {strip(
        [headersFooters.leftHeader, headersFooters.centerHeader, headersFooters.rightHeader],
        'top',
      )}
      <div
        className="paper-room"
        style={{
          top: `${String(margins.top)}pt`,
          left: `${String(margins.left)}pt`,
          right: `${String(margins.right)}pt`,
          bottom: `${String(margins.bottom)}pt`,
          justifyContent: layout.centerHorizontally ? 'center' : 'start',
          alignItems: layout.centerVertically ? 'center' : 'start',
        }}
      >
        <div className="paper-cells" style={{ zoom: scale }}>
          <PrintedTable
            sheet={sheet}
            page={printed}
            text={(row, column) => cellText(sheet, row, column, language)}
          />
          <PrintedCharts page={page} sheet={sheet} printed={printed} />
        </div>
      </div>
      {strip(
        [headersFooters.leftFooter, headersFooters.centerFooter, headersFooters.rightFooter],
        'bottom',
      )}
    </div>
  );
}
