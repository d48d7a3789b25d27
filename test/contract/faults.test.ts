import type { FaultKind } from '../../src/host/embeddedWorkbook';
import type { OpenOffice } from '../support/office';
import { codeOf, loadOffice, openOffice } from '../support/office';

async function write(office: Pick<OpenOffice, 'Excel'>, value: unknown): Promise<void> {
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[value]];
    await context.sync();
  });
}

describe('faults on demand', () => {
  let office: OpenOffice;

  beforeEach(async () => {
    office = await openOffice();
    await write(office, 'before');
  });

  afterEach(() => {
    office.close();
  });

  const cell = (): unknown => office.workbook.model.activeSheet.value(0, 0);

  test.each([
    ['cellEditing', 'InvalidOperationInCellEditMode', 'before'],
    ['sessionLost', 'InvalidOrTimedOutSession', 'before'],
    ['throttled', 'ActivityLimitReached', 'before'],
    ['requestTooLarge', 'RequestPayloadSizeLimitExceeded', 'before'],
    ['accessDenied', 'AccessDenied', 'before'],
    ['abortBefore', 'GeneralException', 'before'],
    ['abortAfter', 'GeneralException', 'after'],
    ['responseTooLarge', 'ResponsePayloadSizeLimitExceeded', 'after'],
  ] as const)('%s fails with %s and leaves "%s" in the cell', async (kind, code, left) => {
    office.workbook.faults.inject({ kind });
    expect(await codeOf(write(office, 'after'))).toBe(code);
    expect(cell()).toBe(left);
    await write(office, 'again');
    expect(cell()).toBe('again');
  });

  test('a fault waits for the request it was set for', async () => {
    office.workbook.faults.inject({ kind: 'throttled', onRequest: 2 });
    await write(office, 1);
    expect(await codeOf(write(office, 2))).toBe('ActivityLimitReached');
    await write(office, 3);
    expect(cell()).toBe(3);
    expect(office.workbook.faults.struck.map((one) => one.kind)).toEqual(['throttled']);
  });

  test('the same seed strikes the same requests', async () => {
    const play = async (): Promise<readonly FaultKind[][]> => {
      office.workbook.faults.clear();
      office.workbook.faults.seed(7);
      office.workbook.faults.inject({ kind: 'throttled', probability: 0.4 });
      const outcomes: FaultKind[][] = [];
      for (let n = 0; n < 12; n += 1) {
        const before = office.workbook.faults.struck.length;
        await write(office, n).catch(() => undefined);
        outcomes.push(office.workbook.faults.struck.slice(before).map((one) => one.kind));
      }
      return outcomes;
    };
    const first = await play();
    expect(await play()).toEqual(first);
    expect(first.flat().length).toBeGreaterThan(0);
    expect(first.flat().length).toBeLessThan(12);
    office.workbook.faults.clear();
  });

  test('a large read may come back empty-handed', async () => {
    office.workbook.faults.inject({ kind: 'nullValues' });
    await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2');
      range.load('values');
      await context.sync();
      expect(range.values).toBeNull();
    });
  });

  test('a killed pane never hears back, its effect stays, others go on', async () => {
    office.workbook.faults.inject({ kind: 'killPane' });
    const lost = write(office, 'dying wish').then(
      () => 'answered',
      () => 'failed',
    );
    const patience = new Promise((resolve) => setTimeout(resolve, 50, 'silence'));
    expect(await Promise.race([lost, patience])).toBe('silence');
    expect(cell()).toBe('dying wish');
    await write(loadOffice(office.workbook.connect({ person: 'Wang Fang' })), 'alive');
    expect(cell()).toBe('alive');
  });

  test('an answer may take its time, and is the same answer', async () => {
    office.workbook.faults.inject({ kind: 'delay', milliseconds: 40 });
    const order: string[] = [];
    const slow = write(office, 'slow').then(() => order.push('answered'));
    await new Promise((resolve) => setTimeout(resolve, 5));
    order.push('waited');
    await slow;
    expect(order).toEqual(['waited', 'answered']);
    expect(cell()).toBe('slow');
  });

  test.each([1, 2, 3])('a pane is killed at its request %i, and not before', async (n) => {
    const dying = office.workbook.connect({ person: 'Wang Fang' });
    const { Excel } = loadOffice(dying);
    office.workbook.faults.inject({ kind: 'killPane', pane: dying.pane, onRequest: n });
    void Excel.run(async (context) => {
      for (const value of [1, 2, 3]) {
        context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[value]];
        // The three requests are the matter of this test.
        // eslint-disable-next-line no-restricted-syntax, office-addins/no-context-sync-in-loop
        await context.sync();
      }
    });
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect([dying.isAlive, cell()]).toEqual([false, n]);
    await write(office, 'the other pane goes on');
    expect(cell()).toBe('the other pane goes on');
  });

  test('a sheet that a person protects refuses the pane until it is unprotected', async () => {
    const protect = (isOn: boolean): Promise<void> =>
      office.Excel.run(async (context) => {
        const { protection } = context.workbook.worksheets.getItem('Sheet1');
        if (isOn) protection.protect();
        else protection.unprotect();
        await context.sync();
      });
    await protect(true);
    expect(await codeOf(write(office, 'no'))).toBe('AccessDenied');
    await protect(false);
    await write(office, 'yes');
    expect(cell()).toBe('yes');
  });

  test('the clock can be set wrong, and right again', async () => {
    const today = async (): Promise<number> => {
      await office.workbook.model.recalculate();
      return Number(office.workbook.model.activeSheet.value(0, 1));
    };
    office.workbook.model.activeSheet.write(0, 1, [[{ formula: '=TODAY()' }]]);
    const before = await today();
    office.workbook.faults.shiftClock(-3 * 86_400_000);
    expect(await today()).toBe(before - 3);
    office.workbook.faults.clear();
    expect(await today()).toBe(before);
  });

  test('over 5 MB nothing is taken', async () => {
    const big = 'x'.repeat(30_000);
    const write200 = office.Excel.run(async (context) => {
      const rows = Array.from({ length: 200 }, () => [big]);
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:A200').values = rows;
      await context.sync();
    });
    expect(await codeOf(write200)).toBe('RequestPayloadSizeLimitExceeded');
    expect(cell()).toBe('before');
  });
});

