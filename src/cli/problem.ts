import type { Wording, WordingValues } from '../terms/wording';

/** Bad input: what, where and how to mend, in one sentence. Ends the run with status 2. */
export interface Problem {
  readonly wording: Wording;
  readonly values: WordingValues;
}

export const problem = (wording: Wording, values: WordingValues = {}): Problem => ({
  wording,
  values,
});
