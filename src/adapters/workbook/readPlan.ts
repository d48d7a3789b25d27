import { tableOf, type TableCode } from '../../domain/tables/all';
import type { ReadRequest } from '../../ports/workbook';
import type { Wanted } from './queueTable';

export interface Asked {
  readonly code: TableCode;
  readonly wanted: Wanted;
}

/** From this share of a table's columns on, one block is smaller than its columns one by one. */
const wholeFrom = 0.6;

/**
 * A request → what is loaded: the ID always; currency with money, since it decides the minor unit;
 * the whole body where most columns are asked for anyway.
 */
export function askedOf(request: ReadRequest): Asked[] {
  return (Object.keys(request) as TableCode[]).map((code) => {
    const columns = tableOf(code).columns;
    const wanted = request[code] ?? 'all';
    if (wanted === 'all') return { code, wanted };
    const named = new Set(['id', ...wanted]);
    const hasMoney = [...named].some((name) => columns[name]?.kind === 'money');
    if (hasMoney && columns['currency']) named.add('currency');
    const known = [...named].filter((name) => name in columns);
    const isMost = known.length >= Object.keys(columns).length * wholeFrom;
    return { code, wanted: isMost ? 'all' : known };
  });
}
