import { BrowserFixture } from '../test/support/browser';
import type { BenchRow } from './benchRow';

interface Loaded {
  readonly name: string;
  readonly bytes: number;
}

/** What the pane's own frame loaded until its first screen stood; Microsoft's files left out. */
async function firstScreen(fixture: BrowserFixture): Promise<readonly Loaded[]> {
  const workbook = await fixture.openWorkbook({ lang: 'zh-CN' });
  const frame = await workbook.pane();
  await frame.locator('main h1').first().waitFor();
  await frame.locator('main a[href="#/setup"]').first().waitFor();
  const loaded = await frame.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('.js') && !name.includes('/office-js/'))
      .map((entry) => ({
        name: entry.name.split('/').at(-1) ?? '',
        bytes: (entry as PerformanceResourceTiming).encodedBodySize,
      })),
  );
  await workbook.close();
  return loaded;
}

/** Bytes of the pane's first screen, gzip as served, of the shipped bundle. */
export async function rows(): Promise<readonly BenchRow[]> {
  const fixture = new BrowserFixture();
  await fixture.start();
  try {
    const loaded = await firstScreen(fixture);
    const total = loaded.reduce((sum, { bytes }) => sum + bytes, 0);
    const entry = Math.max(...loaded.map(({ bytes }) => bytes));
    const row = (name: string, bytes: number): BenchRow => ({
      name,
      value: Math.round(bytes / 100) / 10,
      unit: 'kB gzip',
      reference: 'Microsoft’s React template: 169 kB',
      ratio: bytes / 169_000,
      bar: '<= 120 kB',
      met: bytes <= 120_000,
    });
    return [
      row('pane: program that shows the frame', entry),
      row(`pane: first screen, ${String(loaded.length)} files`, total),
    ];
  } finally {
    await fixture.stop();
  }
}
