import { openPane, workbookWith } from '../support/openPane';
import { bookOf } from '../../src/application/book';
import type { ChangeSet } from '../../src/domain/shared/changes';
import type { EmbeddedWorkbook } from '../../src/host/embeddedWorkbook';

let workbook: EmbeddedWorkbook;
beforeAll(async () => {
  const opened = await workbookWith(['Plans', 'Decisions']);
  workbook = opened.workbook;
  const rows = [{ id: 'P-BASE', name: 'base', voided: false }];
  const changes = [{ kind: 'append' as const, table: 'Plans' as const, rows }];
  await opened.pane.port.apply({ operationId: 'OP-0', changes });
});
afterAll(() => {
  workbook.dispose();
});

const save = (n: string, objective: string, was: string | null): ChangeSet => ({
  operationId: `OP-${n}`,
  changes: [
    { kind: 'append', table: 'Plans', rows: [{ id: `P-${n}`, name: n, voided: false }] },
    { kind: 'append', table: 'Decisions', rows: [{ id: `D-${n}`, seq: 1, action: 'submit' }] },
    {
      kind: 'update',
      table: 'Plans',
      rowId: 'P-BASE',
      set: { objective },
      was: { objective: was },
    },
  ],
});

async function look() {
  const pane = openPane(workbook, 'auditor');
  const read = await pane.port.read({ Plans: 'all', Decisions: 'all' });
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return bookOf(read.value);
}

const isDead = async (pane: ReturnType<typeof openPane>): Promise<void> => {
  while (pane.connection.isAlive) await new Promise((resolve) => setTimeout(resolve, 5));
};

/** Does the work in a pane that is closed while its nth request is out; then a new pane replays. */
async function killedAt(request: number, change: ChangeSet, sorted: boolean): Promise<void> {
  const pane = openPane(workbook, '李伟');
  await pane.port.read({ Plans: ['id', 'objective'], Decisions: ['id'] });
  if (sorted) {
    await openPane(workbook, '王敏').host.Excel.run(async (context) => {
      const ascending = request % 2 === 0;
      context.workbook.tables.getItem('Plans').sort.apply([{ key: 2, ascending }]);
      await context.sync();
    });
  }
  workbook.faults.inject({ kind: 'killPane', pane: pane.number, onRequest: request });
  void pane.port.apply(change, { isFresh: true });
  await isDead(pane);
  const again = await openPane(workbook, '李伟').port.apply(change);
  expect(again.ok ? 'proven' : again.failure).toBe('proven');
}

test.each([1, 2])('killed at request %i of a save: nothing lost, nothing doubled', async (n) => {
  const before = await look();
  const was = before.row('Plans', 'P-BASE')?.objective ?? null;
  await killedAt(n, save(`K${String(n)}`, `killed at ${String(n)}`, was), false);
  const after = await look();
  const ids = after.allRows('Plans').map((row) => row.id);
  expect(ids.filter((id) => id === `P-K${String(n)}`)).toHaveLength(1);
  expect(new Set(ids).size).toBe(ids.length);
  expect(after.allRows('Decisions').map((row) => row.id)).toEqual([
    ...before.allRows('Decisions').map((row) => row.id),
    `D-K${String(n)}`,
  ]);
  expect(after.row('Plans', 'P-BASE')?.objective).toBe(`killed at ${String(n)}`);
});

test.each([2, 3, 4])(
  'somebody sorted meanwhile, and killed at request %i: the change stands once at its row',
  async (n) => {
    const was = (await look()).row('Plans', 'P-BASE')?.objective ?? null;
    await killedAt(n, save(`S${String(n)}`, `sorted ${String(n)}`, was), true);
    const after = await look();
    expect(after.row('Plans', 'P-BASE')?.objective).toBe(`sorted ${String(n)}`);
    expect(after.allRows('Plans').filter((row) => row.id === `P-S${String(n)}`)).toHaveLength(1);
  },
);
