import type { SnapshotBlock, Snapshot, SnapshotRecord } from '../../domain/archive/snapshot';
import { blockOf, canonicalBlocks } from '../../domain/archive/take';
import { newRowId } from '../../domain/shared/rowId';
import { success, type Result } from '../../domain/shared/result';
import type { WorkbookFailure } from '../../ports/failure';
import type { ReadRequest } from '../../ports/workbook';
import { workbookIdOf } from '../act';
import { openBook, type Book } from '../book';
import type { Deps } from '../deps';
import { archiveFileOf, type ExportedArchive } from './exportArchive';

export const exportReads: ReadRequest = {
  Plans: 'all',
  Budget: 'all',
  KPIs: 'all',
  Weekly: 'all',
  Findings: 'all',
  Issues: 'all',
  Decisions: 'all',
  Archive: 'all',
  Parameters: ['id', 'code'],
};

const ofCampaign = <R extends { readonly campaignId: string | null }>(
  rows: readonly R[],
  id: string,
): readonly R[] => rows.filter((row) => row.campaignId === id);

const campaignBlocks = (book: Book, id: string): readonly SnapshotBlock[] => [
  blockOf(
    'Plans',
    book.rows('Plans').filter((plan) => plan.id === id),
  ),
  blockOf('Budget', ofCampaign(book.rows('Budget'), id)),
  blockOf('KPIs', ofCampaign(book.rows('KPIs'), id)),
  blockOf('Weekly', ofCampaign(book.rows('Weekly'), id)),
  blockOf('Findings', ofCampaign(book.rows('Findings'), id)),
  blockOf('Issues', ofCampaign(book.rows('Issues'), id)),
  blockOf(
    'Decisions',
    book.allRows('Decisions').filter((row) => row.subjectId === id),
  ),
];

/**
 * The whole workbook as an archive file, one snapshot a campaign, as it stands now: for auditors and
 * scheduled runs, which have no archive of their own. One round trip, writes nothing.
 */
export async function exportWorkbook(
  deps: Pick<Deps, 'workbook' | 'hasher' | 'identity' | 'clock' | 'random'>,
): Promise<Result<ExportedArchive, WorkbookFailure>> {
  const opened = await openBook(deps.workbook, exportReads, ['Plans']);
  if (!opened.ok) return opened;
  const book = opened.value;
  const takenAt = deps.clock.now().toISOString();
  const takenBy = (await deps.identity.current())?.name ?? '';
  const snapshots = await Promise.all(
    book
      .rows('Plans')
      .filter((plan) => plan.id !== '')
      .map(async (plan): Promise<Snapshot> => {
        const blocks = campaignBlocks(book, plan.id);
        const earlier = ofCampaign(book.rows('Archive'), plan.id);
        const record: SnapshotRecord = {
          id: newRowId('A', (count) => deps.random.bytes(count)),
          workbookId: workbookIdOf(book),
          kind: 'plan',
          campaignId: plan.id,
          subjectId: plan.id,
          quarter: plan.quarter ?? '',
          title: plan.name ?? plan.id,
          takenBy,
          takenAt,
          version: Math.max(0, ...earlier.map((row) => row.version ?? 0)) + 1,
          contentHash: await deps.hasher.sha256(canonicalBlocks(blocks)),
          decisionId: null,
        };
        return { record, blocks };
      }),
  );
  return success(await archiveFileOf(deps, snapshots, book));
}
