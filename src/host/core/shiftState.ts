import { shiftFormula } from '../calc/references';
import type { Area } from './area';
import { intersect, lastColumn } from './area';
import type { CellShift } from './shift';
import { shiftArea, shiftAreas, shiftCell } from './shift';
import type {
  Chart,
  ConditionalFormat,
  ConditionalRule,
  DataValidation,
  SheetState,
  Table,
  ValidationRule,
  WorkbookState,
} from './state';
import { uniqueHeaders } from './tableShape';

/** Rewrites a formula that stands on a sheet. */
type Rewrite = (formula: string, homeSheetId: string) => string;

const isFormula = (text: string | number | undefined): text is string =>
  typeof text === 'string' && text.startsWith('=');

function shiftColumns(table: Table, change: CellShift): Table['columns'] {
  const { area, shift } = change;
  const isSideways = shift === 'left' || shift === 'right';
  const isInLane =
    area.row <= table.area.row &&
    intersect({ ...area, columns: 1 }, { ...table.area, column: area.column });
  if (!isSideways || !isInLane) return table.columns;
  const at = area.column - table.area.column;
  const columns = [...table.columns];
  if (shift === 'left') {
    const first = Math.max(0, at);
    const last = Math.min(columns.length, at + area.columns);
    if (last > first) columns.splice(first, last - first);
    return columns;
  }
  if (at <= 0 || area.column > lastColumn(table.area)) return columns;
  const id = columns.reduce((most, column) => Math.max(most, column.id), 0) + 1;
  const added = Array.from({ length: area.columns }, (_, n) => ({ id: id + n, name: '' }));
  columns.splice(at, 0, ...added);
  const names = uniqueHeaders(columns.map((column) => column.name));
  return columns.map((column, index) => ({ ...column, name: names[index] ?? column.name }));
}

function shiftTable(table: Table, change: CellShift): Table[] {
  const area = shiftArea(table.area, change);
  if (!area) return [];
  if (area === table.area) return [table];
  return [{ ...table, area, columns: shiftColumns(table, change) }];
}

export function mapValidationRule(
  rule: ValidationRule,
  map: (f: string) => string,
): ValidationRule {
  const mapped = (text: string | number): string | number => (isFormula(text) ? map(text) : text);
  switch (rule.kind) {
    case 'list':
      return { ...rule, source: String(mapped(rule.source)) };
    case 'custom':
      return { ...rule, formula: String(mapped(rule.formula)) };
    default:
      return {
        ...rule,
        formula1: mapped(rule.formula1),
        ...(rule.formula2 !== undefined && { formula2: mapped(rule.formula2) }),
      };
  }
}

export function mapConditionalRule(
  rule: ConditionalRule,
  map: (f: string) => string,
): ConditionalRule {
  const mapped = (text: string): string => (isFormula(text) ? map(text) : text);
  if (rule.kind === 'custom') return { ...rule, formula: mapped(rule.formula) };
  if (rule.kind !== 'cellValue') return rule;
  return {
    ...rule,
    formula1: mapped(rule.formula1),
    ...(rule.formula2 !== undefined && { formula2: mapped(rule.formula2) }),
  };
}

function mapChart(chart: Chart, map: (f: string) => string): Chart {
  const series = chart.series.map((one) => ({
    ...one,
    values: map(one.values),
    ...(one.categories !== undefined && { categories: map(one.categories) }),
    ...(one.nameRef !== undefined && { nameRef: map(one.nameRef) }),
  }));
  return { ...chart, series };
}

/** Every formula of a sheet's records (validations, conditional formats, charts) through `rewrite`. */
export function mapSheetFormulas(sheet: SheetState, map: (f: string) => string): SheetState {
  return {
    ...sheet,
    validations: sheet.validations.map((v) => ({ ...v, rule: mapValidationRule(v.rule, map) })),
    conditionalFormats: sheet.conditionalFormats.map((f) => ({
      ...f,
      rule: mapConditionalRule(f.rule, map),
    })),
    charts: sheet.charts.map((chart) => mapChart(chart, map)),
  };
}

/** Every formula kept in the state through `rewrite`: names, calculated columns, sheets' records. */
export function mapStateFormulas(state: WorkbookState, rewrite: Rewrite): WorkbookState {
  const sheets = Object.entries(state.sheets).map(([id, sheet]) => [
    id,
    mapSheetFormulas(sheet, (formula) => rewrite(formula, id)),
  ]);
  return {
    ...state,
    names: state.names.map((n) => ({ ...n, formula: rewrite(n.formula, n.sheetId ?? '') })),
    tables: state.tables.map((table) => ({
      ...table,
      columns: table.columns.map((column) =>
        column.formula === undefined
          ? column
          : { ...column, formula: rewrite(column.formula, table.sheetId) },
      ),
    })),
    sheets: Object.fromEntries(sheets) as WorkbookState['sheets'],
  };
}

function keepAreas<T extends DataValidation | ConditionalFormat>(
  items: readonly T[],
  change: CellShift,
): T[] {
  return items.flatMap((item) => {
    const areas = shiftAreas(item.areas, change);
    return areas.length > 0 ? [{ ...item, areas }] : [];
  });
}

function keepArea(area: Area | null, change: CellShift): Area | null {
  return area && shiftArea(area, change);
}

function shiftSheet(sheet: SheetState, change: CellShift): SheetState {
  const { pageLayout } = sheet;
  const filterArea = keepArea(sheet.autoFilter?.area ?? null, change);
  return {
    ...sheet,
    validations: keepAreas(sheet.validations, change),
    conditionalFormats: keepAreas(sheet.conditionalFormats, change),
    comments: sheet.comments.flatMap((c) => {
      const at = shiftCell(c.row, c.column, change);
      return at ? [{ ...c, row: at.row, column: at.column }] : [];
    }),
    notes: sheet.notes.flatMap((n) => {
      const at = shiftCell(n.row, n.column, change);
      return at ? [{ ...n, row: at.row, column: at.column }] : [];
    }),
    hyperlinks: sheet.hyperlinks.flatMap((link) => {
      const area = shiftArea(link.area, change);
      return area ? [{ ...link, area }] : [];
    }),
    unlockedAreas: shiftAreas(sheet.unlockedAreas, change),
    autoFilter: filterArea && sheet.autoFilter && { ...sheet.autoFilter, area: filterArea },
    pageLayout: {
      ...pageLayout,
      printArea: shiftAreas(pageLayout.printArea, change),
      printTitleRows: keepArea(pageLayout.printTitleRows, change),
      printTitleColumns: keepArea(pageLayout.printTitleColumns, change),
    },
  };
}

/** The state after cells of one sheet were inserted or deleted. */
export function shiftState(
  state: WorkbookState,
  sheetId: string,
  change: CellShift,
  sheetName: (id: string) => string,
): WorkbookState {
  const changedSheet = sheetName(sheetId);
  const mapped = mapStateFormulas(state, (formula, home) =>
    shiftFormula(formula, home === '' ? '' : sheetName(home), changedSheet, change),
  );
  const own = mapped.sheets[sheetId];
  return {
    ...mapped,
    tables: mapped.tables.flatMap((table) =>
      table.sheetId === sheetId ? shiftTable(table, change) : [table],
    ),
    sheets: own ? { ...mapped.sheets, [sheetId]: shiftSheet(own, change) } : mapped.sheets,
  };
}
