import { parseAddress } from '../../core/area';
import type { TableColumn, TotalsFunction } from '../../core/state';
import type { BookTable } from '../book';
import { fromFileForm } from '../formula/formulaForm';
import { unescapeCellText } from '../xml/entities';
import type { XmlAttributes } from '../xml/xmlReader';
import { child, childrenOf, isOn, numberOf, textOf, type XmlElement } from '../xml/xmlTree';
import { readFilters, type FilterContext } from './filters';
import { definedOnly } from './styles';

/** A table as the file has it, beside what the model understands of it. */
export interface ReadTable {
  readonly table: BookTable;
  readonly attributes: XmlAttributes;
  /** By column id: attributes that the model has no word for (formats of header and data). */
  readonly columnAttributes: ReadonlyMap<number, XmlAttributes>;
  readonly extension: string;
}

/** Reads a `<table>` part; undefined when its address makes no sense. */
export function readTable(root: XmlElement, filters: FilterContext): ReadTable | undefined {
  const area = parseAddress(root.attributes['ref'] ?? '');
  if (area === null) return undefined;
  const { attributes } = root;
  const name = unescapeCellText(attributes['displayName'] ?? attributes['name'] ?? '');
  const columns = childrenOf(child(root, 'tableColumns'), 'tableColumn');
  const style = child(root, 'tableStyleInfo')?.attributes ?? {};
  const autoFilter = child(root, 'autoFilter');
  const sort = sortOf(child(root, 'sortState') ?? child(autoFilter, 'sortState'), area.column);
  const table: BookTable = {
    name,
    area,
    columns: columns.map((column) => readColumn(column, name)),
    showHeaders: (numberOf(attributes['headerRowCount']) ?? 1) > 0,
    showTotals: (numberOf(attributes['totalsRowCount']) ?? 0) > 0,
    showFilterButton: autoFilter !== undefined,
    showBandedRows: isOn(style['showRowStripes']),
    showBandedColumns: isOn(style['showColumnStripes']),
    highlightFirstColumn: isOn(style['showFirstColumn']),
    highlightLastColumn: isOn(style['showLastColumn']),
    style: style['name'] ?? '',
    filters: autoFilter === undefined ? [] : readFilters(autoFilter, filters),
    sort,
  };
  return {
    table,
    attributes,
    columnAttributes: new Map(columns.map((c) => [Number(c.attributes['id']), c.attributes])),
    extension: child(root, 'extLst')?.source ?? '',
  };
}

const TOTALS = new Set<string>('sum average count countNums max min stdDev var custom'.split(' '));

function readColumn(column: XmlElement, table: string): TableColumn {
  const { id, name, totalsRowFunction, totalsRowLabel } = column.attributes;
  const formula = textOf(child(column, 'calculatedColumnFormula'));
  const totalsFunction = TOTALS.has(totalsRowFunction ?? '')
    ? (totalsRowFunction as TotalsFunction)
    : undefined;
  return {
    id: Number(id),
    name: unescapeCellText(name ?? ''),
    ...definedOnly({
      formula: formula === '' ? undefined : fromFileForm(unescapeCellText(formula), table),
      totalsFunction,
      totalsLabel: totalsRowLabel === undefined ? undefined : unescapeCellText(totalsRowLabel),
    }),
  };
}

function sortOf(sort: XmlElement | undefined, firstColumn: number): BookTable['sort'] {
  if (sort === undefined) return null;
  const fields = childrenOf(sort, 'sortCondition').flatMap(({ attributes }) => {
    const area = parseAddress(attributes['ref'] ?? '');
    const isByValue = attributes['sortBy'] === undefined || attributes['sortBy'] === 'value';
    if (area === null || !isByValue) return [];
    return [{ key: area.column - firstColumn, ascending: !isOn(attributes['descending']) }];
  });
  return fields.length === 0 ? null : { fields, matchCase: isOn(sort.attributes['caseSensitive']) };
}
