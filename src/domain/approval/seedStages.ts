import type { Language } from '../../terms/language';
import { seedStageNames } from '../../terms/approval';
import { say } from '../../terms/wording';
import type { Column } from '../tables/column';
import { findings } from '../tables/decisions';
import { formulaText } from '../tables/formulaText';
import { plans } from '../tables/plans';
import type { RowValues } from '../tables/write';

interface SeedStage {
  readonly id: string;
  readonly order: number;
  readonly name: keyof typeof seedStageNames;
  readonly role: string;
  /** By column and choice codes; written into the workbook in its own language. */
  readonly condition: string | null;
  readonly fields: string | null;
  readonly deadlineDays: number;
  readonly escalateTo: string | null;
}

/** Sectors whose advertising needs a licence, a review or a warning by law (legal-notes, sectors). */
const regulated = [
  'healthFood',
  'drug',
  'device',
  'medical',
  'infant',
  'alcohol',
  'education',
  'finance',
  'realEstate',
  'agriculture',
];

const anyOf = (column: string, codes: readonly string[]): string =>
  codes.map((code) => `[@${column}]="${code}"`).join(',');

/**
 * Preliminary review → compliance → legal where the plan is risky, regulated or has blocking
 * findings → finance from an amount on → final approval (W2.1 to W2.3).
 */
const shipped: readonly SeedStage[] = [
  {
    id: 'S-PRELIMINARY',
    order: 10,
    name: 'preliminary',
    role: 'manager',
    condition: null,
    fields: null,
    deadlineDays: 3,
    escalateTo: 'senior',
  },
  {
    id: 'S-COMPLIANCE',
    order: 20,
    name: 'compliance',
    role: 'compliance',
    condition: null,
    fields:
      'name, objective, executionPlan, copy, kind, sector, channel, market, risk, startOn, endOn, adMarked, aiLabelled, forMinors, licenceNo, licenceValidUntil, claimSource, claimSourceDate, endorser, endorserAge, endorserConsent, prizeTopValue, prizeRules, giftTerms, referencePrice, salePrice, priceBasis, consentBasis, optOut, Budget.item, Budget.vendor',
    deadlineDays: 3,
    escalateTo: 'manager',
  },
  {
    id: 'S-LEGAL',
    order: 30,
    name: 'legal',
    role: 'legal',
    // Blocking findings that were waived stand in the Findings table: legal must see them.
    condition: `=OR([@risk]="high",${anyOf('sector', regulated)},COUNTIFS(Findings[campaignId],[@id],Findings[severity],"block",Findings[voided],"<>"&YES())>0)`,
    fields:
      'copy, kind, sector, market, risk, executionPlan, adMarked, forMinors, licenceNo, licenceValidUntil, claimSource, claimSourceDate, endorser, endorserAge, endorserConsent, prizeTopValue, prizeRules, giftTerms, referencePrice, salePrice, priceBasis, consentBasis',
    deadlineDays: 5,
    escalateTo: null,
  },
  {
    id: 'S-FINANCE',
    order: 40,
    name: 'finance',
    role: 'finance',
    condition: '=[@planned]>=SUMIFS(Parameters[value],Parameters[code],"financeStageFrom")',
    fields: 'name, startOn, endOn, currency, Budget, KPIs',
    deadlineDays: 3,
    escalateTo: null,
  },
  {
    id: 'S-FINAL',
    order: 50,
    name: 'final',
    role: 'senior',
    condition: null,
    fields: null,
    deadlineDays: 5,
    escalateTo: null,
  },
];

const choiceColumns: readonly Column[] = [
  plans.columns.risk,
  plans.columns.sector,
  findings.columns.severity,
];

/** `"high"` → `"高"`: choice codes in quotes become the word the cells show. */
const wordsOf = (condition: string, language: Language): string =>
  condition.replace(/"(\w+)"/gu, (whole, code: string) => {
    const wording = choiceColumns.map((column) => column.choices?.[code]).find(Boolean);
    return wording ? `"${say(wording, language)}"` : whole;
  });

/**
 * An entry condition as an Excel user reads it; pasted into a cell of the plan's row it gives the
 * same answer. `=[@risk]="high"` → `=[@风险等级]="高"`
 */
const conditionText = (condition: string | null, language: Language): string | null =>
  condition === null ? null : formulaText(plans, wordsOf(condition, language), language);

/** Rows a new workbook's Stages table starts with; the department adds, removes and reorders. */
export const seedStages = (language: Language): readonly (RowValues & { readonly id: string })[] =>
  shipped.map((stage) => ({
    ...stage,
    name: say(seedStageNames[stage.name], language),
    condition: conditionText(stage.condition, language),
    quorum: 'one',
    enabled: true,
    voided: false,
  }));
