/** Bytes and requests of one pane. `roundTrips` leaves out the library's own clean-up requests. */
export interface PaneCounters {
  readonly roundTrips: number;
  readonly cleanUps: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly largestRequest: number;
  readonly largestResponse: number;
}

export interface Counters {
  readonly total: PaneCounters;
  readonly panes: ReadonlyMap<number, PaneCounters>;
  reset(): void;
}

export type FaultKind =
  | 'delay'
  | 'cellEditing'
  | 'abortBefore'
  | 'abortAfter'
  | 'requestTooLarge'
  | 'responseTooLarge'
  | 'sessionLost'
  | 'throttled'
  | 'nullValues'
  | 'accessDenied'
  | 'killPane'
  | 'dropEvents'
  | 'repeatEvents'
  | 'misaddressEvents';

/**
 * When a fault strikes. `onRequest` counts the pane's round trips from the moment of injection
 * (1 = the next); `times` how often; `probability` draws from the seeded stream instead.
 */
export interface Fault {
  readonly kind: FaultKind;
  readonly pane?: number;
  readonly onRequest?: number;
  readonly times?: number;
  readonly probability?: number;
  readonly milliseconds?: number;
}

export interface Faults {
  inject(fault: Fault): void;
  clear(): void;
  seed(seed: number): void;
  /** Sets the workbook's clock ahead (or back: negative) of the true one; `clear()` sets it right. */
  shiftClock(milliseconds: number): void;
  /** Milliseconds that the workbook's clock is ahead of the true one; negative when it is behind. */
  readonly clockAhead: number;
  readonly struck: readonly { readonly kind: FaultKind; readonly request: number }[];
}

/** RichApi event entry as the client library expects it. */
export interface PaneEvent {
  readonly messageCategory: 65536;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
  readonly id: number;
}

export type PaneReply =
  { readonly status: 200; readonly body: string } | { readonly errorNumber: number };

export interface PaneConnection {
  readonly pane: number;
  readonly person: string;
  readonly locale: string;
  /** One ProcessQuery request. Never rejects; a killed pane's request never settles. */
  process(body: string): Promise<PaneReply>;
  onEvent(listener: (events: readonly PaneEvent[]) => void): () => void;
  /** The v1 events of the whole document: `documentSelectionChanged` and `settingsChanged`. */
  onDocumentEvent(
    listener: (kind: 'documentSelectionChanged' | 'settingsChanged') => void,
  ): () => void;
  close(): void;
  readonly isAlive: boolean;
}

/** Numbers of the client library for failures of a whole request. */
export const ERROR_NUMBER = {
  cellEditing: 5004,
  sessionLost: 5012,
  throttled: 5102,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  accessDenied: 7000,
  aborted: 5001,
} as const;

/** Excel on the web takes and gives at most 5 MB at once. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;
