import type {
  IdentityPort,
  OrganisationAccount,
  OrganisationSignIn,
  Person,
} from '../../ports/identity';

/** Which name of the Team table acts with which account on this machine. */
export interface Tie {
  readonly name: string;
  readonly account: string;
}

/** Where this machine keeps the tie; it is no credential and proves nothing by itself. */
export interface TieStore {
  readonly get: () => Tie | undefined;
  readonly set: (tie: Tie | undefined) => void;
}

/**
 * The identity of this machine, raised from a claim to the organisation's word while the tied account
 * is signed in. A person's own key stays the stronger evidence and is not replaced.
 */
export function organisationIdentity(
  base: IdentityPort,
  signIn: OrganisationSignIn,
  ties: TieStore,
): IdentityPort {
  const raised = async (person: Person): Promise<Person> => {
    const tie = ties.get();
    if (person.knownAs !== 'claimed' || tie?.name !== person.name) return person;
    const session = await signIn.session();
    return session?.account === tie.account ? { ...person, knownAs: 'organisation' } : person;
  };
  return {
    ...base,
    current: async () => {
      const person = await base.current();
      return person && raised(person);
    },
    choose: async (name) => raised(await base.choose(name)),
    organisation: {
      ...signIn,
      signOut: async () => {
        ties.set(undefined);
        await signIn.signOut();
      },
      tie: async (name: string, { account }: OrganisationAccount) => {
        ties.set({ name, account });
        return raised(await base.choose(name));
      },
    },
  };
}
