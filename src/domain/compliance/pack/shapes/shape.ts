import type { Sector } from '../../text/context';
import { foldedString } from '../../text/foldSlowly';
import type { Pattern, Severity, TermCategory, TextOutcome } from '../../text/term';

/**
 * Claims of one kind that are said in many ways, so that no list of words holds them: who or what is spoken of, and
 * what is said of it. A shape is a regular expression on folded text in which
 *
 * - `«a|b»` are the words that bring the check to it, written out; one of them stands in every match;
 * - `…8` is a gap of at most eight characters inside the clause, `……8` one that may cross commas;
 * - `#` is a number in digits or Chinese numerals.
 *
 * `'«找不到|没有»…4第二家'` → `全国找不到第二家`. Gaps are short and bounded, so no text takes long.
 */
export interface ShapeGroup {
  readonly code: string;
  readonly category: TermCategory;
  readonly severity: Severity;
  readonly outcome: TextOutcome;
  readonly lawId?: string;
  readonly article?: string;
  readonly exemptable?: boolean;
  /** The finding falls away where one of these stands in the text. */
  readonly unless?: readonly string[];
  readonly exceptSectors?: readonly Sector[];
  readonly shapes: readonly string[];
}

const LEAD = /«([^»]+)»/gu;
const NUMBER = '(?:(?:[一二两三四五六七八九十百千万亿几半]|\\d+(?:\\.\\d+)?)+)';

/** Where a source is named, the reader can look it up. */
export const NAMED_SOURCE: readonly string[] = [
  '来源',
  '出处',
  '编号',
  '年报',
  '公报',
  '统计局',
  '样本',
  'source',
  'survey of',
  'based on',
  'certificate',
];

function spelled(word: string): string {
  const folded = foldedString(word).replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  const start = /^[a-z]/u.test(folded) ? '\\b' : '';
  return start + folded + (/[a-z]$/u.test(folded) ? '\\b' : '');
}

function patternOf(group: ShapeGroup, shape: string, position: number): Pattern {
  const leads = [...shape.matchAll(LEAD)].map(([, words = '']) => words.split('|'));
  const { code, shapes: _shapes, ...shared } = group;
  return {
    ...shared,
    exemptable: group.exemptable ?? false,
    id: `${code}-${String(position + 1).padStart(2, '0')}`,
    triggers: leads.flat(),
    source: shape
      .replace(LEAD, (_, words: string) => `(?:${words.split('|').map(spelled).join('|')})`)
      .replace(/……(\d+)/gu, '[^。;!?]{0,$1}?')
      .replace(/…(\d+)/gu, '[^,。;:!?]{0,$1}?')
      .replaceAll('#', NUMBER),
  };
}

/** One pattern a shape, numbered in its group: new shapes go at the end, so that identifiers stay. */
export function patternsOf(groups: readonly ShapeGroup[]): Pattern[] {
  return groups.flatMap((group) =>
    group.shapes.map((shape, position) => patternOf(group, shape, position)),
  );
}
