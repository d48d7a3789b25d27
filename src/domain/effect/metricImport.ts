import { isBlank, type CellValue } from '../shared/cell';
import { isWeekKey, weekOf } from '../shared/period';
import { allTables, tableOf } from '../tables/all';
import { normalHeader } from '../tables/headers';
import { readRows, type CellProblemCode } from '../tables/read';
import { metricNames, type KpiRow, type MetricRow } from '../tables/weekly';
import { dateCell, type ColumnMapping, type SourceTable } from '../budget/importRows';
import type { PlanRow } from '../tables/plans';

type MetricName = NonNullable<MetricRow['metric']>;

/** Columns of `Metrics` that a file may bring. */
export const metricColumns = [
  'campaignId',
  'week',
  'metric',
  'value',
  'unit',
  'source',
  'collectedOn',
  'kpiId',
  'theme',
  'remark',
] as const;

/** A header that holds the values of one metric (a column a metric) is mapped to `metric:<code>`. */
const metricOf = (code: string | null): MetricName | undefined => {
  const name = code?.startsWith('metric:') === true ? code.slice(7) : undefined;
  return name !== undefined && name in metricNames ? (name as MetricName) : undefined;
};

/** What a file does not say itself: whose values they are and where they come from. */
export interface MetricDefaults {
  readonly campaignId: string | null;
  readonly source: string;
}

export interface MetricEntry {
  readonly fileRow: number;
  readonly campaignId: string;
  readonly kpiId: string | null;
  readonly week: string;
  readonly metric: MetricName;
  readonly value: number;
  readonly unit: string | null;
  readonly source: string;
  readonly collectedOn: number | null;
  readonly theme: string | null;
  readonly remark: string | null;
}

type BadMetricCode =
  CellProblemCode | 'campaignUnknown' | 'kpiUnknown' | 'repeated' | 'valueMissing';

export interface BadMetric {
  /** Row of the file, one-based. */
  readonly fileRow: number;
  readonly code: BadMetricCode;
  readonly column: string;
  readonly value: CellValue;
}

export interface MetricPreview {
  readonly added: readonly MetricEntry[];
  readonly corrected: readonly { readonly entry: MetricEntry; readonly was: MetricRow }[];
  readonly unchanged: number;
  readonly bad: readonly BadMetric[];
}

/** What identifies a value: measured again, it corrects its row instead of being counted twice. */
export const metricKey = (
  row: Pick<MetricRow, 'campaignId' | 'kpiId' | 'week' | 'metric' | 'theme'>,
): string =>
  [row.campaignId, row.kpiId, row.week, row.metric, row.theme].map((part) => part ?? '').join('\n');

/**
 * What each header means: as remembered, else a column of ours by header or code, else a metric by
 * its name in either language; others are left out.
 */
export function proposeMetricMapping(
  headers: readonly string[],
  remembered: ColumnMapping = {},
): ColumnMapping {
  const known = new Map<string, string>();
  for (const [code, wording] of Object.entries(metricNames))
    for (const name of [code, ...wording]) known.set(normalHeader(name), `metric:${code}`);
  for (const code of metricColumns)
    for (const name of [code, ...(tableOf('Metrics').columns[code]?.header ?? [])])
      known.set(normalHeader(name), code);
  return Object.fromEntries(
    headers.map((header) => [
      header,
      header in remembered
        ? (remembered[header] ?? null)
        : (known.get(normalHeader(header)) ?? null),
    ]),
  );
}

const weekText = /^(\d{4})\s*[-/年]?\s*(?:w|第)\s*(\d{1,2})\s*周?$/iu;

/** Weeks as people write them, and days, which belong to their week. */
function weekCell(value: CellValue): CellValue {
  const dated = dateCell(value);
  if (typeof dated === 'number') return dated > 20_000 && dated < 80_000 ? weekOf(dated) : value;
  const match = typeof value === 'string' ? weekText.exec(value.normalize('NFKC').trim()) : null;
  if (!match) return value;
  const key = `${match[1] ?? ''}-W${(match[2] ?? '').padStart(2, '0')}`;
  return isWeekKey(key) ? key : value;
}

interface Cells {
  /** Zero-based row of the file's body. */
  readonly at: number;
  readonly cells: readonly CellValue[];
}

