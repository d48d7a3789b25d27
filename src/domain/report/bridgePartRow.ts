import { reportWords } from '../../terms/report';
import type { Wording } from '../../terms/wording';
import { effectOf, type Direction } from '../effect/variance';
import { toMajor, type Minor } from '../shared/money';
import type { DraftRow } from './layout';
import { live, quoted, wordCell, words, type Pen } from './pen';

interface BridgePartLine {
  /** Name of the amount's figure; the verdict's is `<figure>.effect`. */
  readonly figure: string;
  readonly label: Wording;
  readonly formula: string;
  readonly amount: Minor;
  readonly direction: Direction;
}

/** One part of a bridge: its name, its amount in B, and whether it is favourable. */
export function bridgePartRow(pen: Pen, part: BridgePartLine): DraftRow {
  const { figure, amount, direction } = part;
  const word = (entry: keyof typeof reportWords): string => quoted(words(pen, reportWords[entry]));
  const effect = effectOf(amount, direction);
  const isLower = direction === 'lower';
  const above = word(isLower ? 'unfavourable' : 'favourable');
  const below = word(isLower ? 'favourable' : 'unfavourable');
  return [
    wordCell(pen, part.label),
    live(pen, { formula: part.formula, expected: toMajor(amount), figure, format: 'money' }),
    live(pen, {
      formula: `=IF($B{row}=0,${word('none')},IF($B{row}>0,${above},${below}))`,
      expected: words(pen, reportWords[effect]),
      figure: `${figure}.effect`,
      look: effect === 'unfavourable' ? 'bad' : effect === 'favourable' ? 'good' : 'plain',
      align: 'centre',
    }),
  ];
}
