import fc from 'fast-check';
import { isMarkFormula, markCell, markFormats, type CellMark } from './cellMarks';

const place = (): { readonly id: string; readonly cell: string } => ({
  id: markCell(1, 0),
  cell: markCell(1, 18),
});
const mark = (rowId: string, words: string, more: Partial<CellMark> = {}): CellMark => ({
  table: 'Plans',
  rowId,
  column: 'copy',
  severity: 'block',
  words,
  ...more,
});
const formulas = (...marks: readonly CellMark[]): string[] =>
  markFormats(marks, place).map(({ formula }) => formula);

test('the same words in two rows are one format, told by the row ID and by the words', () => {
  expect(formulas(mark('P-1', '国家级'), mark('P-7', '国家级'))).toEqual([
    '=AND(ISNUMBER(FIND("国家级",$S2)),ISNUMBER(FIND("|"&$A2&"|","OVERSIGHT-MARK|P-1|P-7|")))',
  ]);
});

test('a mark without words is about the row', () => {
  expect(formulas(mark('P-1', ''))).toEqual(['=ISNUMBER(FIND("|"&$A2&"|","OVERSIGHT-MARK|P-1|"))']);
});

test('quotation marks in words and row IDs end no text early', () => {
  expect(formulas(mark('P"1', '称"第一"'))).toEqual([
    '=AND(ISNUMBER(FIND("称""第一""",$S2)),ISNUMBER(FIND("|"&$A2&"|","OVERSIGHT-MARK|P""1|")))',
  ]);
});

test('the gravest come last, which puts them on top', () => {
  const marks = [mark('P-1', '甲'), mark('P-1', '乙', { severity: 'advise' })];
  expect(markFormats(marks, place).map(({ severity }) => severity)).toEqual(['advise', 'block']);
});

test('a row ID that would be read as two, and a column that is not there, get no mark', () => {
  expect(formulas(mark('P-1|P-2', ''))).toEqual([]);
  expect(markFormats([mark('P-1', '')], () => undefined)).toEqual([]);
});

test("a person's own formula is not taken for ours", () => {
  expect(isMarkFormula('=LEN($S2)>200')).toBe(false);
  expect(isMarkFormula('=$B2="OVERSIGHT-MARK"')).toBe(false);
});

test('whatever the words, each formula is short enough to be opened in Excel, and every row is in one', () => {
  const rowIds = fc.uniqueArray(fc.stringMatching(/^P-[0-9A-Z]{8}$/u), {
    minLength: 1,
    maxLength: 60,
  });
  fc.assert(
    fc.property(rowIds, fc.string({ maxLength: 300, unit: 'grapheme' }), (ids, words) => {
      const found = formulas(...ids.map((id) => mark(id, words)));
      for (const formula of found) {
        expect(isMarkFormula(formula)).toBe(true);
        expect(formula.length).toBeLessThanOrEqual(255);
      }
      const held = found.flatMap((formula) => /OVERSIGHT-MARK\|(.*)\|"/su.exec(formula)?.[1] ?? '');
      expect(held.flatMap((list) => list.split('|'))).toEqual(ids);
    }),
  );
});
