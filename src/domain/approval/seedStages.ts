import type { Language } from '../../terms/language';
import { seedStageNames } from '../../terms/approval';
import { say } from '../../terms/wording';
import type { RowValues } from '../tables/write';

interface SeedStage {
  readonly id: string;
  readonly order: number;
  readonly name: keyof typeof seedStageNames;
  readonly role: string;
  /** By column codes and choice codes; both are the same in every language of the workbook. */
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
    condition: `=OR([@risk]="high",${anyOf('sector', regulated)},[@blockFindings]>0)`,
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
    condition: '=[@planned]>=[@financeStageFrom]',
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

/** Rows a new workbook's Stages table starts with; the department adds, removes and reorders. */
export const seedStages = (language: Language): readonly (RowValues & { readonly id: string })[] =>
  shipped.map((stage) => ({
    ...stage,
    name: say(seedStageNames[stage.name], language),
    quorum: 'one',
    enabled: true,
    voided: false,
  }));
