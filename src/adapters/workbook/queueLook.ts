import type { TableCode } from '../../domain/tables/all';
import { queueTable, type TableAnswer } from './queueTable';
import type { Asked } from './readPlan';
import type { Session } from './session';

/** One reading of several tables, before it is turned into the domain's shapes. */
export interface Look {
  readonly answers: ReadonlyMap<TableCode, TableAnswer>;
  readonly date1904: boolean;
  readonly sheets: readonly string[];
}

/** What `=DATE(2000,1,1)` gives where days are counted from 1900-01-01. */
const newMillennium1900 = 36_526;

/**
 * The library cannot say which date system a workbook has, so Excel is asked for the serial of a
 * known day, once in a session.
 */
function queueDateSystem(context: Excel.RequestContext, session: Session): () => boolean {
  const { date1904 } = session;
  if (date1904 !== undefined) return () => date1904;
  const day = context.workbook.functions.date(2000, 1, 1);
  day.load('value');
  return () => typeof day.value === 'number' && day.value < newMillennium1900;
}

export function queueLook(
  context: Excel.RequestContext,
  session: Session,
  asked: readonly Asked[],
): () => Look {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  const date1904 = queueDateSystem(context, session);
  const queued = asked.map(({ code, wanted }) => ({
    code,
    answer: queueTable(context, code, wanted, session.tables.get(code)),
  }));
  return () => ({
    answers: new Map(queued.map(({ code, answer }) => [code, answer()])),
    date1904: date1904(),
    sheets: worksheets.items.map((sheet) => sheet.name),
  });
}
