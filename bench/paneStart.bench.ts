import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type Frame } from 'playwright-core';
import { localCertificate } from '../src/main/serveCertificate';
import { servePages } from '../src/main/servePages';
import { findBrowser } from '../test/support/findBrowser';
import type { BenchRow } from './benchRow';
import { bundle } from './bundle';

const rounds = 7;
const throttle = 4;

/** Runs in every frame before its own scripts: when the first control stands and can be pressed. */
const watch = `(() => {
  const isThere = () =>
    document.querySelector('main a[href="#/setup"], [data-begun]') !== null;
  const look = () => {
    if (!isThere()) requestAnimationFrame(look);
    else requestAnimationFrame(() => setTimeout(() => { window.begunAt = performance.now(); }, 0));
  };
  if (window !== window.top) look();
})()`;

const html = (scripts: string, body = ''): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>bench</title>${scripts}</head><body>${body}</body></html>`;

const officeJs = '<script src="/office-js/office.js"></script>';
const script = '<script defer src="/fluent.js"></script>';

/** The shipped pane beside pages to compare it with, and the page that shows them. */
async function foldersOf(): Promise<{ readonly dist: string; readonly page: string }> {
  const dist = await mkdtemp(path.join(tmpdir(), 'oversight-bench-'));
  await cp('dist', dist, { recursive: true });
  const fluent = await bundle('fluentPage.tsx');
  await cp(path.join(fluent, 'page.js'), path.join(dist, 'fluent.js'));
  await writeFile(path.join(dist, 'blank.html'), html('', '<button data-begun>Begin</button>'));
  await writeFile(path.join(dist, 'fluent.html'), html(script));
  await writeFile(path.join(dist, 'addin.html'), html(officeJs + script));
  await rm(fluent, { recursive: true });
  const page = await bundle('paneHostPage.ts');
  await writeFile(
    path.join(page, 'index.html'),
    html('<script defer src="/page/page.js"></script>'),
  );
  return { dist, page };
}

declare global {
  interface Window {
    readonly begunAt?: number;
  }
}

/** Milliseconds from the frame's own beginning until its first control can be pressed. */
async function startOf(browser: Browser, origin: string, address: string): Promise<number> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'zh-CN' });
  try {
    await context.addInitScript(watch);
    const page = await context.newPage();
    await page.goto(`${origin}/`);
    await page.waitForFunction(() => document.title === 'ready');
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
    await page.evaluate((given) => {
      window.showPane(given);
    }, address);
    const frame = await (await page.waitForSelector('iframe')).contentFrame();
    if (frame === null) throw new Error(`Nothing is shown at ${address}`);
    return await begun(frame);
  } finally {
    await context.close();
  }
}

async function begun(frame: Frame): Promise<number> {
  const found = await frame.waitForFunction(() => window.begunAt ?? false, undefined, {
    timeout: 120_000,
    polling: 100,
  });
  return Number(await found.jsonValue());
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The pane on Microsoft's own library beside a blank page, a minimal Fluent page and such an add-in. */
export async function rows(): Promise<readonly BenchRow[]> {
  const { dist, page } = await foldersOf();
  const { executablePath, args } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args: [...args], headless: true });
  const server = await servePages({
    roots: { dist, page, officeJs: path.resolve('node_modules/@microsoft/office-js/dist') },
    certificate: await localCertificate(path.resolve('.cache/certificate'), new Date()),
    port: 4700,
    language: 'zh-CN',
    two: false,
    book: undefined,
  });
  const addresses = ['/blank.html', '/fluent.html', '/addin.html', '/taskpane.html'] as const;
  const times = new Map<string, number[]>(addresses.map((address) => [address, []]));
  try {
    for (let round = 0; round <= rounds; round += 1)
      for (const address of addresses) {
        const time = await startOf(browser, server.origin, address);
        if (round > 0) times.get(address)?.push(time);
      }
  } finally {
    await browser.close();
    await server.close();
    await rm(dist, { recursive: true });
    await rm(page, { recursive: true });
  }
  const [blank, fluent, addin, ours] = addresses.map((address) => median(times.get(address) ?? []));
  if (!blank || !fluent || !addin || !ours) throw new Error('A page was not measured');
  const beside = (name: string, reference: number, said: string, isBar: boolean): BenchRow => ({
    name: `pane start: ${name}`,
    value: ours,
    unit: 'ms',
    reference: `${said} ${reference.toFixed(0)} ms`,
    ratio: ours / reference,
    bar: isBar ? '<= 1' : '–',
    met: isBar ? ours <= reference : null,
  });
  return [
    beside('beside a minimal Fluent add-in on office.js', addin, 'minimal add-in', true),
    beside('beside a minimal Fluent page without office.js', fluent, 'minimal page', true),
    beside('beside a blank page', blank, 'blank page', false),
  ];
}
