import { calendarOf } from '../../domain/approval/workingDays';
import { countingFindings } from '../../domain/compliance/countFindings';
import { findingKey } from '../../domain/compliance/findingKey';
import { renumberedArticle } from '../../domain/compliance/renumber';
import { lawOn } from '../../domain/compliance/pack/laws';
import { openRuleSession, type RuleVerdict } from '../../domain/compliance/rules/ruleSession';
import { ruleBookOf } from '../../domain/compliance/rules/ruleTable';
import type { RuleProblem } from '../../domain/compliance/rules/operand';
import type { TextFinding } from '../../domain/compliance/text/finding';
import { scanText } from '../../domain/compliance/text/scanText';
import type { TextContext } from '../../domain/compliance/text/context';
import { isTableCode, type TableCode } from '../../domain/tables/all';
import { isoDate } from '../../domain/shared/period';
import {
  categoryMessages,
  categoryRemedies,
  complianceWords,
  evasionMessages,
  requiredWordings,
  ruleProblems,
} from '../../terms/compliance';
import { say, type Wording } from '../../terms/wording';
import type { Book } from '../book';
import { acceptedFindings, type Acceptance } from './acceptedFindings';
import { checkSettingOf, type CheckSetting, type WordedRule } from './checkSetting';
import type { ComplianceFinding, FindingBasis } from './complianceFinding';

interface Checking {
  readonly book: Book;
  readonly setting: CheckSetting;
  readonly today: number;
  readonly accepted: ReadonlyMap<string, Acceptance>;
  readonly campaigns: CampaignIds;
}

type Unsettled = Omit<ComplianceFinding, 'key' | 'state' | 'decisionId'>;

function basisIn(
  checking: Checking,
  lawId: string,
  article: string,
  written: string,
): FindingBasis {
  const law = lawOn(checking.setting.laws, lawId, isoDate(checking.today));
  return {
    lawId,
    name: law === undefined ? [lawId, lawId] : [law.nameZh, law.nameEn],
    edition: law?.edition ?? '',
    article: renumberedArticle(law?.renumbering, article),
    certainty: law?.certainty ?? 'unsure',
    written,
  };
}

function settled(checking: Checking, finding: Unsettled): ComplianceFinding {
  const key = findingKey(finding);
  const acceptance = checking.accepted.get(key);
  return {
    ...finding,
    key,
    state: acceptance?.state ?? 'open',
    decisionId: acceptance?.decisionId ?? null,
  };
}

type CampaignIds = Map<TableCode, ReadonlyMap<string, string | null>>;

function campaignIdIn(row: object): string | null {
  const id = 'campaignId' in row ? row.campaignId : 'subjectId' in row ? row.subjectId : null;
  return typeof id === 'string' ? id : null;
}

/** The campaign a row belongs to; each table's rows are numbered once. */
function campaignOf({ book, campaigns }: Checking, table: TableCode, rowId: string): string | null {
  if (table === 'Plans') return rowId;
  let known = campaigns.get(table);
  if (known === undefined) {
    known = new Map(book.allRows(table).map((row) => [row.id, campaignIdIn(row)]));
    campaigns.set(table, known);
  }
  return known.get(rowId) ?? null;
}

function ofVerdict(
  checking: Checking,
  worded: WordedRule,
  verdict: RuleVerdict,
): ComplianceFinding {
  const { rule } = worded;
  const table = verdict.table as TableCode;
  const cannot = verdict.result === 'cannotJudge';
  const reason =
    verdict.reason === 'blank'
      ? complianceWords.blankResult
      : ([verdict.reason ?? '', verdict.reason ?? ''] as const);
  return settled(checking, {
    source: 'rule',
    ruleId: rule.id,
    ruleVersion: rule.version,
    category: null,
    severity: rule.severity,
    outcome: cannot ? 'cannotJudge' : rule.outcome,
    stage: rule.stage,
    table,
    rowId: verdict.rowId,
    row: verdict.row,
    column: rule.column ?? Object.keys(verdict.inputs)[0] ?? 'id',
    campaignId: campaignOf(checking, table, verdict.rowId),
    text: '',
    start: null,
    end: null,
    message: cannot
      ? [
          `${worded.message[0]} — ${say(complianceWords.cannotJudgeRow, 'zh-CN', { reason: reason[0] })}`,
          `${worded.message[1]} — ${say(complianceWords.cannotJudgeRow, 'en-US', { reason: reason[1] })}`,
        ]
      : worded.message,
    remedy: cannot ? complianceWords.mendCell : worded.remedy,
    basis: basisIn(checking, worded.lawId, worded.article, worded.written),
    evasions: [],
    exemptable: false,
    exemption: null,
    inputs: verdict.inputs,
  });
}

function ofProblem(
  checking: Checking,
  worded: WordedRule,
  problem: RuleProblem,
): ComplianceFinding {
  const { rule } = worded;
  const detail = { detail: problem.detail };
  const message: Wording = [
    say(complianceWords.cannotJudge, 'zh-CN', {
      rule: rule.id,
      reason: say(ruleProblems[problem.code], 'zh-CN', detail),
    }),
    say(complianceWords.cannotJudge, 'en-US', {
      rule: rule.id,
      reason: say(ruleProblems[problem.code], 'en-US', detail),
    }),
  ];
  return settled(checking, {
    source: 'rule',
    ruleId: rule.id,
    ruleVersion: rule.version,
    category: null,
    severity: rule.severity,
    outcome: 'cannotJudge',
    stage: rule.stage,
    table: 'Rules',
    rowId: rule.id,
    row: null,
    column: 'condition',
    campaignId: null,
    text: rule.condition.slice(problem.start, problem.end),
    start: problem.start,
    end: problem.end,
    message,
    remedy: complianceWords.mendRule,
    basis: basisIn(checking, worded.lawId, worded.article, worded.written),
    evasions: [],
    exemptable: false,
    exemption: null,
    inputs: {},
  });
}

