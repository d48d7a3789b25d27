import { useCallback, useEffect, useState } from 'react';

export interface LaneTrust {
  readonly state: 'asking' | 'trusted' | 'refused';
  again(): void;
}

/**
 * Whether the browser accepts the certificate of an origin. A frame cannot show the browser's own
 * question, so a person who has not answered it yet must be told where to do so.
 */
export function useLaneIsTrusted(origin: string): LaneTrust {
  const isOwn = origin === location.origin;
  const [state, setState] = useState<LaneTrust['state']>(isOwn ? 'trusted' : 'asking');
  const ask = useCallback(() => {
    if (isOwn) return;
    fetch(`${origin}/start.json`, { cache: 'no-store' }).then(
      () => {
        setState('trusted');
      },
      () => {
        setState('refused');
      },
    );
  }, [isOwn, origin]);
  useEffect(ask, [ask]);
  return { state, again: ask };
}
