import { useEffect, useRef, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react';
import type { Page } from '../page';
import { pageWord } from '../pageWords';
import { changePane } from '../session/changePane';
import { clampPaneWidth, narrowestPane, widestPane, type PaneState } from '../session/pageState';
import { useStore } from '../session/store';
import { CertificateHint } from './CertificateHint';
import { useLaneIsTrusted } from './useLaneIsTrusted';

interface PaneColumnProps {
  readonly page: Page;
  readonly index: number;
}

/** One person's task pane beside the grid: its head, the add-in in its frame, the edge to drag. */
export function PaneColumn({ page, index }: PaneColumnProps): ReactElement | null {
  const { panes, language } = useStore(page.store);
  const pane = panes[index];
  if (pane?.isOpen !== true) return null;
  const ribbon = page.ribbon(language);
  // Before any button was pressed the pane starts where the manifest says.
  const address = pane.address === '' ? (ribbon?.paneAddress ?? '/taskpane.html') : pane.address;
  const shown = { ...pane, address };
  const person = pageWord('personName', language, { n: String(pane.lane + 1) });
  return (
    <section className="pane" style={{ width: pane.width }} aria-label={pageWord('pane', language)}>
      <PaneEdge page={page} index={index} pane={pane} />
      <div className="pane-head">
        <span className="pane-title">{ribbon?.name ?? pageWord('pane', language)}</span>
        <select
          aria-label={pageWord('person', language)}
          value={pane.lane}
          title={person}
          onChange={(event) => {
            changePane(page.store, index, {
              lane: Number(event.target.value),
              load: pane.load + 1,
            });
          }}
        >
          {page.start.lanes.map((_, lane) => (
            <option key={lane} value={lane}>
              {pageWord('personName', language, { n: String(lane + 1) })}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="pane-close"
          aria-label={pageWord('closePane', language)}
          title={pageWord('closePane', language)}
          onClick={() => {
            changePane(page.store, index, { isOpen: false });
          }}
        >
          ×
        </button>
      </div>
      <PaneFrame page={page} index={index} pane={shown} key={frameKey(shown, language)} />
    </section>
  );
}

/** A frame is loaded anew when its person, its page or the language changes; a new fragment is not enough. */
function frameKey(pane: PaneState, language: string): string {
  return [pane.lane, pane.load, language, pane.address.split('#', 1)[0]].join(' ');
}

interface PaneFrameProps {
  readonly page: Page;
  readonly index: number;
  readonly pane: PaneState;
}

function PaneFrame({ page, index, pane }: PaneFrameProps): ReactElement {
  const { language, theme } = useStore(page.store);
  const frame = useRef<HTMLIFrameElement>(null);
  const origin = page.start.lanes[pane.lane] ?? page.start.lanes[0] ?? '';
  const trust = useLaneIsTrusted(origin);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const link = page.calls.attach(element, { index, origin, address: pane.address });
    return () => {
      link.close();
    };
    // The frame is replaced, not changed, when its person or language changes.
  }, [trust.state]);
  useEffect(() => {
    page.calls.visit(index, pane.address);
  }, [page, index, pane.address]);
  if (trust.state === 'refused')
    return <CertificateHint origin={origin} trust={trust} page={page} />;
  return (
    <iframe
      ref={frame}
      className="pane-frame"
      title={pageWord('pane', language)}
      data-testid={`pane-${String(index)}`}
      style={{ colorScheme: theme === 'light' ? 'light' : 'dark' }}
      allow="clipboard-read; clipboard-write"
    />
  );
}

function PaneEdge({ page, index, pane }: PaneFrameProps): ReactElement {
  const { language } = useStore(page.store);
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    const edge = event.currentTarget;
    const [from, width] = [event.clientX, pane.width];
    edge.setPointerCapture(event.pointerId);
    document.body.classList.add('is-resizing');
    const move = (moved: globalThis.PointerEvent): void => {
      changePane(page.store, index, { width: clampPaneWidth(width + from - moved.clientX) });
    };
    edge.addEventListener('pointermove', move);
    edge.addEventListener(
      'lostpointercapture',
      () => {
        edge.removeEventListener('pointermove', move);
        document.body.classList.remove('is-resizing');
      },
      { once: true },
    );
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowLeft' ? 10 : event.key === 'ArrowRight' ? -10 : 0;
    if (step !== 0) changePane(page.store, index, { width: clampPaneWidth(pane.width + step) });
  };
  return (
    // A window splitter is a separator that takes focus.
    <div
      className="pane-edge"
      role="separator"
      aria-orientation="vertical"
      aria-label={pageWord('resizePane', language)}
      aria-valuemin={narrowestPane}
      aria-valuemax={widestPane}
      aria-valuenow={pane.width}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
    />
  );
}
