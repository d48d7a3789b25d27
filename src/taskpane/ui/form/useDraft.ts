import { useCallback, useEffect, useRef, useState } from 'react';
import { useDeps } from '../../shell/deps';

const saveAfterMs = 400;

export interface DraftState<T> {
  /** Undefined while it is looked up; null when there is none. */
  readonly kept: T | null | undefined;
  readonly save: (value: T) => void;
  readonly discard: () => Promise<void>;
}

/** What is being typed is kept on this machine, so that closing the pane loses nothing. */
export function useDraft<T>(key: string, isShape: (value: unknown) => value is T): DraftState<T> {
  const { archive, clock } = useDeps();
  const [kept, setKept] = useState<T | null>();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const unsaved = useRef<T | undefined>(undefined);

  useEffect(() => {
    let isShown = true;
    archive.draft(key).then(
      (draft) => {
        if (isShown) setKept(draft && isShape(draft.value) ? draft.value : null);
      },
      () => {
        if (isShown) setKept(null);
      },
    );
    return () => {
      isShown = false;
    };
  }, [archive, key, isShape]);

  const write = useCallback(() => {
    clearTimeout(timer.current);
    const value = unsaved.current;
    unsaved.current = undefined;
    if (value === undefined) return;
    // Where the store is not available the form still works; Preferences says so.
    archive.saveDraft({ key, savedAt: clock.now().toISOString(), value }).catch(() => undefined);
  }, [archive, clock, key]);

  useEffect(() => write, [write]);
  const save = useCallback(
    (value: T) => {
      unsaved.current = value;
      clearTimeout(timer.current);
      timer.current = setTimeout(write, saveAfterMs);
    },
    [write],
  );
  const discard = useCallback(async () => {
    clearTimeout(timer.current);
    unsaved.current = undefined;
    await archive.removeDraft(key).catch(() => undefined);
  }, [archive, key]);
  return { kept, save, discard };
}
