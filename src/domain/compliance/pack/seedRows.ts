import { serialFromIso } from '../../shared/period';
import type { SeedRows } from '../../tables/setup';
import type { RowValues } from '../../tables/write';
import type { Language } from '../../../terms/language';
import { parseBasis } from '../basis';
import { localiseCondition } from '../rules/localiseCondition';
import { rowOfTerm } from '../termRows';
import { SHIPPED_LAWS } from './laws';
import { expandedCondition, PACK_VERSION, SHIPPED_RULE_SPECS } from './shippedRules';
import type { RuleSpec } from './rules/ruleSpec';
import { shippedTerms } from './shippedTerms';

type SeedRow = RowValues & { readonly id: string };

/** First day of the shipped pack. */
const SINCE = '2026-11-24';

function ruleRow(spec: RuleSpec, language: Language): SeedRow {
  const [first = ''] = spec.basis.split(' / ');
  const { lawId, article } = parseBasis(first);
  return {
    id: spec.id,
    enabled: spec.isOff !== true,
    appliesTo: spec.on,
    condition: localiseCondition(expandedCondition(spec.when), spec.on, language),
    severity: spec.severity,
    outcome: spec.outcome ?? 'violation',
    stage: spec.stage,
    column: spec.column,
    messageZh: spec.say[0],
    messageEn: spec.say[1],
    remedyZh: spec.fix[0],
    remedyEn: spec.fix[1],
    lawId,
    article,
    basis: spec.basis,
    passExample: JSON.stringify(spec.pass),
    failExample: exampleText(spec),
    version: PACK_VERSION,
    since: serialFromIso(SINCE) ?? null,
    voided: false,
  };
}

/** A cell holds 32,767 characters; the one example that is longer (three hundred amounts) stays in the code. */
function exampleText(spec: RuleSpec): string | null {
  const text = JSON.stringify(spec.fail);
  return text.length > 32_767 ? null : text;
}

/** Rules, Terms and Laws of a new workbook. */
export function seedCompliance(language: Language): Pick<SeedRows, 'Rules' | 'Terms' | 'Laws'> {
  return {
    Rules: SHIPPED_RULE_SPECS.map((spec) => ruleRow(spec, language)),
    Terms: shippedTerms().map(rowOfTerm),
    Laws: SHIPPED_LAWS.map((law, at) => ({
      id: `LW-${String(at + 1).padStart(2, '0')}`,
      lawId: law.lawId,
      nameZh: law.nameZh,
      nameEn: law.nameEn,
      edition: law.edition,
      article: null,
      brief: law.brief,
      fromOn: serialFromIso(law.from) ?? null,
      toOn: serialFromIso(law.to) ?? null,
      certainty: law.certainty,
      voided: false,
    })),
  };
}
