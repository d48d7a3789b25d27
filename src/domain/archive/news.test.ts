import fc from 'fast-check';
import { compareBlocks, type BlockCellChange } from './compare';
import { isQuiet, mergeNews, type CampaignNews, type News } from './news';
import type { SnapshotBlock } from './snapshot';

const columns = ['copy', 'id', 'planned'];
/** The same three rows with other cells: a state of the workbook. */
const state = fc
  .array(fc.tuple(fc.constantFrom('甲', '乙', null), fc.constantFrom(1, 2, null)), {
    minLength: 3,
    maxLength: 3,
  })
  .map((cells): readonly SnapshotBlock[] => [
    {
      table: 'Plans',
      columns,
      rows: cells.map(([copy, planned], i) => [copy, `P-${String(i)}`, planned]),
    },
  ]);

function newsFrom(then: readonly SnapshotBlock[], now: readonly SnapshotBlock[]): News {
  const changes = compareBlocks(then, now);
  const ids = [...new Set(changes.map((change) => change.rowId))];
  return {
    since: '2026-11-24T03:00:00.000Z',
    otherEntries: [],
    campaigns: ids.map((campaignId): CampaignNews => ({
      campaignId,
      title: campaignId,
      changes: changes.filter((change) => change.rowId === campaignId),
      executionCells: 0,
      entries: [],
      deletedRows: [],
      explanation: 'none',
    })),
  };
}

const cells = (news: News): readonly BlockCellChange[] =>
  news.campaigns
    .flatMap((one) => one.changes)
    .sort((a, b) => `${a.rowId}${a.column}`.localeCompare(`${b.rowId}${b.column}`));

describe('news that was not acknowledged', () => {
  it('and later news together tell exactly what is different now from what was seen', () => {
    fc.assert(
      fc.property(state, state, state, (first, second, third) => {
        const merged = mergeNews(newsFrom(first, second), newsFrom(second, third));
        expect(cells(merged)).toEqual(cells(newsFrom(first, third)));
      }),
    );
  });

  it('merged again after a pane was closed in between, tells nothing twice', () => {
    fc.assert(
      fc.property(state, state, (first, second) => {
        const news = newsFrom(first, second);
        expect(mergeNews(news, news)).toEqual(news);
      }),
    );
  });

  it('is quiet only when nothing is in it', () => {
    expect(isQuiet(newsFrom([], []))).toBe(true);
  });
});
