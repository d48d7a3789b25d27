import type { SheetProtection } from '../../core/state';
import { PROTECTION_FLAGS } from '../read/sheetProtection';
import { element } from '../xml/element';
import type { XmlElement } from '../xml/xmlTree';

const PASSWORD = /^(?:password|algorithmName|hashValue|saltValue|spinCount)$/;

/** A password that the file had goes on as the hash it was; a new one gets Excel's short hash. */
export function protectionXml(
  protection: SheetProtection | null,
  old: XmlElement | undefined,
): string {
  if (protection === null) return '';
  const flags = PROTECTION_FLAGS.map(([api, file, lockedIfAbsent]) => {
    const allowed = protection.options[api];
    const locked = allowed === undefined ? lockedIfAbsent : allowed !== true;
    return [file, locked === lockedIfAbsent ? undefined : locked] as const;
  });
  const mode = protection.options['selectionMode'];
  const kept = Object.entries(old?.attributes ?? {}).filter(([name]) => PASSWORD.test(name));
  const password =
    protection.password === '' ? kept : [['password', shortHash(protection.password)]];
  return element('sheetProtection', {
    ...(Object.fromEntries(password) as Record<string, string>),
    sheet: true,
    ...Object.fromEntries(flags),
    selectLockedCells: mode === 'Unlocked' || mode === 'None' ? true : undefined,
    selectUnlockedCells: mode === 'None' ? true : undefined,
  });
}

/**
 * The 16-bit hash of a sheet password (ECMA-376 part 4, 3.3.1.81): it keeps honest people out and
 * no one else.
 *
 *   shortHash('abcdefghij') → 'FEF1'
 */
export function shortHash(password: string): string {
  let hash = 0;
  for (let i = password.length - 1; i >= 0; i -= 1) {
    hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
    hash ^= password.charCodeAt(i) & 0xff;
  }
  hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  hash ^= password.length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, '0');
}
