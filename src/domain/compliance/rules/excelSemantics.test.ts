import { compileCondition } from './compileCondition';
import { getValue } from './block';
import { ruleTableOfRows, type RuleBook } from './ruleTable';
import type { RuleSurroundings } from './scope';
import { isError, type Value } from './value';
import { serialOf } from '../../shared/period';

const surroundings: RuleSurroundings = {
  today: serialOf(2026, 11, 24),
  calendar: {
    holidays: new Set([serialOf(2026, 10, 1)]),
    workdays: new Set([serialOf(2026, 10, 10)]),
  },
  countFindings: (text) => (text.includes('最佳') ? 1 : 0),
};
const plans = [
  {
    id: 'P-1',
    name: 'Alpha',
    planned: 100,
    actual: 0.3,
    lead: '',
    status: 'approved',
    remark: '#DIV/0!',
    startOn: 46350,
    adMarked: true,
  },
];
const budget = [
  {
    id: 'B-1',
    campaignId: 'P-1',
    planned: 10,
    vendor: 'Acme',
    invoiceNo: 'INV-001O',
    month: '2026M10',
    spentOn: 46300,
  },
  {
    id: 'B-2',
    campaignId: 'p-1',
    planned: 20,
    vendor: 'acme',
    invoiceNo: 'inv 0010',
    month: '2026M11',
    spentOn: 46310,
  },
  {
    id: 'B-3',
    campaignId: 'P-2',
    planned: '30',
    vendor: 'Beta*',
    invoiceNo: null,
    month: '2026M12',
    spentOn: 46400,
  },
  {
    id: 'B-4',
    campaignId: 'P-2',
    planned: null,
    vendor: 'Bet',
    invoiceNo: 'X',
    month: '',
    spentOn: null,
  },
];
const weekly = [
  { id: 'W-1', campaignId: 'P-1', week: '2026-W47', done: 'first' },
  { id: 'W-2', campaignId: 'P-1', week: '2026-W48', done: 'second' },
];
const book: RuleBook = {
  tables: new Map([
    ['Plans', ruleTableOfRows('Plans', plans, 'en-US')],
    ['Budget', ruleTableOfRows('Budget', budget, 'en-US')],
    ['Weekly', ruleTableOfRows('Weekly', weekly, 'en-US')],
  ]),
  language: 'en-US',
};

function evaluate(formula: string, table = 'Plans', row = 0): Value | string {
  const compiled = compileCondition(formula, table, book, surroundings);
  if (!compiled.ok) {
    const { code, start, end } = compiled.failure;
    return `${code} ${formula.slice(start, end)}`.trim();
  }
  const value = getValue(compiled.value.operand.run({ first: 0, count: row + 1 }), row);
  return isError(value) ? value.error : value;
}

