import type { Sector } from './context';
import type { ExemptionCode } from './exemptionContext';
import type { TextFinding } from './finding';

/** Kinds of the Evidence table that can carry an answer. */
export type EvidenceKind = 'report' | 'licence' | 'award' | 'statistics' | 'record' | 'other';

/**
 * One question of the exemption dialogue: an item of articles 5 or 6 of the guide on absolute terms in
 * advertisements (SAMR announcement No. 6 of 2023). Wording is under `exemption_<code>` in the catalogue.
 */
export interface ExemptionQuestion {
  readonly code: ExemptionCode;
  readonly article: string;
  /** An answer that claims a fact proves nothing by itself (article 7). */
  readonly evidence: readonly EvidenceKind[];
  /** The fact must be bounded in time and area. */
  readonly needsScope: boolean;
}

const QUESTIONS: readonly ExemptionQuestion[] = [
  { code: 'serviceAttitude', article: '5(1)', evidence: [], needsScope: false },
  { code: 'aim', article: '5(2)', evidence: [], needsScope: false },
  { code: 'notAboutGoods', article: '5(3)', evidence: [], needsScope: false },
  {
    code: 'ownComparison',
    article: '6(1)',
    evidence: ['record', 'report', 'statistics'],
    needsScope: false,
  },
  { code: 'useAdvice', article: '6(2)', evidence: [], needsScope: false },
  { code: 'standardGrade', article: '6(3)', evidence: ['report', 'licence'], needsScope: false },
  { code: 'nameOrMark', article: '6(4)', evidence: ['licence', 'other'], needsScope: false },
  { code: 'award', article: '6(5)', evidence: ['award'], needsScope: false },
  { code: 'boundedFact', article: '6(6)', evidence: ['statistics', 'report'], needsScope: true },
];

/** Article 11: never slight, so no dialogue is opened: cure and effect rates, returns and safety, school results. */
const NEVER: ReadonlySet<Sector> = new Set<Sector>([
  'drug',
  'device',
  'medical',
  'healthFood',
  'finance',
  'education',
]);
const ASKED = new Set(['absolute', 'superiority', 'price']);

/** The questions to ask about a finding; none where the guide lets nobody off. */
export function exemptionQuestions(
  finding: Pick<TextFinding, 'exemptable' | 'category' | 'exemption'>,
  sector?: Sector,
): readonly ExemptionQuestion[] {
  if (!finding.exemptable || !ASKED.has(finding.category)) return [];
  if (sector !== undefined && NEVER.has(sector)) return [];
  const suggested = QUESTIONS.filter(({ code }) => code === finding.exemption);
  return [...suggested, ...QUESTIONS.filter(({ code }) => code !== finding.exemption)];
}

export interface ExemptionAnswer {
  readonly code: ExemptionCode;
  readonly isTrue: boolean;
  readonly reason: string;
  readonly evidenceIds: readonly string[];
  /** For a bounded fact. Below the national industry classification or below a province the draft citation guide of 2025 denies the exemption. */
  readonly period?: string;
  readonly area?: 'world' | 'country' | 'province' | 'smaller';
  readonly field?: 'industry' | 'narrower';
}

/** What is looked at of an Evidence row; dates are serial days. */
export interface ExemptionEvidence {
  readonly id: string;
  readonly kind: string | null;
  readonly validFrom: number | null;
  readonly validUntil: number | null;
  readonly voided: boolean | null;
}

export type ExemptionRefusal =
  | 'noAnswer'
  | 'reasonMissing'
  | 'evidenceMissing'
  | 'evidenceUnknown'
  | 'evidenceOfOtherKind'
  | 'evidenceExpired'
  | 'scopeMissing';

/** Granted with the item relied on, or refused with each reason. `cautions` do not refuse. */
export interface ExemptionVerdict {
  readonly isGranted: boolean;
  readonly code?: ExemptionCode;
  readonly article?: string;
  readonly evidenceIds: readonly string[];
  readonly refusals: readonly ExemptionRefusal[];
  readonly cautions: readonly 'draftCitationGuide'[];
}

function evidenceRefusal(
  question: ExemptionQuestion,
  id: string,
  evidence: readonly ExemptionEvidence[],
  today: number,
): ExemptionRefusal | undefined {
  const row = evidence.find((one) => one.id === id && one.voided !== true);
  if (row === undefined) return 'evidenceUnknown';
  if (!question.evidence.some((kind) => kind === row.kind)) return 'evidenceOfOtherKind';
  const isValid = (row.validFrom ?? today) <= today && (row.validUntil ?? today) >= today;
  return isValid ? undefined : 'evidenceExpired';
}

function refusalsOf(
  question: ExemptionQuestion,
  answer: ExemptionAnswer,
  evidence: readonly ExemptionEvidence[],
  today: number,
): ExemptionRefusal[] {
  const refusals = new Set<ExemptionRefusal>();
  if (answer.reason.trim() === '') refusals.add('reasonMissing');
  if (question.needsScope && (answer.period === undefined || answer.area === undefined))
    refusals.add('scopeMissing');
  if (question.evidence.length > 0) {
    if (answer.evidenceIds.length === 0) refusals.add('evidenceMissing');
    const found = answer.evidenceIds.map((id) => evidenceRefusal(question, id, evidence, today));
    if (found.every((refusal) => refusal !== undefined)) {
      for (const refusal of found) refusals.add(refusal);
    }
  }
  return [...refusals];
}

const NOTHING: ExemptionVerdict = {
  isGranted: false,
  evidenceIds: [],
  refusals: ['noAnswer'],
  cautions: [],
};

/**
 * Judges the answers given in the dialogue on a day. The first answer that holds grants the exemption; one item is
 * enough. An answer to a question that was not asked counts for nothing.
 */
export function judgeExemption(
  questions: readonly ExemptionQuestion[],
  answers: readonly ExemptionAnswer[],
  evidence: readonly ExemptionEvidence[],
  today: number,
): ExemptionVerdict {
  let best = NOTHING;
  for (const answer of answers) {
    const question = questions.find(({ code }) => code === answer.code);
    if (!answer.isTrue || question === undefined) continue;
    const refusals = refusalsOf(question, answer, evidence, today);
    const isNarrow = answer.area === 'smaller' || answer.field === 'narrower';
    const verdict: ExemptionVerdict = {
      isGranted: refusals.length === 0,
      code: question.code,
      article: question.article,
      evidenceIds: answer.evidenceIds,
      refusals,
      cautions: question.needsScope && isNarrow ? ['draftCitationGuide'] : [],
    };
    if (verdict.isGranted) return verdict;
    best = verdict;
  }
  return best;
}
