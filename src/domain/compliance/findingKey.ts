import type { CellValue } from '../shared/cell';

/** 53-bit hash (cyrb53, public domain): an identity to look decisions up by, not a seal. */
function shortHash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}

/**
 * Names a finding by what was found, so that a waiver falls when the words or the cells looked at change, and holds
 * when something else in the row does.
 */
export function findingKey(finding: {
  readonly ruleId: string;
  readonly table: string;
  readonly rowId: string;
  readonly column: string;
  readonly text: string;
  readonly inputs: Readonly<Record<string, CellValue>>;
}): string {
  const { ruleId, table, rowId, column, text, inputs } = finding;
  const seen = Object.keys(inputs)
    .sort()
    .map((key) => [key, inputs[key]]);
  return `${ruleId}:${rowId}:${shortHash(JSON.stringify([table, column, text, seen]))}`;
}
