import { createContext, useContext } from 'react';
import type { PaneStart } from './paneStart';

export const StartContext = createContext<PaneStart | undefined>(undefined);

/** Preferences, clipboard and theme as the entry point gave them. */
export function useStart(): PaneStart {
  const start = useContext(StartContext);
  if (!start) throw new Error('StartContext is missing');
  return start;
}
