import type { DateSerial } from '../shared/period';
import type { ArchiveRow } from '../tables/decisions';
import type { PlanRow } from '../tables/plans';
import { keepUntil } from './take';

export interface RetentionYears {
  /** Records of an advertisement (Internet Advertising Measures, art. 13: at least 3 years). */
  readonly adRetentionYears: number;
  /** Records of a prize promotion (Interim Provisions on Promotion, art. 19: at least 2 years). */
  readonly prizeRetentionYears: number;
}

/**
 * - `tooShort`: the row says a day before the law or the department allows
 * - `noSnapshot`: the campaign was published, but nothing of it is archived
 * - `expired`: may be disposed of by a person; nothing is ever deleted by itself
 * - `notHere`: this machine's archive does not hold the snapshot while it must still be kept
 */
export type RetentionCode = 'tooShort' | 'noSnapshot' | 'expired' | 'notHere';

export interface RetentionNotice {
  readonly code: RetentionCode;
  readonly table: 'Plans' | 'Archive';
  readonly rowId: string;
  readonly title: string;
  /** Day until which the records must be kept. */
  readonly until: DateSerial | null;
  readonly says: DateSerial | null;
}

/** Last day of publication, else of the campaign. */
const lastDayOf = (plan: PlanRow): DateSerial | null => plan.publishedUntil ?? plan.endOn;

const leastUntil = (plan: PlanRow, years: RetentionYears): DateSerial | null => {
  const last = lastDayOf(plan);
  if (last === null) return null;
  const prize = plan.kind === 'prizeDraw' ? years.prizeRetentionYears : 0;
  return keepUntil(last, Math.max(years.adRetentionYears, prize));
};

const published: ReadonlySet<string | null> = new Set(['running', 'completed', 'closed']);

function planNotices(
  plan: PlanRow,
  archived: ReadonlySet<string | null>,
  years: RetentionYears,
): RetentionNotice[] {
  const until = leastUntil(plan, years);
  const about = { table: 'Plans', rowId: plan.id, title: plan.name ?? plan.id, until } as const;
  const notices: RetentionNotice[] = [];
  if (until !== null && plan.retainUntil !== null && plan.retainUntil < until)
    notices.push({ code: 'tooShort', ...about, says: plan.retainUntil });
  if (published.has(plan.status) && !archived.has(plan.id))
    notices.push({ code: 'noSnapshot', ...about, says: null });
  return notices;
}

function indexNotices(
  row: ArchiveRow,
  plan: PlanRow | undefined,
  held: ReadonlySet<string>,
  years: RetentionYears,
  today: DateSerial,
): RetentionNotice[] {
  const until = plan ? leastUntil(plan, years) : null;
  const says = row.retainUntil;
  const about = {
    table: 'Archive',
    rowId: row.id,
    title: row.title ?? row.id,
    until,
    says,
  } as const;
  if (until !== null && says !== null && says < until) return [{ code: 'tooShort', ...about }];
  if (says !== null && says < today) return [{ code: 'expired', ...about }];
  return held.has(row.id) ? [] : [{ code: 'notHere', ...about }];
}

/** Warnings about keeping records; `held` are the snapshots this machine's archive holds. */
export function retentionNotices(
  plans: readonly PlanRow[],
  index: readonly ArchiveRow[],
  held: ReadonlySet<string>,
  years: RetentionYears,
  today: DateSerial,
): readonly RetentionNotice[] {
  const archived = new Set(index.map((row) => row.campaignId));
  const byId = new Map(plans.map((plan) => [plan.id, plan]));
  return [
    ...plans.flatMap((plan) => planNotices(plan, archived, years)),
    ...index.flatMap((row) =>
      indexNotices(row, byId.get(row.campaignId ?? ''), held, years, today),
    ),
  ];
}
