import type { Tie, TieStore } from '../adapters/identity/organisationIdentity';
import type { IdentityPort, OrganisationIdentity } from '../ports/identity';
import type { Preferences } from '../taskpane/shell/paneStart';
import { lazyPort } from './lazyPort';

/** Written in by the build from OVERSIGHT_SIGN_IN_AUTHORITY and OVERSIGHT_SIGN_IN_CLIENT. */
declare const SIGN_IN_AUTHORITY: string;
declare const SIGN_IN_CLIENT: string;

const tieKey = 'organisation';

function tieIn(preferences: Preferences): Tie | undefined {
  const [name = '', account = ''] = (preferences.get(tieKey) ?? '').split('\n');
  return name === '' || account === '' ? undefined : { name, account };
}

const tiesIn = (preferences: Preferences): TieStore => ({
  get: () => tieIn(preferences),
  set: (tie) => {
    preferences.set(tieKey, tie === undefined ? '' : `${tie.name}\n${tie.account}`);
  },
});

/** Everything of it is loaded when somebody has signed in here before, or asks to. */
function signingIn(
  base: IdentityPort,
  preferences: Preferences,
  load: () => Promise<IdentityPort>,
): IdentityPort {
  let loading: Promise<IdentityPort> | undefined;
  const whole = (): Promise<IdentityPort> => (loading ??= load());
  const identity = lazyPort(whole);
  const organisation = lazyPort<OrganisationIdentity>(async () => {
    const { organisation: part } = await whole();
    if (!part) throw new Error('Built without the organisation’s sign-in');
    return part;
  });
  const isTied = (): boolean => tieIn(preferences) !== undefined;
  return {
    ...base,
    current: () => (isTied() ? identity.current() : base.current()),
    choose: (name) => (isTied() ? identity.choose(name) : base.choose(name)),
    organisation,
  };
}

/** The identity with the organisation's sign-in where the build has one configured; else as it was. */
export function withOrganisation(base: IdentityPort, preferences: Preferences): IdentityPort {
  // A condition that the build can judge, so that it leaves out what is not configured.
  if (SIGN_IN_AUTHORITY !== '')
    return signingIn(base, preferences, async () => {
      const { organisationParts } = await import('./organisationParts');
      const setting = { authority: SIGN_IN_AUTHORITY, clientId: SIGN_IN_CLIENT };
      return organisationParts(base, setting, tiesIn(preferences));
    });
  else return base;
}
