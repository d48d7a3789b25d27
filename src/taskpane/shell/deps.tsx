import { createContext, useContext, useEffect, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Deps } from '../../application/deps';
import { createBookStore, type BookStore } from '../ui/bookStore';

interface Surroundings {
  readonly deps: Deps;
  readonly books: BookStore;
}

const DepsContext = createContext<Surroundings | undefined>(undefined);

const useSurroundings = (): Surroundings => {
  const surroundings = useContext(DepsContext);
  if (!surroundings) throw new Error('DepsProvider is missing');
  return surroundings;
};

export const useDeps = (): Deps => useSurroundings().deps;
export const useBooks = (): BookStore => useSurroundings().books;

export function DepsProvider(props: {
  readonly deps: Deps;
  readonly children: ReactNode;
}): ReactNode {
  const { deps } = props;
  const surroundings = useMemo(() => ({ deps, books: createBookStore(deps.workbook) }), [deps]);
  useEffect(() => {
    // Without events the pane still works: it reads again on focus and when a screen opens.
    const stopping = surroundings.books.start().catch(() => () => Promise.resolve());
    return () => {
      void stopping.then((stop) => stop());
    };
  }, [surroundings]);
  return <DepsContext.Provider value={surroundings}>{props.children}</DepsContext.Provider>;
}
