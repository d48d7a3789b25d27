import { parseAddress, type Area } from '../../core/area';

/** `BC12` → { column: 54, row: 11 }; written out because a sheet may hold a million of them. */
export function cellPosition(reference: string): { readonly row: number; readonly column: number } {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at);
    const letter = code >= 97 ? code - 96 : code - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  let row = 0;
  for (; at < reference.length; at += 1) {
    const digit = reference.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) break;
    row = row * 10 + digit;
  }
  return { row: row - 1, column: column - 1 };
}

/** `A1:B2 D4` (sqref) → areas; what is no address is left out. */
export function areasOf(list: string | undefined): Area[] {
  return (list ?? '')
    .split(/\s+/)
    .map(parseAddress)
    .filter((area): area is Area => area !== null);
}
