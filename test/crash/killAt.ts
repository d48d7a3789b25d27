import type { Deps } from '../../src/application/deps';

/** The pane is gone: nothing after this runs, and nobody catches it. */
export class Killed extends Error {}

export interface KillPlan {
  /** Which call on a port, 1 the first; none is reached when there are fewer. */
  readonly at: number;
  /** Before the call reaches the outside world, or after it did its work. */
  readonly when: 'before' | 'after';
}

export interface Watched {
  readonly deps: Deps;
  /** Names of the calls made, in order. */
  readonly calls: string[];
}

type AnyPort = Readonly<Record<string, unknown>>;

/**
 * The same ports, but the pane dies at one call: every port that touches the workbook or this
 * machine's database counts.
 */
export function killAt<D extends Deps>(deps: D, plan: KillPlan): Watched & { readonly deps: D } {
  const calls: string[] = [];
  let isDead = false;
  const watch = (name: string, port: object): AnyPort =>
    new Proxy(port as AnyPort, {
      get: (target, member) => {
        const method = target[String(member)];
        if (typeof method !== 'function') return method;
        return async (...values: unknown[]): Promise<unknown> => {
          if (isDead) throw new Killed(`${name}.${String(member)} after the end`);
          calls.push(`${name}.${String(member)}`);
          const isHere = calls.length === plan.at;
          if (isHere && plan.when === 'before') isDead = true;
          if (isDead) throw new Killed(calls.at(-1));
          const result: unknown = await (method as (...v: unknown[]) => unknown).apply(
            target,
            values,
          );
          if (isHere) isDead = true;
          if (isDead) throw new Killed(calls.at(-1));
          return result;
        };
      },
    });
  const watched = {
    ...deps,
    workbook: watch('workbook', deps.workbook),
    archive: watch('archive', deps.archive),
    outbox: watch('outbox', deps.outbox),
    identity: watch('identity', deps.identity),
    files: watch('files', deps.files),
  } as unknown as D;
  return { deps: watched, calls };
}