describe('counting', () => {
  test('one sync is one round trip; giving references back is none', async () => {
    const office = await openOffice();
    await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
      range.values = [[1]];
      await context.sync();
      range.load('values');
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(office.workbook.counters.total).toMatchObject({ roundTrips: 2, cleanUps: 1 });
    expect(office.workbook.counters.total.bytesIn).toBeGreaterThan(100);
    office.close();
  });
});

describe('two people on one workbook', () => {
  test('each sees the other’s edit as remote, and both edits stand', async () => {
    const office = await openOffice();
    const other = loadOffice(office.workbook.connect({ person: 'Wang Fang' }));
    const heard: string[] = [];
    const listen = (name: string, { Excel }: Pick<OpenOffice, 'Excel'>): Promise<void> =>
      Excel.run(async (context) => {
        context.workbook.worksheets.onChanged.add((args) => {
          heard.push(`${name} ${args.source} ${args.address}`);
          return Promise.resolve();
        });
        await context.sync();
      });
    await listen('Li', office);
    await listen('Wang', other);
    await Promise.all([
      write(office, 'from Li'),
      other.Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange('B1').values = [['from Wang']];
        await context.sync();
      }),
    ]);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect([...heard].sort()).toEqual([
      'Li Local A1',
      'Li Remote B1',
      'Wang Local B1',
      'Wang Remote A1',
    ]);
    const sheet = office.workbook.model.activeSheet;
    expect([sheet.value(0, 0), sheet.value(0, 1)]).toEqual(['from Li', 'from Wang']);
    office.close();
  });

  test('events can be lost, doubled and sent astray', async () => {
    const office = await openOffice();
    let count = 0;
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(() => {
        count += 1;
        return Promise.resolve();
      });
      await context.sync();
    });
    const counts: number[] = [];
    for (const kind of ['dropEvents', 'repeatEvents', 'misaddressEvents', null] as const) {
      count = 0;
      if (kind) office.workbook.faults.inject({ kind });
      await write(office, String(kind));
      await new Promise((resolve) => setTimeout(resolve, 20));
      counts.push(count);
    }
    expect(counts).toEqual([0, 2, 0, 1]);
    office.close();
  });
});

describe('undo', () => {
  test('one request is taken back and done again as one step', async () => {
    const office = await openOffice();
    const { workbook } = office;
    const sheet = workbook.model.activeSheet;
    await office.Excel.run(async (context) => {
      const page = context.workbook.worksheets.getItem('Sheet1');
      page.getRange('A1:B3').values = [
        ['Item', 'Cost'],
        ['a', 1],
        ['b', 2],
      ];
      page.tables.add('A1:B3', true).name = 'Costs';
      page.getRange('A1:B1').format.fill.color = '#FFFF00';
      page.getRange('D1').formulas = [['=SUM(Costs[Cost])']];
      page.getRange('A4:B4').values = [['c', 3]];
      await context.sync();
    });
    await workbook.whenCalculated();
    const look = (): unknown[] => [
      workbook.model.table('Costs')?.area.rows,
      sheet.value(3, 1),
      sheet.value(0, 3),
      sheet.formula(0, 3),
      sheet.style(0, 0).fill,
    ];
    const after = [4, 3, 6, '=SUM(Costs[Cost])', '#FFFF00'];
    expect(look()).toEqual(after);
    expect(workbook.undo()).toBe(true);
    await workbook.whenCalculated();
    expect(look()).toEqual([undefined, null, null, undefined, undefined]);
    expect(sheet.usedArea()).toBeNull();
    expect(workbook.redo()).toBe(true);
    await workbook.whenCalculated();
    expect(look()).toEqual(after);
    office.close();
  });
});
