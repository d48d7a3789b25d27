import { canonicalJson } from '../../domain/shared/canonical';
import type { AppendRows } from '../../domain/shared/changes';
import type { RowValues } from '../../domain/tables/write';
import { chainOf, nextLink } from '../../domain/approval/chain';
import {
  canonicalEntry,
  cellLimit,
  textToSign,
  type EntryDraft,
  type LogEntry,
} from '../../domain/approval/entry';
import type { Acting } from '../act';
import type { Deps } from '../deps';

/** The least a use case must read of `Decisions` to append; `'all'` serves as well. */
export const logReads = ['id', 'seq', 'previousHash', 'hash'] as const;

export interface SealedEntries {
  readonly change: AppendRows;
  readonly entries: readonly LogEntry[];
}

const cellText = (text: string | undefined): string | null => {
  const plain = text?.replace(/\r\n?/gu, '\n').trim() ?? '';
  if (plain.length > cellLimit) throw new RangeError('Longer than a cell holds');
  return plain === '' ? null : plain;
};

const unsealed = (draft: EntryDraft, acting: Acting): LogEntry => ({
  id: acting.newId('D'),
  seq: null,
  at: acting.now.toISOString(),
  action: draft.action,
  subjectTable: draft.subjectTable ?? null,
  subjectId: draft.subjectId ?? null,
  stageId: draft.stageId ?? null,
  actor: acting.who.name,
  role: draft.role ?? null,
  onBehalfOf: draft.onBehalfOf ?? null,
  comment: cellText(draft.comment),
  details: draft.details === undefined ? null : cellText(canonicalJson(draft.details)),
  contentHash: draft.contentHash ?? null,
  knownAs: acting.who.knownAs,
  keyFingerprint: acting.who.knownAs === 'signed' ? (acting.who.keyFingerprint ?? null) : null,
  signature: null,
  operationId: acting.operationId,
  previousHash: null,
  hash: null,
});

/**
 * Entries for the end of the log, chained and, where the person holds a key, signed. Put `change`
 * into the same change set as what the entries explain, so that state and log share one undo step.
 * The book must have read `Decisions` with at least `logReads`. Several drafts are chained in order.
 */
export async function appendEntries(
  deps: Pick<Deps, 'hasher' | 'identity'>,
  acting: Acting,
  drafts: readonly EntryDraft[],
): Promise<SealedEntries> {
  const entries: LogEntry[] = [];
  let link = nextLink(chainOf(acting.book.allRows('Decisions')));
  for (const draft of drafts) {
    const entry: LogEntry = { ...unsealed(draft, acting), ...link };
    const hash = await deps.hasher.sha256(canonicalEntry(entry));
    const signature = (await deps.identity.sign(textToSign(hash))) ?? null;
    entries.push({ ...entry, hash, signature });
    link = { seq: link.seq + 1, previousHash: hash };
  }
  const rows = entries.map((entry): RowValues & { readonly id: string } => ({ ...entry }));
  return { change: { kind: 'append', table: 'Decisions', rows }, entries };
}
