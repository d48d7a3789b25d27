import type { CellValue } from '../../domain/shared/cell';
import type { Change } from '../../domain/shared/changes';
import { isQuarterKey } from '../../domain/shared/period';
import { failure, success, type Result } from '../../domain/shared/result';
import type { SnapshotBlock } from '../../domain/archive/snapshot';
import { isContentColumn, type ContentTable } from '../../domain/approval/content';
import type { ArchiveFailure } from '../../ports/archive';
import type { WorkbookFailure } from '../../ports/failure';
import { act, type Acted, type NoPersonFailure } from '../act';
import type { Deps } from '../deps';
import { openSnapshot } from './openSnapshot';

export type RestoreFailure = ArchiveFailure | { readonly code: 'notAPlan'; readonly id: string };

type Row = Readonly<Record<string, CellValue>>;

const rowsOf = (blocks: readonly SnapshotBlock[], table: ContentTable): readonly Row[] =>
  blocks
    .filter((block) => block.table === table)
    .flatMap((block) =>
      block.rows.map((cells) =>
        Object.fromEntries(block.columns.map((column, i) => [column, cells[i] ?? null])),
      ),
    );

/** Only what was planned comes back; actuals, evidence and decisions belong to the old campaign. */
const contentOf = (table: ContentTable, row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).filter(([column]) => column !== 'id' && isContentColumn(table, column)),
  );

/**
 * Brings an archived plan back as a new draft with new row IDs, in its own quarter or another. The
 * snapshot and the campaign it is of stay as they are.
 */
export const restoreAsDraft = (
  deps: Deps,
  request: { readonly snapshotId: string; readonly quarter?: string },
): Promise<
  Result<Acted<{ readonly planId: string }>, RestoreFailure | WorkbookFailure | NoPersonFailure>
> =>
  act<{ readonly planId: string }, RestoreFailure>(
    deps,
    'restoreAsDraft',
    { Plans: ['id'], Budget: ['id'], KPIs: ['id'] },
    async ({ newId }) => {
      const opened = await openSnapshot(deps, request.snapshotId);
      if (!opened.ok) return opened;
      const { record, blocks } = opened.value;
      const [plan] = rowsOf(blocks, 'Plans');
      if (record.kind !== 'plan' || !plan)
        return failure({ code: 'notAPlan', id: request.snapshotId });
      const planId = newId('P');
      const { quarter } = request;
      const copy = (table: 'Budget' | 'KPIs', prefix: string): Change => ({
        kind: 'append',
        table,
        rows: rowsOf(blocks, table)
          .filter((row) => row['voided'] !== true)
          .map((row) => ({
            ...contentOf(table, row),
            id: newId(prefix),
            campaignId: planId,
            voided: false,
          })),
      });
      const changes: Change[] = [
        {
          kind: 'append',
          table: 'Plans',
          rows: [
            {
              ...contentOf('Plans', plan),
              id: planId,
              status: 'draft',
              copiedFrom: record.campaignId,
              voided: false,
              ...(quarter !== undefined && isQuarterKey(quarter) ? { quarter } : {}),
            },
          ],
        },
        copy('Budget', 'BL'),
        copy('KPIs', 'K'),
      ];
      return success({
        changes: changes.filter((change) => change.kind === 'update' || change.rows.length > 0),
        value: { planId },
      });
    },
    ['Plans', 'Budget', 'KPIs'],
  );
