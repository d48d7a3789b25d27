import { useEffect, useMemo, useRef, useState } from 'react';
import type { TableCode } from '../../domain/tables/all';
import { useBooks } from '../shell/deps';
import { useNotices } from '../shell/notices';
import { useSettings } from '../shell/settings';
import { failureText, type AnyFailure } from './failureText';

export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: AnyFailure };

export interface ActionSettings<T> {
  /** Said when it is done; nothing is said without it. */
  readonly done?: string | ((value: T) => string);
  /** Tables that have changed, so that every screen showing them reads again. */
  readonly changes?: readonly TableCode[];
  readonly then?: (value: T) => void;
  /** Failures the screen shows in place, e.g. beside a field; gives true when it has. */
  readonly handles?: (failure: AnyFailure) => boolean;
}

export interface Action {
  readonly isRunning: boolean;
  readonly run: <T>(work: () => Promise<Outcome<T>>, settings?: ActionSettings<T>) => Promise<void>;
}

/**
 * Runs one use case on a person's click: shows that it runs, says the result or the failure once,
 * offers to try again. A second click while it runs does nothing.
 */
export function useAction(): Action {
  const books = useBooks();
  const { show, clear } = useNotices();
  const { language } = useSettings();
  const [isRunning, setIsRunning] = useState(false);
  const busy = useRef(false);
  const isShown = useRef(true);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);

  const run = useMemo(() => {
    const fail = (failure: AnyFailure, retry?: () => void): void => {
      show({
        intent: 'error',
        ...failureText(failure, language),
        ...(retry === undefined ? {} : { retry }),
      });
    };
    const finish = <T>(
      outcome: Outcome<T>,
      settings: ActionSettings<T>,
      again: () => void,
    ): void => {
      if (!outcome.ok) {
        if (settings.handles?.(outcome.failure) !== true) fail(outcome.failure, again);
        return;
      }
      books.invalidate(settings.changes ?? []);
      const { done } = settings;
      const title = typeof done === 'function' ? done(outcome.value) : done;
      if (title !== undefined) show({ intent: 'success', title });
      settings.then?.(outcome.value);
    };
    return async function start<T>(
      work: () => Promise<Outcome<T>>,
      settings: ActionSettings<T> = {},
    ): Promise<void> {
      if (busy.current) return;
      busy.current = true;
      setIsRunning(true);
      clear();
      try {
        finish(await work(), settings, () => void start(work, settings));
      } catch (fault) {
        const detail = fault instanceof Error ? fault.message : String(fault);
        fail({ code: 'unexpected', ...{ detail } });
      } finally {
        busy.current = false;
        if (isShown.current) setIsRunning(false);
      }
    };
  }, [books, clear, language, show]);
  return { isRunning, run };
}
