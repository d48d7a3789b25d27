import {
  isMarkable,
  isMarkFormula,
  markCell,
  markFormats,
  type CellMark,
  type MarkFormat,
  type MarkPlace,
} from '../../domain/compliance/cellMarks';
import { failure, success, type Result } from '../../domain/shared/result';
import type { TableCode } from '../../domain/tables/all';
import type { WorkbookFailure } from '../../ports/failure';
import type { CellsMarked } from '../../ports/workbook';
import type { OfficeHost } from './host';
import { protectedSheet } from './protectedSheet';
import { queueLook } from './queueLook';
import { read, remember } from './read';
import type { Asked } from './readPlan';
import { roundTrip } from './roundTrip';
import { columnAt, type Session } from './session';

interface Found {
  readonly sheetId: string;
  readonly id: string;
}

/** Weight, slant and line carry the mark as well as colour does, so that print keeps it. */
const looks: Readonly<
  Record<CellMark['severity'], { readonly fill: string; readonly font: string }>
> = {
  block: { fill: '#F8C9CC', font: '#7A0C12' },
  warn: { fill: '#FFE39A', font: '#5A3D00' },
  advise: { fill: '#DCE6F2', font: '#1B3A57' },
};

/** Queues a look at the conditional formats of a table's sheet; ours are told by their formula. */
function queueMarksOf(context: Excel.RequestContext, code: TableCode): () => Found[] {
  const sheet = context.workbook.tables.getItemOrNullObject(code).worksheet;
  sheet.load('id');
  const formats = sheet.getRange().conditionalFormats;
  formats.load('items/id,items/type,items/customOrNullObject/rule/formula');
  return () => {
    if (sheet.isNullObject) return [];
    return formats.items.flatMap(({ id, type, customOrNullObject: custom }) =>
      type === 'Custom' && isMarkFormula(custom.rule.formula) ? [{ sheetId: sheet.id, id }] : [],
    );
  };
}

/** Where the marked tables stand now, and which marks of ours there are already: one round trip. */
async function lookForMarks(
  host: OfficeHost,
  session: Session,
  marks: readonly CellMark[],
): Promise<Result<readonly Found[], WorkbookFailure>> {
  const asked = [...new Set(marks.map(({ table }) => table))].map((code): Asked => ({
    code,
    wanted: ['id'],
  }));
  const codes = [...session.tables.keys()];
  const looked = await roundTrip(host, (context) => {
    const look = queueLook(context, session, asked);
    const found = codes.map((code) => queueMarksOf(context, code));
    return () => ({ look: look(), found: found.flatMap((take) => take()) });
  });
  if (!looked.ok) return looked;
  remember(session, looked.value.look);
  // Two tables may stand on one sheet; each format is taken away once.
  return success([...new Map(looked.value.found.map((one) => [one.id, one])).values()]);
}

const placeIn =
  (session: Session) =>
  (code: TableCode, column: string): MarkPlace | undefined => {
    const table = session.tables.get(code);
    if (!table) return undefined;
    const [id, at] = [columnAt(table, 'id'), columnAt(table, column)];
    if (id < 0 || at < 0) return undefined;
    const cell = (index: number): string => markCell(table.top + 1, table.left + index);
    return { id: cell(id), cell: cell(at) };
  };

function queueMark(context: Excel.RequestContext, session: Session, mark: MarkFormat): void {
  const table = session.tables.get(mark.table);
  if (!table) return;
  const range = context.workbook.worksheets
    .getItem(table.sheetId)
    .getRangeByIndexes(table.top + 1, table.left + columnAt(table, mark.column), table.rowCount, 1);
  const { custom } = range.conditionalFormats.add('Custom');
  custom.rule.formula = mark.formula;
  const { fill, font } = looks[mark.severity];
  custom.format.fill.color = fill;
  custom.format.font.color = font;
  custom.format.font.bold = true;
  custom.format.font.underline = 'Single';
}

/** The marks whose row and column stand in the workbook. */
function standingOf(session: Session, marks: readonly CellMark[]): ReadonlySet<CellMark> {
  const place = placeIn(session);
  const ids = new Map(
    [...session.tables].map(([code, table]) => [code, new Set(table.ids ?? [])] as const),
  );
  return new Set(
    marks.filter(
      (mark) =>
        isMarkable(mark) &&
        ids.get(mark.table)?.has(mark.rowId) === true &&
        place(mark.table, mark.column) !== undefined,
    ),
  );
}

/** Makes the marks in the sheets exactly these; see `WorkbookPort.setMarks`. */
export async function setMarks(
  host: OfficeHost,
  session: Session,
  marks: readonly CellMark[],
): Promise<Result<CellsMarked, WorkbookFailure>> {
  if (session.sheets === undefined) {
    const first = await read(host, session, {});
    if (!first.ok) return first;
  }
  const found = await lookForMarks(host, session, marks);
  if (!found.ok) return found;
  const standing = standingOf(session, marks);
  const formats = markFormats([...standing], placeIn(session));
  const marked = {
    marked: standing.size,
    leftOut: marks.filter((mark) => !standing.has(mark)),
    takenAway: found.value.length,
  };
  if (found.value.length === 0 && formats.length === 0) return success(marked);
  const done = await roundTrip(host, (context) => {
    for (const { sheetId, id } of found.value) {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      sheet.getRange().conditionalFormats.getItem(id).delete();
    }
    for (const format of formats) queueMark(context, session, format);
    return () => marked;
  });
  if (done.ok || done.failure.code !== 'sheetProtected') return done;
  return failure(await protectedSheet(host, [...session.tables.keys()]));
}
