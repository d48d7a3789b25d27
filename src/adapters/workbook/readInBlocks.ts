import type { CellValue } from '../../domain/shared/cell';
import { failure, success, type Result } from '../../domain/shared/result';
import type { TableCode } from '../../domain/tables/all';
import type { WorkbookFailure } from '../../ports/failure';
import { payloadLimit, runsWithin } from './bytes';
import type { OfficeHost } from './host';
import { queueLook, type Look } from './queueLook';
import type { TableAnswer, TableReading, Wanted } from './queueTable';
import type { Asked } from './readPlan';
import { roundTrip } from './roundTrip';
import type { KnownTable, Session } from './session';

type Rows = readonly (readonly CellValue[])[];

/** Some rows of the wanted columns (by position in the table) of one table. */
interface Block {
  readonly known: KnownTable;
  readonly columns: readonly number[];
  readonly from: number;
  readonly count: number;
}

/** Guess before the first block has shown how heavy the rows are: mostly text, often Chinese. */
const guessedCellBytes = 48;

/** Neighbouring columns travel as one range: `[0, 1, 2, 5]` → `[[0, 3], [5, 1]]` (first, count). */
export function spansOf(columns: readonly number[]): [first: number, count: number][] {
  const spans: [number, number][] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last && last[0] + last[1] === column) last[1] += 1;
    else spans.push([column, 1]);
  }
  return spans;
}

function queueBlock(context: Excel.RequestContext, block: Block): () => Rows | null {
  const body = context.workbook.tables.getItem(block.known.code).getDataBodyRange();
  const ranges = spansOf(block.columns).map(([first, count]) => {
    const range = body.getCell(block.from, first).getResizedRange(block.count - 1, count - 1);
    range.load('values');
    return range;
  });
  return () => {
    const parts = ranges.map((range) => range.values as CellValue[][] | null);
    if (parts.includes(null)) return null;
    return Array.from({ length: block.count }, (_, row) =>
      parts.flatMap((part) => part?.[row] ?? []),
    );
  };
}

const halved = (block: Block): Block[] => {
  const first = Math.ceil(block.count / 2);
  return [
    { ...block, count: first },
    { ...block, from: block.from + first, count: block.count - first },
  ];
};

interface Gathered {
  readonly rows: ReadonlyMap<TableCode, Rows>;
  /** Tables whose rows came in more than one reply: between two, somebody may have sorted. */
  readonly split: readonly TableCode[];
}

/** Brings the blocks of one reply; null when the reply would not hold them. */
async function bring(
  host: OfficeHost,
  run: readonly Block[],
): Promise<Result<Rows[] | null, WorkbookFailure>> {
  const result = await roundTrip(host, (context) => {
    const queued = run.map((block) => queueBlock(context, block));
    return () => queued.map((take) => take());
  });
  if (!result.ok) return result.failure.code === 'tooLarge' ? success(null) : result;
  const rows = result.value.filter((part) => part !== null);
  return success(rows.length === run.length ? rows : null);
}

/** Cuts a table's rows into blocks that fit, by what a row has weighed so far. */
function cut(whole: Block, bytesPerRow: number): Block[] {
  const rows = Math.max(1, Math.floor(payloadLimit / Math.max(1, bytesPerRow)));
  const blocks: Block[] = [];
  for (let from = 0; from < whole.count; from += rows)
    blocks.push({ ...whole, from: whole.from + from, count: Math.min(rows, whole.count - from) });
  return blocks;
}

async function gather(
  host: OfficeHost,
  wholes: readonly Block[],
): Promise<Result<Gathered, WorkbookFailure>> {
  const rows = new Map<TableCode, Rows>();
  const replies = new Map<TableCode, number>();
  const weight = (block: Block): number => block.count * block.columns.length * guessedCellBytes;
  const pending = wholes.flatMap((whole) => cut(whole, whole.columns.length * guessedCellBytes));
  const runs = runsWithin(pending, payloadLimit, weight);
  for (let run = runs.shift(); run; run = runs.shift()) {
    // Sequential on purpose: the host takes one request at a time and each may have to be halved.
    const brought = await bring(host, run);
    if (!brought.ok) return brought;
    if (brought.value === null) {
      const smaller = run.flatMap((block) => (block.count > 1 ? halved(block) : [block]));
      const first = run[0];
      if (run.length === 1 && first?.count === 1)
        return failure({ code: 'tooLarge', table: first.known.code });
      const middle = Math.ceil(smaller.length / 2);
      runs.unshift(smaller.slice(0, middle), smaller.slice(middle));
      continue;
    }
    run.forEach((block, i) => {
      const { code } = block.known;
      rows.set(code, [...(rows.get(code) ?? []), ...(brought.value?.[i] ?? [])]);
    });
    for (const code of new Set(run.map((block) => block.known.code)))
      replies.set(code, (replies.get(code) ?? 0) + 1);
  }
  const split = [...replies].filter(([, count]) => count > 1).map(([code]) => code);
  return success({ rows, split });
}

