import type { Direction } from '../effect/variance';
import { effectOf } from '../effect/variance';
import { reportWords } from '../../terms/report';
import { say, type Wording } from '../../terms/wording';
import { fixed, percentText } from './figureText';
import { live, quoted, type Pen } from './pen';
import type { ReportCell } from './sheet';

/** One slot of a sentence: how the sheet works it out, and what the pane says it must be. */
export interface Slot {
  readonly formula: string;
  readonly expected: string;
}

/**
 * A sentence as one formula: its words come from the wording, everything that varies from slots on
 * the same cells as the tables. It cannot disagree with them, because it holds no figure itself.
 * `'支出{actual}元'` with actual = `FIXED(C9,2)` → `="支出"&FIXED(C9,2)&"元"`
 */
export function sentence(
  pen: Pen,
  figure: string,
  wording: Wording,
  slots: Readonly<Record<string, Slot>>,
): ReportCell {
  let expected = '';
  const parts: string[] = [];
  for (const part of say(wording, pen.language).split(/(\{\w+\})/u)) {
    if (part === '') continue;
    const slot = /^\{\w+\}$/u.test(part) ? slots[part.slice(1, -1)] : undefined;
    if (slot === undefined && part.startsWith('{')) throw new Error(`No slot ${part} in ${figure}`);
    parts.push(slot?.formula ?? quoted(part));
    expected += slot?.expected ?? part;
  }
  return live(pen, { formula: `=${parts.join('&')}`, expected, figure, look: 'text' });
}

/** Money of a cell, in words. */
export const moneySlot = (reference: string, major: number): Slot => ({
  formula: `FIXED(${reference},2)`,
  expected: fixed(major, 2),
});

export const percentSlot = (reference: string, share: number): Slot => ({
  formula: `FIXED(${reference}*100,1)&"%"`,
  expected: percentText(share),
});

export const countSlot = (formula: string, count: number): Slot => ({
  formula: `(${formula})`,
  expected: String(count),
});

interface Movement {
  /** Formula text of the difference and of its share (a cell that is "" when there is no share). */
  readonly amount: string;
  readonly share: string;
  readonly direction: Direction;
  readonly now: { readonly amount: number; readonly share: number | null };
}

/** `增加 3.2%(不利)`: the word, the share and the verdict all follow the sign of one cell. */
export function movementSlot(pen: Pen, movement: Movement): Slot {
  const { amount, share, direction, now } = movement;
  const word = (entry: Wording): string => quoted(say(entry, pen.language));
  const rising = direction === 'higher' ? reportWords.favourable : reportWords.unfavourable;
  const falling = direction === 'higher' ? reportWords.unfavourable : reportWords.favourable;
  const formula =
    `IF(${amount}=0,${word(reportWords.level)},` +
    `IF(${amount}>0,${word(reportWords.more)},${word(reportWords.less)})` +
    `&IF(${share}="",""," "&FIXED(ABS(${share})*100,1)&"%")` +
    `&" ("&IF(${amount}>0,${word(rising)},${word(falling)})&")")`;
  if (now.amount === 0) return { formula, expected: say(reportWords.level, pen.language) };
  const moved = say(now.amount > 0 ? reportWords.more : reportWords.less, pen.language);
  const verdict = effectOf(now.amount, direction) === 'favourable' ? 'favourable' : 'unfavourable';
  const size = now.share === null ? '' : ` ${percentText(Math.abs(now.share))}`;
  return {
    formula,
    expected: `${moved}${size} (${say(reportWords[verdict], pen.language)})`,
  };
}
