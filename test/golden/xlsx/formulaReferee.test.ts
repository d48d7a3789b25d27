import { caseBook } from '../../../src/host/calc/cases/caseBook';
import { writeXlsx } from '../../../src/host/xlsx/writeXlsx';
import { LIBREOFFICE_TIMEOUT, referee, testWithLibreOffice } from '../../support/libreOffice';

/**
 * Where LibreOffice, on purpose, is not Excel. Each follows from a rule of the two programs, none
 * from a function's definition.
 */
const OTHER_RULES: Readonly<Record<string, readonly string[]>> = {
  'a truth value is the number 1 or 0': [
    '=SUMPRODUCT(--(H13:H19=TRUE))',
    '=SUMPRODUCT(--(H13:H19<5))',
    '=COUNT(H13:H19)',
    '=SUM(H13:H19)',
    '=TRUE=1',
    '=TRUE>"z"',
    '=TRUE>999',
    '="a"&1&TRUE',
  ],
  'digits as text never equal a number': ['=COUNTIF(H13:H19,12)'],
  'the last error of a range wins': ['=SUM(I13:I19)', '=AGGREGATE(9,4,I13:I19)'],
  'another code for the same error': [
    '=SQRT(-1)',
    '=INDEX(D2:D9,99)',
    '=VLOOKUP("市场",A2:E9,9,FALSE)',
    '=RANK(999,D2:D9)',
    '=LARGE(B13:B19,9)',
    '=DATEDIF(DATE(2026,12,1),DATE(2026,1,1),"d")',
  ],
  'no 29 February 1900': [
    '=DATE(1900,1,1)',
    '=DATE(1900,2,28)',
    '=TEXT(60,"yyyy-mm-dd")',
    '=TEXT(1,"yyyy-mm-dd")',
  ],
  'two digits are a year of this century': ['=DATE(26,1,1)'],
  'dates are read in the installed language only': ['=DATEVALUE("2026/11/24")'],
};

testWithLibreOffice(
  'LibreOffice calculates what the formula table says',
  async () => {
    const workbook = await caseBook();
    const { bytes } = await writeXlsx(workbook.model);
    workbook.dispose();
    const [found] = await referee({ 'formulas.xlsx': bytes });
    const verdict = found?.verdict;
    if (!verdict) throw new Error('LibreOffice could not open the file');
    const excused = new Set(Object.values(OTHER_RULES).flat());
    const differing = verdict.differences.filter(
      ({ formula }) => formula === undefined || !excused.has(formula),
    );
    expect(differing).toEqual([]);
    const notJudged = [...verdict.notJudged.values()].reduce((sum, count) => sum + count, 0);
    // What is left over is judged by the functions' published definitions alone.
    expect(verdict.formulas - notJudged - excused.size).toBeGreaterThanOrEqual(400);
  },
  LIBREOFFICE_TIMEOUT,
);
