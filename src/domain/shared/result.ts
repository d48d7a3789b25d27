/** Outcome of something that may fail in an expected way. Surprises throw; expected failures are this. */
export type Result<T, F> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: F };

export const success = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const failure = <F>(reason: F): Result<never, F> => ({ ok: false, failure: reason });