/** Each answer is Excel's own for the same formula in a cell of the same table. */
describe('Excel says', () => {
  test.each<[string, Value]>([
    // comparison
    ['="abc"="ABC"', true],
    ['="a"<"B"', true],
    ['=5<"1"', true],
    ['="z"<TRUE', true],
    ['=FALSE<TRUE', true],
    ['=0.1+0.2=0.3', true],
    ['=[@lead]=""', true],
    ['=[@lead]=0', true],
    ['=[@planned]>=100', true],
    ['=100<=[@planned]', true],
    ['=[@name]<>"alpha"', false],
    // arithmetic and coercion
    ['=1+"2"', 3],
    ['="3"*"4"', 12],
    ['=1+TRUE', 2],
    ['=-2^2', 4],
    ['=2^3^2', 64],
    ['=50%*2', 1],
    ['=10-2-3', 5],
    ['="a"&1&TRUE', 'a1TRUE'],
    ['=1+[@lead]', 1],
    ['=1+"x"', '#VALUE!'],
    ['=1/0', '#DIV/0!'],
    ['=0^0', '#NUM!'],
    ['=#N/A+1', '#N/A'],
    // logic
    ['=AND(TRUE,#N/A)', '#N/A'],
    ['=AND(FALSE,#N/A)', '#N/A'],
    ['=OR(TRUE,1/0)', '#DIV/0!'],
    ['=AND("x",TRUE)', '#VALUE!'],
    ['=AND([@name],TRUE)', true],
    ['=AND([@name],[@lead])', '#VALUE!'],
    ['=IF([@planned]>50,"big",1/0)', 'big'],
    ['=IF(FALSE,1)', false],
    ['=IFERROR(1/0,"none")', 'none'],
    ['=IFNA(1/0,"none")', '#DIV/0!'],
    ['=IFS(FALSE,1,TRUE,2)', 2],
    ['=IFS(FALSE,1)', '#N/A'],
    ['=SWITCH("b","a",1,"B",2,9)', 2],
    ['=CHOOSE(2,"a","b")', 'b'],
    ['=XOR(TRUE,TRUE,TRUE)', true],
    ['=NOT(0)', true],
    ['=ISBLANK([@lead])', true],
    ['=ISBLANK("")', false],
    ['=ISERROR([@remark])', true],
    ['=[@remark]', '#DIV/0!'],
    ['=ISNUMBER("5")', false],
    // numbers
    ['=ROUND(2.675,2)', 2.68],
    ['=ROUND(-2.5,0)', -3],
    ['=ROUND(1250,-2)', 1300],
    ['=ROUNDDOWN(-2.59,1)', -2.5],
    ['=INT(-1.5)', -2],
    ['=MOD(-3,2)', 1],
    ['=MOD(3,0)', '#DIV/0!'],
    ['=SUM(1,2,[@planned])', 103],
    ['=MAX([@planned],[@actual])', 100],
    ['=AVERAGE(Budget[planned])', 15],
    ['=COUNT(Budget[planned])', 2],
    ['=COUNTA(Budget[planned])', 3],
    ['=COUNTBLANK(Budget[planned])', 1],
    ['=SUM(Budget[planned])', 30],
    ['=MEDIAN(1,2,4)', 2],
    ['=LARGE(Budget[planned],2)', 10],
    // text
    ['=LEN("方案 a")', 4],
    ['=MID("abcdef",2,3)', 'bcd'],
    ['=RIGHT("abc",2)', 'bc'],
    ['=TRIM("  a  b ")', 'a b'],
    ['=FIND("b","abc")', 2],
    ['=FIND("B","abc")', '#VALUE!'],
    ['=SEARCH("B?","abc")', 2],
    ['=SUBSTITUTE("a-b-c","-","+",2)', 'a-b+c'],
    ['=REPLACE("abc",2,1,"X")', 'aXc'],
    ['=EXACT("a","A")', false],
    ['=VALUE("1,234.5")', 1234.5],
    ['=TEXT(1234.5,"#,##0.00")', '1,234.50'],
    ['=TEXT(0.256,"0.0%")', '25.6%'],
    ['=TEXT(46350,"yyyy-mm-dd")', '2026-11-24'],
    ['=TEXT(-0.001,"0.0")', '0.0'],
    // dates
    ['=DATE(2026,11,24)', 46350],
    ['=DATE(2026,14,1)=DATE(2027,2,1)', true],
    ['=YEAR(TODAY())', 2026],
    ['=EDATE(DATE(2026,1,31),1)=DATE(2026,2,28)', true],
    ['=EOMONTH(DATE(2024,1,15),1)=DATE(2024,2,29)', true],
    ['=WEEKDAY(DATE(2026,11,24),2)', 2],
    ['=ISOWEEKNUM(DATE(2027,1,1))', 53],
    ['=DATEVALUE("2026-11-24")', 46350],
    ['=NETWORKDAYS(DATE(2026,9,28),DATE(2026,10,5))', 5],
    ['=WORKDAY(DATE(2026,9,30),1)=DATE(2026,10,2)', true],
    // criteria
    ['=COUNTIFS(Budget[campaignId],[@id])', 2],
    ['=SUMIFS(Budget[planned],Budget[campaignId],[@id])', 30],
    ['=COUNTIFS(Budget[planned],30)', 1],
    ['=COUNTIFS(Budget[planned],">=10")', 2],
    ['=COUNTIFS(Budget[vendor],"ACME")', 2],
    ['=COUNTIFS(Budget[vendor],"bet*")', 2],
    ['=COUNTIFS(Budget[vendor],"beta~*")', 1],
    ['=COUNTIFS(Budget[planned],"")', 1],
    ['=COUNTIFS(Budget[planned],"<>")', 3],
    ['=COUNTIFS(Budget[planned],[@lead])', 0],
    ['=COUNTIFS(Budget[month],"<=2026M11",Budget[campaignId],[@id])', 2],
    ['=COUNTIFS(Budget[spentOn],">="&[@startOn]-45,Budget[spentOn],"<="&[@startOn])', 1],
    ['=MAXIFS(Budget[planned],Budget[campaignId],[@id])', 20],
    ['=MINIFS(Budget[planned],Budget[campaignId],"none")', 0],
    ['=AVERAGEIFS(Budget[planned],Budget[campaignId],"none")', '#DIV/0!'],
    ['=SUMIF(Budget[campaignId],"P-1",Budget[planned])', 30],
    ['=COUNTIF(Budget[vendor],"<>acme")', 2],
    // lookups
    ['=XLOOKUP("p-2",Budget[campaignId],Budget[vendor])', 'Beta*'],
    ['=XLOOKUP("none",Budget[campaignId],Budget[vendor],"-")', '-'],
    ['=XLOOKUP("none",Budget[campaignId],Budget[vendor])', '#N/A'],
    ['=INDEX(Budget[vendor],MATCH([@id],Budget[campaignId],0))', 'Acme'],
    ['=MATCH("30",Budget[planned],0)', 3],
    ['=MATCH(30,Budget[planned],0)', '#N/A'],
    ['=INDEX(Budget[vendor],9)', '#REF!'],
  ])('%s → %p', (formula, expected) => {
    expect(evaluate(formula)).toBe(expected);
  });
});

