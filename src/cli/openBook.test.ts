import { openBookFile } from './openBook';
import type { CliWorld } from './world';

jest.setTimeout(900_000);

test.each([
  ['zh-CN', '保存时无法完整保留：Sheet1!A1 超过 32,767 个字符的文本'],
  ['en-US', 'Not kept whole on saving: Sheet1!A1 text longer than 32,767 characters'],
] as const)(
  'saving says in %s what the file does not keep, before it is written',
  async (language, line) => {
    const told: string[] = [];
    const world: CliWorld = {
      environmentLanguage: undefined,
      now: () => new Date('2026-11-24T03:00:00Z'),
      out: (text) => told.push(`out: ${text}`),
      error: (text) => told.push(`error: ${text}`),
      readFile: () => Promise.resolve(undefined),
      writeFile: (path) => {
        told.push(`written: ${path}`);
        return Promise.resolve();
      },
    };
    const opened = await openBookFile(world, 'q4.xlsx', { language, mayBeNew: true });
    if (!opened.ok) throw new Error('an empty workbook did not open');
    const book = opened.value;
    try {
      const [sheet] = book.workbook.model.sheets;
      if (!sheet) throw new Error('an empty workbook has a sheet');
      sheet.write(0, 0, [[{ value: '审'.repeat(40_000) }]]);
      await book.save('out.xlsx');
      sheet.write(0, 0, [[{ value: '审阅' }]]);
      await book.save('again.xlsx');
    } finally {
      book.close();
    }
    expect(told).toEqual([`error: ${line}`, 'written: out.xlsx', 'written: again.xlsx']);
  },
);
