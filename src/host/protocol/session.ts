import type { Area } from '../core/area';
import type { Change } from '../core/model';
import type { CellShift } from '../core/shift';
import { shiftArea } from '../core/shift';

/** A range that a pane holds on to; it follows inserted and deleted cells. */
export class TrackedRange {
  readonly sheetId: string;
  area: Area;
  /** True when all its cells were deleted. */
  isGone = false;
  referenceId: string | null = null;

  constructor(sheetId: string, area: Area) {
    this.sheetId = sheetId;
    this.area = area;
  }
}

export interface KeptObject {
  readonly className: string;
  readonly target: unknown;
}

/** What one pane has open: references and event registrations. */
export class PaneSession {
  readonly pane: number;
  readonly person: string;
  readonly locale: string;
  /** `type|targetId` of the events this pane listens to. */
  private readonly registrations = new Map<string, number>();
  private readonly references = new Map<string, KeptObject>();
  private lastReference = 0;
  /** `context.runtime.enableEvents`: false keeps this pane's handlers quiet. */
  eventsEnabled = true;

  constructor(pane: number, person: string, locale: string) {
    this.pane = pane;
    this.person = person;
    this.locale = locale;
  }

  get referenceCount(): number {
    return this.references.size;
  }

  keep(className: string, target: unknown): void {
    if (!(target instanceof TrackedRange) || target.referenceId !== null) return;
    this.lastReference += 1;
    target.referenceId = `ref${String(this.lastReference)}`;
    this.references.set(target.referenceId, { className, target });
  }

  kept(referenceId: string): KeptObject | undefined {
    return this.references.get(referenceId);
  }

  release(referenceId: string): void {
    this.references.delete(referenceId);
  }

  releaseAll(): void {
    this.references.clear();
  }

  register(type: number, targetId: string): void {
    const key = `${String(type)}|${targetId}`;
    this.registrations.set(key, (this.registrations.get(key) ?? 0) + 1);
  }

  unregister(type: number, targetId: string): void {
    const key = `${String(type)}|${targetId}`;
    const count = (this.registrations.get(key) ?? 0) - 1;
    if (count > 0) this.registrations.set(key, count);
    else this.registrations.delete(key);
  }

  listensTo(type: number, targetId: string): boolean {
    return this.registrations.has(`${String(type)}|${targetId}`);
  }

  get hasListeners(): boolean {
    return this.registrations.size > 0;
  }

  /** Moves every held range with the cells it holds. */
  follow(change: Change): void {
    if (change.kind === 'sheetDeleted') {
      for (const target of this.ranges()) target.isGone ||= target.sheetId === change.sheetId;
    }
    if (change.kind !== 'inserted' && change.kind !== 'deleted') return;
    const shift: CellShift = { area: change.area, shift: change.shift };
    for (const target of this.ranges()) {
      if (target.sheetId !== change.sheetId || target.isGone) continue;
      const moved = shiftArea(target.area, shift);
      if (moved) target.area = moved;
      else target.isGone = true;
    }
  }

  private *ranges(): Iterable<TrackedRange> {
    for (const { target } of this.references.values()) {
      if (target instanceof TrackedRange) yield target;
    }
  }
}
