import { generateKeyPairSync, webcrypto } from 'node:crypto';
import { createNestablePublicClientApplication } from '@azure/msal-browser';
import { nestedHost, type NestedHost } from '../../../test/support/nestedHost';
import { openIdServer, signedToken, type OpenIdServer } from '../../../test/support/openIdServer';
import type { OrganisationSignIn } from '../../ports/identity';
import { organisationSignIn, type SignInWorld } from './organisationSignIn';

const clientId = '00000000-0000-4000-8000-000000000001';
const account = 'Li.Lei@example.com';
const crypto = webcrypto as unknown as Crypto;

let provider: OpenIdServer;
let host: NestedHost;
beforeAll(async () => {
  // The library asks for a browser's window; the page's own object is Node's here.
  Object.assign(globalThis, {
    window: globalThis,
    addEventListener: () => undefined,
    location: { href: 'https://localhost/taskpane.html', origin: 'https://localhost', hash: '' },
  });
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
  provider = await openIdServer(clientId, account);
});
beforeEach(() => {
  provider.claims = {};
  provider.signsWithOwnKey = false;
  host = nestedHost(provider.authority, clientId);
});
afterEach(() => {
  host.leave();
});
afterAll(() => provider.close());

const signInHere = (world: Partial<SignInWorld> = {}): OrganisationSignIn =>
  organisationSignIn(
    { authority: provider.authority, clientId },
    {
      crypto,
      fetch: (address) => fetch(address),
      now: () => new Date(),
      canNest: () => true,
      hasBridge: () => Reflect.get(globalThis, 'nestedAppAuthBridge') !== undefined,
      createClient: createNestablePublicClientApplication,
      ...world,
    },
  );

describe('signing in with the organisation’s account, by Microsoft’s library', () => {
  it('gives the account of a verified token, once the host has run the code flow', async () => {
    const signIn = signInHere();
    const result = await signIn.signIn();
    expect(result).toMatchObject({ ok: true, value: { account: 'li.lei@example.com' } });
    expect(host.methods).toEqual(['GetInitContext', 'GetTokenPopup']);
    expect(provider.asked).toContain('/tenant-1/oauth2/v2.0/token');
    expect(provider.asked).toContain('/tenant-1/discovery/v2.0/keys');
    expect(await signIn.session()).toMatchObject({ account: 'li.lei@example.com' });
    expect(host.methods).toHaveLength(2);
  });

  it('renews without asking when the token has run out, and forgets after signing out', async () => {
    let later = 0;
    const signIn = signInHere({ now: () => new Date(Date.now() + later) });
    await signIn.signIn();
    later = 3_700_000;
    provider.claims = { exp: Math.floor(Date.now() / 1000) + 9000 };
    host.methods.length = 0;
    const renewed = await signIn.session();
    expect(renewed?.until.getTime()).toBe(Number(provider.claims['exp']) * 1000);
    expect(host.methods).toEqual(['GetToken']);
    await signIn.signOut();
    host.refuses = 'USER_INTERACTION_REQUIRED';
    expect(await signIn.session()).toBeUndefined();
  });

  it.each([
    ['another program', { aud: '00000000-0000-4000-8000-000000000002' }, 'audience'],
    ['several programs', { aud: [clientId, 'other'] }, 'audience'],
    ['another issuer', { iss: 'https://login.example.com/tenant-1/v2.0' }, 'issuer'],
    ['the past', { exp: 1_700_000_000 }, 'expired'],
    ['the future', { nbf: 4_000_000_000 }, 'expired'],
    ['nobody', { preferred_username: '' }, 'noAccount'],
  ])('refuses a token for %s', async (_whom, claims, fault) => {
    provider.claims = claims;
    const failure = { code: 'signInTokenRefused', fault };
    const signIn = signInHere();
    expect(await signIn.signIn()).toEqual({ ok: false, failure });
  });

  it('refuses a token that the provider’s published key did not sign', async () => {
    provider.signsWithOwnKey = true;
    const failure = { code: 'signInTokenRefused', fault: 'signature' };
    expect(await signInHere().signIn()).toEqual({ ok: false, failure });
  });

  it.each([
    ['USER_CANCEL', 'signInCancelled'],
    ['NO_NETWORK', 'signInOffline'],
    ['DISABLED', 'signInNoNesting'],
    ['PERSISTENT_ERROR', 'signInFailed'],
  ])('says why the host gave no token: %s', async (status, code) => {
    host.refuses = status;
    expect(await signInHere().signIn()).toMatchObject({ ok: false, failure: { code } });
  });

  it('does not even load the library where the host has no nested sign-in', async () => {
    const createClient = jest.fn<never, []>();
    const signIn = signInHere({ canNest: () => false, createClient });
    expect(await signIn.signIn()).toEqual({ ok: false, failure: { code: 'signInNoNesting' } });
    expect(createClient).not.toHaveBeenCalled();
    host.leave();
    const noBridge = { ok: false, failure: { code: 'signInNoNesting' } };
    expect(await signInHere().signIn()).toEqual(noBridge);
  });

  it('says when the provider’s keys cannot be fetched, or come from elsewhere', async () => {
    const offline = { ok: false, failure: { code: 'signInOffline' } };
    const none = signInHere({ fetch: () => Promise.reject(new TypeError('Failed to fetch')) });
    expect(await none.signIn()).toEqual(offline);
    const elsewhere = { issuer: provider.issuer, jwks_uri: 'https://keys.example.com/keys' };
    const moved = signInHere({
      fetch: () => Promise.resolve({ ok: true, json: () => Promise.resolve(elsewhere) }),
    });
    expect(await moved.signIn()).toEqual(offline);
  });

  it('says when a pop-up is blocked', async () => {
    const acquireTokenPopup = () =>
      Promise.reject(Object.assign(new Error('blocked'), { errorCode: 'popup_window_error' }));
    const createClient = () => Promise.resolve({ acquireTokenPopup } as never);
    const failure = { code: 'signInBlocked' };
    expect(await signInHere({ createClient }).signIn()).toEqual({ ok: false, failure });
  });
});

it('a token by another algorithm or an unknown key is refused before anything is believed', async () => {
  const { verifyIdToken } = await import('./idToken');
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const terms = { issuer: 'i', audience: clientId, keys: [], now: new Date() };
  const faultOf = async (head: object): Promise<unknown> =>
    verifyIdToken(crypto, signedToken(head, { iss: 'i' }, privateKey), terms);
  expect(await faultOf({ alg: 'none' })).toMatchObject({ failure: { fault: 'algorithm' } });
  expect(await faultOf({ alg: 'RS256', kid: 'x' })).toMatchObject({
    failure: { fault: 'keyUnknown' },
  });
  expect(await verifyIdToken(crypto, 'not.a.token', terms)).toMatchObject({
    failure: { fault: 'malformed' },
  });
});
