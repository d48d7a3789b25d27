import type { PaneConnection, PaneEvent, PaneReply } from '../../embeddedWorkbook';

/** A message as office.js posts it (Microsoft's excel-web library, `Microsoft.Office.Common.Message`). */
interface XdmRequest {
  readonly _messageType: 0;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
  /** 0 call, 1 begin an event, 2 end an event. */
  readonly _actionType: 0 | 1 | 2;
}

/** What a loaded add-in page is told about the workbook when it starts. */
export interface HostFacts {
  readonly conversation: string;
  readonly addinId: string;
  readonly addinName: string;
  readonly language: string;
  readonly documentUrl: string;
  readonly width: number;
  readonly height: number;
  readonly requirementSets: Readonly<Record<string, number>>;
  /** Document settings as `[name, JSON text]`. */
  readonly settings: readonly (readonly [string, string])[];
}

export interface XdmOptions {
  /** The window that messages arrive at. */
  readonly parent: Window;
  frame(): Window | null;
  readonly frameOrigin: string;
  readonly connection: PaneConnection;
  facts(): HostFacts;
  saveSettings(settings: readonly (readonly [string, string])[]): void;
  /** The add-in is ready to have its ribbon functions called. */
  onCommandsReady?(): void;
  onCommandCompleted?(): void;
  /** The keyboard leaves the pane for the sheet. */
  onLeft?(): void;
}

export interface XdmParent {
  /** Calls a function that the add-in has associated with a ribbon button. */
  runCommand(controlId: string, functionName: string): void;
  close(): void;
}

const dispatch = {
  richApi: 93,
  loadSettings: 75,
  saveSettings: 76,
  fileProperties: 86,
  commandCompleted: 94,
} as const;

/** `OSF.AgaveHostAction` of the library: Ctrl+F6, Tab past an end, Escape and F2 leave the pane. */
const leaving: ReadonlySet<unknown> = new Set([5, 6, 13, 14, 15, 16, 17, 18]);

interface MethodData {
  readonly DdaMethod?: { readonly DispatchId: number };
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
  readonly ArrayData?: readonly unknown[];
}

/** Only what comes from the pane's own frame, origin and conversation is a request. */
function requestOf(event: MessageEvent<unknown>, options: XdmOptions): XdmRequest | null {
  if (event.source !== options.frame() || event.origin !== options.frameOrigin) return null;
  if (typeof event.data !== 'string') return null;
  let message: Partial<XdmRequest>;
  try {
    message = JSON.parse(event.data) as Partial<XdmRequest>;
  } catch {
    return null;
  }
  const isOurs = message._conversationId === options.facts().conversation;
  return message._messageType === 0 && isOurs ? (message as XdmRequest) : null;
}

/**
 * The parent's half of office.js in a frame: answers what the add-in calls over `postMessage` and
 * passes the workbook's events on. One for each loaded pane or commands page.
 */
export function connectXdm(options: XdmOptions): XdmParent {
  const { parent, connection } = options;
  /** Event name → correlation of the request that began it, which every delivery repeats. */
  const events = new Map<string, number>();

  const post = (action: string, correlation: number, data: unknown, responseType: 0 | 1): void => {
    const message = {
      _messageType: 1,
      _actionName: action,
      _conversationId: options.facts().conversation,
      _correlationId: correlation,
      _origin: parent.location.origin,
      _errorCode: 0,
      _responseType: responseType,
      _data: data,
      _serializerVersion: 1,
    };
    options.frame()?.postMessage(JSON.stringify(message), options.frameOrigin);
  };
  const deliver = (action: string, data: unknown): void => {
    const correlation = events.get(action);
    if (correlation !== undefined) post(action, correlation, data, 1);
  };
  const onMessage = (event: MessageEvent<unknown>): void => {
    const request = requestOf(event, options);
    if (request === null) return;
    void answer(request, options, events).then((data) => {
      if (data !== undefined) post(request._actionName, request._correlationId, data, 0);
      if (request._actionType === 1 && request._actionName === 'appCommandInvoked') {
        options.onCommandsReady?.();
      }
    });
  };
  parent.addEventListener('message', onMessage);
  const stops = [
    connection.onEvent((entries: readonly PaneEvent[]) => {
      deliver('richApiMessage', { ArrayData: entries.map(eventArray), Version: 1 });
    }),
    connection.onDocumentEvent((kind) => {
      deliver(kind, { Version: 1 });
    }),
  ];
  return {
    runCommand(controlId, functionName) {
      const argument = JSON.stringify({ source: { id: controlId } });
      deliver('appCommandInvoked', [controlId, functionName, argument]);
    },
    close() {
      parent.removeEventListener('message', onMessage);
      for (const stop of stops) stop();
    },
  };
}

