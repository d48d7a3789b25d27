import { row } from '../../../test/support/rows';
import { serialOf } from '../shared/period';
import { previewImport, proposeMapping } from './importRows';

const lines = [
  row('Budget', { id: 'BL-1', planned: 100_00, actual: 10_00 }),
  row('Budget', { id: 'BL-2', planned: 100_00, currency: 'JPY' }),
  row('Budget', { id: 'BL-3', actual: 5_00, voided: true }),
  row('Budget', { id: 'BL-4', actual: 7_00 }),
];
const headers = ['编号', 'Actual', '支出日期', '审计备注'];
const mapping = proposeMapping('Budget', headers);

describe('importing actuals', () => {
  it('recognises headers of both languages and leaves strangers out', () => {
    expect(mapping).toEqual({ 编号: 'id', Actual: 'actual', 支出日期: 'spentOn', 审计备注: null });
  });
  it('keeps what a person chose last time', () => {
    expect(proposeMapping('Budget', ['科目号', '金额'], { 科目号: 'id', 金额: 'actual' })).toEqual({
      科目号: 'id',
      金额: 'actual',
    });
  });
  it('shows what would change, in the line’s own currency, and what says the same', () => {
    const rows = [
      ['BL-1', '1,234.56', '2026年11月3日', '=cmd()'],
      ['BL-2', '5000', '2026/11/4', null],
      ['BL-4', 7, null, null],
    ];
    expect(previewImport('Budget', { headers, rows, firstRow: 2 }, mapping, lines)).toEqual({
      table: 'Budget',
      unchanged: 1,
      bad: [],
      matched: [
        {
          fileRow: 2,
          rowId: 'BL-1',
          set: { actual: 1234_56, spentOn: serialOf(2026, 11, 3) },
          was: { actual: 10_00, spentOn: null },
        },
        {
          fileRow: 3,
          rowId: 'BL-2',
          set: { actual: 5000, spentOn: serialOf(2026, 11, 4) },
          was: { actual: null, spentOn: null },
        },
      ],
    });
  });
  it.each([
    [['BL-9', 1, null], 'idUnknown', 'id'],
    [[null, 1, null], 'idMissing', 'id'],
    [['BL-3', 1, null], 'rowVoided', 'id'],
    [['BL-1', '一千', null], 'notANumber', 'actual'],
    [['BL-1', 1, '3/11/2026'], 'textDate', 'spentOn'],
    [['BL-1', 1, '2026-02-30'], 'textDate', 'spentOn'],
    [['BL-1', '#REF!', null], 'errorValue', 'actual'],
  ])('%j is listed as %s', (cells, code, column) => {
    const preview = previewImport(
      'Budget',
      { headers, rows: [cells], firstRow: 5 },
      mapping,
      lines,
    );
    expect(preview.matched).toEqual([]);
    expect(preview.bad).toEqual([expect.objectContaining({ fileRow: 5, code, column })]);
  });
  it('takes one row of a repeated ID and lists the other', () => {
    const rows = [
      ['BL-1', 1, null],
      ['BL-1', 2, null],
    ];
    const preview = previewImport('Budget', { headers, rows, firstRow: 2 }, mapping, lines);
    expect(preview.matched).toHaveLength(1);
    expect(preview.bad).toMatchObject([{ fileRow: 3, code: 'idRepeated' }]);
  });
});
