import type { BaseValueObject } from '@univerjs/engine-formula';
import { NumberValueObject } from '@univerjs/engine-formula';
import type { Correction } from './functionClass';
import { answering, cellOf, eachResult, isArray, single } from './functionClass';

const copyOf = (value: BaseValueObject): BaseValueObject =>
  isArray(value) ? value.mapValue((one) => one) : value;

/**
 * Univer 0.25.1 sorts the very array it keeps for a range, so that every later formula of the same
 * run reads that range in the wrong order. Here it sorts a copy.
 */
const sortingACopy = answering((args, plain) => plain(...args.map(copyOf)));

/**
 * Univer 0.25.1 refuses several keys, `SORT(A1:C9, {1,3}, {1,-1})`: the engine sorts in a stable
 * way, so sorting by the last key first and the first key last is the same.
 */
const sortingByKeys = answering((args, plain) => {
  const [array, keys, orders, byColumn] = args;
  if (!array || !isArray(keys) || keys.getRowCount() * keys.getColumnCount() === 1) {
    return plain(...args.map(copyOf));
  }
  const flat = (value: BaseValueObject): BaseValueObject[] =>
    isArray(value)
      ? value
          .getArrayValue()
          .flat()
          .filter((one) => one != null)
      : [value];
  const order = orders ? flat(orders) : [];
  const sorted = flat(keys).reduceRight<BaseValueObject>((result, key, at) => {
    const direction = order[order.length === 1 ? 0 : at] ?? NumberValueObject.create(1);
    return result.isError()
      ? result
      : plain(result, key, direction, ...(byColumn ? [byColumn] : []));
  }, copyOf(array));
  return sorted;
});

/**
 * Univer 0.25.1 stops at the first of equal values. Excel searches in halves and ends at the last
 * of them: `MATCH(3, {1;3;3;5}, 1)` → 3.
 */
const atTheLastEqual = answering((args, plain) => {
  const result = plain(...args);
  const list = args[1];
  const type = args[2] && single(args[2]);
  const isAscending = type === undefined || Number(type.getValue()) > 0;
  if (!isAscending || !isArray(list)) return result;
  const isRow = list.getRowCount() === 1;
  const count = isRow ? list.getColumnCount() : list.getRowCount();
  const at = (n: number): BaseValueObject => cellOf(list, n, n);
  return eachResult(result, (place) => {
    if (!place.isNumber()) return place;
    let last = Number(place.getValue()) - 1;
    const value = at(last);
    const isSame = (other: BaseValueObject): boolean =>
      other.isNumber() === value.isNumber() &&
      !other.isNull() &&
      String(other.getValue()).toLowerCase() === String(value.getValue()).toLowerCase();
    while (last + 1 < count && isSame(at(last + 1))) last += 1;
    return NumberValueObject.create(last + 1);
  });
});

export const LOOKUP_CORRECTIONS: readonly Correction[] = [
  ['SORT', sortingByKeys],
  ['SORTBY', sortingACopy],
  ['MATCH', atTheLastEqual],
];
