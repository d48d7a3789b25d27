import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Benchmark, BenchRow } from './benchRow';

/** `npm run bench [-- --json] [-- subject …]`: every `*.bench.ts`, a table or JSON lines. */
const here = resolve('bench');
const asJson = process.argv.includes('--json');
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));

const figure = (value: number | null): string =>
  value === null ? '–' : value.toLocaleString('en-US', { maximumSignificantDigits: 4 });

function print(row: BenchRow): void {
  if (asJson) {
    process.stdout.write(`${JSON.stringify(row)}\n`);
    return;
  }
  const verdict = row.met === null ? '' : row.met ? 'met' : 'MISSED';
  const cells = [
    row.name.padEnd(58),
    `${figure(row.value)} ${row.unit}`.padStart(18),
    figure(row.ratio).padStart(9),
    row.bar.padStart(10),
    verdict.padEnd(7),
    row.reference,
  ];
  process.stdout.write(`${cells.join('  ')}\n`);
}

async function runAll(): Promise<number> {
  let failures = 0;
  const files = readdirSync(here).filter(
    (file) =>
      file.endsWith('.bench.ts') && (wanted.length === 0 || wanted.some((w) => file.startsWith(w))),
  );
  for (const file of files.sort()) {
    try {
      const benchmark = (await import(pathToFileURL(resolve(here, file)).href)) as Benchmark;
      for (const row of await benchmark.rows()) print(row);
    } catch (error) {
      failures += 1;
      process.stderr.write(
        `${file}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
      );
    }
  }
  return failures;
}

void runAll().then((failures) => {
  process.exitCode = failures > 0 ? 1 : 0;
});
