import type { EmbeddedWorkbook } from '../../embeddedWorkbook';
import { pageWord } from '../pageWords';
import type { PageState } from '../session/pageState';
import type { Store } from '../session/store';
import { frameAddress, frameName, isSamePage, type FrameIdentity } from './frameAddress';
import type { AddinRibbon } from './manifest';
import { requirementSets } from './requirementSets';
import { connectXdm, type HostFacts, type XdmParent } from './xdmParent';

export interface FramePlace {
  /** Which pane: the person's index. */
  readonly index: number;
  /** Origin that serves the person's pane. */
  readonly origin: string;
  readonly address: string;
}

/** The add-in's pages that are loaded now, and the ways to reach them. */
export interface PaneCalls {
  /** Loads an add-in's page into a frame and connects it to the workbook as this person. */
  attach(frame: HTMLIFrameElement, place: FramePlace): { close(): void };
  /** Shows another address in a pane that is loaded already. */
  visit(index: number, address: string): void;
  /** Runs a ribbon function in the add-in's own invisible page. */
  run(functionName: string, place: Omit<FramePlace, 'address'>): void;
}

export interface PaneCallsOptions {
  readonly workbook: EmbeddedWorkbook;
  readonly store: Store<PageState>;
  ribbon(): AddinRibbon | null;
  /** Gives the keyboard to the sheet. */
  focusGrid(): void;
}

interface Attached {
  readonly frame: HTMLIFrameElement;
  readonly place: FramePlace;
  readonly identity: FrameIdentity;
}

export function createPaneCalls(options: PaneCallsOptions): PaneCalls {
  const attached = new Map<number, Attached>();
  return {
    attach(frame, place) {
      const link = load(frame, place, options);
      attached.set(place.index, { frame, place, identity: link.identity });
      return {
        close() {
          if (attached.get(place.index)?.frame === frame) attached.delete(place.index);
          link.close();
        },
      };
    },
    visit(index, address) {
      const known = attached.get(index);
      if (known === undefined || known.place.address === address) return;
      if (!isSamePage(known.place.address, address)) return;
      const { frame, place, identity } = known;
      attached.set(index, { ...known, place: { ...place, address } });
      // The same page with another fragment: the add-in's router hears it, nothing is loaded anew.
      frame.src = frameAddress(place.origin, address, identity);
    },
    run(functionName, place) {
      runFunction(functionName, place, options);
    },
  };
}

interface Link {
  readonly identity: FrameIdentity;
  readonly xdm: XdmParent;
  close(): void;
}

let conversations = 0;

function load(
  frame: HTMLIFrameElement,
  place: FramePlace,
  options: PaneCallsOptions,
  commands: { onReady?(): void; onCompleted?(): void } = {},
): Link {
  const { language } = options.store.get();
  const ribbon = options.ribbon();
  conversations += 1;
  const identity: FrameIdentity = {
    conversation: `conversation-${String(conversations)}`,
    addinId: ribbon?.id ?? 'embedded-addin',
    parentOrigin: location.origin,
    language,
  };
  const person = pageWord('personName', language, { n: String(place.index + 1) });
  const connection = options.workbook.connect({ person, locale: language });
  const facts = (): HostFacts => ({
    conversation: identity.conversation,
    addinId: identity.addinId,
    addinName: ribbon?.name ?? '',
    language,
    documentUrl: `${location.origin}/${encodeURIComponent(options.store.get().bookName)}`,
    width: frame.clientWidth,
    height: frame.clientHeight,
    requirementSets,
    settings: settingsOf(options.workbook),
  });
  const xdm = connectXdm({
    parent: window,
    frame: () => frame.contentWindow,
    frameOrigin: place.origin,
    connection,
    facts,
    saveSettings(settings) {
      saveSettings(options.workbook, settings, person);
    },
    onCommandsReady: () => commands.onReady?.(),
    onCommandCompleted: () => commands.onCompleted?.(),
    onLeft() {
      frame.blur();
      options.focusGrid();
    },
  });
  frame.name = frameName(identity);
  frame.src = frameAddress(place.origin, place.address, identity);
  return {
    identity,
    xdm,
    close() {
      xdm.close();
      connection.close();
    },
  };
}

function settingsOf(workbook: EmbeddedWorkbook): HostFacts['settings'] {
  return Object.entries(workbook.model.state.settings).map(
    ([name, value]) => [name, JSON.stringify(value)] as const,
  );
}

function saveSettings(
  workbook: EmbeddedWorkbook,
  settings: readonly (readonly [string, string])[],
  person: string,
): void {
  const values = settings.map(([name, text]) => [name, JSON.parse(text) as unknown] as const);
  workbook.model.batch({ kind: 'pane', person }, () => {
    workbook.model.change({ settings: Object.fromEntries(values) });
  });
}

/** Excel gives up on a function that does not say it is done within five minutes. */
const functionPatience = 300_000;

function runFunction(
  functionName: string,
  place: Omit<FramePlace, 'address'>,
  options: PaneCallsOptions,
): void {
  const address = options.ribbon()?.functionAddress;
  if (address === null || address === undefined) return;
  const frame = document.createElement('iframe');
  frame.hidden = true;
  document.body.append(frame);
  let timer = 0;
  const end = (): void => {
    clearTimeout(timer);
    link.close();
    frame.remove();
  };
  const link: Link = load(frame, { ...place, address }, options, {
    onReady: () => {
      link.xdm.runCommand(functionName, functionName);
    },
    onCompleted: end,
  });
  timer = window.setTimeout(end, functionPatience);
}
