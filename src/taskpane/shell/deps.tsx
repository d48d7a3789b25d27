import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { ApprovalDeps } from '../../application/approval/tools';
import type { Deps } from '../../application/deps';
import type { WriteTables } from '../../application/compliance/makeLegalPacket';
import { todayReads } from '../today/todayReads';
import { createBookStore, type BookStore } from '../ui/bookStore';
import type { ApprovalTools, BookTasks, ReadTables } from './paneStart';
import { addressIn, routeOf } from './route';

interface Surroundings {
  readonly deps: Deps;
  readonly books: BookStore;
  readonly approvalTools: () => Promise<ApprovalTools>;
  readonly checker: BookTasks;
  readonly readTables: ReadTables;
  readonly writeTables: WriteTables;
}

const DepsContext = createContext<Surroundings | undefined>(undefined);

const useSurroundings = (): Surroundings => {
  const surroundings = useContext(DepsContext);
  if (!surroundings) throw new Error('DepsProvider is missing');
  return surroundings;
};

export const useDeps = (): Deps => useSurroundings().deps;
export const useWriteTables = (): WriteTables => useSurroundings().writeTables;
export const useReadTables = (): ReadTables => useSurroundings().readTables;
export const useChecker = (): BookTasks => useSurroundings().checker;
export const useBooks = (): BookStore => useSurroundings().books;

/** Ports and rule engine together; undefined until the engine has been loaded. */
export function useApprovalDeps(): ApprovalDeps | undefined {
  const { deps, approvalTools } = useSurroundings();
  const [tools, setTools] = useState<ApprovalTools>();
  useEffect(() => {
    let isShown = true;
    void approvalTools().then((loaded) => {
      if (isShown) setTools(loaded);
    });
    return () => {
      isShown = false;
    };
  }, [approvalTools]);
  return useMemo(() => tools && { ...deps, ...tools }, [deps, tools]);
}

export function DepsProvider(props: {
  readonly deps: Deps;
  readonly approvalTools: () => Promise<ApprovalTools>;
  readonly checker: BookTasks;
  readonly readTables: ReadTables;
  readonly writeTables: WriteTables;
  readonly children: ReactNode;
}): ReactNode {
  const { deps, approvalTools, checker, readTables, writeTables } = props;
  const [surroundings] = useState(() => {
    const books = createBookStore(deps.workbook);
    // Asked for before the screen has been loaded: opening the pane costs this reading and the
    // registration of events, no third round trip.
    if (routeOf(addressIn(window.location)).screen === 'today') void books.read(todayReads);
    return { deps, approvalTools, checker, readTables, writeTables, books };
  });
  useEffect(() => {
    // Without events the pane still works: it reads again on focus and when a screen opens.
    const stopping = surroundings.books.start().catch(() => () => Promise.resolve());
    return () => {
      void stopping.then((stop) => stop());
    };
  }, [surroundings]);
  return <DepsContext.Provider value={surroundings}>{props.children}</DepsContext.Provider>;
}
