import {
  packContent,
  packedFrom,
  packedJson,
  textsToDigest,
  type PackedContent,
} from '../../domain/approval/changedSince';
import type { PlanContent } from '../../domain/approval/content';
import { detailsOf, type LogEntry } from '../../domain/approval/entry';
import type { JsonValue } from '../../domain/shared/canonical';
import type { Deps } from '../deps';

/** Digest of a long text as kept on the log. */
export const digestText = async (deps: Pick<Deps, 'hasher'>, text: string): Promise<string> =>
  (await deps.hasher.sha256(text)).slice(0, 16);

export async function digestsOf(
  deps: Pick<Deps, 'hasher'>,
  texts: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const pairs = [...texts].map(async (text) => [text, await digestText(deps, text)] as const);
  return new Map(await Promise.all(pairs));
}

/** Content for an entry's `details`: in full where it fits, the longest texts as digests. */
export async function contentForLog(
  deps: Pick<Deps, 'hasher'>,
  content: PlanContent,
): Promise<JsonValue> {
  return packedJson(packContent(content, await digestsOf(deps, textsToDigest(content))));
}

/** Content the log holds under a hash, so that old and new can be shown side by side. */
export function loggedContent(
  entries: readonly LogEntry[],
  contentHash: string | null,
): PackedContent | null {
  const holder = entries.find(
    (entry) => entry.contentHash === contentHash && detailsOf(entry)['content'] !== undefined,
  );
  return holder ? packedFrom(detailsOf(holder)['content']) : null;
}
