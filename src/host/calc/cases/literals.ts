import type { FormulaCase } from '../formulaCases';

/** Numbers as people spell them; stars that are only stars. */
export const LITERALS: readonly FormulaCase[] = [
  ['=1.50=1.5', true],
  ['=D2>0.50', true],
  ['=0.10+0.20', 0.3],
  ['=-1.50', -1.5],
  ['=1e3', 1000],
  ['=007', 7],
  ['=LEN(1.50)', 3],
  ['=SUM({1.50,2})', 3.5],
  ['=SUM(--({1.50,2.0}=1.5))', 1],
  ['=IF(F13>=0.10,1,0)', 1],
  ['=COUNTIF(F13:F19,">0.50")', 2],
  ['="abc"="a*"', false],
  ['="a*"="a*"', true],
  ['=COUNTIF(D13:D19,"cl*d")', 1],
  ['=E17="*"', true],
  ['=SUMPRODUCT(--(D13:D19="o*"))', 0],
  ['=3-1.50', 1.5],
  ['=2*-0.50', -1],
];
