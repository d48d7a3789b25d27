import { packageFaults } from '../../../test/golden/xlsx/packageFaults';
import { plainBook } from '../../../test/golden/xlsx/plainBook';
import { RICH_BOOK } from '../../../test/golden/xlsx/richBook';
import { readBook } from './read/readBook';
import { writeBook } from './write/writeBook';

test('everything in a rich workbook is the same after writing and reading', () => {
  const { bytes, losses } = writeBook(RICH_BOOK);
  const again = readBook(bytes);
  expect(losses).toEqual([]);
  expect(packageFaults(bytes)).toEqual([]);
  expect(again.losses).toEqual([]);
  expect(plainBook(again.book)).toEqual(plainBook(RICH_BOOK));
});

test('a second save of an untouched file keeps everything once more', () => {
  const first = readBook(writeBook(RICH_BOOK).bytes).book;
  const second = writeBook(first);
  expect(second.losses).toEqual([]);
  expect(plainBook(readBook(second.bytes).book)).toEqual(plainBook(RICH_BOOK));
});

test('equal books give equal bytes', () => {
  expect(writeBook(RICH_BOOK).bytes).toEqual(writeBook(RICH_BOOK).bytes);
});
