import { isoDate } from '../../domain/shared/period';
import type { PersonRate, RuleRate, RuleRates } from '../../domain/compliance/ruleRates';
import type { ReportCell, SheetSpec } from '../../domain/report/sheet';
import { ruleRateWords } from '../../terms/ruleScreen';
import type { Language } from '../../terms/language';
import { say } from '../../terms/wording';

type Row = readonly ReportCell[];
type Word = keyof typeof ruleRateWords;

interface Making {
  readonly rates: RuleRates;
  readonly language: Language;
  readonly today: number;
  readonly headCode: string;
}

const text = (value: string, look: NonNullable<ReportCell['look']> = 'text'): ReportCell => ({
  value,
  look,
});
const whole = (value: number, figure: string): ReportCell => ({ value, format: 'integer', figure });
const share = (formula: string, expected: number, figure: string): ReportCell => ({
  formula,
  expected,
  format: 'percent',
  figure,
});

/** Counts are counted by the pane; the shares are live formulas over them. */
function ruleRow(rate: RuleRate, row: number): Row {
  const at = String(row);
  const figure = (name: string): string => `${rate.ruleId}.${name}`;
  return [
    text(rate.ruleId),
    whole(rate.found, figure('found')),
    whole(rate.waived, figure('waived')),
    whole(rate.dismissed, figure('dismissed')),
    whole(rate.exempted, figure('exempted')),
    whole(rate.reopened, figure('reopened')),
    rate.precision === null
      ? { value: null }
      : share(`=1-D${at}/B${at}`, rate.precision, figure('precision')),
    share(`=(C${at}+D${at}+E${at})/B${at}`, rate.overrideRate, figure('overrides')),
  ];
}

function personRow(rate: PersonRate, row: number, first: number, last: number): Row {
  const at = String(row);
  const figure = (name: string): string => `${rate.person}.${name}`;
  const [top, end] = [String(first), String(last)];
  const all = `SUM($C$${top}:$E$${end})`;
  return [
    text(rate.person),
    { value: null },
    whole(rate.waived, figure('waived')),
    whole(rate.dismissed, figure('dismissed')),
    whole(rate.exempted, figure('exempted')),
    whole(rate.reopened, figure('reopened')),
    { value: null },
    share(`=IF(${all}=0,0,SUM(C${at}:E${at})/${all})`, rate.share, figure('share')),
  ];
}

/** Precision of rules and overrides by people as a sheet that can be printed and traced. */
export function rateSheet({ rates, language, today, headCode }: Making): SheetSpec {
  const t = (word: Word, values?: Parameters<typeof say>[2]): string =>
    say(ruleRateWords[word], language, values);
  const head = (words: readonly Word[]): Row => words.map((word) => text(t(word), 'columnHead'));
  const verbs = ['waived', 'dismissed', 'exempted', 'reopened'] as const;
  const top: Row[] = [
    [text(t('title'), 'title')],
    [text(t('asOf', { day: isoDate(today), code: headCode }), 'note')],
    [text(t('byRule'), 'heading')],
    head(['rule', 'found', ...verbs, 'precision', 'overrides']),
  ];
  const ruleRows = rates.byRule.map((rate, at) => ruleRow(rate, top.length + 1 + at));
  const between: Row[] = [
    [],
    [text(t('byPerson'), 'heading')],
    [
      text(t('person'), 'columnHead'),
      text('', 'columnHead'),
      ...head(verbs),
      text('', 'columnHead'),
      text(t('overrides'), 'columnHead'),
    ],
  ];
  const first = top.length + ruleRows.length + between.length + 1;
  const last = first + Math.max(0, rates.byPerson.length - 1);
  const personRows = rates.byPerson.map((rate, at) => personRow(rate, first + at, first, last));
  return {
    name: t('sheet'),
    language,
    reportId: 'ruleRates',
    columnWidths: [20, 10, 10, 10, 10, 10, 12, 14],
    rows: [...top, ...ruleRows, ...between, ...personRows],
    charts: [],
    print: { orientation: 'landscape', fitToWidth: 1, footerLeft: headCode, titleRows: '$1:$2' },
    frozenRows: 2,
  };
}
