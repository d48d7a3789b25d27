import { configurationTables } from '../../domain/approval/configuration';
import { rolesOfPerson } from '../../domain/approval/people';
import { blockOf } from '../../domain/archive/take';
import { calendarOf } from '../../domain/approval/workingDays';
import { compileCondition } from '../../domain/compliance/rules/compileCondition';
import type { RuleProblem } from '../../domain/compliance/rules/operand';
import {
  ruleBookOf,
  ruleTableOfRows,
  type RuleBook,
  type RuleTable,
} from '../../domain/compliance/rules/ruleTable';
import { isBlank } from '../../domain/shared/cell';
import type { Change } from '../../domain/shared/changes';
import { serialToday } from '../../domain/shared/period';
import { failure, success, type Result } from '../../domain/shared/result';
import { isTableCode, tableCodes, type TableCode } from '../../domain/tables/all';
import { blankRow } from '../../domain/tables/blankRow';
import { rules, type Role, type RuleRow } from '../../domain/tables/settings';
import type { RowValues } from '../../domain/tables/write';
import type { WorkbookFailure } from '../../ports/failure';
import type { ReadRequest } from '../../ports/workbook';
import { act, type Acted, type Acting, type NoPersonFailure } from '../act';
import { appendEntries } from '../approval/appendEntries';
import { configurationEntry, configurationReads } from '../approval/configuration';
import type { Book } from '../book';
import type { Deps } from '../deps';
import { isShippedSet, ruleRowsIn } from './ruleRows';

/** Who answers for the rules. */
export const RULE_OWNERS: readonly Role[] = ['compliance', 'legal', 'manager', 'administrator'];

/** Columns that a person sets; version, owner and since follow. */
export type RuleSettings = Partial<Omit<RuleRow, 'id' | 'version' | 'owner' | 'since'>>;

export interface SaveRuleRequest {
  /** Blank for a new rule. */
  readonly ruleId?: string;
  readonly set: RuleSettings;
  /** Why: it goes on the log, because a rule decides what is allowed. */
  readonly reason: string;
}

export type SaveRuleFailure =
  | { readonly code: 'ruleOwnersOnly' }
  | { readonly code: 'reasonMissing' }
  | { readonly code: 'ruleIncomplete'; readonly columns: readonly string[] }
  /** A rule that cannot be judged may be kept, but not switched on. */
  | { readonly code: 'ruleBroken'; readonly problem: RuleProblem }
  | { readonly code: 'rowMissing'; readonly table: TableCode; readonly rowId: string };

const NEEDED = ['appliesTo', 'condition', 'severity', 'stage', 'messageZh', 'messageEn'] as const;

/** Columns that change what a verdict says; a verdict names the version it was given by. */
const JUDGING = [
  'appliesTo',
  'condition',
  'severity',
  'outcome',
  'stage',
  'lawId',
  'article',
] as const;

/** `1.4` → `1.5`; a version written another way gets a first one behind it. */
export function nextVersion(version: string | null): string {
  const match = /^(.*?)(\d+)$/u.exec(version ?? '1.0');
  return match === null
    ? `${version ?? '1'}.1`
    : `${match[1] ?? ''}${String(Number(match[2] ?? '0') + 1)}`;
}

function refusalOf(acting: Acting, request: SaveRuleRequest): SaveRuleFailure | undefined {
  const roles = rolesOfPerson(acting.book.allRows('Team'), acting.person);
  if (!roles.some((role) => RULE_OWNERS.includes(role))) return { code: 'ruleOwnersOnly' };
  return isBlank(request.reason) ? { code: 'reasonMissing' } : undefined;
}

/**
 * The columns of the tables as read; of those not read the shipped ones. A condition is only compiled, so no row is
 * laid out: a hundred thousand lines would hold the pane for what their headers tell.
 */
function columnsKnown(book: Book): RuleBook {
  const heads = Object.values(book.reading.tables).map((raw) => ({ ...raw, body: [] }));
  const { tables } = ruleBookOf(heads, book.language);
  const all = tableCodes.map((code): readonly [string, RuleTable] => [
    code,
    tables.get(code) ?? ruleTableOfRows(code, [], book.language),
  ]);
  return { tables: new Map(all), language: book.language };
}

function faultOf(acting: Acting, row: RuleRow): SaveRuleFailure | undefined {
  const columns = NEEDED.filter((column) => isBlank(row[column]));
  if (columns.length > 0) return { code: 'ruleIncomplete', columns };
  if (row.enabled === false) return undefined;
  const compiled = compileCondition(
    row.condition ?? '',
    (row.appliesTo ?? '').trim(),
    columnsKnown(acting.book),
    { today: serialToday(acting.now), calendar: calendarOf([]) },
  );
  return compiled.ok ? undefined : { code: 'ruleBroken', problem: compiled.failure };
}

