import { addressOf } from '../../core/area';
import type { BookSheet } from '../book';
import type { LossList } from '../loss';
import { lookKey } from '../styleKey';
import type { StyleSheet } from './styles';

/**
 * Several formats of a file may look the same to the model (a gradient and a plain fill). Cells
 * that use any but the first of them note which, so that an untouched cell gets it back.
 */
export function markAmbiguousFormats(
  sheet: BookSheet,
  styles: StyleSheet,
  losses: LossList,
): BookSheet {
  if (sheet.carried === undefined) return sheet;
  const second = secondFormats(styles);
  if (second.size === 0 && styles.simplified.size === 0) return sheet;
  const formats = new Map<string, number>();
  for (const { row, cells } of sheet.rows) {
    for (const { column, style } of cells) {
      if (second.has(style)) formats.set(`${String(row)},${String(column)}`, style);
      if (styles.simplified.has(style)) {
        const cell = addressOf({ row, column, rows: 1, columns: 1 });
        losses.add({ code: 'fill-simplified', sheet: sheet.name, cell });
      }
    }
  }
  return { ...sheet, carried: { ...sheet.carried, formats } };
}

function secondFormats({ cellStyles }: StyleSheet): ReadonlySet<number> {
  const seen = new Set<string>();
  const second = new Set<number>();
  cellStyles.forEach((style, index) => {
    const key = lookKey(style);
    if (seen.has(key) || style.formulaHidden === true) second.add(index);
    seen.add(key);
  });
  return second;
}
