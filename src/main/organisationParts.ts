import { organisationIdentity, type TieStore } from '../adapters/identity/organisationIdentity';
import { organisationSignIn, type SignInSetting } from '../adapters/identity/organisationSignIn';
import type { IdentityPort } from '../ports/identity';

/** The organisation's sign-in on the real Office; Microsoft's library comes with the first sign-in. */
export const organisationParts = (
  base: IdentityPort,
  setting: SignInSetting,
  ties: TieStore,
): IdentityPort =>
  organisationIdentity(
    base,
    organisationSignIn(setting, {
      crypto: globalThis.crypto,
      fetch: (address) => fetch(address),
      now: () => new Date(),
      canNest: () => Office.context.requirements.isSetSupported('NestedAppAuth', '1.1'),
      hasBridge: () => Reflect.get(globalThis, 'nestedAppAuthBridge') !== undefined,
      createClient: async (configuration) =>
        (await import('@azure/msal-browser')).createNestablePublicClientApplication(configuration),
    }),
    ties,
  );
