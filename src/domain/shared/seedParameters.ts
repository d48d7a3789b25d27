import type { Language } from '../../terms/language';
import { parameterNames, parameterUnits } from '../../terms/parameter';
import { say } from '../../terms/wording';
import type { RowValues } from '../tables/write';
import { parameterCodes, parameterDefault, parameterUnit } from './parameters';

/**
 * Rows a new workbook's Parameters table starts with. `newId` gives random row IDs, because the
 * first one identifies the workbook on a machine.
 */
export const seedParameters = (
  language: Language,
  newId: (prefix: string) => string,
): readonly (RowValues & { readonly id: string })[] =>
  parameterCodes.map((code) => ({
    id: newId('PA'),
    code,
    value: parameterDefault(code),
    unit: say(parameterUnits[parameterUnit(code)], language),
    nameZh: parameterNames[code][0],
    nameEn: parameterNames[code][1],
    voided: false,
  }));
