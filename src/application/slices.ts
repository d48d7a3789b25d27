import { failure, success, type Result } from '../domain/shared/result';

/** Work that can be left and taken up again: it yields the share done, 0 to 1, when it may rest. */
export type Steps<T> = Generator<number, T>;

/** The person has had enough; nothing was written. */
export interface Cancelled {
  readonly code: 'cancelled';
}

/** How long work is looked after while it runs. */
export interface Pacing {
  readonly onProgress?: (share: number) => void;
  readonly isCancelled?: () => boolean;
}

/** Milliseconds after which the screen gets its turn: well within the 50 that people notice. */
const slice = 12;

const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

/** Runs work in slices, so that the pane stays alive, says how far it is, and can be stopped. */
export async function inSlices<T>(
  steps: Steps<T>,
  pacing: Pacing = {},
): Promise<Result<T, Cancelled>> {
  let from = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return success(step.value);
    if (performance.now() - from < slice) continue;
    pacing.onProgress?.(step.value);
    // One turn after the other is the point of it.
    await nextTurn();
    if (pacing.isCancelled?.() === true) return failure({ code: 'cancelled' });
    from = performance.now();
  }
}

/** Runs work to its end at once, where nobody waits at a screen. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
