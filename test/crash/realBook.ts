import 'fake-indexeddb/auto';
import { webcrypto } from 'node:crypto';
import { archiveDatabase } from '../../src/adapters/archive/database';
import { dexieArchive } from '../../src/adapters/archive/dexieArchive';
import { dexieKeyStore } from '../../src/adapters/archive/dexieKeyStore';
import { dexieOutbox } from '../../src/adapters/archive/dexieOutbox';
import { webCryptoHasher } from '../../src/adapters/identity/webCrypto';
import { webCryptoIdentity } from '../../src/adapters/identity/webCryptoIdentity';
import { ruleJudge } from '../../src/application/approval/ruleJudge';
import type { ApprovalDeps } from '../../src/application/approval/tools';
import { bookOf, type Book } from '../../src/application/book';
import type { Change } from '../../src/domain/shared/changes';
import { tableCodes, type TableCode } from '../../src/domain/tables/all';
import type { DecisionRow } from '../../src/domain/tables/decisions';
import type { RowValues } from '../../src/domain/tables/write';
import type { EmbeddedWorkbook } from '../../src/host/embeddedWorkbook';
import { approvalTables } from '../support/approvalBook';
import { openPane, workbookWith } from '../support/openPane';
import type { Step } from './actions';
import { rehearse } from './rehearse';

const crypto = webcrypto as unknown as Crypto;
const tables = approvalTables();

/** Tables an approval touches; the others take set-up time only. */
const codes = tableCodes.filter((code) => code in tables);

type Row = RowValues & { readonly id: string };
const append = (table: TableCode, rows: readonly object[] = []): Change => ({
  kind: 'append',
  table,
  rows: rows as readonly Row[],
});

export interface RealPane extends ApprovalDeps {
  readonly pane: number;
  /** False once the host has let a killed pane go. */
  isAlive(): boolean;
}

/** A workbook on the real library with the team and the stages, and everybody's machine. */
export interface RealBook {
  readonly workbook: EmbeddedWorkbook;
  /**
   * A person's pane, opened anew: Microsoft's library, our adapter, and this machine's database,
   * which outlives the pane. A machine is the person's own unless another is named.
   */
  open(person: string, machine?: string): Promise<RealPane>;
  /** The person's pane that stays open, for what happens beside the pane under test. */
  beside(person: string): Promise<RealPane>;
  /** Complete plans, one for each road, and what has happened on them; their IDs. */
  addPlans(roads: readonly (readonly Step[])[]): Promise<readonly string[]>;
  /** The workbook as anybody reads it now. */
  now(): Promise<Book>;
  close(): void;
}

let books = 0;
let minute = 0;

function machineOf(machine: string) {
  const database = archiveDatabase(machine);
  return {
    archive: dexieArchive(database),
    outbox: dexieOutbox(database),
    identity: webCryptoIdentity(dexieKeyStore(database), crypto),
  };
}

// Minutes pass from one look at the clock to the next.
const clock = { now: () => new Date(Date.UTC(2026, 10, 24, 3, (minute += 1))) };
const tools = {
  clock,
  random: { bytes: (count: number) => crypto.getRandomValues(new Uint8Array(count)) },
  hasher: webCryptoHasher(crypto),
  files: { save: () => Promise.resolve() },
  gate: { reads: {}, check: () => Promise.resolve([]) },
  judge: ruleJudge(clock),
};

async function must(done: Promise<{ readonly ok: boolean }>): Promise<void> {
  const result = await done;
  if (!result.ok) throw new Error(JSON.stringify(result));
}

/**
 * A pane that died while writing is given up after `leaseAbandonedAfter` milliseconds; short where
 * nobody else can be writing.
 */
export async function realBook(leaseAbandonedAfter?: number): Promise<RealBook> {
  const { workbook, pane: first } = await workbookWith(codes);
  books += 1;
  const name = `book ${String(books)}`;
  const standing = new Map<string, Promise<RealPane>>();
  const fill = (operationId: string, changes: readonly Change[]): Promise<void> =>
    must(first.port.apply({ operationId, changes }));
  await fill(
    'OP-START',
    (['Stages', 'Team', 'Parameters'] as const).map((code) => append(code, tables[code])),
  );
  const open = async (person: string, machine = person): Promise<RealPane> => {
    const options = leaseAbandonedAfter === undefined ? {} : { leaseAbandonedAfter };
    const { port, number, connection } = openPane(workbook, person, options);
    const kept = machineOf(`${name}, machine of ${machine}`);
    await kept.identity.choose(person);
    const isAlive = (): boolean => connection.isAlive;
    return { ...tools, ...kept, workbook: port, pane: number, isAlive };
  };
  const now = async (): Promise<Book> => {
    const read = await first.port.read({ Plans: 'all', Decisions: 'all', Archive: 'all' });
    if (!read.ok) throw new Error(JSON.stringify(read.failure));
    return bookOf(read.value);
  };
  let plans = 0;
  return {
    workbook,
    open,
    beside: (person) => {
      const pane = standing.get(person) ?? open(person);
      standing.set(person, pane);
      return pane;
    },
    addPlans: async (roads) => {
      const ids = roads.map((_road, i) => `P-${String(plans + i + 1)}`);
      plans += roads.length;
      const log = (await now()).allRows('Decisions');
      const made = await rehearse(ids, roads, log);
      await fill(
        `OP-PLANS-${String(plans)}`,
        made.map(([code, rows]) => append(code, rows)),
      );
      return ids;
    },
    now,
    close: () => {
      expect(workbook.unknownMembers).toEqual([]);
      workbook.dispose();
    },
  };
}

/** Runs an action in a pane until the host has let the pane go: its request is never answered. */
export async function killedOn(
  { workbook }: RealBook,
  pane: RealPane,
  onRequest: number,
  action: (deps: ApprovalDeps) => Promise<unknown>,
): Promise<void> {
  workbook.faults.inject({ kind: 'killPane', pane: pane.pane, onRequest, times: 1 });
  // A killed pane's request never settles, as in Excel; the promise is left behind.
  void action(pane);
  while (pane.isAlive()) await new Promise((resolve) => setImmediate(resolve));
}

export const entriesOf = (book: Book, planId: string): readonly DecisionRow[] =>
  book.allRows('Decisions').filter((entry) => entry.subjectId === planId);
