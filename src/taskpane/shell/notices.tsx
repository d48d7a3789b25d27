import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import type { ReactNode } from 'react';

/** One message at the top of the pane: a result, or a failure with what to do. */
export interface Notice {
  readonly intent: 'success' | 'warning' | 'error' | 'info';
  readonly title: string;
  readonly body?: string;
  readonly retry?: () => void;
}

interface Notices {
  readonly notice: Notice | undefined;
  readonly show: (notice: Notice) => void;
  readonly clear: () => void;
}

const NoticesContext = createContext<Notices | undefined>(undefined);

export function useNotices(): Notices {
  const notices = useContext(NoticesContext);
  if (!notices) throw new Error('NoticesProvider is missing');
  return notices;
}

export function NoticesProvider(props: { readonly children: ReactNode }): ReactNode {
  const [notice, setNotice] = useState<Notice>();
  const clear = useCallback(() => {
    setNotice(undefined);
  }, []);
  const notices = useMemo<Notices>(() => ({ notice, show: setNotice, clear }), [notice, clear]);
  return <NoticesContext.Provider value={notices}>{props.children}</NoticesContext.Provider>;
}
