import { failure, success, type Result } from '../../domain/shared/result';
import type { WorkbookFailure } from '../../ports/failure';
import { failureOf } from './failure';
import { supports, type OfficeHost } from './host';

/** Queues what one request does; what it returns is called after the reply to take the answer out. */
export type Step<T> = (context: Excel.RequestContext) => () => T;

export interface Patience {
  /** How often a request that the host refused before doing anything is sent again. */
  readonly tries: number;
  /** Milliseconds before the first repetition; doubled each time. */
  readonly pause: number;
}

export const defaultPatience: Patience = { tries: 4, pause: 150 };

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Refused at the door: the request had no effect, so sending it again cannot double anything. */
const isRefusal = (reason: WorkbookFailure): boolean =>
  reason.code === 'cellBeingEdited' || reason.code === 'throttled';

async function once<T>(host: OfficeHost, step: Step<T>): Promise<Result<T, WorkbookFailure>> {
  const run = async (context: Excel.RequestContext): Promise<() => T> => {
    const takeOut = step(context);
    await context.sync();
    return takeOut;
  };
  try {
    // One request is one undo group where the host can; elsewhere a sync is one record anyway.
    const takeOut = supports(host, '1.20')
      ? await host.Excel.run({ mergeUndoGroup: true }, run)
      : await host.Excel.run(run);
    return success(takeOut());
  } catch (error) {
    return failure(failureOf(error));
  }
}

/**
 * One step, one request, one round trip. A person who is editing a cell, or a throttled server, is
 * waited for a little; then the failure is given back so that the pane can say so and resume.
 */
export async function roundTrip<T>(
  host: OfficeHost,
  step: Step<T>,
  patience: Patience = defaultPatience,
): Promise<Result<T, WorkbookFailure>> {
  let pause = patience.pause;
  for (let turn = 1; ; turn += 1) {
    const result = await once(host, step);
    if (result.ok || !isRefusal(result.failure) || turn >= patience.tries) return result;
    await wait(pause);
    pause *= 2;
  }
}