function messageOfText(finding: TextFinding): Wording {
  const required = requiredWordings[finding.claimId];
  if (finding.kind === 'requiredWording' && required !== undefined) return required;
  const plain: Wording = categoryMessages[finding.category];
  const [evasion] = finding.evasions;
  if (evasion === undefined) return plain;
  const dressed: Wording = evasionMessages[evasion];
  return [`${plain[0]}（${dressed[0]}）`, `${plain[1]} (${dressed[1]})`];
}

/** A text that is read for terms: advertising copy, other words that customers see, or an internal remark. */
interface ScannedCell {
  readonly table: TableCode;
  readonly rowId: string;
  readonly row: number;
  readonly column: string;
  readonly campaignId: string | null;
  readonly text: string;
  readonly context: TextContext;
}

function ofText(checking: Checking, cell: ScannedCell, finding: TextFinding): ComplianceFinding {
  const { basis } = finding;
  const remedy: Wording = categoryRemedies[finding.category];
  return settled(checking, {
    source: 'text',
    ruleId: finding.claimId,
    ruleVersion: '1.0',
    category: finding.category,
    severity: finding.severity,
    outcome: finding.outcome,
    stage: 'compliance',
    table: cell.table,
    rowId: cell.rowId,
    row: cell.row,
    column: cell.column,
    campaignId: cell.campaignId,
    text: finding.text,
    start: finding.start,
    end: finding.end,
    message: messageOfText(finding),
    remedy: [finding.remedyZh ?? remedy[0], finding.remedyEn ?? remedy[1]],
    basis: basisIn(checking, basis.lawId, basis.article, `${basis.lawId} ${basis.article}`.trim()),
    evasions: finding.evasions,
    exemptable: finding.exemptable,
    exemption: finding.exemption ?? null,
    inputs: {},
  });
}

function* planCells(book: Book): Generator<ScannedCell> {
  const typed = book.typed('Plans');
  for (const [at, plan] of (typed?.rows ?? []).entries()) {
    if (plan.voided === true) continue;
    const row = typed?.indexes[at] ?? at;
    const base = { table: 'Plans', rowId: plan.id, row, campaignId: plan.id } as const;
    const copy: TextContext = {
      market: plan.market ?? 'CN',
      column: 'copy',
      ...(plan.sector === null ? {} : { sector: plan.sector }),
      ...(plan.channel === null ? {} : { channel: plan.channel }),
    };
    // The plan's own flag says that the advertisement is marked, so the mark need not stand in the words.
    const whole = { ...copy, isWholeCopy: true, isMarked: plan.adMarked === true };
    if (plan.copy !== null) yield { ...base, column: 'copy', text: plan.copy, context: whole };
    for (const column of ['prizeRules', 'giftTerms'] as const) {
      const text = plan[column];
      if (text !== null) yield { ...base, column, text, context: copy };
    }
    if (plan.executionPlan !== null)
      yield {
        ...base,
        column: 'executionPlan',
        text: plan.executionPlan,
        context: { market: copy.market, column: 'internal' },
      };
  }
}

/** How far a long check has come. */
export interface CheckProgress {
  readonly part: 'rules' | 'texts';
  readonly done: number;
  readonly total: number;
}

export interface CheckRequest {
  readonly book: Book;
  /** Serial day. */
  readonly today: number;
  /** Only findings about this campaign. */
  readonly campaignId?: string;
}

/**
 * Checks one reading of the workbook by the workbook's own rules, terms and laws. A generator, so that it can run in
 * slices on a worker and be given up; the result is returned at the end.
 */
export function* checkBook(request: CheckRequest): Generator<CheckProgress, ComplianceFinding[]> {
  const { book, today } = request;
  const setting = checkSettingOf(book);
  const accepted = acceptedFindings(book.allRows('Decisions'), isoDate(today));
  const checking: Checking = { book, setting, today, accepted, campaigns: new Map() };
  const findings: ComplianceFinding[] = [];
  const session = openRuleSession(
    setting.rules.filter(({ rule }) => isTableCode(rule.appliesTo)).map(({ rule }) => rule),
    ruleBookOf(Object.values(book.reading.tables), book.language),
    {
      today,
      calendar: calendarOf(book.rows('Calendar')),
      countFindings: countingFindings(setting.lexicon),
    },
  );
  for (const { done, total } of session.run()) yield { part: 'rules', done, total };
  const worded = new Map(setting.rules.map((one) => [one.rule.id, one]));
  for (const verdict of session.verdicts()) {
    const one = worded.get(verdict.ruleId);
    if (one !== undefined) findings.push(ofVerdict(checking, one, verdict));
  }
  for (const [ruleId, problem] of session.problems) {
    const one = worded.get(ruleId);
    if (one !== undefined) findings.push(ofProblem(checking, one, problem));
  }
  const cells = [...planCells(book)];
  for (const [at, cell] of cells.entries()) {
    for (const finding of scanText(setting.lexicon, cell.text, cell.context))
      findings.push(ofText(checking, cell, finding));
    if (at % 64 === 63) yield { part: 'texts', done: at + 1, total: cells.length };
  }
  const { campaignId } = request;
  return campaignId === undefined
    ? findings
    : findings.filter((finding) => finding.campaignId === campaignId);
}

/** Runs to the end at once. */
export function checkAtOnce(request: CheckRequest): readonly ComplianceFinding[] {
  const running = checkBook(request);
  for (;;) {
    const step = running.next();
    if (step.done === true) return step.value;
  }
}
