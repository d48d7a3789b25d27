/** Zero-based sheet column → its letters: `0` → `A`, `27` → `AB`. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  const letter = String.fromCharCode(65 + (index % 26));
  return rest === 0 ? letter : columnLetters(rest - 1) + letter;
}

/** Zero-based row and column → `B7`. */
export const cellAddress = (row: number, column: number): string =>
  `${columnLetters(column)}${String(row + 1)}`;
