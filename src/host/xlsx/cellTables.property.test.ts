import fc from 'fast-check';
import { packageFaults } from '../../../test/golden/xlsx/packageFaults';
import { plainBook } from '../../../test/golden/xlsx/plainBook';
import { DEFAULT_PAGE_LAYOUT, EMPTY_SHEET_STATE } from '../core/defaults';
import type { CellStyle } from '../core/style';
import type { CellValue } from '../core/values';
import { emptyWorkbookState } from '../core/defaults';
import type { Book, BookRow } from './book';
import { readBook } from './read/readBook';
import { writeBook } from './write/writeBook';

/** Text as people paste it: Chinese, emoji, controls, what looks like XML, formulas or escapes. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }),
  fc.constantFrom(
    '=1+1',
    '+cmd',
    '@x',
    '_x0041_',
    '_x005F_',
    ' a ',
    '\n',
    '\t',
    '\r\n',
    '</v>',
    '&amp;',
    '预算',
  ),
);

const value: fc.Arbitrary<CellValue> = fc.oneof(
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n)),
  fc.integer(),
  fc.boolean(),
  fc
    .constantFrom('#N/A', '#DIV/0!', '#REF!', '#NAME?', '#NULL!', '#NUM!', '#VALUE!')
    .map((error): CellValue => ({ error })),
);

const color = fc
  .integer({ min: 1, max: 0xffffff })
  .map((n) => `#${n.toString(16).toUpperCase().padStart(6, '0')}`);

const style: fc.Arbitrary<CellStyle> = fc.record(
  {
    bold: fc.constant(true as const),
    fill: color,
    fontColor: color,
    fontSize: fc.constantFrom(8, 9.5, 14),
    fontName: fc.constantFrom('Arial', '宋体'),
    numberFormat: fc.constantFrom('0.00', 'yyyy"年"m"月"', '[Red]-0.0;@', '0%'),
    wrap: fc.constant(true as const),
    rotation: fc.constantFrom(-45, 90, 180),
    locked: fc.constant(false as const),
  },
  { requiredKeys: [] },
);

const cells = fc.uniqueArray(fc.tuple(fc.nat(40), fc.nat(30), value, fc.nat(3)), {
  selector: ([row, column]) => `${String(row)},${String(column)}`,
  minLength: 1,
  maxLength: 60,
});

function bookOf(
  list: readonly (readonly [number, number, CellValue, number])[],
  styles: readonly CellStyle[],
): Book {
  const rows = new Map<number, BookRow>();
  const sorted = [...list].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  for (const [row, column, cell, look] of sorted) {
    const before = rows.get(row)?.cells ?? [];
    rows.set(row, { row, cells: [...before, { column, value: cell, style: look }] });
  }
  const state = emptyWorkbookState(false);
  return {
    date1904: false,
    activeSheet: 0,
    styles: [{}, ...styles],
    names: [],
    properties: state.properties,
    xmlParts: [],
    protected: false,
    sheets: [
      {
        name: '表',
        visibility: 'Visible',
        tabColor: '',
        showGridlines: true,
        freeze: { rows: 0, columns: 0 },
        merges: [],
        rows: [...rows.values()],
        columns: [],
        rowSizes: [],
        tables: [],
        state: { ...EMPTY_SHEET_STATE, pageLayout: DEFAULT_PAGE_LAYOUT },
      },
    ],
  };
}

test('any table of cells and looks reads back as it was written', () => {
  fc.assert(
    fc.property(cells, fc.array(style, { minLength: 3, maxLength: 3 }), (list, styles) => {
      const book = bookOf(list, styles);
      const { bytes, losses } = writeBook(book);
      const again = readBook(bytes).book;
      expect(losses).toEqual([]);
      expect(packageFaults(bytes)).toEqual([]);
      expect(plainBook(again)).toEqual(plainBook(book));
      expect(plainBook(readBook(writeBook(again).bytes).book)).toEqual(plainBook(book));
    }),
    { numRuns: 100 },
  );
});

test('a text that begins like a formula stays a text', () => {
  const again = readBook(writeBook(bookOf([[0, 0, '=HYPERLINK("x")', 0]], [])).bytes).book;
  expect(again.sheets[0]?.rows[0]?.cells[0]).toEqual({
    column: 0,
    value: '=HYPERLINK("x")',
    style: 0,
  });
});
