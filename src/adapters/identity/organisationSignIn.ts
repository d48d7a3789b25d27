import type { Configuration, IPublicClientApplication } from '@azure/msal-browser';
import { failure, success, type Result } from '../../domain/shared/result';
import type { OrganisationAccount, OrganisationSignIn, SignInFailure } from '../../ports/identity';
import { verifyIdToken } from './idToken';
import { providerTerms, type Fetch } from './openIdProvider';

/** Registered once by the organisation's administrator. */
export interface SignInSetting {
  /** Of one tenant: `https://login.microsoftonline.com/<tenant>`. */
  readonly authority: string;
  readonly clientId: string;
}

export interface SignInWorld {
  readonly crypto: Crypto;
  readonly fetch: Fetch;
  readonly now: () => Date;
  /** The host says it has nested app authentication. */
  readonly canNest: () => boolean;
  /** The bridge to the host stands, once the library has looked for it. */
  readonly hasBridge: () => boolean;
  readonly createClient: (configuration: Configuration) => Promise<IPublicClientApplication>;
}

type SignedIn = Result<OrganisationAccount, SignInFailure>;

const scopes = ['openid', 'profile', 'email'];

/** Codes of Microsoft's library and of the host's bridge. */
const causes: Readonly<
  Record<string, Exclude<SignInFailure['code'], 'signInFailed' | 'signInTokenRefused'>>
> = {
  user_canceled: 'signInCancelled',
  user_cancelled: 'signInCancelled',
  access_denied: 'signInCancelled',
  no_network_connectivity: 'signInOffline',
  popup_window_error: 'signInBlocked',
  empty_window_error: 'signInBlocked',
  nested_app_auth_bridge_disabled: 'signInNoNesting',
};

function failureOf(error: unknown): SignInFailure {
  const { errorCode, name } = error as { readonly errorCode?: unknown; readonly name?: unknown };
  // The library itself could not be fetched.
  if (name === 'ChunkLoadError') return { code: 'signInOffline' };
  const detail = typeof errorCode === 'string' ? errorCode : String(error);
  const code = causes[detail];
  return code === undefined ? { code: 'signInFailed', detail } : { code };
}

/**
 * Sign-in through the Office host (nested app authentication). The library only fetches the token;
 * who it is for and whether it holds is judged here. Tokens are kept in memory alone.
 */
export function organisationSignIn(setting: SignInSetting, world: SignInWorld): OrganisationSignIn {
  let opening: Promise<IPublicClientApplication> | undefined;
  let held: OrganisationAccount | undefined;
  const client = (): Promise<IPublicClientApplication> =>
    (opening ??= world.createClient({
      auth: { clientId: setting.clientId, authority: setting.authority },
      cache: { cacheLocation: 'memoryStorage' },
    }));

  const verified = async (idToken: string): Promise<SignedIn> => {
    const terms = await providerTerms(world.fetch, setting.authority);
    if (!terms) return failure({ code: 'signInOffline' });
    const about = { ...terms, audience: setting.clientId, now: world.now() };
    const account = await verifyIdToken(world.crypto, idToken, about);
    return account.ok
      ? success(account.value)
      : failure({ code: 'signInTokenRefused', fault: account.failure.fault });
  };
  const ask = async (how: 'acquireTokenPopup' | 'acquireTokenSilent'): Promise<SignedIn> => {
    if (!world.canNest()) return failure({ code: 'signInNoNesting' });
    try {
      const app = await client();
      if (!world.hasBridge()) return failure({ code: 'signInNoNesting' });
      // Asked for only when the token held here has run out: a copy of the library’s would have too.
      const request = { scopes, authority: setting.authority, forceRefresh: true };
      const { idToken } = await app[how](request);
      return await verified(idToken);
    } catch (error) {
      opening = undefined;
      return failure(failureOf(error));
    }
  };
  const keep = (result: SignedIn): SignedIn => {
    held = result.ok ? result.value : undefined;
    return result;
  };
  return {
    signIn: async () => keep(await ask('acquireTokenPopup')),
    session: async () => {
      if (held && held.until > world.now()) return held;
      const renewed = keep(await ask('acquireTokenSilent'));
      return renewed.ok ? renewed.value : undefined;
    },
    signOut: () => {
      held = undefined;
      opening = undefined;
      return Promise.resolve();
    },
  };
}
