import type { TextFinding } from '../domain/compliance/text/finding';
import type { Language } from '../terms/language';

/** Law and article of a finding: `CN-AD 9(3)`. */
export const basisText = (finding: TextFinding, _language: Language): string =>
  `${finding.basis.lawId} ${finding.basis.article}`.trim();

/** The term's own remedy, else the one of its kind of claim. */
export const remedyText = (finding: TextFinding, language: Language): string =>
  (language === 'zh-CN' ? finding.remedyZh : finding.remedyEn) ?? '';
