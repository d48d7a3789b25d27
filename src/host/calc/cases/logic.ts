import type { FormulaCase } from '../formulaCases';

/** Conditions and comparisons. */
export const LOGIC: readonly FormulaCase[] = [
  ['=IF(AND(D2>50,E2>D2),"超支","正常")', '超支'],
  ['=IF(OR(D2>500,E2>500),1,0)', 0],
  ['=IFS(FALSE,1)', '#N/A'],
  ['=SWITCH("b","a",1,"b",2)', 2],
  ['=SWITCH("c","a",1,"b",2)', '#N/A'],
  ['=IF(D2>500,"大")', false],
  ['=AND(A13:A19<>"")', true],
  ['=OR(B13:B19>900)', true],
  ['=XOR(TRUE,FALSE,TRUE)', false],
  ['=IF("",1,2)', '#VALUE!'],
  ['=IFERROR(VLOOKUP("x",A2:E9,2,0),"")=""', true],
  ['=TRUE+TRUE', 2],
  ['=TRUE=1', false],
  ['="1"=1', false],
  ['="a"<"b"', true],
  ['="B">"a"', true],
  ['=1<"a"', true],
  ['=TRUE>"z"', true],
];
