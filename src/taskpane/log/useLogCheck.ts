import { useCallback } from 'react';
import {
  configurationHealthOf,
  type ConfigurationHealth,
} from '../../application/approval/configuration';
import { logHealthOf, type LogHealth } from '../../application/approval/logHealth';
import type { Book } from '../../application/book';
import { useDeps } from '../shell/deps';
import { useComputed } from '../ui/useComputed';

/** The log verified, and both it and the configuration compared with what this machine has seen. */
export interface LogCheck {
  readonly health: LogHealth;
  readonly configuration: ConfigurationHealth;
}

/** Checks as soon as it is shown, and again whenever the rows change; undefined until the first result. */
export function useLogCheck(book: Book): LogCheck | undefined {
  const deps = useDeps();
  return useComputed(
    useCallback(async (): Promise<LogCheck> => {
      const health = await logHealthOf(deps, book);
      return { health, configuration: await configurationHealthOf(deps, book) };
    }, [book, deps]),
  );
}
