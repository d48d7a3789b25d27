import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { serialOf } from '../../domain/shared/period';
import { decodeText, encodingOf } from './decodeText';
import { readTables } from './readTables';
import { csvOf, neutral } from './writeCsv';

const text = '编号,实际数\r\nBL-1,"1,234.56"\r\n,\r\nBL-2,瀚海㐂\r\n';
const bytesOf = (encoding: string, withMark = false): Uint8Array =>
  new Uint8Array(iconv.encode(text, encoding, { addBOM: withMark }));

describe('encodings Excel and Chinese systems write', () => {
  it.each([
    ['utf8', false, 'utf-8'],
    ['utf8', true, 'utf-8'],
    ['utf16le', true, 'utf-16le'],
    ['utf16be', true, 'utf-16be'],
    ['utf16le', false, 'utf-16le'],
    ['gb18030', false, 'gb18030'],
  ])('%s, byte order mark %s', async (encoding, mark, found) => {
    const bytes = bytesOf(encoding, mark);
    expect(encodingOf(bytes)).toBe(found);
    expect(decodeText(bytes)).toBe(text);
    expect(await readTables({ name: '台账.csv', bytes })).toMatchObject({
      ok: true,
      value: [
        {
          headers: ['编号', '实际数'],
          rows: [['BL-1', '1,234.56'], [null, null], ['BL-2', '瀚海㐂'], [null]],
          firstRow: 2,
        },
      ],
    });
  });
  it('finds tabs and semicolons', async () => {
    const bytes = new TextEncoder().encode('id;actual\nBL-1;1,5\n');
    expect(await readTables({ name: 'x.csv', bytes })).toMatchObject({
      value: [{ headers: ['id', 'actual'], rows: [['BL-1', '1,5'], [null]] }],
    });
  });
});

describe('workbooks and what is none', () => {
  it('reads values, results and dates of every sheet that holds something', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('空');
    const sheet = book.addWorksheet('实际');
    sheet.getCell('B3').value = '编号';
    sheet.getCell('C3').value = '实际数';
    sheet.getCell('D3').value = '日期';
    sheet.getCell('B4').value = { richText: [{ text: 'BL' }, { text: '-1' }] };
    sheet.getCell('C4').value = { formula: '1+1', result: 2 };
    sheet.getCell('D4').value = new Date(Date.UTC(2026, 10, 3));
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    expect(await readTables({ name: '实际.csv', bytes })).toEqual({
      ok: true,
      value: [
        {
          name: '实际',
          headers: ['', '编号', '实际数', '日期'],
          rows: [[null, 'BL-1', 2, serialOf(2026, 11, 3)]],
          firstRow: 4,
        },
      ],
    });
  });
  it.each([
    ['空.csv', [], 'fileEmpty'],
    ['空.csv', [0x20, 0x0a, 0x2c], 'fileEmpty'],
    ['加密.xlsx', [0xd0, 0xcf, 0x11, 0xe0], 'fileEncrypted'],
    ['旧.xls', [0xd0, 0xcf, 0x11, 0xe0], 'fileKindUnknown'],
    ['扫描.pdf', [0x25, 0x50, 0x44, 0x46], 'fileKindUnknown'],
    ['截断.xlsx', [0x50, 0x4b, 3, 4, 0, 0], 'fileBroken'],
    ['引号.csv', [...new TextEncoder().encode('a,b\n"x,1\n')], 'fileBroken'],
  ])('%s fails with its reason', async (name, bytes, code) => {
    expect(await readTables({ name, bytes: Uint8Array.from(bytes) })).toMatchObject({
      ok: false,
      failure: { code, name },
    });
  });
});

describe('writing CSV', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-2+3', "'-2+3"],
    ['\t=1', "'\t=1"],
    ['＝1', "'＝1"],
    [-5, -5],
    ['促销 -10%', '促销 -10%'],
  ])('%j becomes %j', (value, written) => {
    expect(neutral(value)).toBe(written);
  });
  it('opens in Excel with Chinese and runs nothing', () => {
    const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      csvOf(['名称'], [['=HYPERLINK("x")']]),
    );
    expect(csv).toBe('\ufeff名称\r\n"\'=HYPERLINK(""x"")"');
  });
});
