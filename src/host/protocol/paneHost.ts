import type { EmbeddedModel } from '../core/embeddedModel';
import type { Change, Origin } from '../core/model';
import { CLASSES } from './surface';
import { TrafficCounter, byteLength, isCleanUp } from './counting';
import { messagesFor } from './events';
import type { WorkbookClock } from '../core/clock';
import { FaultInjector } from './faultInjector';
import type { HostContext } from './hostClass';
import { Interpreter } from './interpreter';
import type { Fault, PaneConnection, PaneEvent, PaneReply } from './paneApi';
import { ERROR_NUMBER, PAYLOAD_LIMIT } from './paneApi';
import { PaneSession } from './session';
import { workbookClass, WORKBOOK } from './surface/workbook';
import type { WireRequest } from './wire';

type EventListener = (events: readonly PaneEvent[]) => void;
type DocumentListener = (kind: 'documentSelectionChanged' | 'settingsChanged') => void;

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
const never = new Promise<never>(() => undefined);

class Pane implements PaneConnection {
  readonly pane: number;
  readonly person: string;
  readonly locale: string;
  readonly session: PaneSession;
  isAlive = true;
  readonly listeners = new Set<EventListener>();
  readonly documentListeners = new Set<DocumentListener>();
  private readonly host: PaneHost;

  constructor(host: PaneHost, pane: number, person: string, locale: string) {
    this.host = host;
    this.pane = pane;
    this.person = person;
    this.locale = locale;
    this.session = new PaneSession(pane, person, locale);
  }

  process(body: string): Promise<PaneReply> {
    return this.host.process(this, body);
  }

  onEvent(listener: EventListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  onDocumentEvent(listener: DocumentListener): () => void {
    this.documentListeners.add(listener);
    return () => this.documentListeners.delete(listener);
  }

  close(): void {
    this.isAlive = false;
    this.listeners.clear();
    this.documentListeners.clear();
    this.host.forget(this);
  }
}

/** All panes of one workbook: takes their requests one after the other, tells them what happens. */
export class PaneHost {
  readonly counters = new TrafficCounter();
  readonly faults: FaultInjector;
  readonly unknownMembers: string[] = [];
  readonly surprises: unknown[] = [];
  private readonly model: EmbeddedModel;
  private readonly now: () => Date;
  private readonly panes = new Set<Pane>();
  private lastPane = 0;
  private lastEvent = 0;
  private queue: Promise<unknown> = Promise.resolve();
  private readonly stop: () => void;

  constructor(model: EmbeddedModel, clock: WorkbookClock) {
    this.model = model;
    this.now = clock.now;
    this.faults = new FaultInjector(clock);
    this.stop = model.onChange((changes, origin) => {
      this.tell(changes, origin);
    });
  }

  connect(person: string, locale: string): PaneConnection {
    this.lastPane += 1;
    const pane = new Pane(this, this.lastPane, person, locale);
    this.panes.add(pane);
    return pane;
  }

  forget(pane: Pane): void {
    this.panes.delete(pane);
  }

  dispose(): void {
    this.stop();
    for (const pane of [...this.panes]) pane.close();
  }

  process(pane: Pane, body: string): Promise<PaneReply> {
    const turn = this.queue.then(() => this.take(pane, body));
    // The next request waits for this one, whatever becomes of it, but not for a killed pane's.
    this.queue = turn.then(
      (done) => done.answer,
      () => undefined,
    );
    return turn.then((done) => (done.isKilled ? never : done.answer));
  }

  private async take(pane: Pane, body: string): Promise<{ answer: PaneReply; isKilled: boolean }> {
    if (!pane.isAlive) return { answer: { errorNumber: ERROR_NUMBER.aborted }, isKilled: true };
    const isClean = isCleanUp(body);
    const faults = isClean ? [] : this.faults.forRequest(pane.pane);
    const has = (kind: Fault['kind']): boolean => faults.some((fault) => fault.kind === kind);
    for (const fault of faults) {
      if (fault.kind === 'delay') await wait(fault.milliseconds ?? 50);
    }
    const answer = await this.answer(pane, body, faults);
    const isKilled = has('killPane');
    if (isKilled) pane.close();
    const size = 'body' in answer ? byteLength(answer.body) : 0;
    this.counters.note(pane.pane, isClean, byteLength(body), size);
    return { answer, isKilled };
  }

