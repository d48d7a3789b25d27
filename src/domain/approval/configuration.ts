import type { CellValue } from '../shared/cell';
import type { SnapshotBlock } from '../archive/snapshot';
import { compareBlocks, type BlockCellChange } from '../archive/compare';
import type { ParameterCode } from '../shared/parameters';
import { detailsOf, listIn, textIn, type LogEntry } from './entry';
import { rolesOf } from './people';

/** Tables that decide what is allowed; their changes are put on the log by comparison. */
export const configurationTables = ['Parameters', 'Rules', 'Stages', 'Team'] as const;

export type ConfigurationEffect = 'loosened' | 'tightened' | 'changed';

export interface ConfigurationChange extends BlockCellChange {
  readonly effect: ConfigurationEffect;
}

/** Parameters that allow more when they are lower; the others allow more when they are higher. */
const looserWhenLower: ReadonlySet<ParameterCode> = new Set<ParameterCode>([
  'adRetentionYears',
  'cpiLow',
  'endorserMinAge',
  'overspendOnAccrual',
  'overspendOnActual',
  'overspendOnCommitment',
  'overspendOnCumulative',
  'overspendOnForecast',
  'paceLow',
  'prizeRetentionYears',
  'quotesRequired',
  'spiLow',
  'splitDays',
  'trainingGatesApproval',
]);

const ladders: Readonly<Record<string, readonly CellValue[]>> = {
  // Strictest first.
  'Rules.severity': ['block', 'warn', 'advise'],
  'Stages.quorum': ['all', 'majority', 'one'],
  'Stages.enabled': [true, null, false],
  'Rules.enabled': [true, null, false],
  'Stages.voided': [false, null, true],
  'Rules.voided': [false, null, true],
  'Team.active': [false, null, true],
  'Team.voided': [true, null, false],
};

const byNumber = (then: number, now: number, isLooserWhenLower: boolean): ConfigurationEffect =>
  now > then === isLooserWhenLower ? 'tightened' : 'loosened';

/** A blank limit is no limit. */
const limitOf = (value: CellValue | undefined): number =>
  typeof value === 'number' ? value : Number.POSITIVE_INFINITY;

function effectOfRoles(
  then: CellValue | undefined,
  now: CellValue | undefined,
): ConfigurationEffect {
  const roles = (cell: CellValue | undefined): readonly string[] =>
    rolesOf({ roles: typeof cell === 'string' ? cell : null });
  if (roles(now).some((role) => !roles(then).includes(role))) return 'loosened';
  return roles(then).some((role) => !roles(now).includes(role)) ? 'tightened' : 'changed';
}

function onLadder(
  ladder: readonly CellValue[],
  then: CellValue | undefined,
  now: CellValue | undefined,
): ConfigurationEffect {
  const [a, b] = [ladder.indexOf(then ?? null), ladder.indexOf(now ?? null)];
  if (a < 0 || b < 0) return 'changed';
  return a < b ? 'loosened' : 'tightened';
}

/** A stage that was always on now has a condition, or the reverse. */
function effectOfCondition(
  then: CellValue | undefined,
  now: CellValue | undefined,
): ConfigurationEffect {
  if ((then ?? null) === null) return 'loosened';
  return (now ?? null) === null ? 'tightened' : 'changed';
}

function effectOf(
  { table, column, then, now }: BlockCellChange,
  code: CellValue,
): ConfigurationEffect {
  const place = `${table}.${column}`;
  const ladder = ladders[place];
  if (ladder) return onLadder(ladder, then, now);
  if (place === 'Team.roles') return effectOfRoles(then, now);
  if (place === 'Team.approvalLimit') return byNumber(limitOf(then), limitOf(now), false);
  if (place === 'Parameters.value' && typeof then === 'number' && typeof now === 'number')
    return byNumber(then, now, looserWhenLower.has(code as ParameterCode));
  return place === 'Stages.condition' ? effectOfCondition(then, now) : 'changed';
}

const codesOf = (blocks: readonly SnapshotBlock[]): ReadonlyMap<string, CellValue> => {
  const codes = new Map<string, CellValue>();
  for (const block of blocks.filter((b) => b.table === 'Parameters')) {
    const [idAt, codeAt] = [block.columns.indexOf('id'), block.columns.indexOf('code')];
    for (const row of block.rows) codes.set(String(row[idAt] ?? ''), row[codeAt] ?? null);
  }
  return codes;
};

/** Configuration as last seen and as it stands → what changed, and whether it allows more now. */
export function configurationChanges(
  then: readonly SnapshotBlock[],
  now: readonly SnapshotBlock[],
): readonly ConfigurationChange[] {
  const codes = new Map([...codesOf(then), ...codesOf(now)]);
  return compareBlocks(then, now).map((change) => ({
    ...change,
    effect: effectOf(change, codes.get(change.rowId) ?? null),
  }));
}

/** A limit or rule that was loosened, used and put back: each of its own may look harmless. */
export interface LoosenedAndRestored {
  readonly table: string;
  readonly rowId: string;
  readonly column: string;
  readonly loosenedBy: LogEntry;
  readonly restoredBy: LogEntry;
  /** Decisions given in between. */
  readonly between: readonly LogEntry[];
}

interface LoggedChange {
  readonly place: string;
  readonly then: string;
  readonly now: string;
  readonly effect: string | null;
}

const changesIn = (entry: LogEntry): readonly LoggedChange[] =>
  listIn(detailsOf(entry), 'changes').map((item) => {
    const change = (item ?? {}) as Readonly<Record<string, unknown>>;
    const at = (key: string): string => textIn(change, key) ?? '';
    return {
      place: JSON.stringify([at('table'), at('rowId'), at('column')]),
      then: JSON.stringify(change['then'] ?? null),
      now: JSON.stringify(change['now'] ?? null),
      effect: textIn(change, 'effect'),
    };
  });

const deciding = new Set(['submit', 'approve', 'approveWithConditions', 'waive', 'exempt']);

/** Read from `configure` entries alone, so anybody with the workbook finds it. */
export function loosenedAndRestored(order: readonly LogEntry[]): readonly LoosenedAndRestored[] {
  const open = new Map<string, { readonly entry: LogEntry; readonly at: number; then: string }>();
  const found: LoosenedAndRestored[] = [];
  order.forEach((entry, at) => {
    if (entry.action !== 'configure') return;
    for (const change of changesIn(entry)) {
      const start = open.get(change.place);
      if (start?.then === change.now) {
        const [table = '', rowId = '', column = ''] = JSON.parse(change.place) as string[];
        const between = order.slice(start.at, at).filter((e) => deciding.has(e.action ?? ''));
        if (between.length > 0)
          found.push({ table, rowId, column, loosenedBy: start.entry, restoredBy: entry, between });
        open.delete(change.place);
      } else if (change.effect === 'loosened' && !start)
        open.set(change.place, { entry, at, then: change.then });
    }
  });
  return found;
}
