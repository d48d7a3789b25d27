import fc from 'fast-check';
import { displayWidth, linesOf } from './displayWidth';
import { fixed, percentText } from './figureText';
import { fitted } from './fitted';
import { layOut } from './layout';
import { markdownOf } from './markdown';
import { reportProblems } from './problems';
import { wrappedHeights } from './rowHeights';
import { sentence } from './sentence';
import type { SheetSpec } from './sheet';
import { sheetName } from './sheetName';

const pen = { language: 'zh-CN', bookLanguage: 'zh-CN' } as const;

describe('figures as a worksheet writes them', () => {
  it.each([
    [1234567.891, 2, '1,234,567.89'],
    [-0.004, 2, '0.00'],
    [1.005, 2, '1.01'],
    [-1.005, 2, '-1.01'],
    [0.285 * 100, 0, '29'],
    [999.995, 2, '1,000.00'],
  ])('FIXED(%d, %d) is %s', (value, decimals, text) => {
    expect(fixed(value, decimals)).toBe(text);
  });
  it('writes shares with one decimal', () => {
    expect([0.0325, -0.1, 0.00049].map(percentText)).toEqual(['3.3%', '-10.0%', '0.0%']);
  });
});

describe('long text', () => {
  it('is cut at line ends, after Chinese characters and between words', () => {
    expect(linesOf('活动目标\n第二行', 20).map((l) => l.text)).toEqual(['活动目标', '第二行']);
    expect(linesOf('build a list of members', 10).map((l) => l.text)).toEqual([
      'build a',
      'list of',
      'members',
    ]);
    expect(linesOf('一二三四五六', 8).map((l) => l.text)).toEqual(['一二三四', '五六']);
  });
  it('loses nothing but blanks, and no line is too wide', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '中', ' ', '\n', ',', 'W') }), (text) => {
        const lines = linesOf(text, 12);
        const compact = (t: string): string => t.replace(/\s/gu, '');
        expect(compact(lines.map((l) => l.text).join(''))).toBe(compact(text));
        for (const line of lines) {
          expect(displayWidth(line.text)).toBeLessThanOrEqual(12);
          expect(text.startsWith(line.text, line.start)).toBe(true);
        }
      }),
    );
  });
});

describe('words that do not fit their column', () => {
  const wraps = (cells: SheetSpec['rows'][number]): readonly boolean[] =>
    (fitted([cells], [10, 10, 10])[0] ?? []).map((cell) => cell.wrap === true);
  it('are wrapped where a neighbour would cut them off, and run on where none is', () => {
    const name = { value: 'Mid-autumn gift box', look: 'label' } as const;
    expect(wraps([name, { formula: '=1', expected: 1 }])).toEqual([true, false]);
    expect(wraps([name, { value: null }])).toEqual([false, false]);
    // Six characters fit a column of 13, not one of 10; bold makes only Latin letters wider.
    expect(wraps([{ value: '按产出的预算', look: 'columnHead' }, { value: null }])).toEqual([
      true,
      false,
    ]);
    expect(wraps([{ value: '月份', look: 'columnHead' }])).toEqual([false]);
    const head = [{ value: '单位成本影响', look: 'columnHead' }] as const;
    expect(fitted([head], [13])).toEqual([head]);
    expect(wraps([{ value: 'Spend to date', look: 'columnHead' }])).toEqual([true]);
    const spend = [{ value: 'Spend to date', look: 'columnHead' }] as const;
    expect(fitted([spend], [13])).toEqual([spend]);
    expect(wrappedHeights(fitted([head], [13]), [13])).toEqual({});
    expect(wrappedHeights(fitted([head], [10]), [10])).toEqual({ 1: 31.5 });
  });
});

