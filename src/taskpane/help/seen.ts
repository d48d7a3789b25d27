import { productVersion } from '../../terms/version';
import type { Preferences } from '../shell/paneStart';

export type Offer = 'tour' | 'news';

/** Kept on this machine for each person, since several may share it. */
const key = (name: 'tour' | 'version', person: string): string => `${name}.${person}`;

/** The tour once for a new person; then what is new once after each update. */
export function offerFor(preferences: Preferences, person: string): Offer | undefined {
  if (preferences.get(key('tour', person)) === undefined) return 'tour';
  return preferences.get(key('version', person)) === productVersion ? undefined : 'news';
}

/** Taken or declined: not offered again. Who has just seen the tour knows this version. */
export function markSeen(preferences: Preferences, person: string): void {
  preferences.set(key('tour', person), 'seen');
  preferences.set(key('version', person), productVersion);
}
