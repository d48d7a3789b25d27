import type { DateSerial } from '../shared/period';
import { detailsOf, numberIn, textIn, type LogEntry } from './entry';
import { isSamePerson } from './people';

/** One person acts for another on certain days; both are on the log. */
export interface Delegation {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly fromOn: DateSerial;
  /** Last day, inclusive. */
  readonly toOn: DateSerial;
  /** Sequence number of the entry that gave it, and of the one that ended it. */
  readonly sinceSeq: number;
  readonly endedSeq: number | null;
}

/** Only the delegator gives authority away, and only to somebody else. */
function given(entry: LogEntry): Delegation | null {
  const details = detailsOf(entry);
  const to = textIn(details, 'to');
  const fromOn = numberIn(details, 'fromOn');
  const toOn = numberIn(details, 'toOn');
  const from = entry.actor;
  if (from === null || to === null || fromOn === null || toOn === null) return null;
  if (isSamePerson(from, to) || toOn < fromOn) return null;
  return { id: entry.id, from, to, fromOn, toOn, sinceSeq: entry.seq ?? 0, endedSeq: null };
}

/** The log in order → every delegation ever given, with its end. */
export function delegationsOf(order: readonly LogEntry[]): readonly Delegation[] {
  const all = new Map<string, Delegation>();
  for (const entry of order) {
    if (entry.action === 'delegate') {
      const delegation = given(entry);
      if (delegation) all.set(entry.id, delegation);
    } else if (entry.action === 'endDelegation') {
      const id = textIn(detailsOf(entry), 'delegationId') ?? '';
      const open = all.get(id);
      const isTheirs =
        open !== undefined &&
        (isSamePerson(open.from, entry.actor) || isSamePerson(open.to, entry.actor));
      if (isTheirs && open.endedSeq === null)
        all.set(id, { ...open, endedSeq: entry.seq ?? Number.MAX_SAFE_INTEGER });
    }
  }
  return [...all.values()];
}

/** In force on a day, for an entry of this sequence number (the next one unless said). */
export const isInForce = (
  delegation: Delegation,
  day: DateSerial,
  seq = Number.MAX_SAFE_INTEGER,
): boolean =>
  day >= delegation.fromOn &&
  day <= delegation.toOn &&
  delegation.sinceSeq < seq &&
  (delegation.endedSeq === null || delegation.endedSeq >= seq);
