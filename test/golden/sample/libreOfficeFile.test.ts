import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { openBookFile } from '../../../src/cli/openBook';
import { runOversight } from '../../../src/cli/run';
import { instantIn } from '../../../src/cli/sample/buildSample';
import type { CliWorld } from '../../../src/cli/world';
import { tableCodes } from '../../../src/domain/tables/all';

/**
 * `libreoffice-quarter.xlsx` is the sample quarter after LibreOffice opened and stored it, as a
 * colleague without Excel would have done; `faults.test.ts` finds in it what it finds in the sample.
 */
const stored = Uint8Array.from(readFileSync(resolve(__dirname, 'libreoffice-quarter.xlsx')));

const kept = new Map<string, Uint8Array>([['quarter.xlsx', stored]]);
const said: string[] = [];
const world: CliWorld = {
  environmentLanguage: 'zh-CN',
  now: () => instantIn('2026Q4', 54, 10),
  out: (text) => said.push(text),
  error: (text) => said.push(text),
  readFile: (name) => Promise.resolve(kept.get(name)),
  writeFile: (name, bytes) => {
    kept.set(name, bytes);
    return Promise.resolve();
  },
};

async function tablesOf(file: string): Promise<readonly unknown[]> {
  const book = await openBookFile(world, file, { language: 'zh-CN', mayBeNew: false });
  if (!book.ok) throw new Error(JSON.stringify(book.failure));
  const read = await book.value.port.read(
    Object.fromEntries(tableCodes.map((code) => [code, 'all'])),
  );
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  await book.value.save('again.xlsx');
  book.value.close();
  return tableCodes.map((code) => read.value.tables[code]);
}

beforeEach(() => {
  said.length = 0;
});

test('a workbook that LibreOffice stored has its whole, unbroken log', async () => {
  expect(await runOversight(['verify', 'quarter.xlsx'], world)).toBe(0);
  expect(said.join('\n')).toContain('审批日志完整，共 93 条');
});

test('its quarterly review is written, with every figure a live formula that holds', async () => {
  const argv = ['report', 'quarter.xlsx', '--kind', 'quarter', '--quarter', '2026Q4'];
  expect(await runOversight([...argv, '--out', 'review.xlsx', '--markdown'], world)).toBe(0);
  expect(said.join('\n')).not.toMatch(/#(REF|N\/A|VALUE|NAME|DIV)/u);
});

test('opened and stored by us in turn, no row of any table differs', async () => {
  const before = await tablesOf('quarter.xlsx');
  expect(before).not.toContain(undefined);
  expect(await tablesOf('again.xlsx')).toEqual(before);
});