function savedRow(acting: Acting, request: SaveRuleRequest, before: RuleRow | undefined): RuleRow {
  const id = request.ruleId ?? acting.newId(rules.prefix);
  const known = before ?? blankRow(rules, { id, enabled: true, version: null, voided: false });
  const merged = { ...known, ...request.set };
  const judges = JUDGING.some((column) => merged[column] !== known[column]);
  if (!judges) return merged;
  return {
    ...merged,
    version: before === undefined ? '1.0' : nextVersion(known.version),
    owner: acting.person,
    since: serialToday(acting.now),
  };
}

type Cells = Readonly<Record<string, string | number | boolean | null>>;
const appended = (row: RuleRow): RowValues & { readonly id: string } => ({ ...row });

/** Only the cells that differ, each held against what was read. */
function updateOf(before: RuleRow, after: RuleRow): Change | undefined {
  const [then, now]: readonly [Cells, Cells] = [before, after];
  const columns = Object.keys(after).filter((column) => then[column] !== now[column]);
  if (columns.length === 0) return undefined;
  const only = (row: Cells): RowValues =>
    Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
  return { kind: 'update', table: 'Rules', rowId: after.id, set: only(now), was: only(then) };
}

/** A workbook that still runs on the shipped rules gets them as rows, or saving one would lose the rest. */
function changesOf(
  acting: Acting,
  before: RuleRow | undefined,
  after: RuleRow,
): { readonly changes: readonly Change[]; readonly rows: readonly RuleRow[] } {
  const { book } = acting;
  const standing = isShippedSet(book) ? ruleRowsIn(book) : book.allRows('Rules');
  const rows =
    before === undefined
      ? [...standing, after]
      : standing.map((row) => (row.id === after.id ? after : row));
  if (isShippedSet(book))
    return { changes: [{ kind: 'append', table: 'Rules', rows: rows.map(appended) }], rows };
  if (before === undefined)
    return { changes: [{ kind: 'append', table: 'Rules', rows: [appended(after)] }], rows };
  const update = updateOf(before, after);
  return { changes: update === undefined ? [] : [update], rows };
}

const tablesIn = (condition: string): readonly TableCode[] =>
  [...condition.matchAll(/([A-Za-z]+)\[/gu)].map(([, name = '']) => name).filter(isTableCode);

/**
 * Writes a rule (new, changed, switched on or off) into the Rules table, with an entry on the log that says what it
 * was and is. A changed condition gets the next version, so that a verdict keeps the rule of its day.
 */
export const saveRule = (
  deps: Deps,
  request: SaveRuleRequest,
): Promise<
  Result<Acted<{ readonly ruleId: string }>, SaveRuleFailure | WorkbookFailure | NoPersonFailure>
> => {
  const mentioned = [request.set.appliesTo ?? '', ...tablesIn(request.set.condition ?? '')];
  const reads: ReadRequest = {
    ...Object.fromEntries(mentioned.filter(isTableCode).map((code) => [code, 'all' as const])),
    ...configurationReads,
  };
  return act<{ readonly ruleId: string }, SaveRuleFailure>(
    deps,
    'saveRule',
    reads,
    async (acting) => {
      const refused = refusalOf(acting, request);
      if (refused !== undefined) return failure(refused);
      const { ruleId } = request;
      const before = ruleRowsIn(acting.book).find((row) => row.id === ruleId);
      if (ruleId !== undefined && before === undefined)
        return failure({ code: 'rowMissing', table: 'Rules', rowId: ruleId });
      const after = savedRow(acting, request, before);
      const touched = request.set.condition !== undefined || request.set.enabled === true;
      const fault = touched ? faultOf(acting, after) : undefined;
      if (fault !== undefined) return failure(fault);
      const { changes, rows } = changesOf(acting, before, after);
      if (changes.length === 0) return success({ changes, value: { ruleId: after.id } });
      const blocks = configurationTables.map((code) =>
        blockOf(code, code === 'Rules' ? rows : acting.book.allRows(code)),
      );
      const { draft } = await configurationEntry(deps, acting.book, blocks, request.reason);
      const subject = { subjectTable: 'Rules', subjectId: after.id } as const;
      const { change } = await appendEntries(deps, acting, [{ ...draft, ...subject }]);
      return success({ changes: [...changes, change], value: { ruleId: after.id } });
    },
    ['Rules', 'Decisions', 'Team'],
  );
};
