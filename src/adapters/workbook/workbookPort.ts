import type { WorkbookPort } from '../../ports/workbook';
import type { Language } from '../../terms/language';
import { apply } from './apply';
import { goTo } from './goTo';
import type { OfficeHost } from './host';
import { inspect } from './inspect';
import { read } from './read';
import { readSheet } from './readSheet';
import { newSession } from './session';
import { setUp } from './setUp';
import { watch } from './watch';
import { writeSheet } from './writeSheet';

/**
 * The open workbook through Microsoft's library. One port is one pane: it remembers where tables
 * stand, and takes one request at a time, in the order they were asked for, so that a reading never
 * falls between a write and its proof.
 */
export function createWorkbookPort(host: OfficeHost, language: Language): WorkbookPort {
  const session = newSession(language);
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    read: (request) => inTurn(() => read(host, session, request)),
    apply: (changes, options) => inTurn(() => apply(host, session, changes, options)),
    inspect: () => inTurn(() => inspect(host)),
    setUp: (plan) => inTurn(() => setUp(host, session, plan)),
    writeSheet: (sheet) => inTurn(() => writeSheet(host, session, sheet)),
    readSheet: (name) => inTurn(() => readSheet(host, name)),
    goTo: (place) => inTurn(() => goTo(host, session, place)),
    watch: (listener) => watch(host, session, listener, inTurn),
  };
}
