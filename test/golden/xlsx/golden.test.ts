import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBook } from '../../../src/host/xlsx/read/readBook';
import { writeBook } from '../../../src/host/xlsx/write/writeBook';
import { LIBREOFFICE_TIMEOUT, referee, testWithLibreOffice } from '../../support/libreOffice';
import { packageFaults } from './packageFaults';
import { plainBook } from './plainBook';
import { RICH_BOOK } from './richBook';

/*
 * Real files from other programs. A file put into this folder is a test: it opens, what we write of
 * it is a sound package, says the same when read again, and LibreOffice computes the same from it.
 */

const FILES = readdirSync(__dirname).filter((name) => name.endsWith('.xlsx'));

const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(__dirname, name)));

for (const name of FILES) {
  test(`${name} is the same after opening and saving`, () => {
    const { book } = readBook(bytesOf(name));
    const { bytes, losses } = writeBook(book);
    expect(losses).toEqual([]);
    expect(packageFaults(bytes)).toEqual([]);
    expect(plainBook(readBook(bytes).book)).toEqual(plainBook(book));
  });

  test(`${name} can be written from nothing but what was understood of it`, () => {
    const { book } = readBook(bytesOf(name));
    const { carried, ...understood } = book;
    expect(carried).toBeDefined();
    const sheets = book.sheets.map(({ carried: before, origins, ...sheet }) => {
      expect([before, origins]).not.toContain(undefined);
      return sheet;
    });
    const { bytes } = writeBook({ ...understood, sheets });
    expect(packageFaults(bytes)).toEqual([]);
    expect(plainBook(readBook(bytes).book)).toEqual(plainBook(book));
  });
}

test('the folder holds real files', () => {
  expect(FILES.length).toBeGreaterThanOrEqual(2);
});

test('what LibreOffice knows of a budget survived its own save', () => {
  const { book, losses } = readBook(bytesOf('libreoffice-budget.xlsx'));
  const [budget] = book.sheets;
  expect(losses).toEqual([]);
  expect(budget?.tables[0]?.columns.map(({ name }) => name)).toEqual(
    RICH_BOOK.sheets[0]?.tables[0]?.columns.map(({ name }) => name),
  );
  expect(budget?.state.charts.map(({ type, series }) => [type, series.length])).toEqual([
    ['ColumnClustered', 2],
    ['Pie', 1],
  ]);
  expect(budget?.state.validations).toHaveLength(5);
  expect(budget?.state.conditionalFormats).toHaveLength(8);
});

testWithLibreOffice(
  'LibreOffice opens every file that we write and computes what it holds',
  async () => {
    const files: Record<string, Uint8Array> = { 'rich.xlsx': writeBook(RICH_BOOK).bytes };
    for (const name of FILES) files[name] = writeBook(readBook(bytesOf(name)).book).bytes;
    for (const { file, verdict } of await referee(files)) {
      expect({ file, differences: verdict?.differences }).toEqual({ file, differences: [] });
      expect(verdict?.formulas).toBeGreaterThan(0);
    }
  },
  LIBREOFFICE_TIMEOUT,
);
