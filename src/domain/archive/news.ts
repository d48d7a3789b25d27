import type { BlockCellChange } from './compare';
import type { LogEntry } from '../approval/entry';

/**
 * What speaks for a campaign's changed cells:
 * - `log`: the content is what the log last saw, or only projections and execution changed
 * - `drafting`: the lead may edit (draft, returned, withdrawn, change asked for); not on the log yet
 * - `none`: nothing explains it
 */
export type Explanation = 'log' | 'drafting' | 'none';

/** One campaign's changes since this machine last saw the workbook. */
export interface CampaignNews {
  readonly campaignId: string;
  readonly title: string;
  /** Cells of what an approval looks at. */
  readonly changes: readonly BlockCellChange[];
  /** Cells that execution fills in: actuals, contracts, remarks. They have their own reports. */
  readonly executionCells: number;
  /** Log entries about the campaign that are new as well. */
  readonly entries: readonly LogEntry[];
  /** Rows were deleted outright, which nobody should: rows are voided. */
  readonly deletedRows: readonly { readonly table: string; readonly rowId: string }[];
  readonly explanation: Explanation;
}

export interface News {
  /** Null: this machine sees the workbook for the first time. */
  readonly since: string | null;
  readonly campaigns: readonly CampaignNews[];
  /** New entries about no campaign: delegations, keys, configuration. */
  readonly otherEntries: readonly LogEntry[];
}

export const noNews: News = { since: null, campaigns: [], otherEntries: [] };

export const isQuiet = (news: News): boolean =>
  news.campaigns.length === 0 && news.otherEntries.length === 0;

const place = ({ table, rowId, column }: BlockCellChange): string =>
  JSON.stringify([table, rowId, column]);

/** Old value of the first, new value of the second; a cell that is back where it was drops out. */
function mergeChanges(
  first: readonly BlockCellChange[],
  second: readonly BlockCellChange[],
): readonly BlockCellChange[] {
  const cells = new Map(first.map((change) => [place(change), change]));
  for (const change of second) {
    const before = cells.get(place(change));
    cells.set(place(change), before ? { ...change, then: before.then } : change);
  }
  return [...cells.values()].filter(({ then, now }) => (then ?? null) !== (now ?? null));
}

function mergeEntries(
  first: readonly LogEntry[],
  second: readonly LogEntry[],
): readonly LogEntry[] {
  const known = new Set(first.map((entry) => entry.hash));
  return [...first, ...second.filter((entry) => !known.has(entry.hash))];
}

function mergeCampaign(first: CampaignNews, second: CampaignNews): CampaignNews {
  const rows = [...first.deletedRows, ...second.deletedRows];
  const keys = rows.map(({ table, rowId }) => `${table} ${rowId}`);
  return {
    ...second,
    changes: mergeChanges(first.changes, second.changes),
    executionCells: first.executionCells + second.executionCells,
    entries: mergeEntries(first.entries, second.entries),
    deletedRows: rows.filter((_row, i) => keys.indexOf(keys[i] ?? '') === i),
    explanation: rows.length > 0 ? 'none' : second.explanation,
  };
}

/**
 * News nobody has acknowledged yet, and what came after it → one list. Merging the same news twice
 * gives the same cells, entries and rows, so a pane closed in between doubles none of them.
 */
export function mergeNews(first: News, second: News): News {
  if (isQuiet(first)) return second;
  const later = new Map(second.campaigns.map((one) => [one.campaignId, one]));
  const merged = first.campaigns.map((one) => {
    const other = later.get(one.campaignId);
    later.delete(one.campaignId);
    return other ? mergeCampaign(one, other) : one;
  });
  return {
    since: first.since ?? second.since,
    campaigns: [...merged, ...later.values()],
    otherEntries: mergeEntries(first.otherEntries, second.otherEntries),
  };
}
