import type { ColumnMapping, SourceTable } from '../../domain/budget/importRows';
import {
  previewMetrics,
  proposeMetricMapping,
  type BadMetric,
  type MetricDefaults,
  type MetricEntry,
  type MetricPreview,
} from '../../domain/effect/metricImport';
import type { Change } from '../../domain/shared/changes';
import { failure, success, type Result } from '../../domain/shared/result';
import type { WorkbookFailure } from '../../ports/failure';
import type { ReadRequest } from '../../ports/workbook';
import { act, workbookIdOf, type Acted, type NoPersonFailure } from '../act';
import { openBook, type Book } from '../book';
import { isMapping, mappingKey } from '../budget/importActuals';
import type { Deps } from '../deps';

const reads = {
  Metrics: 'all',
  Plans: ['id', 'name', 'voided'],
  KPIs: ['id', 'campaignId', 'voided'],
  Parameters: ['id', 'code', 'value', 'voided'],
} as const satisfies ReadRequest;

const previewOf = (
  book: Book,
  source: SourceTable,
  mapping: ColumnMapping,
  defaults: MetricDefaults,
): MetricPreview =>
  previewMetrics(
    source,
    mapping,
    { plans: book.rows('Plans'), kpis: book.rows('KPIs'), rows: book.rows('Metrics') },
    defaults,
  );

export interface MetricProposal {
  readonly mapping: ColumnMapping;
  readonly preview: MetricPreview;
}

/** What a file of measured values would change (W4.1). Nothing is written. One round trip. */
export async function proposeMetrics(
  deps: Pick<Deps, 'workbook' | 'archive'>,
  source: SourceTable,
  defaults: MetricDefaults,
  mapping?: ColumnMapping,
): Promise<Result<MetricProposal, WorkbookFailure>> {
  const opened = await openBook(deps.workbook, reads, ['Metrics', 'Plans']);
  if (!opened.ok) return opened;
  const remembered = await deps.archive.recall(workbookIdOf(opened.value), mappingKey('Metrics'));
  const used =
    mapping ?? proposeMetricMapping(source.headers, isMapping(remembered) ? remembered : {});
  return success({ mapping: used, preview: previewOf(opened.value, source, used, defaults) });
}

export type MetricImportFailure =
  | { readonly code: 'badRows'; readonly bad: readonly BadMetric[] }
  | { readonly code: 'nothingToImport' };

const rowOf = ({ fileRow: _file, ...values }: MetricEntry, id: string) => ({
  ...values,
  id,
  voided: false,
});

function changesOf(preview: MetricPreview, newId: (prefix: string) => string): readonly Change[] {
  const updates = preview.corrected.map(({ entry, was }): Change => ({
    kind: 'update',
    table: 'Metrics',
    rowId: was.id,
    set: { value: entry.value, source: entry.source },
    was: { value: was.value, source: was.source },
  }));
  if (preview.added.length === 0) return updates;
  const rows = preview.added.map((entry) => rowOf(entry, newId('M')));
  return [...updates, { kind: 'append', table: 'Metrics', rows }];
}

/** Imports measured values in one operation: all or none. Remembers the mapping. */
export async function importMetrics(
  deps: Deps,
  source: SourceTable,
  mapping: ColumnMapping,
  defaults: MetricDefaults,
  options: { readonly withoutBadRows?: boolean } = {},
): Promise<Result<Acted<MetricPreview>, MetricImportFailure | WorkbookFailure | NoPersonFailure>> {
  const acted = await act<MetricPreview, MetricImportFailure>(
    deps,
    'importMetrics',
    reads,
    ({ book, newId }) => {
      const preview = previewOf(book, source, mapping, defaults);
      if (preview.bad.length > 0 && options.withoutBadRows !== true)
        return failure({ code: 'badRows', bad: preview.bad });
      const changes = changesOf(preview, newId);
      if (changes.length === 0) return failure({ code: 'nothingToImport' });
      return success({ changes, value: preview });
    },
    ['Metrics', 'Plans'],
  );
  if (acted.ok)
    await deps.archive.remember(workbookIdOf(acted.value.book), mappingKey('Metrics'), mapping);
  return acted;
}
