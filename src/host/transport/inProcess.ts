import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import type { PaneConnection } from '../protocol/paneApi';
import { createHostBridge } from './hostBridge';

export interface LoadOptions {
  /** Throw on members newer than `requirementMatrix` allows, as an old Excel would. */
  readonly checkApiSets?: boolean;
  /** API sets to answer for, `{ ExcelApi: 1.16 }`; everything unless given. */
  readonly requirementMatrix?: Readonly<Record<string, number>>;
  readonly locale?: string;
}

/** The genuine client library, bound to one pane. */
export interface LoadedOffice {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly Office: typeof Office;
}

let compiled: vm.Script | null = null;

/** Microsoft's file as it was published; compiled once, run once for each pane. */
function libraryScript(): vm.Script {
  if (compiled) return compiled;
  const resolve = createRequire(path.join(process.cwd(), 'package.json')).resolve;
  const folder = path.dirname(resolve('@microsoft/office-js/package.json'));
  const file = path.join(folder, 'dist', 'excel-web-16.00.js');
  compiled = new vm.Script(readFileSync(file, 'utf8'), { filename: 'excel-web-16.00.js' });
  return compiled;
}

/** The few things of a browser that the library touches while it loads. */
function browserLike(locale: string): Record<string, unknown> {
  const noop = (): undefined => undefined;
  const element = { style: {}, setAttribute: noop, appendChild: noop, addEventListener: noop };
  const document = {
    URL: 'https://localhost/',
    documentElement: element,
    head: element,
    body: element,
    cookie: '',
    createElement: () => ({ ...element }),
    getElementsByTagName: () => [] as unknown[],
    getElementById: () => null,
    addEventListener: noop,
    attachEvent: noop,
  };
  const store = new Map<string, string>();
  const storage = {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => store.set(key, value),
    removeItem: (key: string) => store.delete(key),
  };
  const window: Record<string, unknown> = {
    document,
    navigator: { userAgent: 'embedded', language: locale, platform: '' },
    location: { href: 'https://localhost/', search: '', hash: '', protocol: 'https:' },
    sessionStorage: storage,
    localStorage: storage,
    addEventListener: noop,
    attachEvent: noop,
    postMessage: noop,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    console,
    performance,
    URL,
    crypto: globalThis.crypto,
    Promise,
    Date,
    Array,
    Object,
    Error,
    Map,
    Set,
    JSON,
    XMLHttpRequest: undefined,
  };
  window['window'] = window;
  window['self'] = window;
  window['top'] = window;
  window['parent'] = window;
  return window;
}

interface LibraryGlobals {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension & {
    readonly HostBridge: { init(bridge: object): void };
    readonly CommonUtility: { _doApiNotSupportedCheck: boolean; isSetSupported?: unknown };
    readonly Utility: { isSetSupported(name: string, version?: string): boolean };
  };
}

const atLeast = (have: number, wanted: string): boolean => {
  const [major = 0, minor = 0] = String(have).split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
};

/**
 * Loads Microsoft's own client library for one pane and joins it to the workbook, in Jest or plain
 * Node alike: `const { Excel } = loadOffice(workbook.connect({ person: 'Li' }))`.
 */
export function loadOffice(connection: PaneConnection, options: LoadOptions = {}): LoadedOffice {
  const sandbox = browserLike(options.locale ?? connection.locale);
  vm.createContext(sandbox);
  libraryScript().runInContext(sandbox);
  const library = sandbox as unknown as LibraryGlobals;
  library.OfficeExtension.HostBridge.init(createHostBridge(connection));
  const matrix = options.requirementMatrix;
  if (matrix) {
    const isSetSupported = (name: string, version = '1.1'): boolean =>
      matrix[name] !== undefined && atLeast(matrix[name], version);
    library.OfficeExtension.Utility.isSetSupported = isSetSupported;
    library.OfficeExtension.CommonUtility.isSetSupported = isSetSupported;
  }
  if (options.checkApiSets === true) {
    library.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  }
  return { Excel: library.Excel, OfficeExtension: library.OfficeExtension, Office: library.Office };
}
