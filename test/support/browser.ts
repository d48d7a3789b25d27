import path from 'node:path';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type Frame,
  type Page,
} from 'playwright-core';
import { buildProgram, stalePrograms } from '../../src/main/serveBuild';
import { localCertificate } from '../../src/main/serveCertificate';
import { servePages, type RunningServer } from '../../src/main/servePages';
import { findBrowser } from './findBrowser';
import { GridDriver } from './grid';

export interface OpenOptions {
  readonly lang?: 'zh-CN' | 'en-US';
  /** Path of an .xlsx; without one the workbook is empty. */
  readonly book?: string;
  readonly two?: boolean;
  readonly theme?: 'light' | 'dark' | 'contrast';
  /** Pixels, 320 to 600. */
  readonly paneWidth?: number;
  /** What the clocks of the page and the pane show; without it, the machine's. */
  readonly now?: Date;
  /** Of the window. */
  readonly width?: number;
  readonly height?: number;
  /** Address that the pane begins at, as a ribbon button would have it (`/taskpane.html?screen=plan`). */
  readonly pane?: string;
}

export interface OpenedWorkbook {
  readonly page: Page;
  readonly grid: GridDriver;
  /** The add-in's frame of a person (0 is the first), after Excel has answered it. */
  pane(person?: number): Promise<Frame>;
  /** Everything that the page or a pane threw or logged as an error since it was opened. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

const root = path.resolve(__dirname, '..', '..');
/** Away from where people start it, so that a running `npm start` is not in the way. */
const firstPort = 4300;

const patience = 300_000;

/** One browser for a test file; each workbook gets a context of its own. */
export class BrowserFixture {
  #browser: Browser | null = null;
  readonly #servers: RunningServer[] = [];

  /** Builds what is stale and starts the browser; call it once, before all tests. */
  async start(): Promise<void> {
    if (process.env['OVERSIGHT_BUILT'] === undefined) {
      for (const program of await stalePrograms(root)) await buildProgram(root, program);
    }
    const { executablePath, args } = await findBrowser();
    this.#browser = await chromium.launch({ executablePath, args: [...args], headless: true });
  }

  async stop(): Promise<void> {
    await this.#browser?.close();
    await Promise.all(this.#servers.map((server) => server.close()));
  }

  async openWorkbook(options: OpenOptions = {}): Promise<OpenedWorkbook> {
    if (this.#browser === null) throw new Error('The browser has not been started');
    const server = await this.#serve(options);
    const { theme = 'light' } = options;
    const context = await this.#browser.newContext({
      ignoreHTTPSErrors: true,
      acceptDownloads: true,
      locale: options.lang ?? 'en-US',
      viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
      colorScheme: theme === 'light' ? 'light' : 'dark',
      forcedColors: theme === 'contrast' ? 'active' : 'none',
    });
    // A shared machine may be slow; what is slow is not wrong. A test's own limit ends a hang.
    context.setDefaultTimeout(patience);
    if (options.now) await context.clock.setFixedTime(options.now);
    const page = await context.newPage();
    const errors = watchErrors(page);
    await page.goto(`${server.origin}/${pageQuery(options)}`);
    await page.waitForFunction(() => 'embeddedWorkbook' in window);
    const grid = new GridDriver(page);
    await grid.isShown();
    return {
      page,
      grid,
      errors,
      pane: (person = 0) => readyPane(page, person),
      close: () => context.close(),
    };
  }

  /** One server for each kind of start: what is open and for whom is the server's to say. */
  async #serve(options: OpenOptions): Promise<RunningServer> {
    const { book } = options;
    const server = await servePages({
      roots: {
        dist: path.join(root, 'dist'),
        page: path.join(root, 'build', 'page'),
        officeJs: path.join(root, 'node_modules', '@microsoft', 'office-js', 'dist'),
      },
      certificate: await localCertificate(path.join(root, '.cache', 'certificate'), new Date()),
      port: firstPort + Math.floor(Math.random() * 400) * 2,
      language: options.lang,
      two: options.two === true,
      book: book === undefined ? undefined : { 'zh-CN': book, 'en-US': book },
    });
    this.#servers.push(server);
    return server;
  }
}

function pageQuery(options: OpenOptions): string {
  const query = new URLSearchParams();
  if (options.paneWidth !== undefined) query.set('paneWidth', String(options.paneWidth));
  if (options.pane !== undefined) query.set('pane', options.pane);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return errors;
}

async function readyPane(page: Page, person: number): Promise<Frame> {
  const element = await page
    .locator(`iframe[data-testid="pane-${String(person)}"]`)
    .elementHandle();
  const frame = await element.contentFrame();
  if (!frame) throw new Error(`There is no pane of person ${String(person + 1)}`);
  await frame.waitForFunction(
    () => 'Excel' in window && 'Office' in window && Office.context.host === Office.HostType.Excel,
  );
  return frame;
}

export type { BrowserContext };
