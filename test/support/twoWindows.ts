import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { AbortablePromise, DOMWindow } from 'jsdom';
import { JSDOM, ResourceLoader } from 'jsdom';

/** The page and the pane it frames come from two origins of one host, as they do in the browser. */
export const pageOrigin = 'https://localhost:8443';
export const paneOrigin = 'https://localhost:8444';

/** Microsoft's library as a pane's window has it. */
export interface PaneWindow extends DOMWindow {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
}

/** One text as it crossed from window to window. */
export interface Crossing {
  readonly to: 'page' | 'pane';
  /** Origin of the window that posted it. */
  readonly origin: string;
  readonly text: string;
}

export interface TwoWindows {
  readonly page: DOMWindow;
  readonly frame: HTMLIFrameElement;
  /** Paths that were asked for: the add-in's page and Microsoft's files. */
  readonly asked: readonly string[];
  readonly crossings: readonly Crossing[];
  /** Loads the pane as the page does and resolves when its scripts have run. */
  load(name: string, address: string): Promise<PaneWindow>;
  close(): void;
}

const library = path.dirname(require.resolve('@microsoft/office-js/dist/office.js'));
const panePage = '<!doctype html><head><script src="/lib/office.js"></script></head><body></body>';

/** Serves the add-in's page, and Microsoft's files as they were published. Nothing else exists. */
class PaneServer extends ResourceLoader {
  readonly asked: string[] = [];

  override fetch(address: string): AbortablePromise<Buffer> {
    const { origin, pathname } = new URL(address);
    this.asked.push(pathname);
    const found = origin === paneOrigin ? contentOf(pathname) : absent(address);
    return Object.assign(found, { abort: () => undefined });
  }
}

function contentOf(pathname: string): Promise<Buffer> {
  if (pathname === '/taskpane.html') return Promise.resolve(Buffer.from(panePage));
  if (pathname.startsWith('/lib/')) return readFile(path.join(library, pathname.slice(5)));
  return absent(pathname);
}

function absent(address: string): Promise<never> {
  return Promise.reject(new Error(`Nothing is served at ${address}`));
}

/** A page with one frame for a pane; what they post to each other arrives as in a browser. */
export function openTwoWindows(): TwoWindows {
  const server = new PaneServer();
  const dom = new JSDOM('<!doctype html><body><iframe></iframe></body>', {
    url: `${pageOrigin}/`,
    runScripts: 'dangerously',
    resources: server,
  });
  const page = dom.window;
  const frame = page.document.querySelector('iframe') as HTMLIFrameElement;
  const crossings: Crossing[] = [];
  return {
    page,
    frame,
    asked: server.asked,
    crossings,
    async load(name, address) {
      const loaded = new Promise((resolve) => {
        frame.addEventListener('load', resolve, { once: true });
      });
      frame.name = name;
      frame.src = address;
      const pane = frame.contentWindow as unknown as PaneWindow;
      // A browser names the window after its frame, and a document after its host; jsdom does neither.
      pane.name = name;
      Object.defineProperty(pane.document, 'domain', { value: pane.location.hostname });
      takePosts({ to: 'pane', target: pane, source: page, crossings });
      takePosts({ to: 'page', target: page, source: pane, crossings });
      await loaded;
      return pane;
    },
    close() {
      const pane = frame.contentWindow;
      pane?.close();
      // A closed window runs nothing more in a browser; in jsdom what it begins late would go on.
      const none = { value: () => 0 };
      if (pane) Object.defineProperties(pane, { setTimeout: none, setInterval: none });
      page.close();
    },
  };
}

interface Road {
  readonly to: Crossing['to'];
  readonly target: DOMWindow;
  readonly source: DOMWindow;
  readonly crossings: Crossing[];
}

/**
 * jsdom's `postMessage` tells neither who posted nor from where, and both sides trust by that.
 * Here, as in a browser, a text for another origin is dropped in silence and delivery is later.
 */
function takePosts({ to, target, source, crossings }: Road): void {
  const postMessage = (data: unknown, wanted: string): void => {
    if (typeof data !== 'string') throw new Error('Only texts cross between the two windows');
    if (wanted !== '*' && new URL(wanted).origin !== target.location.origin) return;
    const { origin } = source.location;
    crossings.push({ to, origin, text: data });
    setTimeout(() => {
      const event = new target.MessageEvent('message', { data, origin });
      Object.defineProperty(event, 'source', { value: source });
      target.dispatchEvent(event);
    }, 0);
  };
  Object.defineProperty(target, 'postMessage', { value: postMessage, configurable: true });
}
