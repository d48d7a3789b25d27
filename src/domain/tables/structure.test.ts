import { tableOf } from './all';
import { headerOf } from './headers';
import { structureFaults, type StandingTable } from './structure';

const budget = tableOf('Budget');
const codes = Object.keys(budget.columns);
const headers = codes.map((code) => headerOf(budget, code, 'zh-CN'));
const cells = (given: Readonly<Record<string, string | number>>) =>
  codes.map((code) => given[code] ?? '');

const standing = (change: Partial<StandingTable> = {}): StandingTable => ({
  ...{ code: 'Budget', sheet: '预算', top: 0, left: 0, headers, rowCount: 2, hasTotals: false },
  ...{ ids: ['BL-1', 'BL-2'], calculated: { variance: ['=[@实际数]-[@预算数]', ''] }, below: [] },
  ...change,
});
const faultsOf = (table: StandingTable) =>
  structureFaults({ tables: [table], others: [], date1904: false });

test('an empty calculated cell is set-up’s business; a constant is a lost formula at its address', () => {
  expect(faultsOf(standing()).lost).toEqual([]);
  const [lost] = faultsOf(standing({ calculated: { variance: [12, '=1'] } })).lost;
  expect(lost).toMatchObject({ rowId: 'BL-1', value: 12, index: 0 });
  expect(lost?.address).toMatch(/^[A-Z]+2$/);
});

test('a note under a table is not taken for a row of it', () => {
  const note = cells({ item: '制表：王敏' });
  const [below] = faultsOf(standing({ below: [cells({}), note, cells({})] })).below;
  expect(below).toMatchObject({ gap: 1, isOurs: false });
  expect(below?.cells).toHaveLength(2);
});

test('rows under a total row are for a person', () => {
  const line = cells({ id: 'BL-3', item: '直播' });
  expect(faultsOf(standing({ below: [line] })).below).toMatchObject([{ gap: 0, isOurs: true }]);
  expect(faultsOf(standing({ below: [line], hasTotals: true })).below).toMatchObject([
    { isOurs: false },
  ]);
});

test('the log is never joined by the doctor, nor anything where days count from 1904', () => {
  const other = { name: '表1', sheet: 'S', address: 'A1:B2', headers, body: [cells({ id: 'X' })] };
  const cut = (date1904: boolean) =>
    structureFaults({ tables: [standing()], others: [other], date1904 }).cut;
  expect(cut(false)).toMatchObject([{ table: 'Budget', canAppend: true }]);
  expect(cut(true)).toMatchObject([{ canAppend: false }]);
  const log = tableOf('Decisions');
  const logHeaders = Object.keys(log.columns).map((code) => headerOf(log, code, 'zh-CN'));
  const [fault] = structureFaults({
    tables: [standing({ code: 'Decisions', headers: logHeaders })],
    others: [{ ...other, headers: logHeaders }],
    date1904: false,
  }).cut;
  expect(fault).toMatchObject({ table: 'Decisions', canAppend: false });
});
