import { addressOf, lastRow, type Area } from '../../core/area';
import type { TableColumn } from '../../core/state';
import type { BookTable } from '../book';
import { toFileForm } from '../formula/formulaForm';
import type { ReadTable } from '../read/tables';
import { element, XML_HEADER } from '../xml/element';
import { escapeCellText, xstring } from '../xml/entities';
import { filtersXml } from './filters';
import { MAIN_NAMESPACE } from './namespaces';
import type { StyleWriter } from './styles';

export interface TableTarget {
  readonly id: number;
  readonly styles: StyleWriter;
  /** The table as the file had it. */
  readonly carried: ReadTable | undefined;
  /** Formula of a totals cell, for columns whose function is `custom`. */
  totalsFormula(column: number): string | undefined;
}

/** Attributes of the old table that still hold: formats of its header, data and border. */
const KEPT =
  /^(?:headerRowDxfId|dataDxfId|totalsRowDxfId|headerRowBorderDxfId|tableBorderDxfId|totalsRowBorderDxfId|headerRowCellStyle|dataCellStyle|totalsRowCellStyle|comment|published)$/;

/** A `<table>` part. */
export function tableXml(table: BookTable, target: TableTarget): string {
  const { carried } = target;
  const attributes = {
    xmlns: MAIN_NAMESPACE,
    id: target.id,
    name: table.name,
    displayName: table.name,
    ref: addressOf(table.area),
    headerRowCount: table.showHeaders ? undefined : 0,
    totalsRowCount: table.showTotals ? 1 : undefined,
    totalsRowShown: table.showTotals ? undefined : false,
    ...kept(carried?.attributes),
  };
  const columns = table.columns.map((column, index) => columnXml(column, index, table, target));
  return (
    XML_HEADER +
    element('table', attributes, [
      autoFilterXml(table, target.styles),
      sortXml(table),
      element('tableColumns', { count: columns.length }, columns),
      element('tableStyleInfo', {
        name: table.style === '' ? undefined : table.style,
        showFirstColumn: table.highlightFirstColumn,
        showLastColumn: table.highlightLastColumn,
        showRowStripes: table.showBandedRows,
        showColumnStripes: table.showBandedColumns,
      }),
    ])
  );
}

function kept(attributes: Readonly<Record<string, string>> | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes ?? {}).filter(([name]) => KEPT.test(name)));
}

/** Header and body: a filter never covers the totals. */
function filteredArea({ area, showTotals }: BookTable): Area {
  return showTotals ? { ...area, rows: area.rows - 1 } : area;
}

function autoFilterXml(table: BookTable, styles: StyleWriter): string {
  if (!table.showFilterButton || !table.showHeaders) return '';
  const ref = addressOf(filteredArea(table));
  return element('autoFilter', { ref }, filtersXml(table.filters, styles));
}

function sortXml(table: BookTable): string {
  if (table.sort === null) return '';
  const area = filteredArea(table);
  const body: Area = table.showHeaders ? { ...area, row: area.row + 1, rows: area.rows - 1 } : area;
  const conditions = table.sort.fields.map(({ key, ascending }) =>
    element('sortCondition', {
      descending: ascending ? undefined : true,
      ref: addressOf({ ...body, column: body.column + key, columns: 1 }),
    }),
  );
  const attributes = {
    caseSensitive: table.sort.matchCase ? true : undefined,
    ref: addressOf(body),
  };
  return element('sortState', attributes, conditions);
}

function columnXml(
  column: TableColumn,
  index: number,
  table: BookTable,
  target: TableTarget,
): string {
  const totals = column.totalsFunction ?? 'none';
  const old = target.carried?.columnAttributes.get(column.id);
  const custom = totals === 'custom' ? target.totalsFormula(table.area.column + index) : undefined;
  const label = column.totalsLabel ?? '';
  const attributes = {
    id: index + 1,
    name: xstring(column.name),
    totalsRowLabel: label === '' ? undefined : xstring(label),
    totalsRowFunction: totals === 'none' ? undefined : totals,
    ...kept(old),
  };
  return element('tableColumn', attributes, [
    column.formula === undefined
      ? ''
      : formulaXml('calculatedColumnFormula', column.formula, table.name),
    custom === undefined ? '' : formulaXml('totalsRowFormula', custom, table.name),
  ]);
}

function formulaXml(name: string, formula: string, table: string): string {
  return `<${name}>${escapeCellText(toFileForm(formula, table))}</${name}>`;
}

/** Row of the totals, or -1. */
export function totalsRow(table: BookTable): number {
  return table.showTotals ? lastRow(table.area) : -1;
}
