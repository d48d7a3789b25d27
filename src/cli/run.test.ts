import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openBookFile } from './openBook';
import { runOversight } from './run';
import type { CliWorld } from './world';

jest.setTimeout(900_000);

/** Files in memory; what is printed is kept. */
function worldWith(files: Record<string, Uint8Array | string> = {}, language = 'zh_CN.UTF-8') {
  const encoder = new TextEncoder();
  const kept = new Map(
    Object.entries(files).map(([name, file]) => [
      name,
      typeof file === 'string' ? encoder.encode(file) : file,
    ]),
  );
  const printed: string[] = [];
  const complaints: string[] = [];
  const world: CliWorld = {
    environmentLanguage: language,
    now: () => new Date('2026-11-24T03:00:00Z'),
    out: (text) => printed.push(text),
    error: (text) => complaints.push(text),
    readFile: (name) => Promise.resolve(kept.get(name)),
    writeFile: (name, bytes) => {
      kept.set(name, bytes);
      return Promise.resolve();
    },
  };
  return { world, kept, printed, complaints };
}

const texts = '编号,文案\n1,全国最佳选择\n2,第一步先提交方案\n3,治愈率高达98%\n';

test('scan: findings with row, words, offsets, law and remedy; blocking ones give status 1', async () => {
  const { world, printed } = worldWith({ 'texts.csv': texts });
  const argv = ['scan', 'texts.csv', '--column', '文案', '--json'];
  expect(await runOversight(argv, world)).toBe(1);
  const { findings } = JSON.parse(printed[0] ?? '') as {
    findings: { row: number; text: string; start: number; end: number; outcome: string }[];
  };
  const rows = texts.split('\n').slice(1);
  expect(findings.map(({ row }) => row)).toEqual(expect.arrayContaining([1, 3]));
  expect(findings.map(({ row }) => row)).not.toContain(2);
  for (const { row, text, start, end } of findings)
    expect(rows[row - 1]?.split(',')[1]?.slice(start, end)).toBe(text);
  expect(Object.keys(findings[0] ?? {}).sort()).toEqual(
    [
      ...['row', 'rule', 'severity', 'outcome', 'table', 'rowId', 'column', 'cell'],
      ...['text', 'start', 'end', 'basis', 'remedy'],
    ].sort(),
  );
});

test('scan: GB18030 as Excel on Chinese Windows writes it; innocent texts give status 0', async () => {
  // 编号,文案 / 1,全国最佳选择
  const gb = Uint8Array.from(
    Buffer.from('b1e0bac52ccec4b0b80a312cc8abb9fad7eebcd1d1a1d4f10a', 'hex'),
  );
  const { world, printed } = worldWith({ 'g.csv': gb, 'ok.csv': 'copy\n新品上市，欢迎试用\n' });
  await runOversight(['scan', 'g.csv', '--column', '文案', '--json'], world);
  expect(printed[0]).toContain('最佳');
  expect(await runOversight(['scan', 'ok.csv', '--column', 'copy'], world)).toBe(0);
});

test.each([
  [['scan', 'texts.csv', '--column', 'x'], '编号, 文案'],
  [['scan', 'none.csv', '--column', 'x'], 'none.csv'],
  [['scan', 'texts.csv'], '--column'],
  [['scan', 'texts.csv', '--column', '文案', '--market', 'JP'], 'JP'],
  [['check', 'texts.csv'], 'Excel'],
  [['check'], 'check <book.xlsx>'],
  [['check', 'a.xlsx', 'b.xlsx'], 'b.xlsx'],
  [['check', 'a.xlsx', '--fast'], '--fast'],
  [['cheque', 'a.xlsx'], 'cheque'],
  [['setup', 'a.xlsx', '--lang', 'fr'], 'fr'],
  [[], 'check, report, scan'],
])('bad input %j: status 2, one sentence that names it', async (argv, named) => {
  const { world, complaints, printed } = worldWith({ 'texts.csv': texts });
  expect(await runOversight(argv, world)).toBe(2);
  expect(complaints.join('\n')).toContain(named);
  expect(printed).toEqual([]);
});

test('help in both languages names every command', async () => {
  for (const [language, word] of [
    ['zh-CN', '退出状态'],
    ['en-US', 'Exit status'],
  ] as const) {
    const { world, printed } = worldWith();
    expect(await runOversight(['--help', '--lang', language], world)).toBe(0);
    for (const name of ['check', 'report', 'scan', 'setup', 'verify', 'export-archive', word])
      expect(printed.join('\n')).toContain(name);
  }
});

test('set up a file that is not there; it is clean, its log is sound, set up again changes nothing', async () => {
  const { world, kept, printed } = worldWith({}, 'en_US.UTF-8');
  expect(await runOversight(['setup', 'q4.xlsx', '--lang', 'zh-CN'], world)).toBe(0);
  const book = await openBookFile(world, 'q4.xlsx', { language: 'zh-CN', mayBeNew: false });
  if (!book.ok) throw new Error('cannot open what was just written');
  expect(book.value.workbook.model.sheets[0]?.name).toBe('活动方案');
  book.value.close();
  expect(await runOversight(['check', 'q4.xlsx', '--json'], world)).toBe(0);
  expect(JSON.parse(printed.at(-1) ?? '')).toEqual({ findings: [] });
  expect(await runOversight(['verify', 'q4.xlsx'], world)).toBe(0);
  expect(await runOversight(['setup', 'q4.xlsx'], world)).toBe(0);
  expect(printed.at(-1)).toContain('0 tables made, 24 tables checked');
  expect(kept.get('q4.xlsx')?.length).toBeGreaterThan(10_000);
});

test('a golden file of another program: opened, checked, nothing of ours in it', async () => {
  const file = path.join('test', 'golden', 'xlsx');
  const { readdirSync } = await import('node:fs');
  const name = readdirSync(file).find((one) => one.endsWith('.xlsx'));
  if (name === undefined) throw new Error(`No .xlsx in ${file}`);
  const bytes = Uint8Array.from(readFileSync(path.join(file, name)));
  const { world } = worldWith({ 'other.xlsx': bytes });
  expect([0, 1]).toContain(await runOversight(['check', 'other.xlsx', '--json'], world));
});
