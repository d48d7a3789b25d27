import { approvalFailures } from '../../terms/approval';
import { dutyFailures } from '../../terms/dutyFailure';
import { failureWords as shipped } from '../../terms/failure';
import type { ReadFailure } from './bookStore';
import { failureText } from './failureText';
import { addFailureWords } from './failureWords';

/** One example of every expected failure of the workbook; the compiler asks for those that come. */
const examples: Readonly<{
  [Code in ReadFailure['code']]: Extract<ReadFailure, { code: Code }>;
}> = {
  cellBeingEdited: { code: 'cellBeingEdited' },
  sessionLost: { code: 'sessionLost' },
  throttled: { code: 'throttled' },
  aborted: { code: 'aborted' },
  tooLarge: { code: 'tooLarge', table: 'Weekly', bytes: 6_000_000 },
  sheetProtected: { code: 'sheetProtected', sheet: '预算' },
  tableMissing: { code: 'tableMissing', tables: ['Plans', 'Budget'] },
  columnMissing: { code: 'columnMissing', table: 'Budget', columns: ['planned', 'month'] },
  conflict: {
    code: 'conflict',
    table: 'Plans',
    rowId: 'P-1',
    column: 'name',
    mine: '甲',
    theirs: '乙',
    expected: '丙',
  },
  rowMissing: { code: 'rowMissing', table: 'Plans', rowId: 'P-1' },
  notProven: { code: 'notProven', operationId: 'OP-1', rowIds: ['P-1'] },
  nameTaken: { code: 'nameTaken', sheet: 'Plans' },
  unsupported: { code: 'unsupported', api: 'ExcelApi 1.12' },
  unexpected: { code: 'unexpected', detail: 'GeneralException' },
};

describe.each(['zh-CN', 'en-US'] as const)('every failure of the workbook in %s', (language) => {
  test.each(Object.values(examples))('$code', (failure) => {
    const { title, body } = failureText(failure, language);
    expect(shipped).toHaveProperty(failure.code);
    expect(`${title} ${body}`).not.toMatch(/[{}]|undefined|null/);
  });
});

test('tables and columns are named as people know them', () => {
  expect(failureText(examples.columnMissing, 'zh-CN').title).toBe('表 预算 缺少列：预算数、月份');
  expect(failureText(examples.tableMissing, 'en-US').title).toBe(
    'Tables are missing: Plans, Budget',
  );
});

test('a code without wording is still said, with the code for the administrator', () => {
  expect(failureText({ code: 'neverHeardOf' }, 'en-US').body).toContain('neverHeardOf');
});

test('screens bring wording of their own: counts and statuses are filled in', () => {
  addFailureWords(approvalFailures);
  addFailureWords(dutyFailures);
  const incomplete = { code: 'incomplete', missing: [{}, {}, {}] };
  expect(failureText(incomplete, 'zh-CN').title).toBe('方案还缺 3 项');
  const status = { code: 'wrongStatus', status: 'approved' };
  expect(failureText(status, 'en-US').title).toBe('The plan is “Approved” now');
  const columns = { code: 'incomplete', columns: ['problem'] };
  expect(failureText(columns, 'en-US').title).toBe('Still to be filled in: problem');
});
