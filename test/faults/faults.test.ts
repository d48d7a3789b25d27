import { openPane, workbookWith, type Pane } from '../support/openPane';
import { bookOf } from '../../src/application/book';
import type { ChangeSet } from '../../src/domain/shared/changes';
import type { EmbeddedWorkbook, Fault } from '../../src/host/embeddedWorkbook';

let workbook: EmbeddedWorkbook;
let pane: Pane;
let serial = 0;

beforeAll(async () => {
  ({ workbook, pane } = await workbookWith(['Plans', 'Decisions']));
  await mustSave(save('P-BASE', 'D-BASE'));
});
beforeEach(() => {
  workbook.faults.clear();
});
afterAll(() => {
  expect(workbook.unknownMembers).toEqual([]);
  workbook.dispose();
});

/** A save as people make it: a plan row, its log entry, and a change of an older row. */
function save(planId: string, logId: string, rename?: string): ChangeSet {
  serial += 1;
  return {
    operationId: `OP-${String(serial)}`,
    changes: [
      { kind: 'append', table: 'Plans', rows: [{ id: planId, name: planId, voided: false }] },
      { kind: 'append', table: 'Decisions', rows: [{ id: logId, seq: serial, action: 'submit' }] },
      ...(rename === undefined
        ? []
        : [
            {
              kind: 'update' as const,
              table: 'Plans' as const,
              rowId: 'P-BASE',
              set: { objective: rename },
            },
          ]),
    ],
  };
}

async function mustSave(changes: ChangeSet, by: Pane = pane, isFresh = false): Promise<void> {
  const result = await by.port.apply(changes, { isFresh });
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
}

async function rowIds(): Promise<readonly [plans: string[], log: string[], objective: unknown]> {
  const reader = openPane(workbook, 'auditor');
  const read = await reader.port.read({ Plans: 'all', Decisions: 'all' });
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  const book = bookOf(read.value);
  return [
    book.allRows('Plans').map((row) => row.id),
    book.allRows('Decisions').map((row) => row.id),
    book.row('Plans', 'P-BASE')?.objective,
  ];
}

type Case = readonly [name: string, fault: Omit<Fault, 'pane'>, code: string];

/** Refused for longer than the pane waits, or broken off: a typed failure each. */
const failing: readonly Case[] = [
  ['a person stays in a cell', { kind: 'cellEditing', times: 99 }, 'cellBeingEdited'],
  ['the server throttles', { kind: 'throttled', times: 99 }, 'throttled'],
  ['the session is lost', { kind: 'sessionLost', times: 99 }, 'sessionLost'],
  ['every request is aborted', { kind: 'abortBefore', times: 99 }, 'aborted'],
  ['access is denied', { kind: 'accessDenied', times: 99 }, 'sheetProtected'],
];

test.each(failing)(
  '%s: clear failure, nothing half written, retry works',
  async (_, fault, code) => {
    const before = await rowIds();
    await pane.port.read({ Plans: ['id'] });
    const changes = save(`P-${String(serial)}`, `D-${String(serial)}`, code);
    workbook.faults.inject({ ...fault, pane: pane.number });
    const result = await pane.port.apply(changes, { isFresh: true });
    expect(result.ok ? result.value : result.failure.code).toBe(code);
    workbook.faults.clear();
    expect(await rowIds()).toEqual(before);
    await mustSave(changes);
    const [plans, log, objective] = await rowIds();
    expect([plans.length, log.length]).toEqual([before[0].length + 1, before[1].length + 1]);
    expect(objective).toBe(code);
  },
);

/** Passing troubles that the pane gets over by itself. */
const passing: readonly (readonly [name: string, fault: Omit<Fault, 'pane'>])[] = [
  ['a person leaves the cell soon', { kind: 'cellEditing', onRequest: 1, times: 2 }],
  ['throttled once', { kind: 'throttled', onRequest: 1, times: 1 }],
  ['the write is aborted before it is done', { kind: 'abortBefore', onRequest: 1, times: 1 }],
  ['the write is aborted after it is done', { kind: 'abortAfter', onRequest: 1, times: 1 }],
  ['the request is too large once', { kind: 'requestTooLarge', onRequest: 1, times: 1 }],
  ['the reply is too large once', { kind: 'responseTooLarge', onRequest: 1, times: 1 }],
  ['slow answers', { kind: 'delay', times: 3, milliseconds: 50 }],
];

test.each(passing)('%s: the save stands once, without help', async (name, fault) => {
  const before = await rowIds();
  await pane.port.read({ Plans: ['id'] });
  workbook.faults.inject({ ...fault, pane: pane.number });
  await mustSave(save(`P-${String(serial)}`, `D-${String(serial)}`, name), pane, true);
  workbook.faults.clear();
  const [plans, log, objective] = await rowIds();
  expect([plans.length, log.length]).toEqual([before[0].length + 1, before[1].length + 1]);
  expect(new Set(plans).size).toBe(plans.length);
  expect(objective).toBe(name);
});

test.each([
  ['null instead of values', 'nullValues'],
  ['a reply over 5 MB', 'responseTooLarge'],
] as const)('%s: the table is read in blocks, whole', async (_, kind) => {
  const whole = await pane.port.read({ Plans: 'all' });
  workbook.faults.inject({ kind, pane: pane.number, onRequest: 1, times: 1 });
  const inBlocks = await pane.port.read({ Plans: 'all' });
  expect(inBlocks).toEqual(whole);
});

