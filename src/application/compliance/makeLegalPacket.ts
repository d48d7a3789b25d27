import {
  contextOf,
  packetContentText,
  packetText,
  withoutAmounts,
} from '../../domain/compliance/legalPacket';
import { isoDate, serialToday } from '../../domain/shared/period';
import { failure, success, type Result } from '../../domain/shared/result';
import { tableOf } from '../../domain/tables/all';
import { outcomes, severities } from '../../domain/tables/decisions';
import { headerOf } from '../../domain/tables/headers';
import { plans } from '../../domain/tables/plans';
import {
  itemOpinions,
  overallOpinions,
  packetColumns,
  packetLabels,
  packetWords,
} from '../../terms/legalPacket';
import type { Language } from '../../terms/language';
import { say, type Catalogue } from '../../terms/wording';
import type { WorkbookFailure } from '../../ports/failure';
import type { SheetToWrite, WriteTables } from '../../ports/tableFile';
import { openBook, type Book, type RowIn } from '../book';
import type { Deps } from '../deps';
import { checkReads } from './checkReads';
import type { ComplianceFinding } from './complianceFinding';
import { findingsOfPlan } from './submissionGate';

export type { WriteTables } from '../../ports/tableFile';

export type MakePacketFailure =
  | { readonly code: 'packetEmpty' }
  | { readonly code: 'noPerson' }
  | { readonly code: 'rowMissing'; readonly table: 'Plans'; readonly rowId: string };

type Plan = RowIn<'Plans'>;
type Line = readonly (string | number | null)[];

/** Words of the copy, and rules that lean on a law; what the budget holds is not counsel's to see. */
const isForCounsel = (finding: ComplianceFinding): boolean =>
  finding.table === 'Plans' &&
  finding.outcome !== 'cannotJudge' &&
  (finding.source === 'text' || finding.basis.lawId !== '');

const ofChoice = (
  choices: Catalogue | undefined,
  code: string | null,
  language: Language,
): string => (code === null ? '' : say(choices?.[code] ?? [code, code], language));

function contextIn(plan: Plan, finding: ComplianceFinding, language: Language): string {
  const { start, end, column } = finding;
  const text = (plan as Readonly<Record<string, unknown>>)[column];
  if (start === null || end === null || typeof text !== 'string') return '';
  const context = contextOf(text, start, end);
  return column === 'executionPlan'
    ? withoutAmounts(context, say(packetWords.hiddenAmount, language))
    : context;
}

function lineOf(plan: Plan, finding: ComplianceFinding, at: number, language: Language): Line {
  const { basis } = finding;
  const place = tableOf(finding.table);
  const law = [say(basis.name, language), basis.edition, basis.article];
  return [
    at + 1,
    finding.key,
    say(severities[finding.severity], language),
    say(outcomes[finding.outcome], language),
    finding.column in place.columns ? headerOf(place, finding.column, language) : finding.column,
    finding.text,
    contextIn(plan, finding, language),
    say(finding.message, language),
    law.filter((part) => part !== '').join(' '),
    say(finding.remedy, language),
    null,
    null,
  ];
}

const wordsOf = (catalogue: Catalogue, language: Language): readonly string[] =>
  Object.values(catalogue).map((entry) => say(entry, language));

function coverOf(
  plan: Plan,
  about: { readonly madeBy: string; readonly today: number; readonly count: number },
  hashes: { readonly content: string; readonly packet: string },
  language: Language,
): SheetToWrite {
  const label = (code: keyof typeof packetLabels): string => say(packetLabels[code], language);
  const rows: Line[] = [
    [say(packetWords.item, language), say(packetWords.value, language)],
    [label('planId'), plan.id],
    [label('planName'), plan.name],
    [label('sector'), ofChoice(plans.columns.sector.choices, plan.sector, language)],
    [label('channel'), ofChoice(plans.columns.channel.choices, plan.channel, language)],
    [label('market'), ofChoice(plans.columns.market.choices, plan.market, language)],
    [label('madeOn'), isoDate(about.today)],
    [label('madeBy'), about.madeBy],
    [label('count'), about.count],
    [label('packet'), hashes.packet],
    [label('content'), hashes.content],
    [label('howTo'), say(packetWords.instruction, language)],
    [label('counsel'), null],
    [label('overall'), null],
    [label('note'), null],
  ];
  return {
    name: say(packetWords.cover, language),
    widths: [24, 72],
    rows,
    headRow: 1,
    inputs: [],
    inputCells: [
      { row: rows.length - 2, column: 1 },
      { row: rows.length - 1, column: 1, offers: wordsOf(overallOpinions, language) },
      { row: rows.length, column: 1 },
    ],
  };
}

function itemsSheet(lines: readonly Line[], language: Language): SheetToWrite {
  const columns = Object.keys(packetColumns);
  const opinionAt = columns.indexOf('opinion');
  return {
    name: say(packetWords.items, language),
    widths: [6, 16, 8, 10, 12, 18, 40, 32, 32, 32, 16, 32],
    rows: [Object.values(packetColumns).map((entry) => say(entry, language)), ...lines],
    headRow: 1,
    inputs: [opinionAt, columns.indexOf('comment')],
    offers: { [opinionAt]: wordsOf(itemOpinions, language) },
  };
}

interface Packet {
  readonly sheets: readonly SheetToWrite[];
  readonly count: number;
}

async function packetOf(
  deps: Deps,
  book: Book,
  plan: Plan,
  making: { readonly madeBy: string; readonly language: Language },
): Promise<Packet | undefined> {
  const { madeBy, language } = making;
  const now = deps.clock.now();
  const found = findingsOfPlan(book, plan.id, now).filter(isForCounsel);
  // The same words twice in one cell are one question to counsel.
  const items = [...new Map(found.map((finding) => [finding.key, finding])).values()];
  if (items.length === 0) return undefined;
  const content = await deps.hasher.sha256(packetContentText(plan));
  const asked = items.map(({ key, text }) => ({ key, words: text }));
  const packet = await deps.hasher.sha256(packetText(plan.id, content, asked));
  const lines = items.map((finding, at) => lineOf(plan, finding, at, language));
  const about = { madeBy, today: serialToday(now), count: items.length };
  const cover = coverOf(plan, about, { content, packet }, language);
  return { sheets: [cover, itemsSheet(lines, language)], count: items.length };
}

/**
 * The flagged items of a plan as an .xlsx of its own for counsel, amounts left out. Writes nothing into the workbook.
 */
export async function makeLegalPacket(
  deps: Deps,
  writeTables: WriteTables,
  request: { readonly planId: string; readonly language: Language },
): Promise<Result<{ readonly count: number }, MakePacketFailure | WorkbookFailure>> {
  const { planId, language } = request;
  const person = await deps.identity.current();
  if (person === undefined) return failure({ code: 'noPerson' });
  const opened = await openBook(deps.workbook, checkReads, ['Plans']);
  if (!opened.ok) return opened;
  const plan = opened.value.row('Plans', planId);
  if (plan === undefined) return failure({ code: 'rowMissing', table: 'Plans', rowId: planId });
  const made = await packetOf(deps, opened.value, plan, { madeBy: person.name, language });
  if (made === undefined) return failure({ code: 'packetEmpty' });
  const title = say(packetWords.fileName, language, { plan: plan.name ?? planId });
  await deps.files.save({
    name: `${title.replace(/[\\/:*?"<>|]/gu, '_')}.xlsx`,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: await writeTables(made.sheets),
  });
  return success({ count: made.count });
}
