import type { Counters, PaneCounters } from './paneApi';

type Draft = { -readonly [K in keyof PaneCounters]: PaneCounters[K] };

const zero = (): Draft => ({
  roundTrips: 0,
  cleanUps: 0,
  bytesIn: 0,
  bytesOut: 0,
  largestRequest: 0,
  largestResponse: 0,
});

/** UTF-8 bytes of a text, without encoding it. */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (let n = 0; n < text.length; n += 1) {
    const code = text.charCodeAt(n);
    if (code < 0x80) continue;
    if (code < 0x800) bytes += 1;
    else if (code >= 0xd800 && code <= 0xdbff) {
      bytes += 2;
      n += 1;
    } else bytes += 2;
  }
  return bytes;
}

/** A request that only gives references back is the library's own and nobody waits for it. */
export function isCleanUp(body: string): boolean {
  if (!body.includes('"_RemoveReference"')) return false;
  const { Actions } = JSON.parse(body) as {
    Actions: readonly { ActionType: number; Name: string }[];
  };
  return Actions.every((a) => a.ActionType === 1 || a.Name === '_RemoveReference');
}

export class TrafficCounter implements Counters {
  private whole = zero();
  private readonly byPane = new Map<number, Draft>();

  get total(): PaneCounters {
    return { ...this.whole };
  }

  get panes(): ReadonlyMap<number, PaneCounters> {
    return this.byPane;
  }

  reset(): void {
    this.whole = zero();
    this.byPane.clear();
  }

  note(pane: number, isClean: boolean, request: number, response: number): void {
    let own = this.byPane.get(pane);
    if (!own) {
      own = zero();
      this.byPane.set(pane, own);
    }
    for (const counter of [own, this.whole]) {
      if (isClean) {
        counter.cleanUps += 1;
        continue;
      }
      counter.roundTrips += 1;
      counter.bytesIn += request;
      counter.bytesOut += response;
      counter.largestRequest = Math.max(counter.largestRequest, request);
      counter.largestResponse = Math.max(counter.largestResponse, response);
    }
  }
}