describe('rows placed by name', () => {
  it('gives addresses to names, rows and ranges', () => {
    const { rows, addressOf } = layOut([
      [{ value: '甲' }, { value: 1, figure: 'a' }],
      [{ formula: '=SUM({a:b})*{a}+$A{row}' }, { value: 2, figure: 'b' }],
    ]);
    expect(rows[1]?.[0]?.formula).toBe('=SUM($B$1:$B$2)*$B$1+$A2');
    expect(addressOf('b')).toBe('B2');
  });
  it('refuses a name nobody bears, or two bear', () => {
    expect(() => layOut([[{ formula: '={gone}' }]])).toThrow('gone');
    expect(() => layOut([[{ figure: 'x' }, { figure: 'x' }]])).toThrow('x');
  });
});

describe('a sentence', () => {
  it('holds no figure of its own', () => {
    const cell = sentence(pen, 's', ['支出 {a} 元。', 'Spend {a} CNY.'], {
      a: { formula: 'FIXED(C9,2)', expected: '1.00' },
    });
    expect(cell).toMatchObject({
      formula: '="支出 "&FIXED(C9,2)&" 元。"',
      expected: '支出 1.00 元。',
    });
  });
  it('refuses a slot without a formula', () => {
    expect(() => sentence(pen, 's', ['{b}', '{b}'], {})).toThrow('{b}');
  });
});

const spec = (rows: SheetSpec['rows']): SheetSpec => ({
  name: '总结',
  language: 'zh-CN',
  reportId: 'x',
  columnWidths: [10],
  rows,
  charts: [],
  print: { orientation: 'portrait', fitToWidth: 1 },
});

describe('a report that cannot lie', () => {
  it('names figures that differ, references that broke and figures that are missing', () => {
    const rows = [
      [
        { formula: '=1', figure: 'a', expected: 1 },
        { formula: '=2', figure: 'c' },
      ],
    ];
    const at = { figure: 'a', cell: 'A1', expected: 1 };
    expect(
      reportProblems(spec(rows), {
        name: '总结',
        figures: { a: 2 },
        differences: [
          { ...at, computed: 2 },
          { ...at, computed: '#REF!' },
        ],
      }),
    ).toEqual([
      { code: 'figureDiffers', ...at, computed: 2 },
      { code: 'referenceBroken', cell: 'A1', figure: 'a', error: '#REF!' },
      { code: 'figureMissing', figure: 'c' },
    ]);
  });
});

describe('Markdown for the command line', () => {
  it('shows what the sheet computed, escaped, tables as tables', () => {
    const rows: SheetSpec['rows'] = [
      [{ value: '总结 | <b>', look: 'title' }],
      [{ value: '负责人', look: 'label' }, { value: '王敏' }],
      [
        { value: '预算', look: 'heading' },
        { value: null, look: 'heading' },
      ],
      [
        { value: '科目', look: 'columnHead' },
        { value: '实际', look: 'columnHead' },
        { value: null, look: 'columnHead' },
      ],
      [{ value: '媒介' }, { formula: '=1', figure: 'a', expected: 1, format: 'money' }],
      [],
      [{ value: '完' }],
    ];
    expect(markdownOf(spec(rows), { a: 1234.5 })).toBe(
      [
        '# 总结 \\| \\<b\\>',
        '- 负责人 · 王敏',
        '',
        '## 预算',
        '',
        '| 科目 | 实际 |',
        '| --- | --- |',
        '| 媒介 | 1,234.50 |',
        '',
        '- 完',
        '',
      ].join('\n'),
    );
  });
});

describe('names of sheets', () => {
  it.each([
    ['总结', '双11/大促', 'P-7KQ2M9XW4T', '总结 双11 大促 XW4T'],
    ['Summary', '[x]:*?', 'P-2222222222', 'Summary x 2222'],
  ])('%s %s', (kind, subject, id, name) => {
    expect(sheetName(kind, subject, id)).toBe(name);
  });
  it('is never longer than Excel allows, nor cuts a character in two', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (subject) => {
        const name = sheetName('总结', subject, 'P-7KQ2M9XW4T');
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/[[\]:*?/\\]/u);
        expect(name).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});
