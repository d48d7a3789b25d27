import type { PaneConnection, PaneReply } from '../protocol/paneApi';

/** The two ends of the client library's own host bridge. */
export interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost(text: string): void;
}

/** HTTP status and error code that the library expects for a failed request. */
const FAILURES: Readonly<Record<number, readonly [status: number, code: string]>> = {
  5001: [500, 'GeneralException'],
  5004: [400, 'InvalidOperationInCellEditMode'],
  5012: [408, 'InvalidOrTimedOutSession'],
  5102: [429, 'ActivityLimitReached'],
  5103: [400, 'RequestPayloadSizeLimitExceeded'],
  5104: [400, 'ResponsePayloadSizeLimitExceeded'],
  7000: [401, 'AccessDenied'],
};

interface BridgeMessage {
  readonly id: number;
  readonly type: number;
  readonly message: { readonly url: string; readonly body: unknown };
}

function answerTo(reply: PaneReply): object {
  if ('body' in reply) return { statusCode: 200, headers: {}, body: reply.body };
  const [statusCode, code] = FAILURES[reply.errorNumber] ?? [500, 'GeneralException'];
  const error = { code, message: `${code} (${String(reply.errorNumber)})` };
  return { statusCode, headers: {}, body: JSON.stringify({ error }) };
}

/** Joins a pane's connection to `OfficeExtension.HostBridge`: the light road, without a browser. */
export function createHostBridge(connection: PaneConnection): Bridge {
  const bridge: Bridge = {
    sendMessageToHost: (text) => {
      void answer(JSON.parse(text) as BridgeMessage);
    },
    // The library puts its own function here.
    onMessageFromHost: () => undefined,
  };
  const answer = async ({ id, message }: BridgeMessage): Promise<void> => {
    const body = typeof message.body === 'string' ? message.body : JSON.stringify(message.body);
    const reply = await connection.process(body);
    bridge.onMessageFromHost(JSON.stringify({ id, message: answerTo(reply) }));
  };
  connection.onEvent((events) => {
    const entries = events.map((e) => [
      e.messageCategory,
      e.messageType,
      e.targetId,
      e.message,
      e.id,
    ]);
    bridge.onMessageFromHost(JSON.stringify({ type: 3, message: { entries } }));
  });
  return bridge;
}
