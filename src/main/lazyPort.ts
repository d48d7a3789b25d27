type Method = (...given: readonly unknown[]) => Promise<unknown>;

/**
 * A port whose adapter is loaded at its first call, so that what the first screen does not need does
 * not delay it. Every member of such a port must give a promise.
 */
export function lazyPort<P extends object>(load: () => Promise<P>): P {
  let loading: Promise<P> | undefined;
  return new Proxy({} as P, {
    // `{ ...port }` would be a port without members, found out only when one is called.
    ownKeys: () => {
      throw new TypeError('A port that is loaded later cannot be copied; pass its methods on');
    },
    get: (_target, name): Method | undefined => {
      // A promise asks every object whether it is one.
      if (name === 'then' || typeof name === 'symbol') return undefined;
      return async (...given) => {
        loading ??= load();
        const port = (await loading) as Readonly<Record<string, Method | undefined>>;
        const method = port[name];
        if (!method) throw new TypeError(`The port has no ${name}`);
        return method.apply(port, [...given]);
      };
    },
  });
}