test('a sheet that a person has protected: named, nothing written, retry after unprotecting', async () => {
  const before = await rowIds();
  const protect = (isOn: boolean) =>
    openPane(workbook, '王敏').host.Excel.run(async (context) => {
      const { protection } = context.workbook.tables.getItem('Decisions').worksheet;
      if (isOn) protection.protect();
      else protection.unprotect();
      await context.sync();
    });
  await protect(true);
  const changes = save('P-PROT', 'D-PROT');
  expect(await pane.port.apply(changes)).toEqual({
    ok: false,
    failure: { code: 'sheetProtected', sheet: '审批日志' },
  });
  await protect(false);
  expect(await rowIds()).toEqual(before);
  await mustSave(changes);
  expect((await rowIds())[1]).toContain('D-PROT');
});

const byHand = (work: (context: Excel.RequestContext) => void): Promise<void> =>
  openPane(workbook, '王敏').host.Excel.run(async (context) => {
    work(context);
    await context.sync();
  });

test('a column renamed since the last look: the write says so and leaves nothing; renamed back, it works', async () => {
  await pane.port.read({ Plans: ['id'] });
  const before = await rowIds();
  await byHand(({ workbook: book }) => {
    book.tables.getItem('Plans').columns.getItem('活动名称').name = '名字';
  });
  const changes = save('P-COL', 'D-COL');
  expect(await pane.port.apply(changes, { isFresh: true })).toEqual({
    ok: false,
    failure: { code: 'columnMissing', table: 'Plans', columns: ['name'] },
  });
  await byHand(({ workbook: book }) => {
    book.tables.getItem('Plans').columns.getItem('名字').name = '活动名称';
  });
  expect(await rowIds()).toEqual(before);
  await mustSave(changes);
});

test('a column moved by a person since the last look: values go to their columns all the same', async () => {
  await pane.port.read({ Plans: ['id'] });
  await byHand(({ workbook: book }) => {
    const { columns } = book.tables.getItem('Plans');
    columns.add(1, undefined, '部门自用');
  });
  await mustSave(save('P-MOVED', 'D-MOVED', 'moved'), pane, true);
  const read = await pane.port.read({ Plans: 'all' });
  const row = read.ok ? bookOf(read.value).row('Plans', 'P-MOVED') : undefined;
  expect(row?.name).toBe('P-MOVED');
  expect((await rowIds())[2]).toBe('moved');
});

test('something typed directly under the table is pushed down, not written over', async () => {
  await pane.port.read({ Plans: ['id'] });
  const area = workbook.model.table('Plans')?.area;
  const below = (area?.row ?? 0) + (area?.rows ?? 0);
  workbook.model.batch({ kind: 'person', person: '王敏' }, () => {
    workbook.model.sheet('活动方案')?.write(below, 3, [[{ value: '备忘：周五前' }]]);
  });
  const grown = (workbook.model.table('Plans')?.area.rows ?? 0) > (area?.rows ?? 0);
  await mustSave(save('P-NOTE', 'D-NOTE'), pane, true);
  const sheet = workbook.model.sheet('活动方案');
  const texts = [...(sheet?.cells() ?? [])].map(({ cell }) => cell.value);
  expect(texts).toContain('备忘：周五前');
  expect((await rowIds())[0]).toContain('P-NOTE');
  expect(grown || !(await rowIds())[0].includes('备忘：周五前')).toBe(true);
});

test('a totals row switched on by a person stays last', async () => {
  await byHand(({ workbook: book }) => {
    book.tables.getItem('Plans').showTotals = true;
  });
  await pane.port.read({ Plans: ['id'] });
  await mustSave(save('P-TOTAL', 'D-TOTAL'), pane, true);
  expect((await rowIds())[0].at(-1)).toBe('P-TOTAL');
  expect(workbook.model.table('Plans')?.showTotals).toBe(true);
  await byHand(({ workbook: book }) => {
    book.tables.getItem('Plans').showTotals = false;
  });
});

test('a totals row switched on since the last look is not written over', async () => {
  await pane.port.read({ Plans: ['id'] });
  await byHand(({ workbook: book }) => {
    book.tables.getItem('Plans').showTotals = true;
  });
  await mustSave(save('P-TOTAL2', 'D-TOTAL2'), pane, true);
  expect((await rowIds())[0].at(-1)).toBe('P-TOTAL2');
  await byHand(({ workbook: book }) => {
    book.tables.getItem('Plans').showTotals = false;
  });
});

test('a renamed or deleted table is missing, by name; nothing else is touched', async () => {
  await pane.port.read({ Plans: ['id'] });
  const before = await rowIds();
  await byHand(({ workbook: book }) => {
    book.tables.getItem('Decisions').name = 'Log';
  });
  const result = await pane.port.apply(save('P-GONE', 'D-GONE'), { isFresh: true });
  expect(result).toEqual({ ok: false, failure: { code: 'tableMissing', tables: ['Decisions'] } });
  await byHand(({ workbook: book }) => {
    book.tables.getItem('Log').name = 'Decisions';
  });
  expect(await rowIds()).toEqual(before);
});

test('a sheet moved and renamed by a person changes nothing', async () => {
  await byHand(({ workbook: book }) => {
    const { worksheet } = book.tables.getItem('Plans');
    worksheet.name = '方案（2026）';
    worksheet.position = 1;
  });
  await mustSave(save('P-SHEET', 'D-SHEET'), pane, true);
  expect((await rowIds())[0]).toContain('P-SHEET');
});
