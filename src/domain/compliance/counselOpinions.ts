import { itemOpinions, overallOpinions } from '../../terms/legalPacket';
import type { Catalogue } from '../../terms/wording';
import { detailsOf, listIn, textIn, type LogEntry } from '../approval/entry';

/** What counsel said about one finding, as it stands on the log. */
export interface CounselOpinion {
  readonly decisionId: string;
  readonly planId: string;
  /** Null where counsel wrote a comment and chose nothing. */
  readonly opinion: keyof typeof itemOpinions | null;
  readonly comment: string;
  /** The name in the file: a claim. */
  readonly counsel: string;
  /** Who took the file in: the entry's actor. */
  readonly takenBy: string;
  /** ISO 8601 instant. */
  readonly at: string;
  /** About the plan as a whole. */
  readonly overall: keyof typeof overallOpinions | null;
  /** SHA-256 of `packetContentText` of the plan that counsel saw. */
  readonly contentHash: string;
}

const codeIn = <C extends Catalogue>(
  catalogue: C,
  code: string | null,
): (keyof C & string) | null => (code !== null && Object.hasOwn(catalogue, code) ? code : null);

const isItem = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function opinionsOf(entry: LogEntry): readonly (readonly [key: string, CounselOpinion])[] {
  if (entry.action !== 'legalOpinion') return [];
  const details = detailsOf(entry);
  return listIn(details, 'items')
    .filter(isItem)
    .flatMap((item) => {
      const key = textIn(item, 'finding');
      if (key === null) return [];
      const opinion: CounselOpinion = {
        decisionId: entry.id,
        planId: entry.subjectId ?? '',
        opinion: codeIn(itemOpinions, textIn(item, 'opinion')),
        comment: textIn(item, 'comment') ?? '',
        counsel: textIn(details, 'counsel') ?? '',
        takenBy: entry.actor ?? '',
        at: entry.at ?? '',
        overall: codeIn(overallOpinions, textIn(details, 'overall')),
        contentHash: entry.contentHash ?? '',
      };
      return [[key, opinion] as const];
    });
}

/** Counsel's word about each finding, by the finding's key; of several the last on the log stands. */
export const counselOpinions = (log: readonly LogEntry[]): ReadonlyMap<string, CounselOpinion> =>
  new Map(log.flatMap(opinionsOf));
