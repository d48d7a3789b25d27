import { failure, success, type Result } from '../../domain/shared/result';
import { tableCodes, type TableCode } from '../../domain/tables/all';
import { languageOfHeaders } from '../../domain/tables/headers';
import { tableOf } from '../../domain/tables/all';
import type { RawTable } from '../../domain/tables/read';
import type { WorkbookFailure } from '../../ports/failure';
import type { ReadRequest, WorkbookReading } from '../../ports/workbook';
import type { OfficeHost } from './host';
import { queueLook, type Look } from './queueLook';
import type { TableAnswer, TableReading } from './queueTable';
import { idsOf, toRawTable } from './rawTable';
import { readInBlocks } from './readInBlocks';
import { askedOf, type Asked } from './readPlan';
import { roundTrip } from './roundTrip';
import type { Session } from './session';

function lookOnce(host: OfficeHost, session: Session, asked: readonly Asked[]) {
  return roundTrip(host, (context) => queueLook(context, session, asked));
}

/** Puts what a look has shown into the session. */
export function remember(session: Session, look: Look): void {
  session.date1904 = look.date1904;
  session.sheets = look.sheets;
  const votes = { 'zh-CN': 0, 'en-US': 0 };
  for (const [code, answer] of look.answers) {
    if (answer === 'absent') session.tables.delete(code);
    if (typeof answer === 'string') continue;
    session.readings.set(code, answer);
    const ids = idsOf(answer);
    session.tables.set(code, ids ? { ...answer.known, ids } : answer.known);
    votes[languageOfHeaders(tableOf(code), answer.known.headers)] += 1;
  }
  if (votes['zh-CN'] + votes['en-US'] > 0)
    session.language = votes['en-US'] > votes['zh-CN'] ? 'en-US' : 'zh-CN';
}

/** Columns that are there under a spelling the first look did not ask for. */
function overlooked(asked: readonly Asked[], look: Look): Asked[] {
  return asked.filter(({ code, wanted }) => {
    const answer = look.answers.get(code);
    if (typeof wanted === 'string' || answer === undefined || typeof answer === 'string')
      return false;
    const got = new Set(answer.columns.map((column) => column.code));
    return wanted.some((column) => answer.known.codes.includes(column) && !got.has(column));
  });
}

const isTooLarge = (result: Result<Look, WorkbookFailure>): boolean =>
  result.ok
    ? [...result.value.answers.values()].includes('tooLarge')
    : result.failure.code === 'tooLarge';

/**
 * Looks at tables: one round trip; a second where headers are spelled in an unexpected way or have
 * moved since the last look; blocks where one reply cannot hold them.
 */
export async function look(
  host: OfficeHost,
  session: Session,
  asked: readonly Asked[],
): Promise<Result<Look, WorkbookFailure>> {
  let result = await lookOnce(host, session, asked);
  if (isTooLarge(result)) result = await readInBlocks(host, session, asked);
  if (!result.ok) return result;
  remember(session, result.value);
  const again = overlooked(asked, result.value);
  if (again.length === 0) return result;
  const second = await lookOnce(host, session, again);
  if (!second.ok) return second;
  remember(session, second.value);
  const answers = new Map([...result.value.answers, ...second.value.answers]);
  return success({ ...second.value, answers });
}

/** The first reading of a session also learns where all other tables stand, for the writes to come. */
const withShapes = (session: Session, asked: readonly Asked[]): Asked[] => {
  if (session.sheets !== undefined) return [...asked];
  const named = new Set(asked.map(({ code }) => code));
  const others = tableCodes.filter((code) => !named.has(code));
  return [...asked, ...others.map((code): Asked => ({ code, wanted: 'shape' }))];
};

const isReading = (answer: TableAnswer | undefined): answer is TableReading =>
  answer !== undefined && typeof answer !== 'string';

/** Reads the asked columns of the asked tables; see `WorkbookPort.read`. */
export async function read(
  host: OfficeHost,
  session: Session,
  request: ReadRequest,
): Promise<Result<WorkbookReading, WorkbookFailure>> {
  const asked = askedOf(request);
  const looked = await look(host, session, withShapes(session, asked));
  if (!looked.ok) return looked;
  const tables: Partial<Record<TableCode, RawTable>> = {};
  const absent: TableCode[] = [];
  for (const { code } of asked) {
    const answer = looked.value.answers.get(code);
    if (answer === 'tooLarge') return failure({ code: 'tooLarge', table: code });
    if (isReading(answer)) tables[code] = toRawTable(answer, session.date1904 ?? false);
    else absent.push(code);
  }
  const { language, date1904 = false } = session;
  return success({ tables, absent, language, date1904 });
}
