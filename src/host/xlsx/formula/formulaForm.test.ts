import { fromFileForm, toFileForm } from './formulaForm';

/** Entered form, file form, and the table that the cell is in. */
const PAIRS: readonly (readonly [string, string, string?])[] = [
  ['=SUM(A1:B2)', 'SUM(A1:B2)'],
  ['=[@实际数]-[@预算数]', '预算[[#This Row],[实际数]]-预算[[#This Row],[预算数]]', '预算'],
  ['=[@[Planned (CNY)]]*2', 'Budget[[#This Row],[Planned (CNY)]]*2', 'Budget'],
  ["=[@['#1 '[net']]]", "Budget[[#This Row],['#1 '[net']]]", 'Budget'],
  ['=SUM(Budget[Planned])', 'SUM(Budget[Planned])', 'Plan'],
  ['=Budget[[#Totals],[Planned]]', 'Budget[[#Totals],[Planned]]'],
  ['=Budget[@Planned]', 'Budget[[#This Row],[Planned]]', 'Plan'],
  ['=SUM(Budget[@[Q1]:[Q4]])', 'SUM(Budget[[#This Row],[Q1]:[Q4]])', 'Plan'],
  ['=XLOOKUP(A1,B:B,C:C)', '_xlfn.XLOOKUP(A1,B:B,C:C)'],
  ['=SORT(FILTER(A1:A9,A1:A9>0))', '_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,A1:A9>0))'],
  ['=LET(x,A1,y,x+1,x*y)', '_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y)'],
  ['=MAP(A1:A3,LAMBDA(v,v*Rate))', '_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.v,_xlpm.v*Rate))'],
  ['=SUM(A1#)', 'SUM(_xlfn.ANCHORARRAY(A1))'],
  ['=@A1:A9+1', '_xlfn.SINGLE(A1:A9)+1'],
  ['=@INDEX(A1:A9,2)', '_xlfn.SINGLE(INDEX(A1:A9,2))'],
  ['="XLOOKUP([@Col])"&IFS(A1,"#")', '"XLOOKUP([@Col])"&_xlfn.IFS(A1,"#")', 'Budget'],
  ["='销售 表'!A1+STDEV.P(A:A)", "'销售 表'!A1+_xlfn.STDEV.P(A:A)"],
];

for (const [entered, file, table] of PAIRS) {
  test(`${entered} is ${file} in a file`, () => {
    expect(toFileForm(entered, table)).toBe(file);
    expect(fromFileForm(file, table)).toBe(entered);
  });
}

test('a column of the own table without its name gets the name, which files need', () => {
  expect(toFileForm('=SUM([Planned])', 'Budget')).toBe('SUM(Budget[Planned])');
});

test('functions of unknown origin lose the mark that Excel gave them', () => {
  expect(fromFileForm('_xludf.MINE(1)')).toBe('=MINE(1)');
});
