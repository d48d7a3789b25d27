import type { WorkbookClock } from '../core/clock';
import type { Fault, FaultKind, Faults } from './paneApi';

interface Armed {
  readonly fault: Fault;
  wait: number;
  left: number;
}

const EVENT_KINDS: ReadonlySet<FaultKind> = new Set([
  'dropEvents',
  'repeatEvents',
  'misaddressEvents',
]);

/** Mulberry32: small, seeded, the same on every machine, so that a failure replays. */
function randomStream(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Decides which fault strikes a request or an event. */
export class FaultInjector implements Faults {
  readonly struck: { kind: FaultKind; request: number }[] = [];
  private armed: Armed[] = [];
  private random = randomStream(1);
  private requests = 0;
  private readonly clock: WorkbookClock;

  constructor(clock: WorkbookClock) {
    this.clock = clock;
  }

  inject(fault: Fault): void {
    this.armed.push({ fault, wait: fault.onRequest ?? 1, left: fault.times ?? 1 });
  }

  clear(): void {
    this.armed = [];
    this.struck.length = 0;
    this.clock.ahead = 0;
  }

  seed(seed: number): void {
    this.random = randomStream(seed);
  }

  shiftClock(milliseconds: number): void {
    this.clock.ahead = milliseconds;
  }

  get clockAhead(): number {
    return this.clock.ahead;
  }

  /** Faults for the pane's next round trip, in the order they were injected. */
  forRequest(pane: number): readonly Fault[] {
    this.requests += 1;
    return this.draw(pane, (kind) => !EVENT_KINDS.has(kind));
  }

  forEvent(pane: number): FaultKind | undefined {
    return this.draw(pane, (kind) => EVENT_KINDS.has(kind))[0]?.kind;
  }

  private draw(pane: number, isKind: (kind: FaultKind) => boolean): readonly Fault[] {
    const hits: Fault[] = [];
    for (const armed of this.armed) {
      const { fault } = armed;
      if (!isKind(fault.kind) || (fault.pane ?? pane) !== pane || armed.left <= 0) continue;
      if (!this.isDue(armed)) continue;
      if (fault.probability === undefined || fault.times !== undefined) armed.left -= 1;
      hits.push(fault);
      this.struck.push({ kind: fault.kind, request: this.requests });
    }
    this.armed = this.armed.filter((armed) => armed.left > 0);
    return hits;
  }

  private isDue(armed: Armed): boolean {
    if (armed.fault.probability !== undefined) return this.random() < armed.fault.probability;
    armed.wait -= 1;
    return armed.wait <= 0;
  }
}
