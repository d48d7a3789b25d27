import { strToU8, zipSync } from 'fflate';
import { RICH_BOOK } from '../../../test/golden/xlsx/richBook';
import { XlsxFault, type XlsxFailure } from './package/failure';
import { readBook, type ReadOptions } from './read/readBook';
import { writeBook } from './write/writeBook';

/** Why a file is refused; a file that opens fails the test. */
function failureOf(bytes: Uint8Array, options?: ReadOptions): XlsxFailure {
  try {
    readBook(bytes, options);
  } catch (error) {
    if (error instanceof XlsxFault) return error.failure;
    throw error;
  }
  throw new Error('The file was opened');
}

const good = writeBook(RICH_BOOK).bytes;

const ROOT_RELS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>';
const BOOK_RELS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>';
const BOOK =
  '<workbook xmlns:r="x"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>';

/** A small package by hand; `parts` add to it or replace. */
function packageOf(parts: Readonly<Record<string, string | undefined>>): Uint8Array {
  const all: Record<string, string | undefined> = {
    '[Content_Types].xml':
      '<Types><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': ROOT_RELS,
    'xl/workbook.xml': BOOK,
    'xl/_rels/workbook.xml.rels': BOOK_RELS,
    'xl/worksheets/sheet1.xml': '<worksheet><sheetData/></worksheet>',
    ...parts,
  };
  const present = Object.entries(all).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return zipSync(Object.fromEntries(present.map(([name, text]) => [name, strToU8(text)])));
}

const MACRO_TYPES =
  '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>';
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = (text: string): number[] => [...text].flatMap((c) => [c.charCodeAt(0), 0]);

const CASES: readonly (readonly [string, Uint8Array, XlsxFailure])[] = [
  ['an empty file', new Uint8Array(), { code: 'empty-file' }],
  [
    'a CSV with the wrong ending',
    strToU8('科目,预算\n广告,1'),
    { code: 'text-file', looksLike: 'csv' },
  ],
  ['a web page saved as .xlsx', strToU8('<html><table>'), { code: 'text-file', looksLike: 'html' }],
  ['an old .xls', new Uint8Array([...OLE, ...new Array<number>(512).fill(0)]), { code: 'old-xls' }],
  [
    'a workbook with a password',
    new Uint8Array([...OLE, ...new Array<number>(100).fill(0), ...utf16('EncryptedPackage')]),
    { code: 'encrypted' },
  ],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), { code: 'not-a-zip' }],
  ['half a download', good.slice(0, good.length / 2), { code: 'truncated' }],
  [
    'a zip of something else',
    zipSync({ 'a.txt': strToU8('x') }),
    { code: 'other-document', kind: 'zip' },
  ],
  [
    'an OpenDocument sheet',
    zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }),
    { code: 'other-document', kind: 'ods' },
  ],
  [
    'a Word document',
    packageOf({
      '_rels/.rels': ROOT_RELS.replace('xl/workbook.xml', 'word/document.xml'),
    }),
    { code: 'other-document', kind: 'word' },
  ],
  [
    'a workbook with macros',
    packageOf({ '[Content_Types].xml': MACRO_TYPES }),
    { code: 'macro-enabled' },
  ],
  [
    'a workbook that lost a sheet',
    packageOf({ 'xl/worksheets/sheet1.xml': undefined }),
    { code: 'part-missing', part: 'xl/worksheets/sheet1.xml' },
  ],
  [
    'a sheet that is cut off',
    packageOf({ 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1">' }),
    { code: 'part-malformed', part: 'xl/worksheets/sheet1.xml', offset: 33 },
  ],
  [
    'a sheet with an entity bomb',
    packageOf({ 'xl/worksheets/sheet1.xml': '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet/>' }),
    { code: 'part-malformed', part: 'xl/worksheets/sheet1.xml', offset: 0 },
  ],
  [
    'a workbook without sheets',
    packageOf({ 'xl/workbook.xml': '<workbook/>' }),
    { code: 'no-sheets' },
  ],
];

for (const [what, bytes, failure] of CASES) {
  test(`${what} is refused for what it is`, () => {
    expect(failureOf(bytes)).toEqual(failure);
  });
}

test('a zip bomb is refused by what it promises, before anything is expanded', () => {
  const bomb = zipSync({ 'xl/a.xml': new Uint8Array(4_000_000) }, { level: 9 });
  expect(bomb.length).toBeLessThan(10_000);
  expect(failureOf(bomb, { limits: { expandedBytes: 1_000_000, parts: 10 } })).toEqual({
    code: 'too-large',
    expandedBytes: 4_000_000,
    limitBytes: 1_000_000,
  });
});

test('a member that expands beyond its promise is cut there', () => {
  const honest = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(100_000).fill(32) });
  const lying = honest.slice();
  const directory = lying.findIndex(
    (byte, i) => byte === 0x50 && lying[i + 2] === 1 && lying[i + 3] === 2,
  );
  new DataView(lying.buffer).setUint32(directory + 24, 10, true);
  expect(failureOf(lying)).toEqual({ code: 'other-document', kind: 'zip' });
});

test('ten thousand members are refused', () => {
  expect(failureOf(good, { limits: { expandedBytes: 1e9, parts: 3 } })).toEqual({
    code: 'too-many-parts',
    parts: 4,
    limit: 3,
  });
});

test('a flipped byte anywhere is refused or opened, never an unknown error', () => {
  for (let at = 0; at < good.length; at += 97) {
    const broken = good.slice();
    broken[at] = (broken[at] ?? 0) ^ 0xff;
    try {
      readBook(broken);
    } catch (error) {
      expect(error).toBeInstanceOf(XlsxFault);
    }
  }
});

test('with consent a workbook with macros opens without them, and says so', () => {
  const { book, losses } = readBook(packageOf({ '[Content_Types].xml': MACRO_TYPES }), {
    withoutMacros: true,
  });
  expect(book.sheets).toHaveLength(1);
  expect(losses).toEqual([{ code: 'macros', count: 1 }]);
});
