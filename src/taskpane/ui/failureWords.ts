import { failureWords, type FailureWording } from '../../terms/failure';
import type { Catalogue, Wording } from '../../terms/wording';

const known = new Map<string, FailureWording>(Object.entries(failureWords));

/** A screen brings the wording of its own failures with it, so that the first screen stays light. */
export function addFailureWords(words: Readonly<Record<string, FailureWording>>): void {
  for (const [code, wording] of Object.entries(words)) known.set(code, wording);
}

const reasons = new Map<string, Wording>();

/** Wording of the `reason` codes that a screen's failures carry. */
export function addReasonWords(words: Catalogue): void {
  for (const [code, wording] of Object.entries(words)) reasons.set(code, wording);
}

export const wordingOfReason = (code: string): Wording | undefined => reasons.get(code);

export const wordingOfFailure = (code: string): FailureWording => {
  const wording = known.get(code) ?? known.get('other');
  if (!wording) throw new Error('No wording for an unknown failure');
  return wording;
};
