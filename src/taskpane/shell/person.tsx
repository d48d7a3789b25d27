import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Deps } from '../../application/deps';
import { rolesOf } from '../../domain/approval/people';
import type { Role } from '../../domain/tables/settings';
import { useBook } from '../ui/useBook';
import { useDeps } from './deps';

export type Person = NonNullable<Awaited<ReturnType<Deps['identity']['current']>>>;

/** Who uses the pane, and in which roles the Team table lists them. */
export interface Whoami {
  readonly person: Person | undefined;
  /** False until the name kept on this machine has been looked up. */
  readonly isKnown: boolean;
  readonly roles: readonly Role[];
  readonly department: string | undefined;
  /** Names a person may choose from. */
  readonly names: readonly string[];
  readonly choose: (name: string) => Promise<void>;
}

export const teamRequest = { Team: ['id', 'name', 'department', 'roles', 'active', 'voided'] };

const PersonContext = createContext<Whoami | undefined>(undefined);

export function usePerson(): Whoami {
  const whoami = useContext(PersonContext);
  if (!whoami) throw new Error('PersonProvider is missing');
  return whoami;
}

export function PersonProvider(props: { readonly children: ReactNode }): ReactNode {
  const { identity } = useDeps();
  const { book } = useBook(teamRequest);
  const [person, setPerson] = useState<Person>();
  const [isKnown, setIsKnown] = useState(false);

  useEffect(() => {
    void identity.current().then((current) => {
      setPerson(current);
      setIsKnown(true);
    });
  }, [identity]);
  const choose = useCallback(
    async (name: string) => {
      setPerson(await identity.choose(name));
    },
    [identity],
  );

  const whoami = useMemo<Whoami>(() => {
    const team = book?.rows('Team').filter((row) => row.active !== false) ?? [];
    const row = team.find((one) => one.name === person?.name);
    return {
      person,
      isKnown,
      roles: row ? rolesOf(row) : [],
      department: row?.department ?? undefined,
      names: team.flatMap((one) => (one.name === null ? [] : [one.name])),
      choose,
    };
  }, [book, person, isKnown, choose]);
  return <PersonContext.Provider value={whoami}>{props.children}</PersonContext.Provider>;
}
