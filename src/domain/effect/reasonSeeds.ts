import { reasonSeedWords, suggestionWords, type ReasonCode } from '../../terms/effect';
import type { RowValues } from '../tables/write';

const appliesTo: Readonly<Record<ReasonCode, 'cost' | 'effect' | 'both'>> = {
  PRICE: 'cost',
  VOLUME: 'both',
  MIX: 'both',
  TIMING: 'both',
  RATE: 'cost',
  SCOPE: 'cost',
  WASTE: 'cost',
  SAVING: 'cost',
  CREATIVE: 'effect',
  CHANNEL: 'effect',
  DEMAND: 'effect',
  RIVAL: 'effect',
  SUPPLY: 'effect',
  TARGET: 'effect',
  QUALITY: 'effect',
  COMPLIANCE: 'both',
  FORCE: 'both',
  RECORD: 'both',
};

/**
 * Reason codes a new workbook starts with, each with the suggestion that answers it. The Reasons
 * table holds both languages; `newId('RC')` gives the row IDs.
 */
export const seedReasons = (
  newId: (prefix: string) => string,
): readonly (RowValues & { readonly id: string })[] =>
  (Object.keys(appliesTo) as ReasonCode[]).map((code) => ({
    id: newId('RC'),
    code,
    nameZh: reasonSeedWords[code][0],
    nameEn: reasonSeedWords[code][1],
    appliesTo: appliesTo[code],
    suggestionZh: suggestionWords[code][0],
    suggestionEn: suggestionWords[code][1],
    voided: false,
  }));
