const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Text whose hash stands for the whole log: the head's hash, or all loose ends in order. */
export const headText = (heads: readonly { readonly hash: string | null }[]): string =>
  heads.map((head) => head.hash ?? '').join(' ');

/**
 * Short code of a log head for people to compare: 80 bits of a SHA-256 (lower-case hex) in four
 * groups, without letters that are mistaken for others.
 * `headCode('00'.repeat(32))` → `2222-2222-2222-2222`
 */
export function headCode(sha256: string): string {
  let bits = BigInt(`0x${sha256.slice(0, 20)}`);
  let code = '';
  for (let i = 0; i < 16; i += 1) {
    code = alphabet.charAt(Number(bits & 31n)) + code;
    bits >>= 5n;
  }
  return code.replace(/(.{4})(?=.)/gu, '$1-');
}
