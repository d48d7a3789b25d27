import type { FormulaCase } from '../formulaCases';

/** SUBTOTAL, function by function. */
export const SUBTOTALS: readonly FormulaCase[] = [
  ['=SUBTOTAL(1,D2:D9)', 205],
  ['=SUBTOTAL(2,A1:E9)', 24],
  ['=SUBTOTAL(3,A1:E9)', 45],
  ['=SUBTOTAL(4,D2:D9)', 500],
  ['=SUBTOTAL(5,D2:D9)', 60],
  ['=SUBTOTAL(6,C2:C5)', 4],
  ['=SUBTOTAL(7,D2:D9)', 145.79829511054942],
  ['=SUBTOTAL(8,D2:D9)', 136.38181696985856],
  ['=SUBTOTAL(10,D2:D9)', 21257.14285714286],
  ['=SUBTOTAL(11,D2:D9)', 18600],
  ['=SUBTOTAL(103,A2:A9)', 8],
  ['=SUBTOTAL(9,D2:D9,E2:E9)', 3275],
];
