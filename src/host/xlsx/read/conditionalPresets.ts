import type { ConditionalRule } from '../../core/state';
import { isOn, type XmlElement } from '../xml/xmlTree';

/** Rules that a file names by type alone → the API's criterion. */
const BY_TYPE: Readonly<Record<string, string>> = {
  containsBlanks: 'Blanks',
  notContainsBlanks: 'NonBlanks',
  containsErrors: 'Errors',
  notContainsErrors: 'NonErrors',
  uniqueValues: 'UniqueValues',
  duplicateValues: 'DuplicateValues',
};

const PERIODS: Readonly<Record<string, string>> = {
  today: 'Today',
  yesterday: 'Yesterday',
  tomorrow: 'Tomorrow',
  last7Days: 'LastSevenDays',
  lastWeek: 'LastWeek',
  thisWeek: 'ThisWeek',
  nextWeek: 'NextWeek',
  lastMonth: 'LastMonth',
  thisMonth: 'ThisMonth',
  nextMonth: 'NextMonth',
};

const DEVIATIONS = ['', 'One', 'Two', 'Three'];

export function presetOf(element: XmlElement): ConditionalRule | undefined {
  const { type = '', timePeriod = '' } = element.attributes;
  if (type === 'aboveAverage') return { kind: 'preset', criterion: averageCriterion(element) };
  const criterion = type === 'timePeriod' ? PERIODS[timePeriod] : BY_TYPE[type];
  return criterion === undefined ? undefined : { kind: 'preset', criterion };
}

function averageCriterion(element: XmlElement): string {
  const { aboveAverage, equalAverage, stdDev } = element.attributes;
  const side = isOn(aboveAverage, true) ? 'Above' : 'Below';
  const deviations = DEVIATIONS[Number(stdDev ?? 0)] ?? '';
  if (deviations !== '') return `${deviations}StdDev${side}Average`;
  return isOn(equalAverage) ? `EqualOr${side}Average` : `${side}Average`;
}

/**
 * The attributes of a preset's rule, and its formula for programs that look at nothing else.
 *
 * @param cell relative address of the first cell, `B2`
 */
export function presetParts(
  criterion: string,
  cell: string,
):
  { readonly attributes: Readonly<Record<string, string>>; readonly formula?: string } | undefined {
  const average = /^(?:(One|Two|Three)StdDev|(EqualOr))?(Above|Below)Average$/.exec(criterion);
  if (average !== null) return { attributes: averageAttributes(average) };
  const period = keyOf(PERIODS, criterion);
  if (period !== undefined) {
    return {
      attributes: { type: 'timePeriod', timePeriod: period },
      formula: periodFormula(period, cell),
    };
  }
  const type = keyOf(BY_TYPE, criterion);
  if (type === undefined) return undefined;
  const formula = TYPE_FORMULAS[type]?.replaceAll('CELL', cell);
  return { attributes: { type }, ...(formula === undefined ? {} : { formula }) };
}

function averageAttributes(match: RegExpExecArray): Record<string, string> {
  const [, deviations, equal, side] = match;
  return {
    type: 'aboveAverage',
    ...(side === 'Below' ? { aboveAverage: '0' } : {}),
    ...(equal === undefined ? {} : { equalAverage: '1' }),
    ...(deviations === undefined ? {} : { stdDev: String(DEVIATIONS.indexOf(deviations)) }),
  };
}

const TYPE_FORMULAS: Readonly<Record<string, string>> = {
  containsBlanks: 'LEN(TRIM(CELL))=0',
  notContainsBlanks: 'LEN(TRIM(CELL))>0',
  containsErrors: 'ISERROR(CELL)',
  notContainsErrors: 'NOT(ISERROR(CELL))',
};

/** The formulas that Excel itself writes beside a period. */
function periodFormula(period: string, cell: string): string {
  const day = `ROUNDDOWN(${cell},0)`;
  const formulas: Readonly<Record<string, string>> = {
    today: `FLOOR(${cell},1)=TODAY()`,
    yesterday: `FLOOR(${cell},1)=TODAY()-1`,
    tomorrow: `FLOOR(${cell},1)=TODAY()+1`,
    last7Days: `AND(TODAY()-FLOOR(${cell},1)<=6,FLOOR(${cell},1)<=TODAY())`,
    lastWeek: `AND(TODAY()-${day}>=(WEEKDAY(TODAY())),TODAY()-${day}<(WEEKDAY(TODAY())+7))`,
    thisWeek: `AND(TODAY()-${day}<=WEEKDAY(TODAY())-1,${day}-TODAY()<=7-WEEKDAY(TODAY()))`,
    nextWeek: `AND(${day}-TODAY()>(7-WEEKDAY(TODAY())),${day}-TODAY()<(15-WEEKDAY(TODAY())))`,
    lastMonth: monthFormula(cell, -1),
    thisMonth: monthFormula(cell, 0),
    nextMonth: monthFormula(cell, 1),
  };
  return formulas[period] ?? 'FALSE';
}

function monthFormula(cell: string, step: number): string {
  const month = step === 0 ? 'TODAY()' : `EDATE(TODAY(),${step < 0 ? '0-1' : '0+1'})`;
  return `AND(MONTH(${cell})=MONTH(${month}),YEAR(${cell})=YEAR(${month}))`;
}

function keyOf(map: Readonly<Record<string, string>>, value: string): string | undefined {
  return Object.entries(map).find(([, one]) => one === value)?.[0];
}
