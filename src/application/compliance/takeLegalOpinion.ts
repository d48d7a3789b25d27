import { isSamePerson, rolesOfPerson } from '../../domain/approval/people';
import { packetContentText, packetText } from '../../domain/compliance/legalPacket';
import { canonicalJson } from '../../domain/shared/canonical';
import type { CellValue } from '../../domain/shared/cell';
import { failure, success, type Result } from '../../domain/shared/result';
import { normalHeader } from '../../domain/tables/headers';
import {
  itemOpinions,
  overallOpinions,
  packetColumns,
  packetLabels,
} from '../../terms/legalPacket';
import { say, type Catalogue } from '../../terms/wording';
import type { WorkbookFailure } from '../../ports/failure';
import type { FileTable } from '../../ports/tableFile';
import { act, type Acted, type Acting, type NoPersonFailure } from '../act';
import { appendEntries } from '../approval/appendEntries';
import type { Deps } from '../deps';

export type TakeOpinionFailure =
  | { readonly code: 'packetRole' }
  | { readonly code: 'ownPlan' }
  | { readonly code: 'notAPacket' }
  | { readonly code: 'packetAltered' }
  | { readonly code: 'packetOutdated' }
  | { readonly code: 'opinionMissing' }
  | { readonly code: 'counselMissing' }
  | { readonly code: 'opinionAlreadyThere' };

type Overall = keyof typeof overallOpinions;
export type ItemOpinion = keyof typeof itemOpinions;

interface AnsweredItem {
  readonly key: string;
  readonly words: string;
  readonly opinion: ItemOpinion | null;
  readonly comment: string;
}

interface Answered {
  readonly planId: string;
  readonly packet: string;
  readonly content: string;
  readonly counsel: string;
  readonly overall: Overall | null;
  readonly note: string;
  readonly items: readonly AnsweredItem[];
}

const textOf = (cell: CellValue | undefined): string =>
  cell === null || cell === undefined ? '' : String(cell).trim();

/** A word in either language → its code. */
function codeOf<C extends Catalogue>(catalogue: C, word: string): (keyof C & string) | undefined {
  const wanted = normalHeader(word);
  return Object.keys(catalogue).find((code) =>
    [code, ...(catalogue[code] ?? [])].some((one) => normalHeader(one) === wanted),
  );
}

function coverIn(tables: readonly FileTable[]): ReadonlyMap<string, string> {
  const labelled = tables.map((table) => {
    const found = new Map<string, string>();
    for (const [label, value] of table.rows) {
      const code = codeOf(packetLabels, textOf(label));
      if (code !== undefined) found.set(code, textOf(value));
    }
    return found;
  });
  return labelled.find((found) => found.has('packet')) ?? new Map<string, string>();
}

function itemsIn(tables: readonly FileTable[]): readonly AnsweredItem[] {
  for (const { headers, rows } of tables) {
    const codes = headers.map((header) => codeOf(packetColumns, header));
    if (!codes.includes('key') || !codes.includes('opinion')) continue;
    const at = (code: keyof typeof packetColumns): number => codes.indexOf(code);
    return rows
      .filter((row) => textOf(row[at('key')]) !== '')
      .map((row) => ({
        key: textOf(row[at('key')]),
        words: String(row[at('words')] ?? ''),
        opinion: codeOf(itemOpinions, textOf(row[at('opinion')])) ?? null,
        comment: textOf(row[at('comment')]),
      }));
  }
  return [];
}

function answeredIn(tables: readonly FileTable[]): Answered | undefined {
  const cover = coverIn(tables);
  const items = itemsIn(tables);
  const [planId, packet, content] = ['planId', 'packet', 'content'].map((code) => cover.get(code));
  if (!planId || !packet || !content || items.length === 0) return undefined;
  return {
    planId,
    packet,
    content,
    counsel: cover.get('counsel') ?? '',
    overall: codeOf(overallOpinions, cover.get('overall') ?? '') ?? null,
    note: cover.get('note') ?? '',
    items,
  };
}

const MAY_TAKE = new Set(['compliance', 'legal', 'manager']);

/** The file against itself, against the workbook, and for what must be filled in. */
async function refusalOf(
  deps: Pick<Deps, 'hasher'>,
  acting: Acting,
  answered: Answered,
): Promise<TakeOpinionFailure | undefined> {
  const { book, person } = acting;
  const roles = rolesOfPerson(book.allRows('Team'), person);
  if (!roles.some((role) => MAY_TAKE.has(role))) return { code: 'packetRole' };
  const { planId, content, packet, items } = answered;
  if ((await deps.hasher.sha256(packetText(planId, content, items))) !== packet)
    return { code: 'packetAltered' };
  const plan = book.row('Plans', planId);
  if (plan === undefined || (await deps.hasher.sha256(packetContentText(plan))) !== content)
    return { code: 'packetOutdated' };
  if (isSamePerson(plan.lead, person)) return { code: 'ownPlan' };
  if (answered.counsel === '') return { code: 'counselMissing' };
  return answered.overall === null ? { code: 'opinionMissing' } : undefined;
}

const detailsFor = ({ packet, counsel, overall, items }: Answered) => ({
  packet,
  counsel,
  overall,
  items: items
    .filter((item) => item.opinion !== null || item.comment !== '')
    .map(({ key, opinion, comment }) => ({
      finding: key,
      opinion,
      comment: comment.slice(0, LONGEST_COMMENT),
    })),
});
/** A log entry must fit a cell, with every item of a long plan in it. */
const LONGEST_COMMENT = 200;

/** Counsel may think again about one item: only the very same answer is one too many. */
const isOnLog = (acting: Acting, details: ReturnType<typeof detailsFor>): boolean =>
  acting.book
    .allRows('Decisions')
    .some((entry) => entry.action === 'legalOpinion' && entry.details === canonicalJson(details));

/**
 * Counsel's opinion, out of the file that came back, onto the decision log. The file must be the one that was
 * exported (packet hash), about the words that stand in the plan now (content hash). The name in it is a claim; the
 * entry says who took it in.
 */
export const takeLegalOpinion = (
  deps: Deps,
  tables: readonly FileTable[],
): Promise<
  Result<
    Acted<{ readonly planId: string; readonly count: number }>,
    TakeOpinionFailure | WorkbookFailure | NoPersonFailure
  >
> =>
  act<{ readonly planId: string; readonly count: number }, TakeOpinionFailure>(
    deps,
    'takeLegalOpinion',
    { Plans: 'all', Team: 'all', Decisions: 'all' },
    async (acting) => {
      const answered = answeredIn(tables);
      if (answered === undefined) return failure({ code: 'notAPacket' });
      const refused = await refusalOf(deps, acting, answered);
      if (refused !== undefined) return failure(refused);
      const details = detailsFor(answered);
      if (isOnLog(acting, details)) return failure({ code: 'opinionAlreadyThere' });
      const { planId, content, counsel, overall, note } = answered;
      const word = overall === null ? '' : say(overallOpinions[overall], acting.book.language);
      const { change } = await appendEntries(deps, acting, [
        {
          action: 'legalOpinion',
          subjectTable: 'Plans',
          subjectId: planId,
          comment: [`${counsel}: ${word}`, note].filter((part) => part !== '').join('\n'),
          contentHash: content,
          details,
        },
      ]);
      return success({ changes: [change], value: { planId, count: details.items.length } });
    },
  );