function eventArray(event: PaneEvent): readonly unknown[] {
  return [event.messageCategory, event.messageType, event.targetId, event.message, event.id];
}

async function answer(
  request: XdmRequest,
  options: XdmOptions,
  events: Map<string, number>,
): Promise<unknown> {
  if (request._actionType === 1) {
    events.set(request._actionName, request._correlationId);
    return { Error: 0, Version: 1 };
  }
  if (request._actionType === 2) {
    events.delete(request._actionName);
    return { Error: 0, Version: 1 };
  }
  switch (request._actionName) {
    case 'ContextActivationManager_getAppContextAsync':
      return appContext(options.facts());
    case 'ContextActivationManager_notifyHost':
      if (Array.isArray(request._data) && leaving.has(request._data[1])) options.onLeft?.();
      return null;
    case 'executeMethod':
      return executeMethod(request._data as MethodData, options);
    default:
      return null;
  }
}

async function executeMethod(data: MethodData, options: XdmOptions): Promise<unknown> {
  switch (data.DdaMethod?.DispatchId) {
    case dispatch.richApi: {
      const body = data.ArrayData?.[4];
      return richApiReply(await options.connection.process(typeof body === 'string' ? body : ''));
    }
    case dispatch.loadSettings:
      return { Version: 1, Error: 0, Settings: options.facts().settings };
    case dispatch.saveSettings:
      options.saveSettings(data.DdaSettingsMethod?.Properties ?? []);
      return { Version: 1, Error: 0 };
    case dispatch.fileProperties:
      return { Version: 1, Error: 0, Properties: { Url: options.facts().documentUrl } };
    case dispatch.commandCompleted:
      options.onCommandCompleted?.();
      return { Version: 1, Error: 0 };
    default:
      // The library's number for "this host does not support it".
      return { Version: 1, Error: 5001 };
  }
}

function richApiReply(reply: PaneReply): unknown {
  return 'errorNumber' in reply
    ? { Version: 1, Error: reply.errorNumber }
    : {
        Version: 1,
        Error: 0,
        Data: [reply.status, ['content-type', 'application/json'], reply.body],
      };
}

/** `_appName` 16 is Excel on the web. */
function appContext(facts: HostFacts): Readonly<Record<string, unknown>> {
  return {
    _id: facts.addinId,
    _appInstanceId: facts.addinId,
    _appName: 16,
    _appVersion: '16.00',
    _appMinorVersion: 0,
    _hostFullVersion: '16.0.17000.10000',
    _appUILocale: facts.language,
    _dataLocale: facts.language,
    _docUrl: facts.documentUrl,
    _clientMode: 1,
    _settings: facts.settings,
    _reason: 'documentOpened',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: facts.conversation,
    _requirementMatrix: JSON.stringify(facts.requirementSets),
    _clientWindowHeight: facts.height,
    _clientWindowWidth: facts.width,
    _addinName: facts.addinName,
    _appDomains: [],
    _featureGates: {},
    _initialDisplayMode: 0,
    _wacHostEnvironment: '0',
  };
}
