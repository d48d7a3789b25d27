import { reportWords, sentenceWords } from '../../../terms/report';
import { weeklySignalWords } from '../../../terms/weekly';
import { say } from '../../../terms/wording';
import { toMajor, type Minor } from '../../shared/money';
import { isoDate, type DateSerial } from '../../shared/period';
import type { WeeklyRow } from '../../tables/weekly';
import type { WeeklySignal } from '../../weekly/credibility';
import type { WeeklyDuty } from '../../weekly/due';
import { fixed, percentText } from '../figureText';
import { blanks, framed, reportWidth, section, titleRows, type Frame } from '../frame';
import type { DraftRow } from '../layout';
import { measureFormula, rateRows, type UsedRates } from '../money';
import {
  cell,
  columnOf,
  headingRow,
  headRow,
  live,
  numberOf,
  quoted,
  textOf,
  words,
  type Pen,
} from '../pen';
import { countSlot, sentence } from '../sentence';
import type { ReportCell, SheetSpec } from '../sheet';

export interface DigestInput {
  readonly week: string;
  readonly duties: readonly WeeklyDuty[];
  readonly reports: readonly WeeklyRow[];
  readonly signals: readonly WeeklySignal[];
  /** Planned total by campaign, fen, and the rates it took. */
  readonly planned: ReadonlyMap<string, Minor>;
  readonly rates: UsedRates;
  readonly headCode: string;
  readonly madeOn: DateSerial;
}

const plan = '$K{row}';

function burnCell(pen: Pen, input: DigestInput, duty: WeeklyDuty, report: WeeklyRow): ReportCell {
  const total = input.planned.get(duty.campaignId) ?? 0;
  const planned = measureFormula('planned', input.rates, [`Budget[campaignId],${plan}`]).slice(1);
  const spent = columnOf('Weekly', 'spendToDate', quoted(report.id));
  const { spendToDate } = report;
  return live(pen, {
    formula: `=IF(ISNUMBER(${spent}),IF(${planned}=0,"",${spent}/${planned}),"")`,
    expected: spendToDate === null || total === 0 ? '' : spendToDate / total,
    figure: `digest.${duty.campaignId}.burn`,
    format: 'percent',
  });
}

function reportCells(
  pen: Pen,
  input: DigestInput,
  duty: WeeklyDuty,
  report: WeeklyRow | undefined,
): ReportCell[] {
  if (!report) return blanks(6);
  const id = quoted(report.id);
  const figure = (name: string): string => `digest.${duty.campaignId}.${name}`;
  const [done, next] = [columnOf('Weekly', 'done', id), columnOf('Weekly', 'next', id)];
  return [
    live(pen, {
      formula: numberOf('Weekly', 'progress', id),
      expected: report.progress ?? '',
      figure: figure('progress'),
      format: 'percent',
    }),
    live(pen, {
      formula: numberOf('Weekly', 'spendToDate', id),
      expected: report.spendToDate === null ? '' : toMajor(report.spendToDate),
      figure: figure('spend'),
      format: 'money',
    }),
    burnCell(pen, input, duty, report),
    ...blanks(2),
    live(pen, {
      formula: `=${done}&CHAR(10)&"→ "&${next}`,
      expected: `${report.done ?? ''}\n→ ${report.next ?? ''}`,
      figure: figure('text'),
      look: 'text',
      wrap: true,
    }),
  ];
}

function dutyRow(pen: Pen, input: DigestInput, duty: WeeklyDuty): DraftRow {
  const report = input.reports.find((r) => r.id === duty.reportId);
  const figure = (name: string): string => `digest.${duty.campaignId}.${name}`;
  const stateWord = words(pen, reportWords[duty.state]);
  return [
    live(pen, {
      formula: textOf('Plans', 'name', plan),
      expected: duty.campaign,
      figure: figure('name'),
      look: 'label',
    }),
    live(pen, {
      formula: textOf('Plans', 'lead', plan),
      expected: duty.lead ?? '',
      figure: figure('lead'),
    }),
    cell(stateWord, duty.state === 'missing' ? 'bad' : 'plain', { figure: figure('state') }),
    cell(duty.daysLate, 'plain', { format: 'integer' }),
    ...reportCells(pen, input, duty, report),
    cell(duty.campaignId, 'note'),
  ];
}

/** A signal's values as people read them: shares as percent, money in yuan, days as dates. */
function signalValues(signal: WeeklySignal): Record<string, string> {
  const money = new Set(['reported', 'ledger']);
  const counts = new Set(['reports', 'weeks']);
  const isSpend = signal.code === 'spendFell';
  return Object.fromEntries(
    Object.entries(signal).map(([name, value]) => {
      if (typeof value !== 'number') return [name, value];
      if (name === 'on') return [name, isoDate(value)];
      if (counts.has(name)) return [name, String(value)];
      return [name, money.has(name) || isSpend ? fixed(toMajor(value), 2) : percentText(value)];
    }),
  );
}

/** The question a signal asks its author, in one language. */
export const signalText = (signal: WeeklySignal, language: Pen['language']): string =>
  say(weeklySignalWords[signal.code], language, signalValues(signal));

function questionRows(pen: Pen, input: DigestInput): DraftRow[] {
  const rows = input.signals.map((signal): DraftRow => {
    const report = input.reports.find((r) => r.id === signal.reportId);
    const duty = input.duties.find((d) => d.campaignId === report?.campaignId);
    return [cell(duty?.campaign ?? '', 'label'), cell(signalText(signal, pen.language), 'text')];
  });
  return section(
    pen,
    reportWords.questions,
    headRow(pen, [reportWords.name, reportWords.questions]),
    rows,
  );
}

/** All campaigns' reports of one week on a page, who is missing, and what to ask. */
export function weeklyDigest(pen: Pen, input: DigestInput): SheetSpec {
  const title = `${words(pen, reportWords.digest)} ${input.week}`;
  const frame: Frame = {
    name: `${words(pen, reportWords.digestSheet)} ${input.week}`,
    reportId: `digest:${input.week}`,
    title,
    headCode: input.headCode,
    madeOn: input.madeOn,
  };
  const rows = input.duties.map((duty) => dutyRow(pen, input, duty));
  const first = input.duties[0]?.campaignId ?? '';
  const last = input.duties.at(-1)?.campaignId ?? '';
  const range = `{digest.${first}.state:digest.${last}.state}`;
  const count = (...states: WeeklyDuty['state'][]) =>
    countSlot(
      states.map((s) => `COUNTIF(${range},${quoted(words(pen, reportWords[s]))})`).join('+'),
      input.duties.filter((duty) => states.includes(duty.state)).length,
    );
  const telling: DraftRow[] =
    rows.length === 0
      ? []
      : [
          headingRow(pen, reportWords.telling, reportWidth),
          [
            cell(null),
            sentence(pen, 'telling.filed', sentenceWords.filed, {
              due: countSlot(`ROWS(${range})`, input.duties.length),
              filed: count('onTime', 'late'),
              missing: count('missing'),
            }),
          ],
          [],
        ];
  const head = headRow(pen, [
    reportWords.name,
    reportWords.lead,
    reportWords.state,
    reportWords.daysLate,
    reportWords.progress,
    reportWords.spend,
    reportWords.burn,
    null,
    null,
    reportWords.done,
    reportWords.campaignId,
  ]);
  return framed(pen, frame, [
    ...titleRows(pen, frame),
    ...rateRows(pen, input.rates),
    ...telling,
    ...section(pen, reportWords.course, head, rows),
    ...questionRows(pen, input),
  ]);
}
