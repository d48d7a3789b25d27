import type { WorkbookPort } from '../../ports/workbook';
import type { Language } from '../../terms/language';
import type { OfficeHost } from './host';
import { read } from './read';
import { newSession } from './session';
import { watch } from './watch';

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
    // Verbs the first screen does not use are loaded when they are first said.
    apply: (changes, options) =>
      inTurn(async () => (await import('./apply')).apply(host, session, changes, options)),
    inspect: () => inTurn(async () => (await import('./inspect')).inspect(host)),
    setUp: (plan) => inTurn(async () => (await import('./setUp')).setUp(host, session, plan)),
    writeSheet: (sheet) =>
      inTurn(async () => (await import('./writeSheet')).writeSheet(host, session, sheet)),
    readSheet: (name) => inTurn(async () => (await import('./readSheet')).readSheet(host, name)),
    goTo: (place) => inTurn(async () => (await import('./goTo')).goTo(host, session, place)),
    selection: () => inTurn(async () => (await import('./selection')).selectionNow(host, session)),
    setMarks: (marks) =>
      inTurn(async () => (await import('./setMarks')).setMarks(host, session, marks)),
    examine: () => inTurn(async () => (await import('./standing')).examine(host, session)),
    mendStructure: (repairs) =>
      inTurn(async () => (await import('./mendStructure')).mendStructure(host, session, repairs)),
    watch: (listener) => watch(host, session, listener, inTurn),
  };
}
