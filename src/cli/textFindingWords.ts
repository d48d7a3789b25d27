import { SHIPPED_LAWS } from '../domain/compliance/pack/laws';
import type { TextFinding } from '../domain/compliance/text/finding';
import type { Language } from '../terms/language';
import { categoryRemedies } from '../terms/compliance';
import { say } from '../terms/wording';

/** Law and article of a finding: `中华人民共和国广告法 9(3)`. */
export function basisText({ basis }: TextFinding, language: Language): string {
  const law = SHIPPED_LAWS.find(({ lawId }) => lawId === basis.lawId);
  const name = law ? (language === 'zh-CN' ? law.nameZh : law.nameEn) : basis.lawId;
  return `${name} ${basis.article}`.trim();
}

/** The term's own remedy, else the one of its kind of claim. */
export const remedyText = (finding: TextFinding, language: Language): string =>
  (language === 'zh-CN' ? finding.remedyZh : finding.remedyEn) ??
  say(categoryRemedies[finding.category], language);
