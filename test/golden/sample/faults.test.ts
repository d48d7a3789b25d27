import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'papaparse';
import { runOversight } from '../../../src/cli/run';
import { instantIn } from '../../../src/cli/sample/buildSample';

/**
 * What a correct run over the sample quarter must find: every planted fault of `faults.csv`, and
 * little else. The sample is built beforehand by `npm run build:sample`.
 */
const root = resolve(__dirname, '../../..');

interface Fault {
  readonly fault: string;
  readonly rule: string;
  readonly table: string;
  readonly campaign: string;
  readonly column: string;
}

interface Finding {
  readonly rule: string;
  readonly severity: string;
  readonly outcome: string;
  readonly table: string;
  readonly rowId: string;
  readonly column: string;
  readonly cell: string;
  readonly basis: string;
  readonly remedy: string;
}

const faults = parse<Fault>(readFileSync(resolve(root, 'assets/sample/faults.csv'), 'utf8'), {
  header: true,
  skipEmptyLines: true,
}).data;

async function checkSample(
  language: string,
  path: string,
): Promise<{ status: number; findings: Finding[] }> {
  const file = resolve(root, path);
  if (!existsSync(file)) throw new Error('Build the sample first: npm run build:sample');
  const said: string[] = [];
  const status = await runOversight(['check', file, '--json', '--lang', language], {
    environmentLanguage: language,
    now: () => instantIn('2026Q4', 54, 10),
    out: (text) => said.push(text),
    error: (text) => said.push(text),
    readFile: (name) => Promise.resolve(Uint8Array.from(readFileSync(name))),
    writeFile: () => Promise.reject(new Error('A check writes nothing')),
  });
  const { findings } = JSON.parse(said.join('\n')) as { findings: Finding[] };
  return { status, findings };
}

const isFound = (fault: Fault, findings: readonly Finding[]): boolean =>
  findings.some((finding) =>
    fault.rule === ''
      ? finding.rowId === `P-SAMPLE${fault.campaign}` && finding.column === fault.column
      : finding.rule === fault.rule && finding.table === fault.table,
  );

describe.each([
  ['zh-CN', 'build/sample/sample-quarter.zh-CN.xlsx'],
  ['en-US', 'build/sample/sample-quarter.en-US.xlsx'],
  // Opened and stored by LibreOffice 7.4: a colleague without Excel had it in hand.
  ['zh-CN', 'test/golden/sample/libreoffice-quarter.xlsx'],
])('the sample quarter in %s, %s', (language, path) => {
  let checked: { status: number; findings: Finding[] };
  beforeAll(async () => {
    checked = await checkSample(language, path);
  }, 300_000);

  test('every planted fault is found', () => {
    expect(faults.filter((fault) => !isFound(fault, checked.findings))).toEqual([]);
  });

  test('it ends with status 1, for there are blocking findings', () => {
    expect(checked.status).toBe(1);
  });

  test('each finding says its cell, basis and remedy', () => {
    for (const { rule, cell, basis, remedy } of checked.findings) {
      expect([rule, cell]).toEqual([rule, expect.stringMatching(/^.+![A-Z]+\d+$/u)]);
      expect([rule, basis.length > 0, remedy.length > 0]).toEqual([rule, true, true]);
    }
  });

  test('a department is not drowned: under five findings a campaign', () => {
    expect(checked.findings.length).toBeLessThan(20 * 5);
  });
});