/** Every value of the file as a row of its own, in the order of `metricColumns`. */
function longRows(source: SourceTable, mapping: ColumnMapping): readonly Cells[] {
  const codes = source.headers.map((header) => mapping[header] ?? null);
  const at = (code: string): number => codes.indexOf(code);
  return source.rows.flatMap((cells, r) => {
    const one = (code: string): CellValue => cells[at(code)] ?? null;
    const rowOf = (metric: CellValue, value: CellValue): Cells => ({
      at: r,
      cells: metricColumns.map((code) => {
        if (code === 'metric') return metric;
        if (code === 'value') return value;
        if (code === 'week') {
          const week = one('week');
          return weekCell(isBlank(week) ? one('collectedOn') : week);
        }
        return code === 'collectedOn' ? dateCell(one(code)) : one(code);
      }),
    });
    const wide = codes.flatMap((code, c) => {
      const metric = metricOf(code);
      const value = cells[c] ?? null;
      return metric === undefined || isBlank(value) ? [] : [rowOf(metric, value)];
    });
    const long = at('value') < 0 ? [] : [rowOf(one('metric'), one('value'))];
    return [...wide, ...long.filter((row) => row.cells.some((cell) => !isBlank(cell)))];
  });
}

interface Known {
  readonly plans: readonly Pick<PlanRow, 'id' | 'name'>[];
  readonly kpis: readonly Pick<KpiRow, 'id' | 'campaignId'>[];
}

/** A campaign by ID or, failing that, by a name that only one bears. */
function campaignOf(text: string | null, fallback: string | null, known: Known): string | null {
  if (text === null || text.trim() === '') return fallback;
  const wanted = normalHeader(text);
  const byId = known.plans.find((plan) => plan.id === text.trim());
  if (byId) return byId.id;
  const named = known.plans.filter((plan) => normalHeader(plan.name ?? '') === wanted);
  return named.length === 1 ? (named[0]?.id ?? null) : null;
}

type Judged = MetricEntry | BadMetric;

function judge(row: MetricRow, fileRow: number, known: Known, defaults: MetricDefaults): Judged {
  const bad = (code: BadMetricCode, column: string, value: CellValue): BadMetric => ({
    fileRow,
    code,
    column,
    value,
  });
  const campaignId = campaignOf(row.campaignId, defaults.campaignId, known);
  if (campaignId === null) return bad('campaignUnknown', 'campaignId', row.campaignId);
  if (row.week === null) return bad('notAPeriod', 'week', null);
  if (row.metric === null) return bad('notAChoice', 'metric', null);
  if (row.value === null) return bad('valueMissing', 'value', null);
  const isOwn = known.kpis.some((kpi) => kpi.id === row.kpiId && kpi.campaignId === campaignId);
  if (row.kpiId !== null && !isOwn) return bad('kpiUnknown', 'kpiId', row.kpiId);
  return {
    fileRow,
    campaignId,
    kpiId: row.kpiId,
    week: row.week,
    metric: row.metric,
    value: row.value,
    unit: row.unit,
    source: row.source?.trim() ?? defaults.source,
    collectedOn: row.collectedOn,
    theme: row.theme,
    remark: row.remark,
  };
}

/**
 * What an import of measured values would do, before anything is written: values that are new, those
 * that correct a row, and every row that cannot be taken with its reason. `rows` are the workbook's.
 */
export function previewMetrics(
  source: SourceTable,
  mapping: ColumnMapping,
  known: Known & { readonly rows: readonly MetricRow[] },
  defaults: MetricDefaults,
): MetricPreview {
  const long = longRows(source, mapping);
  const typed = readRows(allTables.Metrics, {
    code: 'Metrics',
    sheet: '',
    headers: ['id', ...metricColumns],
    body: long.map(({ cells }, i) => [`ROW-${String(i)}`, ...cells]),
    top: 0,
    left: 0,
  });
  const fileRow = (index: number): number => source.firstRow + (long[index]?.at ?? index);
  const bad: BadMetric[] = typed.problems.map(({ code, column, index, value }) => ({
    fileRow: fileRow(index),
    code,
    column,
    value,
  }));
  const broken = new Set(typed.problems.map(({ index }) => index));
  const there = new Map(known.rows.map((row) => [metricKey(row), row]));
  const seen = new Set<string>();
  const added: MetricEntry[] = [];
  const corrected: MetricPreview['corrected'][number][] = [];
  let unchanged = 0;
  typed.rows.forEach((row, i) => {
    const index = typed.indexes[i] ?? i;
    if (broken.has(index)) return;
    const judged = judge(row, fileRow(index), known, defaults);
    if ('code' in judged) {
      bad.push(judged);
      return;
    }
    const key = metricKey(judged);
    if (seen.has(key)) {
      bad.push({
        fileRow: judged.fileRow,
        code: 'repeated',
        column: 'metric',
        value: judged.metric,
      });
      return;
    }
    seen.add(key);
    const was = there.get(key);
    if (!was) added.push(judged);
    else if (was.value === judged.value && was.source === judged.source) unchanged += 1;
    else corrected.push({ entry: judged, was });
  });
  return { added, corrected, unchanged, bad: bad.sort((a, b) => a.fileRow - b.fileRow) };
}
