import { isBlank, type CellValue } from '../../domain/shared/cell';
import type { CellLook, FigureFormat, ReportCell, SheetSpec } from '../../domain/report/sheet';
import { asText } from './encode';

/** Number formats of a report's figures. */
const formats: Readonly<Record<FigureFormat, string>> = {
  money: '#,##0.00;-#,##0.00',
  number: '#,##0.00;-#,##0.00',
  integer: '#,##0;-#,##0',
  rate: '0.00####',
  percent: '0.0%;-0.0%',
  date: 'yyyy-mm-dd',
  text: '@',
};

/** A formula in a text-formatted cell would be shown instead of calculated, so it never gets `@`. */
function formatOf(cell: ReportCell): string {
  const isFormula = cell.formula !== undefined;
  if (cell.format !== undefined)
    return cell.format === 'text' && isFormula ? 'General' : formats[cell.format];
  return !isFormula && typeof cell.value === 'string' ? '@' : 'General';
}

export const widthOfSheet = (spec: SheetSpec): number =>
  Math.max(spec.columnWidths.length, 1, ...spec.rows.map((row) => row.length));

/** Rows as wide as the sheet; null where nothing is written. */
function matrix<T>(spec: SheetSpec, of: (cell: ReportCell) => T): (T | null)[][] {
  const width = widthOfSheet(spec);
  return spec.rows.map((row) =>
    Array.from({ length: width }, (_, i) => {
      const cell = row[i];
      return cell === undefined ? null : of(cell);
    }),
  );
}

export const formatMatrix = (spec: SheetSpec): (string | null)[][] => matrix(spec, formatOf);

/** What goes into the cells; `kept` are values typed into input cells of the sheet made before. */
export const contentMatrix = (
  spec: SheetSpec,
  kept: ReadonlyMap<string, CellValue>,
): CellValue[][] =>
  matrix(spec, (cell): CellValue => {
    if (cell.formula !== undefined) return cell.formula;
    const typed = cell.inputKey === undefined ? undefined : kept.get(cell.inputKey);
    return asText((isBlank(typed) ? cell.value : typed) ?? '');
  });

export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** One way a cell is dressed. */
export interface Dress {
  readonly look: CellLook;
  readonly align?: NonNullable<ReportCell['align']>;
  readonly wrap: boolean;
}

const dressOf = (cell: ReportCell): Dress | undefined =>
  cell.look === undefined && cell.align === undefined && cell.wrap !== true
    ? undefined
    : {
        look: cell.look ?? 'plain',
        wrap: cell.wrap ?? false,
        ...(cell.align === undefined ? {} : { align: cell.align }),
      };

interface Run extends Rectangle {
  readonly key: string;
  readonly dress: Dress;
}

function runsOfRow(row: readonly ReportCell[], at: number): Run[] {
  const runs: Run[] = [];
  row.forEach((cell, column) => {
    const dress = dressOf(cell);
    if (!dress) return;
    const key = JSON.stringify(dress);
    const last = runs.at(-1);
    if (last?.key === key && last.column + last.columns === column)
      runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    else runs.push({ row: at, column, rows: 1, columns: 1, key, dress });
  });
  return runs;
}

const continues = (above: Run, below: Run): boolean =>
  above.key === below.key &&
  above.column === below.column &&
  above.columns === below.columns &&
  above.row + above.rows === below.row;

/** Cells dressed alike, gathered into as few rectangles as runs of rows allow. */
export function dressedRectangles(
  spec: SheetSpec,
): { readonly place: Rectangle; readonly dress: Dress }[] {
  const done: Run[] = [];
  let open: Run[] = [];
  spec.rows.forEach((row, at) => {
    const runs = runsOfRow(row, at);
    const next = runs.map((run) => {
      const above = open.find((one) => continues(one, run));
      return above ? { ...above, rows: above.rows + 1 } : run;
    });
    done.push(
      ...open.filter(
        (one) => !next.some((run) => run.row === one.row && run.column === one.column),
      ),
    );
    open = next;
  });
  return [...done, ...open].map(({ dress, row, column, rows, columns }) => ({
    dress,
    place: { row, column, rows, columns },
  }));
}
