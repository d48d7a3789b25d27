import { access, constants } from 'node:fs/promises';
import path from 'node:path';

export interface FoundBrowser {
  readonly executablePath: string;
  readonly args: readonly string[];
}

/**
 * Parts of the browser's own window that nobody sees here, and that cost each new one a second; with
 * what playwright-core turns off for steadiness, as the later list replaces the earlier one.
 */
const featuresOff: readonly string[] = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

/** Headless without a desktop, a sandbox of its own, or a word to anybody outside. */
const quietArgs: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${featuresOff.join(',')}`,
];

const unixNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

/** Where Chromium, Chrome and Edge are installed on the system people have. */
function installedPlaces(): string[] {
  const { PATH = '', PROGRAMFILES, LOCALAPPDATA } = process.env;
  const onPath = PATH.split(path.delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => unixNames.map((name) => path.join(folder, name)));
  const windows = [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA]
    .filter((folder): folder is string => folder !== undefined)
    .flatMap((folder) => [
      path.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      path.join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]);
  const mac = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ];
  return [...onPath, ...windows, ...mac];
}

async function canRun(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/**
 * The browser that the tests drive: the one named by `OVERSIGHT_BROWSER`, an installed one, or the
 * one inside an npm package. Rejects with what was tried: a test run must never skip in silence.
 */
export async function findBrowser(): Promise<FoundBrowser> {
  const asked = process.env['OVERSIGHT_BROWSER'];
  if (asked !== undefined && asked !== '') {
    if (await canRun(asked)) return { executablePath: asked, args: quietArgs };
    throw new Error(`OVERSIGHT_BROWSER names ${asked}, which cannot be run`);
  }
  for (const place of installedPlaces()) {
    if (await canRun(place)) return { executablePath: place, args: quietArgs };
  }
  return packagedBrowser();
}

async function packagedBrowser(): Promise<FoundBrowser> {
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const executablePath = await chromium.executablePath();
    return { executablePath, args: [...new Set([...chromium.args, ...quietArgs])] };
  } catch (reason) {
    throw new Error(
      'No browser: neither Chromium, Chrome nor Edge is installed, and the one in ' +
        `@sparticuz/chromium cannot be used (${String(reason)}). Name one in OVERSIGHT_BROWSER.`,
    );
  }
}
