import type { XlsxFailure } from './failure';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * What a file is by its first bytes, when it is no zip. Undefined when it looks like one.
 *
 * OLE containers are old .xls, or an encrypted workbook whose directory has the stream
 * `EncryptedPackage` ([MS-OFFCRYPTO] 2.3.4.4).
 */
export function sniff(bytes: Uint8Array): XlsxFailure | undefined {
  if (bytes.length === 0) return { code: 'empty-file' };
  if (startsWith(bytes, ZIP) || startsWith(bytes, EMPTY_ZIP)) return undefined;
  if (startsWith(bytes, OLE)) {
    return includesUtf16(bytes, 'EncryptedPackage') ? { code: 'encrypted' } : { code: 'old-xls' };
  }
  if (isOldBiff(bytes)) return { code: 'old-xls' };
  return sniffText(bytes) ?? { code: 'not-a-zip' };
}

/** BIFF2 to BIFF4 files, which have no container: a BOF record 0x09 with version 0, 2 or 4. */
function isOldBiff(bytes: Uint8Array): boolean {
  return bytes[0] === 0x09 && (bytes[1] === 0 || bytes[1] === 2 || bytes[1] === 4);
}

function sniffText(bytes: Uint8Array): XlsxFailure | undefined {
  const head = bytes.subarray(0, 2048);
  const utf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (!utf16 && head.some((byte) => byte < 9 || (byte > 13 && byte < 32))) return undefined;
  const text = new TextDecoder(utf16 && head[0] === 0xff ? 'utf-16le' : 'utf-8').decode(head);
  const start = text.trimStart().toLowerCase();
  if (/^<!doctype html|^<html|^<table/.test(start)) return { code: 'text-file', looksLike: 'html' };
  if (start.startsWith('<?xml')) return { code: 'text-file', looksLike: 'xml' };
  const firstLine = text.split(/\r?\n/, 1)[0] ?? '';
  return { code: 'text-file', looksLike: /[,;\t]/.test(firstLine) ? 'csv' : 'text' };
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function includesUtf16(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].flatMap((character) => [character.charCodeAt(0), 0]);
  const last = bytes.length - wanted.length;
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0 && at <= last;) {
    if (startsWith(bytes.subarray(at), wanted)) return true;
    at = bytes.indexOf(wanted[0] ?? 0, at + 1);
  }
  return false;
}
