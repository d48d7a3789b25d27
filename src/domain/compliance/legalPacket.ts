import { canonicalJson } from '../shared/canonical';
import type { PlanRow } from '../tables/plans';

/** One flagged place as counsel sees it. */
export interface PacketItem {
  /** Stays the same while what was found stays the same. */
  readonly key: string;
  readonly words: string;
}

/** The words of a plan that counsel's opinion is about. */
const LOOKED_AT = [
  'copy',
  'prizeRules',
  'giftTerms',
  'executionPlan',
  'sector',
  'channel',
  'market',
] as const;

/** What the content hash is the SHA-256 of: an opinion holds for these words only. */
export const packetContentText = (plan: PlanRow): string =>
  canonicalJson(Object.fromEntries(LOOKED_AT.map((column) => [column, plan[column]])));

/** What the packet hash is the SHA-256 of: plan, content and items, not the answers. */
export const packetText = (planId: string, content: string, items: readonly PacketItem[]): string =>
  canonicalJson({
    planId,
    content,
    items: items.map(({ key, words }) => [key, words]),
  });

const AMOUNT =
  /(?:[¥￥$€£]|RMB|CNY|USD|人民币)\s*\d+(?:[,.]\d+)*\s*(?:万|亿|千|k\b|m\b)?元?|\d+(?:[,.]\d+)*\s*(?:万|亿|千|百)?(?:元|块钱|RMB\b|CNY\b|USD\b|yuan\b)/giu;

/** An internal text without its amounts: counsel outside the department need not know the budget. */
export const withoutAmounts = (text: string, instead: string): string =>
  text.replace(AMOUNT, instead);

/** The words around a finding; a whole plan would bury them. */
export function contextOf(text: string, start: number, end: number, around = 80): string {
  const from = Math.max(0, start - around);
  const to = Math.min(text.length, end + around);
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}
