import type { IWorkbookData } from '@univerjs/core';
import { WorkbookClock } from './core/clock';
import { EmbeddedModel } from './core/embeddedModel';
import type { WorkbookModel } from './core/model';
import type { UniverHandles } from './core/univerWorkbook';
import { createHeadlessUniver } from './core/univerWorkbook';
import type { Counters, Faults, PaneConnection } from './protocol/paneApi';
import { PaneHost } from './protocol/paneHost';

export type { UniverHandles } from './core/univerWorkbook';
export type {
  Counters,
  Fault,
  FaultKind,
  Faults,
  PaneConnection,
  PaneCounters,
  PaneEvent,
  PaneReply,
} from './protocol/paneApi';

export interface EmbeddedWorkbookOptions {
  /** A grid engine that a page has built, to share one store, one undo stack and one engine. */
  readonly univer?: UniverHandles;
  /** What a workbook without a page starts with; one empty sheet unless given. */
  readonly data?: Partial<IWorkbookData>;
  readonly locale?: 'zh-CN' | 'en-US';
  readonly date1904?: boolean;
  /** What NOW(), TODAY() and the dates of comments are read from. */
  readonly now?: () => Date;
}

/** A workbook that answers Excel's own client library, without Excel. */
export interface EmbeddedWorkbook {
  readonly model: WorkbookModel;
  readonly univer: UniverHandles;
  connect(pane: { readonly person: string; readonly locale?: string }): PaneConnection;
  readonly counters: Counters;
  readonly faults: Faults;
  /** `Class.member` of everything a client asked for that the surface does not answer. */
  readonly unknownMembers: readonly string[];
  /** Faults of the host itself; a pane hears GeneralException for them. */
  readonly surprises: readonly unknown[];
  undo(): boolean;
  redo(): boolean;
  whenCalculated(): Promise<void>;
  dispose(): void;
}

/** Makes an embedded workbook; it is ready to be connected to at once. */
export function createEmbeddedWorkbook(
  options: EmbeddedWorkbookOptions = {},
): Promise<EmbeddedWorkbook> {
  const univer = options.univer ?? createHeadlessUniver(options.data);
  const parts = {
    injector: univer.univer.__getInjector(),
    workbook: univer.workbook,
    gate: univer.gate,
  };
  const clock = new WorkbookClock(options.now ?? (() => new Date()));
  const model = new EmbeddedModel(parts, { date1904: options.date1904 ?? false, now: clock.now });
  const host = new PaneHost(model, clock);
  return Promise.resolve({
    model,
    univer,
    connect: ({ person, locale }) => host.connect(person, locale ?? options.locale ?? 'en-US'),
    counters: host.counters,
    faults: host.faults,
    unknownMembers: host.unknownMembers,
    surprises: host.surprises,
    undo: () => model.store.undo(),
    redo: () => model.store.redo(),
    whenCalculated: () => model.whenCalculated(),
    dispose: () => {
      host.dispose();
      model.dispose();
      if (!options.univer) univer.univer.dispose();
    },
  });
}