  private async answer(pane: Pane, body: string, faults: readonly Fault[]): Promise<PaneReply> {
    const has = (kind: Fault['kind']): boolean => faults.some((fault) => fault.kind === kind);
    const refusals = [
      'cellEditing',
      'sessionLost',
      'throttled',
      'requestTooLarge',
      'accessDenied',
    ] as const;
    for (const kind of refusals) if (has(kind)) return { errorNumber: ERROR_NUMBER[kind] };
    if (has('abortBefore')) return { errorNumber: ERROR_NUMBER.aborted };
    if (byteLength(body) > PAYLOAD_LIMIT) return { errorNumber: ERROR_NUMBER.requestTooLarge };
    const reply = await this.execute(pane, JSON.parse(body) as WireRequest, has('nullValues'));
    if (has('abortAfter')) return { errorNumber: ERROR_NUMBER.aborted };
    const isTooLarge = has('responseTooLarge') || byteLength(reply) > PAYLOAD_LIMIT;
    return isTooLarge
      ? { errorNumber: ERROR_NUMBER.responseTooLarge }
      : { status: 200, body: reply };
  }

  private async execute(pane: Pane, request: WireRequest, blanksValues: boolean): Promise<string> {
    const { model } = this;
    const context: HostContext = { model, session: pane.session, now: this.now };
    const origin: Origin = { kind: 'pane', person: pane.person, pane: pane.pane };
    const interpreter = new Interpreter(
      {
        classes: CLASSES,
        root: { type: workbookClass, target: WORKBOOK },
        context,
        unknown: (member) => this.unknownMembers.push(member),
        surprise: (error) => this.surprises.push(error),
        settle: () => model.calculation.settle(),
        isSettled: () => !model.calculation.isPending,
        act: (work) => model.batch(origin, work),
      },
      request,
    );
    const group = model.store.groupUndo();
    try {
      const reply = await interpreter.run();
      const text = JSON.stringify(reply);
      return blanksValues ? JSON.stringify(JSON.parse(text, blankValues)) : text;
    } finally {
      group.dispose();
    }
  }

  private tell(changes: readonly Change[], origin: Origin): void {
    for (const pane of this.panes) {
      for (const change of changes) pane.session.follow(change);
      const messages = messagesFor(pane.session, this.model, changes, origin);
      if (messages.length > 0 && pane.session.eventsEnabled)
        this.deliver(
          pane,
          messages.map((one) => this.stamped(one)),
        );
      this.tellDocument(pane, changes);
    }
  }

  private stamped(message: Pick<PaneEvent, 'messageType' | 'targetId' | 'message'>): PaneEvent {
    this.lastEvent += 1;
    return { messageCategory: 65536, ...message, id: this.lastEvent };
  }

  /** Events come after the reply to the request that caused them. */
  private deliver(pane: Pane, events: readonly PaneEvent[]): void {
    const fault = this.faults.forEvent(pane.pane);
    if (fault === 'dropEvents') return;
    const sent =
      fault === 'misaddressEvents' ? events.map((e) => ({ ...e, targetId: '{nobody}' })) : events;
    const times = fault === 'repeatEvents' ? 2 : 1;
    void this.queue.finally(() => {
      setTimeout(() => {
        for (let n = 0; n < times; n += 1) for (const listener of pane.listeners) listener(sent);
      }, 0);
    });
  }

  private tellDocument(pane: Pane, changes: readonly Change[]): void {
    if (pane.documentListeners.size === 0) return;
    const isSelection = changes.some((change) => change.kind === 'selection');
    const isSettings = changes.some(
      (change) => change.kind === 'state' && change.before.settings !== change.after.settings,
    );
    for (const listener of pane.documentListeners) {
      if (isSelection) setTimeout(listener, 0, 'documentSelectionChanged');
      if (isSettings) setTimeout(listener, 0, 'settingsChanged');
    }
  }
}

/** What Excel answers for a read that it thinks too large: null in place of the 2-D array. */
function blankValues(key: string, value: unknown): unknown {
  const isLarge = Array.isArray(value) && Array.isArray(value[0]);
  return isLarge && ['Values', 'Formulas', 'Text', 'NumberFormat'].includes(key) ? null : value;
}
