/** A function that LibreOffice cannot judge, and from which version on it can. */
export interface KnownGap {
  readonly function: string;
  readonly reason: 'missing' | 'volatile';
  /** First version that has it; absent when none does. */
  readonly since?: readonly [number, number];
}

const missing = (names: string, since?: readonly [number, number]): KnownGap[] =>
  names.split(' ').map((name) => ({
    function: name,
    reason: 'missing',
    ...(since === undefined ? {} : { since }),
  }));

/** From the release notes of LibreOffice 24.8 and 25.8; what no version has stands last. */
export const KNOWN_GAPS: readonly KnownGap[] = [
  ...missing('FILTER LET RANDARRAY SEQUENCE SORT SORTBY UNIQUE XLOOKUP XMATCH', [24, 8]),
  ...missing(
    'CHOOSECOLS CHOOSEROWS DROP EXPAND HSTACK VSTACK TAKE TEXTAFTER TEXTBEFORE TEXTSPLIT TOCOL ' +
      'TOROW WRAPCOLS WRAPROWS',
    [25, 8],
  ),
  ...missing(
    'ARRAYTOTEXT BYCOL BYROW FIELDVALUE GROUPBY IMAGE ISOMITTED LAMBDA MAKEARRAY MAP PERCENTOF ' +
      'PIVOTBY REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST SCAN STOCKHISTORY TRIMRANGE VALUETOTEXT',
  ),
  { function: 'NOW', reason: 'volatile' },
  { function: 'RAND', reason: 'volatile' },
  { function: 'RANDBETWEEN', reason: 'volatile' },
  { function: 'CELL', reason: 'volatile' },
  { function: 'INFO', reason: 'volatile' },
];

/** Gaps that hold for a version. */
export function gapsOf(version: readonly [number, number]): ReadonlyMap<string, KnownGap> {
  const holds = ({ since }: KnownGap): boolean =>
    since === undefined ||
    version[0] < since[0] ||
    (version[0] === since[0] && version[1] < since[1]);
  return new Map(KNOWN_GAPS.filter(holds).map((gap) => [gap.function, gap]));
}
