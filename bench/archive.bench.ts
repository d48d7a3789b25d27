import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from '../test/support/findBrowser';
import type { BenchRow } from './benchRow';
import { bundle } from './bundle';
import type { ArchiveFigures } from './page/archivePage';

async function figuresOf(sizes: readonly number[]): Promise<readonly ArchiveFigures[]> {
  const folder = await bundle('archivePage.ts');
  const script = await readFile(path.join(folder, 'page.js'), 'utf8');
  await rm(folder, { recursive: true });
  const { executablePath, args } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args: [...args], headless: true });
  try {
    const page = await browser.newPage();
    // IndexedDB wants an origin; nothing is served, every request is answered here.
    await page.route('http://localhost/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>bench</title>' }),
    );
    await page.goto('http://localhost/');
    await page.addScriptTag({ content: script });
    const figures: ArchiveFigures[] = [];
    for (const rows of sizes)
      figures.push(await page.evaluate((n) => window.measureArchive(n, 1000), rows));
    return figures;
  } finally {
    await browser.close();
  }
}

/** 100,000 archived rows in Chromium, beside one IndexedDB value holding them all, and a plain scan. */
export async function rows(): Promise<readonly BenchRow[]> {
  const figures = await figuresOf([1_000, 10_000, 100_000]);
  return figures.flatMap((f): BenchRow[] => {
    const ratio = f.ours / f.reference;
    const isFull = f.rows === 100_000;
    return [
      {
        name: `archive: ${String(f.rows)} rows written and read back`,
        value: f.ours,
        unit: 'ms',
        reference: `one IndexedDB value ${f.reference.toFixed(1)} ms`,
        ratio,
        bar: '<= 2',
        met: isFull ? ratio <= 2 : null,
      },
      {
        name: `archive: search of ${String(f.rows)} rows by text (${String(f.found)} found)`,
        value: f.searchOurs,
        unit: 'ms',
        reference: `plain scan ${f.searchReference.toFixed(1)} ms`,
        ratio: f.searchOurs / f.searchReference,
        bar: '<= 100 ms',
        met: isFull ? f.searchOurs <= 100 : null,
      },
    ];
  });
}
