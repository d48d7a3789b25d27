import type { Loss } from '../host/xlsx/loss';
import { cliWords, lossWords } from '../terms/cli';
import type { Language } from '../terms/language';
import { say } from '../terms/wording';

/**
 * One line for what saving does not keep.
 * `{ code: 'rich-text', sheet: 'Budget', cell: 'B7', count: 3 }`
 * → `Not kept whole on saving: Budget!B7 several fonts within one cell ×3`
 */
export function lossLine(loss: Loss, language: Language): string {
  const place = [loss.sheet, loss.cell].filter((part) => part !== undefined).join('!');
  const detail = loss.detail ?? loss.part;
  const parts = [
    place,
    say(lossWords[loss.code], language),
    detail === undefined ? '' : `(${detail})`,
    loss.count > 1 ? `×${loss.count}` : '',
  ];
  return say(cliWords.loss, language, { what: parts.filter((part) => part !== '').join(' ') });
}
