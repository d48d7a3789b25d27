const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Source of randomness, passed in so that the domain stays pure: fills bytes 0–255. */
export type RandomBytes = (count: number) => Uint8Array;

/**
 * A row's identity for life: it survives sort, filter, move and co-authoring.
 * Ten characters of a 32-letter alphabet (50 bits), none of which is mistaken for another.
 * `newRowId('P', bytes)` → `P-7KQ2M9XW4T`
 */
export function newRowId(prefix: string, random: RandomBytes): string {
  let body = '';
  for (const byte of random(10)) body += alphabet.charAt(byte & 31);
  return `${prefix}-${body}`;
}
