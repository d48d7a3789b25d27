import { parametersOf, type ParameterCode } from '../../shared/parameters';
import type { Rule } from '../rules/rule';
import { APPROVAL_RULES } from './rules/approvalRules';
import { BUDGET_RULES } from './rules/budgetRules';
import { EVALUATION_RULES } from './rules/evaluationRules';
import { PLAN_RULES } from './rules/planRules';
import { PROMOTION_RULES } from './rules/promotionRules';
import { PURCHASE_RULES } from './rules/purchaseRules';
import type { RuleSpec } from './rules/ruleSpec';
import { WEEKLY_RULES } from './rules/weeklyRules';

export const SHIPPED_RULE_SPECS: readonly RuleSpec[] = [
  ...PLAN_RULES,
  ...PROMOTION_RULES,
  ...BUDGET_RULES,
  ...PURCHASE_RULES,
  ...APPROVAL_RULES,
  ...WEEKLY_RULES,
  ...EVALUATION_RULES,
];

const defaults = parametersOf([]);

/** `PARAM(code)` and `LIVE(Table)` → plain Excel, by column codes. */
export function expandedCondition(when: string): string {
  return when
    .replace(/PARAM\((\w+)\)/g, (whole, code: string) => {
      if (!(code in defaults)) throw new Error(`No parameter ${code} in ${whole}`);
      const value = defaults[code as ParameterCode];
      return `XLOOKUP("${code}",Parameters[code],Parameters[value],${String(value)})`;
    })
    .replace(/LIVE\((\w+)\)/g, (_whole, table: string) => `${table}[voided],"<>"&YES()`);
}

/** Version of the shipped pack; a changed condition gets a new one. */
export const PACK_VERSION = '1.0';

export function ruleOfSpec(spec: RuleSpec): Rule {
  return {
    id: spec.id,
    version: PACK_VERSION,
    appliesTo: spec.on,
    condition: expandedCondition(spec.when),
    severity: spec.severity,
    outcome: spec.outcome ?? 'violation',
    stage: spec.stage,
    column: spec.column,
    passExample: JSON.stringify(spec.pass),
    failExample: JSON.stringify(spec.fail),
  };
}

/** The shipped rules as the engine takes them, written with codes. Those shipped off are left out. */
export const shippedRules = (): readonly Rule[] =>
  SHIPPED_RULE_SPECS.filter((spec) => spec.isOff !== true).map(ruleOfSpec);
