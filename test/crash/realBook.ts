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
import type { RowValues } from '../../src/domain/tables/write';
import { tableCodes } from '../../src/domain/tables/all';
import type { EmbeddedWorkbook } from '../../src/host/embeddedWorkbook';
import type { Change } from '../../src/domain/shared/changes';
import type { DecisionRow } from '../../src/domain/tables/decisions';
import { bookOf, type Book } from '../../src/application/book';
import { approvalTables, people } from '../support/approvalBook';
import { openPane, workbookWith } from '../support/openPane';

const crypto = webcrypto as unknown as Crypto;
const tables = approvalTables();

/** Tables an approval touches; the others take set-up time only. */
const codes = tableCodes.filter((code) => code in tables);

/** A workbook on the real library with the team, the stages and no plan yet. */
export async function approvalWorkbook(): Promise<EmbeddedWorkbook> {
  const { workbook, pane } = await workbookWith(codes);
  const rowsOf = (code: (typeof codes)[number]): Change => ({
    kind: 'append',
    table: code,
    rows: (tables[code] ?? []) as (RowValues & { id: string })[],
  });
  const filled = await pane.port.apply({
    operationId: 'OP-START',
    changes: [rowsOf('Stages'), rowsOf('Team'), rowsOf('Parameters')],
  });
  if (!filled.ok) throw new Error(JSON.stringify(filled.failure));
  return workbook;
}

/** One more complete plan in the workbook; its ID. */
export async function addPlan(workbook: EmbeddedWorkbook, number: number): Promise<string> {
  const planId = `P-${String(number)}`;
  const copyOf = (code: 'Plans' | 'Budget' | 'KPIs', values: (i: number) => RowValues): Change => ({
    kind: 'append',
    table: code,
    rows: (tables[code] ?? []).map((row, i) => ({
      ...(row as RowValues & { id: string }),
      ...values(i),
    })),
  });
  const added = await openPane(workbook, people.lead).port.apply({
    operationId: `OP-${planId}`,
    changes: [
      copyOf('Plans', () => ({ id: planId })),
      copyOf('Budget', (i) => ({ id: `BL-${planId}-${String(i)}`, campaignId: planId })),
      copyOf('KPIs', (i) => ({ id: `K-${planId}-${String(i)}`, campaignId: planId })),
    ],
  });
  if (!added.ok) throw new Error(JSON.stringify(added.failure));
  return planId;
}

let minute = 0;

/**
 * A person's pane, opened anew: Microsoft's library, our adapter, and this machine's database (by
 * name), which outlives the pane.
 */
export async function paneOf(
  workbook: EmbeddedWorkbook,
  person: string,
  machine: string,
): Promise<ApprovalDeps & { readonly pane: number }> {
  const { port, number } = openPane(workbook, person);
  const database = archiveDatabase(machine);
  const identity = webCryptoIdentity(dexieKeyStore(database), crypto);
  await identity.choose(person);
  const clock = {
    // Minutes pass from one look at the clock to the next.
    now: () => new Date(Date.UTC(2026, 10, 24, 3, (minute += 1))),
  };
  return {
    pane: number,
    workbook: port,
    archive: dexieArchive(database),
    outbox: dexieOutbox(database),
    identity,
    clock,
    random: { bytes: (count) => crypto.getRandomValues(new Uint8Array(count)) },
    hasher: webCryptoHasher(crypto),
    files: { save: () => Promise.resolve() },
    gate: { reads: {}, check: () => Promise.resolve([]) },
    judge: ruleJudge(clock),
  };
}

export async function bookNow(workbook: EmbeddedWorkbook): Promise<Book> {
  const { port } = openPane(workbook, 'auditor');
  const read = await port.read({ Plans: 'all', Decisions: 'all', Archive: 'all' });
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return bookOf(read.value);
}

export const entriesOf = (book: Book, planId: string): readonly DecisionRow[] =>
  book.allRows('Decisions').filter((entry) => entry.subjectId === planId);
