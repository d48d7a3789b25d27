import type { SheetProtection } from '../../core/state';
import type { XmlAttributes } from '../xml/xmlReader';
import { isOn } from '../xml/xmlTree';

/**
 * Excel's API name → the file's attribute, and what the file means when it is absent. The file says
 * what is locked, the API what is allowed.
 */
export const PROTECTION_FLAGS: readonly (readonly [
  api: string,
  file: string,
  lockedIfAbsent: boolean,
])[] = [
  ['allowAutoFilter', 'autoFilter', true],
  ['allowDeleteColumns', 'deleteColumns', true],
  ['allowDeleteRows', 'deleteRows', true],
  ['allowEditObjects', 'objects', false],
  ['allowEditScenarios', 'scenarios', false],
  ['allowFormatCells', 'formatCells', true],
  ['allowFormatColumns', 'formatColumns', true],
  ['allowFormatRows', 'formatRows', true],
  ['allowInsertColumns', 'insertColumns', true],
  ['allowInsertHyperlinks', 'insertHyperlinks', true],
  ['allowInsertRows', 'insertRows', true],
  ['allowPivotTables', 'pivotTables', true],
  ['allowSort', 'sort', true],
];

/** Null when the sheet is not protected. Passwords stay in the file, as the hash they are. */
export function readSheetProtection(attributes: XmlAttributes | undefined): SheetProtection | null {
  if (attributes === undefined || !isOn(attributes['sheet'])) return null;
  const options: Record<string, boolean | string> = {};
  for (const [api, file, lockedIfAbsent] of PROTECTION_FLAGS) {
    options[api] = !isOn(attributes[file], lockedIfAbsent);
  }
  const mode = isOn(attributes['selectLockedCells']) ? 'Unlocked' : 'Normal';
  options['selectionMode'] = isOn(attributes['selectUnlockedCells']) ? 'None' : mode;
  return { options, password: '', by: '' };
}
