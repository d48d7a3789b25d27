import { needsArray } from './arrayFormula';

test.each([
  '=SUM((A2:A9="公关")*(D2:D9>70)*E2:E9)',
  '=MAX(IF(A2:A9="品牌",D2:D9))',
  '=SUM(IF(预算[部门]="市场",预算[实际]))',
  '=SUMPRODUCT(IF(A2:A9="x",1,0))',
  '=SUM(LEN(A2:A9))',
  '=SUM(-B1:B3)',
  '=AND(A13:A19<>"")',
  '=ROWS(FILTER(A2:E9,D2:D9>=150))',
  "=SUM('Q4 预算'!A1:A3*2)",
])('%s is marked', (formula) => {
  expect(needsArray(formula)).toBe(true);
});

test.each([
  '=SUM(D2:D9)',
  '=SUMIFS(E2:E9,C2:C9,">=2")',
  '=SUMPRODUCT((A2:A9="市场")*D2:D9)',
  '=[@实际]-[@计划]',
  '=SUM(预算[实际])-SUM(预算[计划])',
  '=预算[[#Totals],[实际]]*2',
  '=INDEX(D2:D9,MATCH("公关",A2:A9,0))+1',
  '=A1*2',
  '="A1:A3"&B1',
  '=VLOOKUP(A1,B1:C9,2,FALSE)',
])('%s is left plain', (formula) => {
  expect(needsArray(formula)).toBe(false);
});