describe('in this product', () => {
  test.each<[string, string, number, Value]>([
    ['=[@status]="Approved"', 'Plans', 0, true],
    ['=[@status]="已批准"', 'Plans', 0, true],
    ['=[@状态]="approved"', 'Plans', 0, true],
    ['=[@adMarked]=YES()', 'Plans', 0, true],
    ['=[@adMarked]=TRUE', 'Plans', 0, true],
    ['=COUNTIFS(Plans[status],"approved")', 'Plans', 0, 1],
    ['=COUNTIFS(Plans[status],"<>approved")', 'Plans', 0, 0],
    ['=PREVIOUS([@done],[@campaignId],[@week])', 'Weekly', 1, 'first'],
    ['=ISBLANK(PREVIOUS([@done],[@campaignId],[@week]))', 'Weekly', 0, true],
    ['=LOOKALIKES(Budget[invoiceNo],[@invoiceNo])', 'Budget', 0, 2],
    ['=FINDINGS("全国最佳")', 'Plans', 0, 1],
    ['=WORKDAYSLATE(TODAY()-4)', 'Plans', 0, 2],
    ['=WORKDAYSLATE(TODAY(),TODAY())', 'Plans', 0, 0],
    ['=SIMILARITY("完成投放","完成投放。")', 'Plans', 0, 1],
    ['=ISBLANK(BENFORD(Budget[planned]))', 'Plans', 0, true],
    ['=WEEKKEY(TODAY())', 'Plans', 0, '2026-W48'],
  ])('%s in %s', (formula, table, row, expected) => {
    expect(evaluate(formula, table, row)).toBe(expected);
  });
});

describe('a wrong formula names its place and reason', () => {
  test.each([
    ['=AND(1,', 'syntax'],
    ['=[@nothing]>1', 'unknownColumn [@nothing]'],
    ['=SUM(Nowhere[a])', 'unknownTable Nowhere[a]'],
    ['=SUMM(1)', 'unknownFunction SUMM'],
    ['=foo', 'unknownName foo'],
    ['=A1>5', 'cellReference A1'],
    ['=LEN()', 'wrongArgumentCount LEN()'],
    ['=Budget[planned]>5', 'rangeWhereValueNeeded Budget[planned]'],
    ['=COUNTIFS([@id],1)', 'valueWhereRangeNeeded COUNTIFS([@id],1)'],
    [
      '=SUMIFS(Budget[planned],Weekly[week],"x")',
      'differentTables SUMIFS(Budget[planned],Weekly[week],"x")',
    ],
    ['=MATCH(1,Budget[planned],1)', 'unsupported MATCH(1,Budget[planned],1)'],
    ['={1,2}', 'unsupported {1,2}'],
    ['=LAMBDA(x,x)(1)', 'unsupported LAMBDA(x,x)(1)'],
    ['=SUM(1)(2)', 'unsupported SUM(1)(2)'],
    ['=', 'blank ='],
  ])('%s → %s', (formula, problem) => {
    expect(evaluate(formula)).toBe(problem);
  });
});
