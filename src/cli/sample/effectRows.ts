import { weekOf } from '../../domain/shared/period';
import type { SampleContext, SampleLine, SampleRow } from './context';

const text = (line: SampleLine, name: string): string | null =>
  line[name] === '' ? null : (line[name] ?? null);

const kpiId = (key: string | undefined): string | null =>
  key === undefined || key === '' ? null : `K-SAMPLE${key}`;

export const kpiRows = (at: SampleContext): SampleRow[] =>
  at.files.kpis.map((line) => ({
    id: kpiId(line['key']) ?? '',
    campaignId: at.planId(line['campaign']),
    metric: text(line, 'metric'),
    name: at.words(line, 'name'),
    unit: at.words(line, 'unit'),
    direction: text(line, 'direction'),
    baseline: at.amount(line, 'baseline'),
    baselineSource: at.words(line, 'baselineSource'),
    target: at.amount(line, 'target'),
    dueOn: at.day(line, 'dueDay'),
    actual: at.amount(line, 'actual'),
    measuredOn: at.day(line, 'measuredDay'),
    source: at.words(line, 'source'),
    reasonCode: text(line, 'reasonCode'),
    reason: at.words(line, 'reason'),
    owner: at.person(line['owner']),
  }));

export const metricRows = (at: SampleContext): SampleRow[] =>
  at.files.metrics.map((line, i) => {
    const day = at.day(line, 'day') ?? 0;
    return {
      id: `M-SAMPLE${String(i + 1).padStart(4, '0')}`,
      campaignId: at.planId(line['campaign']),
      kpiId: kpiId(line['kpi']),
      week: weekOf(day),
      metric: text(line, 'metric'),
      value: at.amount(line, 'value'),
      unit: at.words(line, 'unit'),
      collectedOn: day + 6,
    };
  });

/** Day of the quarter (from 0) → its ISO week; `week` counts from the quarter's first week. */
const weekKey = (at: SampleContext, line: SampleLine): string =>
  weekOf(at.day({ day: String(Number(line['week']) * 7) }, 'day') ?? 0);

/** Weekly reports with the instant they were handed in (17:00 in China on that day). */
export const weeklyRows = (at: SampleContext, instantOf: (day: number) => string): SampleRow[] =>
  at.files.weekly.map((line, i) => ({
    id: `W-SAMPLE${String(i + 1).padStart(3, '0')}`,
    campaignId: at.planId(line['campaign']),
    week: weekKey(at, line),
    author: at.person(line['author']),
    submittedAt: instantOf(at.day(line, 'submittedDay') ?? 0),
    progress: at.amount(line, 'progress'),
    spendToDate: at.money(line, 'spendToDate'),
    done: at.words(line, 'done'),
    next: at.words(line, 'next'),
    carriedOver: at.words(line, 'carried'),
    problems: at.words(line, 'problems'),
  }));
