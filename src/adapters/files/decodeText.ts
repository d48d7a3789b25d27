/** Decoder by what the bytes themselves say. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** Share of bytes that must be zero at one parity for text without a mark to count as UTF-16. */
const zeroShare = 0.3;
const sampleSize = 4096;

function utf16Without(bytes: Uint8Array): TextEncoding | null {
  const sample = bytes.subarray(0, sampleSize);
  const zeros = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const half = sample.length / 2;
  if ((zeros[1] ?? 0) > half * zeroShare) return 'utf-16le';
  return (zeros[0] ?? 0) > half * zeroShare ? 'utf-16be' : null;
}

/**
 * Encoding of a text file: byte order mark, zero bytes of UTF-16, valid UTF-8, else GB18030, which
 * is what Excel on Chinese Windows writes for "CSV".
 */
export function encodingOf(bytes: Uint8Array): TextEncoding {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const utf16 = utf16Without(bytes);
  if (utf16) return utf16;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'gb18030';
  }
}

export const decodeText = (bytes: Uint8Array): string =>
  new TextDecoder(encodingOf(bytes)).decode(bytes);
