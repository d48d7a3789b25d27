import { foldedString } from '../text/foldSlowly';
import type { Sector } from '../text/context';
import type { Market, Severity, Term, TermCategory, TermLanguage, TextOutcome } from '../text/term';

/**
 * Terms that share all but their wording. `words` are separated by `|`; a word may carry, in square brackets,
 * words of which one must stand in the same clause: `原价[#]` only beside a number.
 */
export interface TermGroup {
  readonly code: string;
  readonly language: TermLanguage;
  readonly category: TermCategory;
  readonly severity: Severity;
  readonly outcome: TextOutcome;
  readonly words: string;
  readonly lawId?: string;
  readonly article?: string;
  readonly exemptable?: boolean;
  readonly disguised?: boolean;
  readonly near?: readonly string[];
  readonly sectors?: readonly Sector[];
  readonly exceptSectors?: readonly Sector[];
  readonly markets?: readonly Market[];
}

/** Where naming a disease is the licensed subject of the copy. */
export const MEDICAL_SECTORS: readonly Sector[] = ['drug', 'device', 'medical'];

/** A measure such as 最大 claims a rank only beside the field in which it is said to lead. */
export const SCOPE_WORDS: readonly string[] =
  '全国|全球|世界|国内|行业|业内|全网|市场上|市面|同类|亚洲|史上|全市|全省|本市|全城|我国|中国|省内'.split(
    '|',
  );

const WORD = /^(?<text>[^[]+)(?:\[(?<near>[^\]]+)\])?$/u;

function termOf(
  group: TermGroup,
  word: string,
  position: number,
  exceptions: readonly string[] | undefined,
): Term {
  const parts = WORD.exec(word)?.groups;
  const near = parts?.['near']?.split(',') ?? group.near;
  const { code, words: _words, near: _near, ...shared } = group;
  return {
    ...shared,
    id: `${code}-${String(position + 1).padStart(2, '0')}`,
    text: parts?.['text'] ?? word,
    exemptable: group.exemptable ?? false,
    ...(near === undefined ? {} : { near }),
    ...(exceptions === undefined ? {} : { exceptions }),
  };
}

/** `{ code: 'ZA1', words: '国家级|最佳', … }` → terms `ZA1-01` and `ZA1-02`. */
export function termsOf(
  groups: readonly TermGroup[],
  exceptions: ReadonlyMap<string, readonly string[]>,
): Term[] {
  return groups.flatMap((group) =>
    group.words
      .split('|')
      .map((word, position) =>
        termOf(group, word, position, exceptions.get(foldedString(word.replace(/\[.*$/u, '')))),
      ),
  );
}
