import { isBlank } from '../../domain/shared/cell';
import { success, type Result } from '../../domain/shared/result';
import { tableOf, type TableCode } from '../../domain/tables/all';
import type { WorkbookFailure } from '../../ports/failure';
import type { UpdatePiece, Written } from './applyTypes';
import type { OfficeHost } from './host';
import { release } from './lease';
import { mergeRows, type PlannedRow } from './mergeRows';
import type { TableReading } from './queueTable';
import { look } from './read';
import type { Session } from './session';
import { writeAll } from './writeAll';

/** Rows that somebody has typed: they hold something of ours and have no ID yet. */
function unnamedRows(reading: TableReading, newId: (code: TableCode) => string): UpdatePiece[] {
  const { known, body = [] } = reading;
  const idAt = known.codes.indexOf('id');
  const { columns } = tableOf(known.code);
  const isTyped = (i: number): boolean => {
    const code = known.codes[i];
    return code != null && code !== 'voided' && columns[code]?.kind !== 'formula';
  };
  const rows = body.flatMap((cells, row): PlannedRow[] => {
    if (!isBlank(cells[idAt]) || !cells.some((cell, i) => isTyped(i) && !isBlank(cell))) return [];
    const id = newId(known.code);
    return [{ rowId: '', row, column: idAt, cells: [id], expected: [id], was: [''] }];
  });
  return mergeRows(
    known,
    known.headers.map(() => '@'),
    rows,
  );
}

/**
 * Gives an ID to every row that was typed by hand, so that it can be told from then on. A row that
 * has moved or got its ID from another pane meanwhile is left to the next run.
 */
export async function identifyRows(
  host: OfficeHost,
  session: Session,
  codes: readonly TableCode[],
  newId: (code: TableCode) => string,
): Promise<Result<null, WorkbookFailure>> {
  if (codes.length === 0) return success(null);
  const looked = await look(
    host,
    session,
    codes.map((code) => ({ code, wanted: 'all' })),
  );
  if (!looked.ok) return looked;
  const pieces = [...looked.value.answers.values()].flatMap((answer) =>
    typeof answer === 'string' ? [] : unnamedRows(answer, newId),
  );
  if (pieces.length === 0) return success(null);
  const written: Written[] = [];
  const lease = { holder: 'identify', isHeld: false };
  const outcome = await writeAll(host, pieces, written, { isStrict: true, lease });
  if (lease.isHeld) await release(host);
  session.readings.clear();
  return outcome.kind === 'failed' ? { ok: false, failure: outcome.failure } : success(null);
}
