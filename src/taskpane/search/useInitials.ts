import { useEffect, useState } from 'react';
import type { Initials } from './matchEntries';

/** Loads the pinyin dictionary after the screen stands; searching works without it meanwhile. */
export function useInitials(): Initials | undefined {
  const [initials, setInitials] = useState<Initials>();
  useEffect(() => {
    let isShown = true;
    void import('pinyin-pro').then(({ pinyin }) => {
      const known = new Map<string, string>();
      const initialsOf: Initials = (text) => {
        const kept = known.get(text);
        if (kept !== undefined) return kept;
        const made = pinyin(text, { pattern: 'first', toneType: 'none', type: 'array' })
          .join('')
          .toLowerCase();
        known.set(text, made);
        return made;
      };
      if (isShown) setInitials(() => initialsOf);
    });
    return () => {
      isShown = false;
    };
  }, []);
  return initials;
}
