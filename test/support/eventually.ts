import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';

/** Reads again and again until the answer is the expected one; fails with the last answer. */
export async function eventually<T>(
  read: () => Promise<T>,
  expected: NoInfer<T>,
  milliseconds = 60_000,
): Promise<void> {
  const end = Date.now() + milliseconds;
  let last = await read();
  while (!isDeepStrictEqual(last, expected) && Date.now() < end) {
    await pause(100);
    last = await read();
  }
  expect(last).toEqual(expected);
}
