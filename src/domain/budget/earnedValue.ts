import type { Minor } from '../shared/money';

/**
 * Earned value (PMI, Practice Standard for Earned Value Management): planned value PV, earned value
 * EV, actual cost AC and budget at completion BAC, all in minor units.
 */
export interface EarnedValueInput {
  readonly pv: Minor;
  readonly ev: Minor;
  readonly ac: Minor;
  readonly bac: Minor;
}

/** To-complete index: a number, or why there is none. */
export type ToComplete =
  | { readonly kind: 'index'; readonly value: number }
  /** The money is spent and work is left: no efficiency reaches the goal. */
  | { readonly kind: 'notReachable' }
  /** Nothing is left to do. */
  | { readonly kind: 'done' };

export interface EarnedValue extends EarnedValueInput {
  /** EV − PV and EV − AC; below 0 is behind and over. */
  readonly sv: Minor;
  readonly cv: Minor;
  /** EV ÷ PV and EV ÷ AC; null while the divisor is 0. */
  readonly spi: number | null;
  readonly cpi: number | null;
  /** Estimate at completion if the cost of work so far goes on: BAC ÷ CPI. */
  readonly eacTypical: Minor | null;
  /** … if the rest costs what was planned: AC + BAC − EV. */
  readonly eacAtypical: Minor;
  /** … if cost and lateness both go on: AC + (BAC − EV) ÷ (CPI × SPI). */
  readonly eacBoth: Minor | null;
  /** EAC − AC and BAC − EAC, from the typical estimate. */
  readonly etc: Minor | null;
  readonly vac: Minor | null;
  /** (BAC − EV) ÷ (BAC − AC) and ÷ (EAC − AC). */
  readonly tcpiBudget: ToComplete;
  readonly tcpiEstimate: ToComplete;
}

const ratio = (a: number, b: number): number | null => (b === 0 ? null : a / b);

function toComplete(work: Minor, money: Minor | null): ToComplete {
  if (work <= 0) return { kind: 'done' };
  if (money === null || money <= 0) return { kind: 'notReachable' };
  return { kind: 'index', value: work / money };
}

/**
 * All measures of one campaign at one day. Estimates are rounded to the minor unit.
 * `earnedValue({ pv: 23000, ev: 20000, ac: 25000, bac: 120000 }).eacTypical` → `150000`
 */
export function earnedValue(input: EarnedValueInput): EarnedValue {
  const { pv, ev, ac, bac } = input;
  const spi = ratio(ev, pv);
  const cpi = ratio(ev, ac);
  // BAC × AC ÷ EV keeps the fen that dividing by a rounded CPI would lose.
  const eacTypical = ev === 0 ? null : Math.round((bac * ac) / ev);
  const both = spi === null || cpi === null || spi * cpi === 0 ? null : spi * cpi;
  const eacBoth = both === null ? null : Math.round(ac + (bac - ev) / both);
  return {
    ...input,
    sv: ev - pv,
    cv: ev - ac,
    spi,
    cpi,
    eacTypical,
    eacAtypical: ac + bac - ev,
    eacBoth,
    etc: eacTypical === null ? null : eacTypical - ac,
    vac: eacTypical === null ? null : bac - eacTypical,
    tcpiBudget: toComplete(bac - ev, bac - ac),
    tcpiEstimate: toComplete(bac - ev, eacTypical === null ? null : eacTypical - ac),
  };
}
