import { tableCodes, type TableCode } from '../../domain/tables/all';
import type { ReadRequest } from '../../ports/workbook';

/** Rules may name any table; a check reads them all, in one round trip while sizes fit. */
export const checkReads: ReadRequest = Object.fromEntries(
  tableCodes.map((code): readonly [TableCode, 'all'] => [code, 'all']),
);
