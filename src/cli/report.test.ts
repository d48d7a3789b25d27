import { appends } from '../../test/golden/reports/filled';
import { campaignId } from '../../test/golden/reports/autumnLaunch';
import { quarterSample } from '../../test/golden/reports/quarterSample';
import { openPane } from '../../test/support/openPane';
import { row } from '../../test/support/rows';
import { openBookFile, type OpenBook } from './openBook';
import { runOversight } from './run';
import type { CliWorld } from './world';

jest.setTimeout(900_000);

function memoryWorld() {
  const kept = new Map<string, Uint8Array>();
  const printed: string[] = [];
  const complaints: string[] = [];
  const world: CliWorld = {
    environmentLanguage: 'en_US.UTF-8',
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
type Memory = ReturnType<typeof memoryWorld>;

async function opened({ world }: Memory, file: string): Promise<OpenBook> {
  const book = await openBookFile(world, file, { language: 'zh-CN', mayBeNew: false });
  if (!book.ok) throw new Error(JSON.stringify(book.failure));
  return book.value;
}

/** A quarter's workbook as a file. */
async function quarterFile(): Promise<Memory> {
  const memory = memoryWorld();
  expect(await runOversight(['setup', 'q.xlsx', '--lang', 'zh-CN'], memory.world)).toBe(0);
  const book = await opened(memory, 'q.xlsx');
  const { Parameters: _shipped, Reasons: _known, ...tables } = quarterSample;
  const team = [row('Team', { id: 'TM-2', name: '周高', roles: '高层管理', active: true })];
  const changes = appends({ ...tables, Team: team });
  const filled = await book.port.apply({ operationId: 'OP-FILL', changes });
  if (!filled.ok) throw new Error(JSON.stringify(filled.failure));
  await book.save('q.xlsx');
  book.close();
  return memory;
}

let memory: Memory;
beforeAll(async () => {
  memory = await quarterFile();
});

test.each([
  ['summary', ['--campaign', campaignId], 'en-US', '# Campaign summary report'],
  ['data', ['--campaign', '秋季新品 "Aurora" & 试用'], 'zh-CN', '数据'],
  ['brief', ['--campaign', campaignId], 'en-US', '# Approver’s brief'],
  ['quarter', ['--quarter', '2026Q4'], 'zh-CN', '季度回顾'],
  ['budget', ['--quarter', '2026Q4'], 'en-US', '# Budget review 2026Q4'],
  ['digest', ['--week', '2026-W44'], 'zh-CN', '周报汇总'],
])(
  'report --kind %s: a sheet in the file and Markdown, in the language asked for',
  async (...given) => {
    const [kind, about, language, title] = given;
    const { world, printed, complaints, kept } = memory;
    const argv = [
      'report',
      'q.xlsx',
      '--kind',
      kind,
      ...about,
      '--out',
      `${kind}.xlsx`,
      '--markdown',
    ];
    printed.length = 0;
    const status = await runOversight([...argv, '--report-lang', language], world);
    expect([status, complaints.splice(0).filter((line) => line.includes('#'))]).toEqual([0, []]);
    const [text = ''] = printed;
    expect(text).toContain(title);
    expect(text).not.toMatch(/#(REF|N\/A|VALUE|NAME|DIV)/u);
    expect(kept.get(`${kind}.xlsx`)?.length).toBeGreaterThan(10_000);
  },
);

test('made again into its own file, a report keeps what was typed into its marked cells', async () => {
  const { world } = memory;
  const argv = ['--kind', 'quarter', '--quarter', '2026Q4', '--report-lang', 'zh-CN'];
  expect(await runOversight(['report', 'q.xlsx', ...argv, '--out', 'r.xlsx'], world)).toBe(0);
  const book = await opened(memory, 'r.xlsx');
  const pane = openPane(book.workbook, '王敏');
  await pane.host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('季度回顾 2026Q4');
    sheet.names.getItem('Input_decision_2e_1').getRange().values = [['下季先备货再投放']];
    await context.sync();
  });
  await book.save('r.xlsx');
  book.close();
  expect(await runOversight(['report', 'r.xlsx', ...argv, '--out', 'r2.xlsx'], world)).toBe(0);
  const again = await opened(memory, 'r2.xlsx');
  const values = await again.port.readSheet('季度回顾 2026Q4');
  again.close();
  expect(JSON.stringify(values)).toContain('下季先备货再投放');
});

test.each([
  [['--kind', 'yearly'], 'yearly'],
  [['--kind', 'budget'], '--quarter'],
  [['--kind', 'budget', '--quarter', '2026'], '2026'],
  [['--campaign', 'P-NONE'], 'P-NONE'],
  [['--kind', 'digest', '--week', '2026-W44', '--report-lang', 'fr'], 'fr'],
])('report %j: refused in words, nothing is written', async (given, told) => {
  const { world, complaints, kept } = memory;
  complaints.length = 0;
  expect(await runOversight(['report', 'q.xlsx', ...given, '--out', 'no.xlsx'], world)).not.toBe(0);
  expect(complaints.join('\n')).toContain(told);
  expect(kept.has('no.xlsx')).toBe(false);
});