const columnsOf = (known: KnownTable, wanted: Wanted): number[] => {
  if (wanted === 'shape') return [];
  if (wanted === 'all') return known.headers.map((_, i) => i);
  return wanted.map((code) => known.codes.indexOf(code)).filter((i) => i >= 0);
};

function readingOf(known: KnownTable, wanted: Wanted, rows: Rows): TableReading {
  if (wanted === 'all') return { known, body: rows, columns: [] };
  const order = columnsOf(known, wanted).sort((a, b) => a - b);
  const columns = order.map((index, i) => ({
    code: known.codes[index] ?? '',
    values: rows.map((row) => [row[i] ?? '']),
  }));
  return { known, columns };
}

/** True when the ID column still reads as it did while the blocks came. */
async function isSteady(
  host: OfficeHost,
  known: readonly KnownTable[],
  gathered: Gathered,
  asked: ReadonlyMap<TableCode, Wanted>,
): Promise<Result<boolean, WorkbookFailure>> {
  const doubtful = known.filter(({ code }) => gathered.split.includes(code));
  if (doubtful.length === 0) return success(true);
  const ids = doubtful.map((table) => ({
    known: table,
    columns: [table.codes.indexOf('id')],
    from: 0,
    count: table.rowCount,
  }));
  const now = await gather(host, ids);
  if (!now.ok) return now;
  const same = doubtful.every((table) => {
    const columns = columnsOf(table, asked.get(table.code) ?? 'all').sort((a, b) => a - b);
    const at = columns.indexOf(table.codes.indexOf('id'));
    const before = gathered.rows.get(table.code)?.map((row) => row[at]) ?? [];
    const after = now.value.rows.get(table.code)?.map((row) => row[0]) ?? [];
    return before.length === after.length && before.every((id, i) => id === after[i]);
  });
  return success(same);
}

const shapesOnly = (host: OfficeHost, session: Session, asked: readonly Asked[]) => {
  const shapes = asked.map(({ code }): Asked => ({ code, wanted: 'shape' }));
  return roundTrip(host, (context) => queueLook(context, session, shapes));
};

/**
 * Reads what one reply cannot hold: first where the tables stand, then blocks of rows sized by
 * UTF-8 bytes and halved whenever Excel refuses or answers null. Where somebody sorts while the
 * blocks come, the reading is begun again, three times at most.
 */
export async function readInBlocks(
  host: OfficeHost,
  session: Session,
  asked: readonly Asked[],
): Promise<Result<Look, WorkbookFailure>> {
  const wantedOf = new Map(asked.map(({ code, wanted }) => [code, wanted]));
  for (let turn = 0; turn < 3; turn += 1) {
    const shapes = await shapesOnly(host, session, asked);
    if (!shapes.ok) return shapes;
    const known = [...shapes.value.answers.values()]
      .filter((answer): answer is TableReading => typeof answer !== 'string')
      .map((answer) => answer.known);
    const wholes = known
      .map((table) => ({
        known: table,
        columns: columnsOf(table, wantedOf.get(table.code) ?? 'all'),
        from: 0,
        count: table.rowCount,
      }))
      .filter((block) => block.columns.length > 0);
    const gathered = await gather(host, wholes);
    if (!gathered.ok) return gathered;
    const steady = await isSteady(host, known, gathered.value, wantedOf);
    if (!steady.ok) return steady;
    if (!steady.value) continue;
    const answers = new Map<TableCode, TableAnswer>(shapes.value.answers);
    for (const table of known) {
      const rows = gathered.value.rows.get(table.code) ?? [];
      answers.set(table.code, readingOf(table, wantedOf.get(table.code) ?? 'all', rows));
    }
    return success({ ...shapes.value, answers });
  }
  return failure({ code: 'aborted' });
}
