import { useEffect, useReducer } from 'react';

/** Draws the caller anew twice a second: counters have no notification of their own. */
export function useWorkbookPulse(): void {
  const [, draw] = useReducer((n: number) => n + 1, 0);
  useEffect(() => {
    const timer = setInterval(draw, 500);
    return () => {
      clearInterval(timer);
    };
  }, []);
}
